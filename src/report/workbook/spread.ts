import { metrics, type MetricName } from '../../metrics/index.ts';
import type { Estimate, Estimates } from '../../study/results.ts';
import { PAY_METRIC, ROLES } from '../../study/pay-in-force.ts';
import type { Reference, SheetCell } from './sheet.ts';

/** Quantiles that are counted from the samples, by their names in an estimate. */
const SHARES = { p05: 0.05, p50: 0.5, p80: 0.8, p95: 0.95 } as const;

/**
 * Parts of a metric's estimate as cells: counted by formula from the samples where that is what they are, else as values.
 * Pay per person is a spread over people, and the average of a ratio a ratio of averages: no sample tells them.
 *
 * @param months where the metric's samples stand; null where nowhere
 */
export function spreadCells(
  { metrics: found }: { readonly metrics: Estimates },
  id: MetricName,
  parts: readonly (keyof typeof SHARES | 'mean')[],
  months: Reference | null,
): SheetCell[] {
  return parts.map((part) => {
    const value = found[id]?.[part] ?? null;
    if (value === null) return null;
    const counted = months !== null && (part === 'mean' ? isSum(id) : isOfMonths(id));
    if (!counted) return value;
    const formula =
      part === 'mean'
        ? ({ call: 'average', of: [months] } as const)
        : ({ call: 'percentile', of: [months, SHARES[part]] } as const);
    return { formula, value };
  });
}

/** Why a metric has no value; empty where it has one. */
export function reasonOf(estimate: Estimate | undefined): string {
  return estimate?.p50 == null ? (estimate?.reason ?? '') : '';
}

function isSum(id: MetricName): boolean {
  return !('denominator' in metrics[id]);
}

function isOfMonths(id: MetricName): boolean {
  return ROLES.every((role) => PAY_METRIC[role] !== id);
}
