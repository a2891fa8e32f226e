import type { Scenario } from '../scenario.ts';
import { upperEnd } from './varying.ts';

const WEEK = 7 * 86_400;

/**
 * The longest chain of delays that one lead can go through, at upper ends: holding, vain tries and the gaps between
 * them, then every follow-up.
 *
 * @returns clock seconds, >= 0
 */
export function longestDelay({ handoff, closing }: Scenario): number {
  const { reach, patience } = handoff;
  const calledBack = handoff.kind === 'callback' || handoff.overflow === 'callback';
  const holding = handoff.kind === 'cold transfer' && patience !== null ? upperEnd(patience) : 0;
  const tries = calledBack && reach !== null ? upperEnd(reach.gap) * (reach.tries - 1) : 0;
  const followUps = closing.follow_ups;
  const follows = followUps === null ? 0 : upperEnd(followUps.after) * followUps.per_open_deal;
  return holding + tries + follows;
}

/**
 * Whole weeks that a floor with shifts runs before counting begins, so that the month opens with its usual leads and
 * deals; at least one, since what is queued at closing time waits until the next opening.
 *
 * @param delay longest chain of delays, clock seconds, >= 0
 */
export function wholeWeeks(delay: number): number {
  return Math.max(1, Math.ceil(delay / WEEK - 1e-9));
}
