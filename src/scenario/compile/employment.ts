import type { Calendar } from '../../floor/calendar.ts';
import { NEW_FOR, type EmploymentModel } from '../../floor/employment.ts';
import type { FatigueModel } from '../../floor/fatigue.ts';
import { DAYS_PER_WEEK } from '../../pay/time.ts';
import { log } from '../../random/elementary.ts';
import type { Draw } from '../inputs.ts';
import type { Positions } from '../positions.ts';
import type { Role, Scenario } from '../scenario.ts';
import { workingDaysOf } from '../span.ts';
import { distributionFor } from './varying.ts';

const CALENDAR_WEEK = 7;
const YEAR = 365;
/** Of a draw: nobody is surer to leave. */
const MOST_LEAVE = 1 - 1e-6;
/** Of a draw: nobody comes to a stop. */
const MOST_TIRED = 1 - 1e-6;

/**
 * How long people of a role stay and how they begin, for one replication.
 *
 * @param positions of the role, or of one of its groups
 * @param draw the replication's inputs
 * @returns null where everybody is there from the start, trained, and stays
 */
export function compileEmployment(
  scenario: Scenario,
  role: Role,
  { count, hires }: Positions,
  draw: Draw,
): EmploymentModel | null {
  const { backfill, leaves, learning, ramp, training, weeks_in_job } = scenario.team[role];
  if (leaves === null && weeks_in_job === null && hires.length === 0) return null;
  const at = `team.${role}`;
  const { working_days } = scenario.period;
  return {
    earlyHazard:
      leaves === null
        ? 0
        : hazard(draw(`${at}.leaves.first_90_days`, leaves.first_90_days), NEW_FOR),
    laterHazard: leaves === null ? 0 : hazard(draw(`${at}.leaves.after`, leaves.after), YEAR),
    vacancy:
      backfill === null ? null : distributionFor(backfill.after, `${at}.backfill.after`, draw),
    trainingDays: training === null ? 0 : (workingDaysOf(training.off_phone, working_days) ?? 0),
    trainingPaid: training?.paid ?? true,
    rampDays: ramp === null ? 0 : draw(`${at}.ramp.weeks`, ramp.weeks) * DAYS_PER_WEEK,
    rampFrom: ramp === null ? 1 : draw(`${at}.ramp.from`, ramp.from),
    rampOf: ramp?.of === 'dials_per_day' ? 'pace' : 'odds',
    learning:
      learning === null
        ? null
        : {
            of: learning.of === 'pace' ? 'pace' : 'odds',
            gain: draw(`${at}.learning.gain`, learning.gain),
            days: workingDaysOf(learning.over, working_days) ?? 0,
          },
    daysInJob:
      weeks_in_job === null ? null : draw(`${at}.weeks_in_job`, weeks_in_job) * CALENDAR_WEEK,
    // Without hires nothing depends on how many there are: a sweep over their number shares its stages.
    firstHire: hires.length === 0 ? Number.POSITIVE_INFINITY : count,
    hires,
  };
}

/**
 * How people of a role tire, for one replication.
 *
 * @param floor calendar of the floor: a shift is its own, whatever hours somebody keeps
 */
export function compileFatigue(
  { team }: Scenario,
  role: Role,
  floor: Calendar,
  draw: Draw,
): FatigueModel | null {
  const { fatigue } = team[role];
  if (fatigue === null) return null;
  return {
    of: fatigue.of === 'pace' ? 'pace' : 'odds',
    falls: Math.min(MOST_TIRED, draw(`team.${role}.fatigue.falls`, fatigue.falls)),
    over: fatigue.over === 'shift' ? floor.staffedPerDay : fatigue.over,
  };
}

/** Per day, such that a share leaves within so many days. */
function hazard(share: number, days: number): number {
  return share === 0 ? 0 : -log(1 - Math.min(share, MOST_LEAVE)) / days;
}
