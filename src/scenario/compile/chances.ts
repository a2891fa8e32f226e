import { withOdds } from '../../floor/differences.ts';
import { pow } from '../../random/elementary.ts';

/**
 * Chance of each later try, equal among them, such that the share ever reached comes out before fading.
 *
 * @param total share ever reached, 0 to 1
 * @param first chance of the first try; at or above `total` nothing is left for later tries
 * @param tries number of tries, >= 1
 */
export function laterTryChance(total: number, first: number, tries: number): number {
  if (tries <= 1 || first >= total) return 0;
  return 1 - pow((1 - total) / (1 - first), 1 / (tries - 1));
}

/** Chances of an average closer, before fading. */
export interface ClosingChances {
  readonly firstCall: number;
  /** Of each follow-up; the most of one open deal, >= 0. */
  readonly followUp: number;
  readonly followUps: number;
}

/**
 * Splits a close rate as a CRM shows it between the first call and the follow-ups.
 *
 * @param closeRate sold / accepted, follow-ups included, 0 to 1
 * @param followUpShare share of the sales that needed a follow-up, 0 to 1
 * @param followUps most follow-ups of one open deal, >= 0
 * @returns chances of the first call and of each follow-up, before fading
 */
export function closingChances(
  closeRate: number,
  followUpShare: number,
  followUps: number,
): Pick<ClosingChances, 'firstCall' | 'followUp'> {
  if (followUps === 0 || followUpShare === 0) return { firstCall: closeRate, followUp: 0 };
  const firstCall = closeRate * (1 - followUpShare);
  // Where all are sold in the end, rounding may make a little more than all of them.
  const ofOpenDeals = Math.min(1, (closeRate * followUpShare) / (1 - firstCall));
  return { firstCall, followUp: 1 - pow(1 - ofOpenDeals, 1 / followUps) };
}

/** More of the accepted leads than this are never sold for another reason than the file's own. */
const MOST_SOLD = 1 - 1e-6;
/** Halvings of an interval until its ends are next to each other. */
const HALVINGS = 200;

/**
 * The factor on the odds of every call that multiplies sold / accepted by another factor.
 *
 * @param factor above 0; sales beyond all but a millionth of accepted leads are held there
 * @returns 1 for a factor of 1, and where nothing is sold or everything
 */
export function oddsForSales(chances: ClosingChances, factor: number): number {
  const now = soldAt(chances, 1);
  if (factor === 1 || now === 0 || now >= MOST_SOLD) return 1;
  const wanted = Math.min(MOST_SOLD, factor * now);
  let low = 0;
  let high = 1;
  while (soldAt(chances, high) < wanted) high *= 2;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (soldAt(chances, middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

/** Sold / accepted with the odds of every call multiplied. */
function soldAt({ firstCall, followUp, followUps }: ClosingChances, odds: number): number {
  const first = withOdds(firstCall, odds);
  return 1 - (1 - first) * pow(1 - withOdds(followUp, odds), followUps);
}
