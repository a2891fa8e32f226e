import { kinds } from '../../floor/handoff/kinds/index.ts';
import { lowerOf, upperOf } from '../inputs.ts';
import type { Handoff, Scenario } from '../scenario.ts';
import { upperEnd } from './varying.ts';

const WEEK = 7 * 86_400;

/** From the end of a lead time to the next working day, at most: a weekend. */
const TO_NEXT_DAY = 3 * 86_400;
/** Fewer than one lead in so many is booked again more often than the run-in provides for. */
const ONE_IN = 20;

/**
 * The longest chain of delays that one lead can go through, at upper ends: holding or appointments, vain tries and the gaps
 * between them, then every follow-up.
 *
 * @returns clock seconds, >= 0
 */
export function longestDelay({ handoff, closing }: Scenario): number {
  const { kind, reach, patience } = handoff;
  const { holds, books } = kinds[kind];
  const calledBack = !books && (!holds || handoff.overflow === 'callback');
  const holding = holds && patience !== null ? upperEnd(patience) : 0;
  const tries = calledBack && reach !== null ? upperEnd(reach.gap) * (reach.tries - 1) : 0;
  const followUps = closing.follow_ups;
  const follows = followUps === null ? 0 : upperEnd(followUps.after) * followUps.per_open_deal;
  return holding + tries + appointments(handoff) + follows;
}

/** As many bookings as all but one in 20 leads need, each as late as any may be. */
function appointments({ latest, lead_time, no_show, show_rate }: Handoff): number {
  if (lead_time === null || show_rate === null) return 0;
  const again =
    no_show === null ? 0 : (1 - lowerOf(show_rate.total)) * Math.min(1, upperOf(no_show.rebook));
  let bookings = 1;
  for (let left = again; left > 1 / ONE_IN && bookings < ONE_IN; left *= again) bookings++;
  return bookings * Math.max(upperEnd(lead_time) + TO_NEXT_DAY, latest ?? 0);
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
