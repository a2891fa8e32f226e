import type { Estimate } from '../../../study/results.ts';
import { errorOf, valueText } from '../../../study/words.ts';

/** What stands where a metric has no value. */
export const NO_VALUE = '-';

/** A value of a metric with as many digits as are known. */
export function figure(value: number | null, estimate: Estimate, currency: string): string {
  return value === null ? NO_VALUE : valueText(value, estimate.unit, currency, errorOf(estimate));
}
