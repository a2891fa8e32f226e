import { quantile } from '../../stats/quantiles.ts';

/** Where possible months lie: the middle, half of them, 9 in 10. */
export interface Bands {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** @param values one a possible month, at least one */
export function bandsOf(values: Float64Array): Bands {
  const sorted = values.slice().sort();
  return {
    p05: quantile(sorted, 0.05),
    p25: quantile(sorted, 0.25),
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p95: quantile(sorted, 0.95),
  };
}
