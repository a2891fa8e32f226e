import { exp } from '../random/elementary.ts';
import type { Calendar } from './calendar.ts';
import { withEffort, type EffortModel } from './effort.ts';
import {
  spellsOf,
  stays,
  type EmploymentModel,
  type LearningModel,
  type Spell,
} from './employment.ts';
import { drawPerson, type Differences, type Person } from './person.ts';

/** Why a person is away on a day, in `Position.absent`; 0 is present. */
export const AWAY = { absent: 1, inTraining: 2, nobody: 3 } as const;

/** What changes about whoever holds a position, by day of the calendar. */
export interface ByDay {
  /** Factors on the odds of the role's rate, and on speed. */
  readonly skill: Float64Array;
  readonly pace: Float64Array;
  /** 1 on days in training or on the ramp; then the ramp's factor, 1 for no longer. */
  readonly ramping: Uint8Array;
  readonly ramp: Float64Array;
}

/** A position of a role: one person for good, or one after another. */
export interface Position extends Person {
  /** Null where nothing about it changes over time. */
  readonly byDay: ByDay | null;
  /** Who holds it when; null for one person from beginning to end. */
  readonly spells: readonly Spell[] | null;
  /** Clock times at which its holders are gone, rising, one of them perhaps after the calendar's end; null where all stay. */
  readonly leaves: Float64Array | null;
}

/**
 * Fills a position for the whole calendar. Its first holder is the person that a position without `employment` has; each
 * later one draws skill, pace and absence from a stream of his or her own.
 *
 * @param number of the position among those of the model, from 0
 * @param name   of the position's streams, such as `closer/2`
 * @param effort what their pay makes of them; null for nothing
 */
export function fillPosition(
  differences: Differences,
  employment: EmploymentModel | null,
  calendar: Calendar,
  number: number,
  seed: string,
  replication: number,
  name: string,
  effort: EffortModel | null = null,
): Position {
  const { days } = calendar;
  const drawn = drawPerson(differences, days, seed, replication, name);
  const skillByDay = effort === null ? null : effort.skillByDay;
  if (employment === null) {
    return changing(steady(withEffort(drawn, effort, false), null), calendar, skillByDay);
  }
  const spells = spellsOf(employment, calendar, number, seed, replication, name);
  const first = withEffort(drawn, effort, spells[0]?.hired === true);
  // Whoever is trained and stays is the person there would be without anybody coming or going, to the bit.
  if (spells.length === 1 && isSteady(spells[0]!, employment, days)) {
    return changing(steady(first, leavesOf(spells, employment)), calendar, skillByDay);
  }
  const absent = new Uint8Array(days).fill(AWAY.nobody);
  const byDay: ByDay = {
    skill: new Float64Array(days).fill(1),
    pace: new Float64Array(days).fill(1),
    ramping: new Uint8Array(days),
    ramp: new Float64Array(days).fill(1),
  };
  spells.forEach((spell, holder) => {
    const person =
      holder === 0
        ? first
        : withEffort(
            drawPerson(differences, days, seed, replication, `${name}/${holder + 1}`),
            effort,
            true,
          );
    live(spell, person, employment, calendar, absent, byDay);
  });
  const leaves = leavesOf(spells, employment);
  const { pace, skill } = first;
  return changing({ skill, pace, absent, byDay, spells, leaves }, calendar, skillByDay);
}

/** The same position with the odds multiplied day by day. */
function changing(
  position: Position,
  { days }: Calendar,
  skillByDay: Float64Array | null,
): Position {
  if (skillByDay === null) return position;
  const byDay = position.byDay ?? {
    skill: new Float64Array(days).fill(position.skill),
    pace: new Float64Array(days).fill(position.pace),
    ramping: new Uint8Array(days),
    ramp: new Float64Array(days).fill(1),
  };
  for (let day = 0; day < days; day++) byDay.skill[day]! *= skillByDay[day]!;
  return { ...position, byDay };
}

/** One person from beginning to end; spelt out, since a spread is slow and every position of every month has one. */
function steady({ skill, pace, absent }: Person, leaves: Float64Array | null): Position {
  return { skill, pace, absent, byDay: null, spells: null, leaves };
}

function leavesOf(spells: readonly Spell[], model: EmploymentModel): Float64Array | null {
  if (stays(model)) return null;
  return Float64Array.from(spells, ({ gone }) => gone).filter((time) => time < Infinity);
}

const NONE = new Float64Array(0);

/** When holders are gone, by position; null where nobody is ever. */
export function leavesOfAll(
  positions: readonly Pick<Position, 'leaves'>[],
): readonly Float64Array[] | null {
  if (positions.every(({ leaves }) => leaves === null)) return null;
  return positions.map(({ leaves }) => leaves ?? NONE);
}

/** Whether a spell is that of somebody who was there before and stays: who joins, be it on the first day, is booked as hired. */
function isSteady(
  { experience, from, hired, to }: Spell,
  { learning, rampDays, trainingDays }: EmploymentModel,
  days: number,
): boolean {
  if (hired) return false;
  return learning === null && from === 0 && to >= days && experience >= trainingDays + rampDays;
}

/** ln 20: what is left to learn falls to a twentieth. */
const NEARLY_ALL = 2.995732273553991;

/** @param inJob working days since the ramp ended; none before */
function learned({ days, gain }: LearningModel, inJob: number): number {
  return 1 + gain * (1 - exp((-NEARLY_ALL * Math.max(0, inJob)) / days));
}

/** Writes one person's days into those of the position. */
function live(
  { experience, from, to }: Spell,
  person: Person,
  { learning, rampDays, rampFrom, rampOf, trainingDays }: EmploymentModel,
  { days }: Calendar,
  absent: Uint8Array,
  byDay: ByDay,
): void {
  let inJob = experience;
  for (let day = from; day < to && day < days; day++, inJob++) {
    const onPhone = inJob - trainingDays;
    const ramp = onPhone < rampDays ? rampFrom + ((1 - rampFrom) * onPhone) / rampDays : 1;
    absent[day] = onPhone < 0 ? AWAY.inTraining : (person.absent?.[day] ?? 0);
    byDay.ramping[day] = Number(onPhone < rampDays);
    byDay.ramp[day] = onPhone < 0 ? 0 : ramp;
    byDay.skill[day] = rampOf === 'odds' && onPhone >= 0 ? person.skill * ramp : person.skill;
    byDay.pace[day] = rampOf === 'pace' && onPhone >= 0 ? person.pace * ramp : person.pace;
    if (learning !== null) {
      const column = learning.of === 'odds' ? byDay.skill : byDay.pace;
      column[day]! *= learned(learning, onPhone - rampDays);
    }
  }
}
