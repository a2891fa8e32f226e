import type { Calendar } from '../../floor/calendar.ts';
import type { LoadModel } from '../../floor/telemarketing/offered-load.ts';
import type { Draw } from '../inputs.ts';
import type { Scenario } from '../scenario.ts';
import { CONTINUOUS_DAY } from './calendar.ts';
import { compileDialler } from './dialler.ts';
import { expectedLines } from './expected-lines.ts';
import { middleContactSeconds } from './pace.ts';

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
  model: Omit<LoadModel, 'failures'>,
  connectRate: number,
  draw: Draw,
): number {
  const { caller_id } = scenario.calling;
  if (caller_id === null) return 1;
  const tolerated = draw('calling.caller_id.flagged_after', caller_id.flagged_after);
  const factor = draw('calling.caller_id.connect_rate', caller_id.connect_rate);
  const { absence } = scenario.calendar;
  const present = absence === null ? 1 : 1 - draw('calendar.absence.share', absence.share);
  const staffed = calendar.continuous ? CONTINUOUS_DAY : calendar.staffedPerDay;
  const dials = staffed * present * dialsASecond(scenario, model, connectRate, draw);
  return dials / caller_id.numbers > tolerated ? factor : 1;
}

/** While everybody is at work. */
function dialsASecond(
  scenario: Scenario,
  model: Omit<LoadModel, 'failures'>,
  connectRate: number,
  draw: Draw,
): number {
  const { count } = scenario.team.telemarketers;
  const { failures, pool } = compileDialler(scenario, connectRate, draw);
  if (pool !== null) {
    return count === 0 ? 0 : expectedLines(count, { ...model, failures }, pool, connectRate).dials;
  }
  const { answeredAttempt, attempt } = model;
  const answered = (answeredAttempt ?? attempt).mean + middleContactSeconds(scenario);
  return count / (connectRate * answered + (1 - connectRate) * attempt.mean);
}
