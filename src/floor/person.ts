import { streamOf } from '../random/stream.ts';
import { ACTIVITY } from './activity.ts';
import type { Calendar } from './calendar.ts';

/** What sets one person apart in one replication; kept by the person's number in every mix. */
export interface Person {
  /** Factor on the odds of the role's rate, mean 1. */
  readonly skill: number;
  /** Factor on speed: divides attempt, talk, call and wrap-up times. */
  readonly pace: number;
  /** Days missed; null for none. */
  readonly absent: Uint8Array | null;
}

/** How the people of a role may differ: coefficients of variation, and the share of days missed. */
export interface Differences {
  readonly skill: number;
  readonly pace: number;
  readonly absence: number;
}

const ALIKE: Person = { skill: 1, pace: 1, absent: null };

/** Draws one person. Skill, pace and days come in this order from a stream of the person's own. */
export function drawPerson(
  { skill, pace, absence }: Differences,
  days: number,
  seed: string,
  replication: number,
  name: string,
): Person {
  if (skill === 0 && pace === 0 && absence === 0) return ALIKE;
  const stream = streamOf(seed, replication, `${name}/person`);
  const factor = (variation: number): number => {
    if (variation === 0) return 1;
    const shape = 1 / (variation * variation);
    return stream.gamma(shape) / shape;
  };
  const person = { skill: factor(skill), pace: factor(pace), absent: null };
  if (absence === 0) return person;
  const absent = new Uint8Array(days);
  for (let day = 0; day < days; day++) absent[day] = stream.uniform() < absence ? 1 : 0;
  return { ...person, absent };
}

/** Writes days, paid and staffed time of a person into his or her rows, which begin at `row`. */
export function bookAttendance(
  cells: Float64Array,
  row: number,
  width: number,
  calendar: Calendar,
  { absent }: Person,
  absencePaid: boolean,
): void {
  for (let day = 0; day < calendar.days; day++) {
    const period = calendar.dayPeriod[day]!;
    if (period < 0) continue;
    const at = row + period * width;
    const present = absent === null || absent[day] === 0;
    if (present) {
      cells[at + ACTIVITY.days]!++;
      cells[at + ACTIVITY.staffed]! += calendar.staffedPerDay;
    }
    if (present || absencePaid) cells[at + ACTIVITY.paid]! += calendar.paidPerDay;
  }
}
