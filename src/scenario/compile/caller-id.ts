import type { Calendar } from '../../floor/calendar.ts';
import type { Draw } from '../inputs.ts';
import type { Scenario } from '../scenario.ts';
import { CONTINUOUS_DAY } from './calendar.ts';
import { middleContactSeconds } from './pace.ts';
import type { Pace } from './pace.ts';

/**
 * What flagged numbers do to the connect rate: nothing while the floor's expected dials a day from each number stay within
 * what is tolerated.
 *
 * @param connectRate before it, as drawn
 * @returns factor on the connect rate
 */
export function flaggedFactor(
  scenario: Scenario,
  calendar: Calendar,
  { attempt, answeredAttempt }: Pace,
  connectRate: number,
  draw: Draw,
): number {
  const { caller_id } = scenario.calling;
  if (caller_id === null) return 1;
  const tolerated = draw('calling.caller_id.flagged_after', caller_id.flagged_after);
  const factor = draw('calling.caller_id.connect_rate', caller_id.connect_rate);
  const { absence } = scenario.calendar;
  const present = absence === null ? 1 : 1 - draw('calendar.absence.share', absence.share);
  const answered = (answeredAttempt ?? attempt).mean + middleContactSeconds(scenario);
  const perDial = connectRate * answered + (1 - connectRate) * attempt.mean;
  const staffed = calendar.continuous ? CONTINUOUS_DAY : calendar.staffedPerDay;
  const people = scenario.team.telemarketers.count * present;
  return (people * staffed) / perDial / caller_id.numbers > tolerated ? factor : 1;
}
