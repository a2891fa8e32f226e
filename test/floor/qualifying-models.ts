import type { FilterModel, QualifyingModel } from '../../src/floor/qualifying/model.ts';
import { constant } from '../../src/random/distributions/index.ts';

/** z of 90 % and 30 %, with 15 points of spread: those shares of real leads and of the others score above 60. */
export const FILTER: FilterModel = {
  realScore: 60 + 15 * 1.2815515655446004,
  otherScore: 60 - 15 * 0.5244005127080407,
  spread: 15,
  threshold: 60,
  takes: constant(0),
  feedback: null,
};

/** A filter alone, over leads of which a third are real, unless changed. */
export function qualifying(changes: Partial<QualifyingModel> = {}): QualifyingModel {
  return {
    screening: null,
    disqualified: 2 / 3,
    inboundReal: [],
    openReal: 0,
    filter: null,
    ...changes,
  };
}

/** Screening of one list. */
export const SCREENING = {
  real: [0.2],
  curious: [0.25],
  passesReal: 0.8,
  passesCurious: 0.3,
  passesNone: 0.02,
};
