import type { Distribution } from '../random/distributions/types.ts';
import { streamOf } from '../random/stream.ts';
import { firstFrom } from '../stats/rising.ts';
import { firstCountedDay, type Calendar } from './calendar.ts';

const DAY = 86_400;
const DAYS_PER_WEEK = 7;
const WORKING_DAYS = 5;
/** How long a person is new, calendar days: leaving has one hazard until then and another after. */
export const NEW_FOR = 90;

/** How long people stay in a role, and how they begin. */
export interface EmploymentModel {
  /** Chance to leave per calendar day in the job, as a hazard: in the first 90 days, and after. */
  readonly earlyHazard: number;
  readonly laterHazard: number;
  /** Clock seconds from leaving until the next one joins; null where nobody follows. */
  readonly vacancy: Distribution | null;
  /** Working days off the phone; whether they are paid. */
  readonly trainingDays: number;
  readonly trainingPaid: boolean;
  /** Working days after training in which a factor rises from `rampFrom` to 1; what it is a factor on. */
  readonly rampDays: number;
  readonly rampFrom: number;
  readonly rampOf: 'odds' | 'pace';
  /** What is learned after the ramp; null for nothing. */
  readonly learning: LearningModel | null;
  /** How long those who are there when counting begins have been in the job, calendar days; null: for long. */
  readonly daysInJob: number | null;
  /** Positions from this number on are new: each is first filled on its day, counted in working days from when counting begins. */
  readonly firstHire: number;
  readonly hires: readonly number[];
}

/** A factor that rises from 1 towards 1 + `gain`, fast at first: 95 % of the gain is there after `days` working days, > 0. */
export interface LearningModel {
  readonly of: 'odds' | 'pace';
  readonly gain: number;
  readonly days: number;
}

/** One person's time in a position, by day of the calendar. */
export interface Spell {
  /** First day there; first day no longer there, which may lie beyond the calendar. */
  readonly from: number;
  readonly to: number;
  /** Clock time at which he or she is gone, s: the midnight after the last day in the job; Infinity for never. */
  readonly gone: number;
  /** Joined inside the calendar, rather than being there when it begins. */
  readonly hired: boolean;
  /** Working days in the job on the first day; Infinity for those who are trained for long. */
  readonly experience: number;
}

/**
 * Who holds a position when, one person after the other.
 *
 * Leaving is an exponential luck spent at the hazard of the time in the job; nobody leaves before counting begins.
 *
 * @param number of the position among those of the model, from 0
 * @param name   of the position's streams
 */
export function spellsOf(
  model: EmploymentModel,
  calendar: Calendar,
  number: number,
  seed: string,
  replication: number,
  name: string,
): Spell[] {
  const { dayDate, days } = calendar;
  const begin = dayDate[firstCountedDay(calendar)] ?? 0;
  const spells: Spell[] = [];
  let joined = firstJoined(model, calendar, number, begin);
  if (joined === Number.POSITIVE_INFINITY) return spells;
  const stream = stays(model) ? null : streamOf(seed, replication, `${name}/employment`);
  let hired = number >= model.firstHire;
  let from = firstFrom(dayDate, joined);
  while (from < days) {
    const since = Math.max(begin, joined);
    const left =
      stream === null
        ? Number.POSITIVE_INFINITY
        : since + timeLeft(model, since - joined, stream.exponential());
    const to = firstFrom(dayDate, left);
    const experience =
      joined === Number.NEGATIVE_INFINITY
        ? Number.POSITIVE_INFINITY
        : workingDaysBefore(dayDate[from]!) - workingDaysBefore(Math.ceil(joined));
    spells.push({ from, to, gone: Math.ceil(left) * DAY, hired, experience });
    if (stream === null || model.vacancy === null) break;
    joined = left + model.vacancy.at(model.vacancy.luck(stream)) / DAY;
    from = Math.max(to, firstFrom(dayDate, joined));
    hired = true;
  }
  return spells;
}

/** Whether nobody ever leaves. */
export function stays({ earlyHazard, laterHazard }: EmploymentModel): boolean {
  return earlyHazard === 0 && laterHazard === 0;
}

/** Calendar day on which a position is first filled; -Infinity long ago, Infinity never. */
function firstJoined(
  { daysInJob, firstHire, hires }: EmploymentModel,
  calendar: Calendar,
  number: number,
  begin: number,
): number {
  if (number < firstHire) return daysInJob === null ? Number.NEGATIVE_INFINITY : begin - daysInJob;
  const hire = hires[number - firstHire] ?? Number.POSITIVE_INFINITY;
  return calendar.dayDate[firstCountedDay(calendar) + hire] ?? Number.POSITIVE_INFINITY;
}

/** Calendar days until somebody so long in the job leaves. */
function timeLeft(
  { earlyHazard, laterHazard }: EmploymentModel,
  inJob: number,
  luck: number,
): number {
  const early = Math.max(0, NEW_FOR - inJob);
  const spent = early * earlyHazard;
  return luck < spent ? luck / earlyHazard : early + (luck - spent) / laterHazard;
}

/** Mondays to Fridays before a whole calendar day; negative before day 0. */
function workingDaysBefore(date: number): number {
  const week = Math.floor(date / DAYS_PER_WEEK);
  return week * WORKING_DAYS + Math.min(WORKING_DAYS, date - week * DAYS_PER_WEEK);
}
