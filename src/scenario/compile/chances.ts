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
): { firstCall: number; followUp: number } {
  if (followUps === 0 || followUpShare === 0) return { firstCall: closeRate, followUp: 0 };
  const firstCall = closeRate * (1 - followUpShare);
  // Where all are sold in the end, rounding may make a little more than all of them.
  const ofOpenDeals = Math.min(1, (closeRate * followUpShare) / (1 - firstCall));
  return { firstCall, followUp: 1 - pow(1 - ofOpenDeals, 1 / followUps) };
}
