import { oddsKeepingAverage } from '../differences.ts';
import type { TelemarketingModel } from '../model.ts';
import { QualifyingRules } from '../qualifying/qualifier.ts';
import type { Group } from './groups.ts';
import type { Recorder } from '../recorder.ts';

/** A model with what every telemarketer of a replication shares worked out once. */
export class TelemarketingRules {
  readonly model: TelemarketingModel;
  /** Chance that an attempt connects, by segment. */
  readonly connectRates: Float64Array;
  /** At average speed: contacts per second of dialling and its inverse; failed dials per second. */
  readonly contactRates: Float64Array;
  readonly secondsPerContact: Float64Array;
  readonly failedRates: Float64Array;
  /** Factor on everybody's odds of qualifying that keeps the average. */
  readonly qualifyOdds: number;
  /** Null where the qualify rate is all there is. */
  readonly qualifying: QualifyingRules | null;
  /** Those who keep hours of their own; none where all keep the same. */
  readonly groups: readonly Group[];
  /** Told what telemarketers do, where somebody wants to see it. */
  recorder: Recorder | null = null;

  constructor(model: TelemarketingModel) {
    this.model = model;
    const attempt = model.attempt.mean;
    this.connectRates = model.connectFactors.map((factor) => factor * model.connectRate);
    this.contactRates = this.connectRates.map((chance) => (chance === 0 ? 0 : chance / attempt));
    this.secondsPerContact = this.contactRates.map((rate) => 1 / rate);
    this.failedRates = this.connectRates.map((chance) =>
      chance >= 1 ? 0 : (1 - chance) / attempt,
    );
    this.qualifyOdds = oddsKeepingAverage(model.qualifyRate, model.qualifyDiffers);
    this.qualifying =
      model.qualifying === null
        ? null
        : new QualifyingRules(model.qualifying, model.qualifyDiffers);
    this.groups = model.groups.map(({ model: own, name, people }) => {
      return { name, people, rules: new TelemarketingRules(own) };
    });
  }
}
