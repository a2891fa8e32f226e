import { meanOf } from './moments.ts';

/** Full strata below which block means are too few to judge the spread by. */
const FEWEST_BLOCKS = 20;

/**
 * Replications that share out the strata of one draw of inputs, such as 32 months of one block, are not independent of
 * each other; their averages are.
 *
 * @param values  one number for each replication, in order
 * @param stratum replications in a block; 0 where replications are independent
 * @returns the mean of each full block where there are 20 or more of them; else the values as they are, which makes
 *          intervals too wide rather than too narrow
 */
export function independentUnits(values: ArrayLike<number>, stratum: number): ArrayLike<number> {
  const blocks = unitCount(values.length, stratum);
  if (blocks === values.length) return values;
  const means = new Float64Array(blocks);
  for (let block = 0; block < blocks; block++) {
    const members = new Float64Array(stratum);
    for (let i = 0; i < stratum; i++) members[i] = values[block * stratum + i]!;
    means[block] = meanOf(members);
  }
  return means;
}

/** How many units so many replications make: as `independentUnits`. */
export function unitCount(replications: number, stratum: number): number {
  const blocks = stratum > 1 ? Math.floor(replications / stratum) : 0;
  return blocks < FEWEST_BLOCKS ? replications : blocks;
}
