import { metrics, type MetricName } from '../../../metrics/index.ts';
import type { Alone, Changed, ChangedInput } from '../../../study/baseline/types.ts';
import { differenceOf, number, unitName, type JsonObject } from './json-values.ts';

/** What changed since an earlier result. */
export function changedBody(changed: Changed, currency: string): JsonObject {
  const {
    against,
    alike,
    cause,
    engine,
    inputs,
    metrics: found,
    runs,
    same,
    since,
    target,
  } = changed;
  return {
    since,
    engine,
    runs,
    target,
    inputs: inputs.map(inputOf),
    metrics: Object.fromEntries(
      Object.entries(found).map(([id, { change, lowerIn, now, was }]) => [
        id,
        {
          was: number(was),
          now: number(now),
          unit: unitName(metrics[id as MetricName].unit, currency),
          ...differenceOf(change),
          lower_in: number(lowerIn),
        },
      ]),
    ),
    unchanged: same,
    cause: cause && aloneOf(cause),
    alike: alike?.map(aloneOf) ?? null,
    against: against?.map(aloneOf) ?? null,
  };
}

function inputOf({ key, now, was }: ChangedInput): JsonObject {
  return { key, was, now };
}

/** What inputs do that are changed alone. */
function aloneOf({ halfWidth, inputs, mean }: Alone): JsonObject {
  return { inputs: inputs.map(inputOf), mean: number(mean), half_width: number(halfWidth) };
}
