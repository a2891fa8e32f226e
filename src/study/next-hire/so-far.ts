import { quantile } from '../../stats/quantiles.ts';
import type { Payback, SoFar, TeamChange } from './result.ts';

/** What one change brings month by month, over the possible years. */
type Course = Pick<TeamChange, 'soFar' | 'lowest'> & { readonly payback: Payback };

/**
 * How a change does from month to month against the team as it is, on the same possible years.
 *
 * It has paid for itself from the month on at whose end, and at the end of every later one, it is not down: so the years in which
 * it does not are those that end below 0.
 *
 * @param changed profit by month, one entry for each possible year
 * @param base the same of the team as it is
 * @returns null where there are no years
 */
export function courseOf(
  changed: readonly Float64Array[],
  base: readonly Float64Array[],
): Course | null {
  if (changed.length === 0) return null;
  const paths = changed.map((months, year) => pathOf(months, base[year]!));
  const lowest = Float64Array.from(paths, (path) => Math.min(...path)).sort();
  const paidIn = Float64Array.from(paths, paidBackIn).sort();
  const month = (share: number): number | null => {
    // Between a month and never there is no month: the later of both.
    const found = paidIn[Math.ceil(share * paidIn.length) - 1]!;
    return found === Number.POSITIVE_INFINITY ? null : found;
  };
  return {
    soFar: paths[0]!.map((_, at) => {
      const amounts = Float64Array.from(paths, (path) => path[at]!).sort();
      return {
        p05: quantile(amounts, 0.05),
        p25: quantile(amounts, 0.25),
        p50: quantile(amounts, 0.5),
        p75: quantile(amounts, 0.75),
        p95: quantile(amounts, 0.95),
      } satisfies SoFar;
    }),
    lowest: { p50: quantile(lowest, 0.5), p05: quantile(lowest, 0.05) },
    payback: {
      middle: month(0.5),
      early: month(0.05),
      late: month(0.95),
      never: paidIn.filter((at) => at === Number.POSITIVE_INFINITY).length / paidIn.length,
    },
  };
}

/** What has come together at the end of each month, in whole cents, from 0 on. */
function pathOf(changed: Float64Array, base: Float64Array): number[] {
  const path = [0];
  let cents = 0;
  for (let month = 0; month < changed.length; month++) {
    cents += Math.round(THOUSANDTHS * (changed[month]! - base[month]!));
    path.push(cents / THOUSANDTHS);
  }
  return path;
}

/** The smallest unit that any currency has. */
const THOUSANDTHS = 1000;

/** The first month, from 1, from whose end on a path is never below 0; Infinity where it ends there. */
export function paidBackIn(path: readonly number[]): number {
  const lastDown = path.findLastIndex((amount) => amount < 0);
  return lastDown === path.length - 1 ? Number.POSITIVE_INFINITY : Math.max(1, lastDown + 1);
}
