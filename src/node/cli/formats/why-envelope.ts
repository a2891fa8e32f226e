import type { Estimated } from '../../../stats/sobol.ts';
import type { InputEffect, WhyResult } from '../../../study/why/result.ts';
import { interval, number, type Json, type JsonObject } from './json-values.ts';

/** What the envelope of `why` holds beside the common head. */
export function whyBody({
  inputs,
  luck,
  middle,
  pairs,
  target,
  teams,
  unknown,
}: WhyResult): JsonObject {
  return {
    target,
    at_middle: estimated(middle),
    inputs: inputs.map(inputOf),
    luck: {
      p05: number(luck.p05),
      p50: number(luck.p50),
      p95: number(luck.p95),
      months: luck.months,
      losing_months: luck.losing,
      first_order: estimated(luck.firstOrder),
      total: estimated(luck.total),
    },
    not_luck: estimated(unknown),
    ...(pairs !== null && {
      pairs: pairs.map(({ a, b, share }) => ({ a, b, second_order: estimated(share) })),
    }),
    teams,
  };
}

function inputOf(input: InputEffect): JsonObject {
  const { observing, narrower } = input;
  return {
    path: input.path,
    low: number(input.low),
    middle: number(input.middle),
    high: number(input.high),
    guess: input.guess,
    at_low: estimated(input.atLow),
    at_high: estimated(input.atHigh),
    swing: estimated(input.swing),
    beyond_simulation_error: input.stands,
    first_order: estimated(input.firstOrder),
    total: estimated(input.total),
    observations:
      observing === null
        ? null
        : {
            of: observing.unit,
            worth: number(observing.worth),
            more_to_halve: number(observing.more),
          },
    range_narrower:
      narrower === null
        ? null
        : { if_known: number(narrower.exact), if_halved: number(narrower.halved) },
    worth_a_month: estimated(input.worth),
  };
}

function estimated(found: Estimated | null): Json {
  return found === null
    ? null
    : { value: number(found.value), se: number(found.se), ci95: interval(found.ci95) };
}
