import type { Interval } from './intervals.ts';
import { studentQuantile, TAIL } from './intervals.ts';
import { deviationOf, meanOf } from './moments.ts';
import { independentUnits } from './units.ts';

/** Coefficient of variation of the denominator above which the ratio of means is corrected for its bias. */
const UNEVEN = 0.2;
/** Relative half-width of the denominator's own interval above which the delta method gives way to Fieller's. */
const VAGUE = 0.3;

/**
 * A ratio of two expectations, such as cost per lead, with its 95 % interval.
 *
 * @param numerators   one number for each replication
 * @param denominators as many numbers, >= 0
 * @param stratum      as in `meanInterval`
 * @returns the ratio of means, never the mean of ratios; all null, with a reason, where the denominators sum to 0
 *
 * Method: Student interval of the residuals numerator - ratio x denominator (delta method); a jackknifed estimate where
 * the denominator's coefficient of variation exceeds 0.2; Fieller's interval where the denominator is known only to 30 %
 * or worse, and none where its own interval reaches 0.
 */
export function ratioInterval(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  stratum = 0,
): Interval {
  const meanDenominator = denominators.length === 0 ? 0 : meanOf(denominators);
  if (meanDenominator === 0) {
    const reason = denominators.length === 0 ? 'no months' : 'nothing to divide by in any month';
    return { mean: null, se: null, low: null, high: null, reason };
  }
  const plain = meanOf(numerators) / meanDenominator;
  if (denominators.length === 1) {
    return { mean: plain, se: null, low: null, high: null, reason: 'one month has no spread' };
  }

  const above = independentUnits(numerators, stratum);
  const below = independentUnits(denominators, stratum);
  const uneven = deviationOf(denominators) / meanDenominator > UNEVEN;
  const mean = plain - (uneven ? jackknifeBias(above, below) : 0);
  const rootUnits = Math.sqrt(below.length);
  const se = deviationOf(residuals(above, below, plain)) / (rootUnits * meanDenominator);
  const t = studentQuantile(TAIL, below.length - 1);
  const vagueness = (t * deviationOf(below)) / (rootUnits * meanDenominator);
  if (vagueness >= 1) {
    const reason = 'not enough months: the denominator may be 0';
    return { mean, se, low: null, high: null, reason };
  }
  if (vagueness > VAGUE) return { mean, se, ...fieller(above, below, t) };
  return { mean, se, low: mean - t * se, high: mean + t * se };
}

function residuals(
  above: ArrayLike<number>,
  below: ArrayLike<number>,
  ratio: number,
): Float64Array {
  return Float64Array.from(above, (numerator, i) => numerator - ratio * below[i]!);
}

/** Quenouille's estimate of how far the ratio of means lies above the truth; 0 where one unit holds the whole denominator. */
function jackknifeBias(above: ArrayLike<number>, below: ArrayLike<number>): number {
  const n = below.length;
  const sumAbove = meanOf(above) * n;
  const sumBelow = meanOf(below) * n;
  let without = 0;
  for (let i = 0; i < n; i++) {
    const rest = sumBelow - below[i]!;
    if (!(rest > sumBelow * Number.EPSILON * n)) return 0;
    without += (sumAbove - above[i]!) / rest;
  }
  return (n - 1) * (without / n - sumAbove / sumBelow);
}

/** Fieller's set: ratios whose residuals have a mean that t cannot tell from 0. An interval while `vagueness` < 1. */
function fieller(
  above: ArrayLike<number>,
  below: ArrayLike<number>,
  t: number,
): { low: number; high: number } {
  const n = below.length;
  const meanAbove = meanOf(above);
  const meanBelow = meanOf(below);
  const scale = (t * t) / n;
  let covariance = 0;
  for (let i = 0; i < n; i++) covariance += (above[i]! - meanAbove) * (below[i]! - meanBelow);
  covariance /= n - 1;
  // (mA - r mB)^2 = scale (vA - 2 r cov + r^2 vB), a quadratic in r
  const deviationAbove = deviationOf(above);
  const deviationBelow = deviationOf(below);
  const a = meanBelow * meanBelow - scale * deviationBelow * deviationBelow;
  const b = meanAbove * meanBelow - scale * covariance;
  const c = meanAbove * meanAbove - scale * deviationAbove * deviationAbove;
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return { low: (b - root) / a, high: (b + root) / a };
}
