import { distributionOf, empirical } from '../../random/distributions/index.ts';
import type { Distribution } from '../../random/distributions/types.ts';
import { middleOf, upperOf } from '../inputs.ts';
import type { Draw } from '../inputs.ts';
import type { Varying } from '../scenario.ts';

/**
 * How an amount varies, with its true average drawn.
 *
 * @param path place of the amount in the scenario; its average's luck is that of `path.average`
 * @returns a distribution in the amount's unit
 */
export function distributionFor(varying: Varying, path: string, draw: Draw): Distribution {
  if ('values' in varying) return empiricalOf(varying.values);
  const average = draw(`${path}.average`, varying.average);
  return distributionOf(varying.shape, average, varying.varies);
}

/** The middle of an amount's average, in its unit. */
export function middleAverage(varying: Varying): number {
  return 'values' in varying ? empiricalOf(varying.values).mean : middleOf(varying.average);
}

/** The amount that 19 in 20 stay below where its average is at the upper end of what is known. */
export function upperEnd(varying: Varying): number {
  let known = upperEnds.get(varying);
  if (known === undefined) {
    known = findUpperEnd(varying);
    upperEnds.set(varying, known);
  }
  return known;
}

/** Points of a study share most of their sections, and each end takes a hundred steps to find. */
const upperEnds = new WeakMap<Varying, number>();

function findUpperEnd(varying: Varying): number {
  const distribution =
    'values' in varying
      ? empiricalOf(varying.values)
      : distributionOf(varying.shape, upperOf(varying.average), varying.varies);
  if (distribution.mean === 0) return 0;
  let low = 0;
  let high = distribution.mean;
  while (distribution.cdf(high) < NINETEEN_IN_TWENTY) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (distribution.cdf(middle) < NINETEEN_IN_TWENTY) low = middle;
    else high = middle;
  }
  return high;
}

const NINETEEN_IN_TWENTY = 0.95;
const BISECTIONS = 60;

/** Real data are sorted once, not in each replication. */
const empiricals = new WeakMap<readonly number[], Distribution>();

function empiricalOf(values: readonly number[]): Distribution {
  let known = empiricals.get(values);
  if (known === undefined) {
    known = empirical(values);
    empiricals.set(values, known);
  }
  return known;
}
