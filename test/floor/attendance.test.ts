import { describe, expect, test } from 'vitest';
import { Activity, type ActivityColumn } from '../../src/floor/activity.ts';
import { bookAttendance, type Terms } from '../../src/floor/attendance.ts';
import type { EmploymentModel } from '../../src/floor/employment.ts';
import { AWAY, fillPosition, type Position } from '../../src/floor/position.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { streamOf } from '../../src/random/stream.ts';
import { employment, weekdays } from './employment-models.ts';
import { DAY, days } from './hand-made.ts';
import { replicate, telemarketing, telesales } from './models.ts';

const HOUR = 3600;
/** One day in the run-in, then 7 of 8 paid hours: spans of 2, 3 and 2 days, the last in a second month. */
const calendar = days(8 * HOUR, {
  uncountedDays: 1,
  countedDays: 7,
  workingDaysPerMonth: 5,
  cuts: [2],
});
const terms: Terms = { absencePaid: true, trainingPaid: true, fullTime: 1 };
const steady: Position = {
  skill: 1,
  pace: 1,
  absent: null,
  byDay: null,
  spells: null,
  leaves: null,
};

function columns(position: Position, of: Terms, ...names: ActivityColumn[]): number[][] {
  const activity = new Activity(1, calendar.periods);
  bookAttendance(activity.cells, 0, calendar, position, of);
  return names.map((name) => [0, 1, 2].map((span) => activity.get(0, span, name)));
}

describe('what pay reads of days', () => {
  test('scheduled days are those with working time, whoever is there', () => {
    expect(columns(steady, terms, 'scheduled')).toEqual([[2, 3, 2]]);
    const absent = Uint8Array.of(0, 1, 0, 3, 2, 2, 0, 1);
    const away = { ...steady, absent };
    expect(columns(away, terms, 'scheduled', 'days')).toEqual([
      [2, 3, 2],
      [1, 0, 1],
    ]);
  });

  test('absence that is paid stands apart from what is worked', () => {
    // Days 1 to 7 of the calendar are counted: absent on the first, the fourth and the last.
    const absent = Uint8Array.of(AWAY.absent, 1, 0, 0, 1, 0, 0, 1);
    const away = { ...steady, absent };
    expect(columns(away, terms, 'absent_paid', 'paid')).toEqual([
      [8 * HOUR, 8 * HOUR, 8 * HOUR],
      [16 * HOUR, 24 * HOUR, 16 * HOUR],
    ]);
    const unpaid = { ...terms, absencePaid: false };
    expect(columns(away, unpaid, 'absent_paid', 'paid')).toEqual([
      [0, 0, 0],
      [8 * HOUR, 16 * HOUR, 8 * HOUR],
    ]);
  });

  test('neither training nor an empty place is absence', () => {
    const absent = Uint8Array.of(0, AWAY.inTraining, 0, AWAY.nobody, AWAY.absent, 0, 0, 0);
    const away = { ...steady, absent };
    expect(columns(away, terms, 'absent_paid')).toEqual([[0, 8 * HOUR, 0]]);
  });

  test('the ramp lacks all of a day in training, a part on the ramp, nothing where nobody is', () => {
    // Joins on the second counted day: a day of training, then four days from 0.2 up by 0.2.
    const model = employment({
      firstHire: 0,
      hires: [1],
      trainingDays: 1,
      rampDays: 4,
      rampFrom: 0.2,
    });
    const differences = { skill: 0, pace: 0, absence: 0 };
    const position = fillPosition(differences, model, calendar, 0, 'seed', 0, 'closer/1');
    const [gap, vacant] = columns(position, terms, 'ramp_gap', 'vacant');
    const [first, second, third] = gap!;
    expect(vacant).toEqual([0.5, 0, 0]);
    expect(first).toBe(1);
    expect(second).toBeCloseTo(0.8 + 0.6 + 0.4, 12);
    expect(third).toBeCloseTo(0.2, 12);
  });

  test('the ramp of whoever misses a scheduled day lacks as much as if he or she came', () => {
    const byDay = {
      skill: new Float64Array(8).fill(1),
      pace: new Float64Array(8).fill(1),
      ramping: new Uint8Array(8).fill(1),
      ramp: new Float64Array(8).fill(0.75),
    };
    const away = { ...steady, absent: Uint8Array.of(0, 1, 0, 1, 0, 0, 0, 0), byDay };
    expect(columns(away, terms, 'ramp_gap')).toEqual([[0.5, 0.75, 0.5]]);
  });
});

describe('when holders of a position are gone', () => {
  const chance = { seed: 'gone', replication: 6, dialByDial: false };
  const long = weekdays(42);
  const leaving = employment({
    earlyHazard: 1 / 20,
    laterHazard: 1 / 20,
    vacancy: constant(3 * DAY),
  });
  const floorOf = (model: EmploymentModel | null, together = false) =>
    replicate(
      {
        telemarketing: telemarketing({ calendar: long, employment: model }),
        inbound: [],
        telesales: telesales({ calendar: long, employment: model }),
      },
      { telemarketers: 5, closers: 4 },
      chance,
      together,
    );

  test('is the midnight after their last day, one luck after the other', () => {
    const { leaves } = floorOf(leaving);
    const stream = streamOf('gone', 6, 'closer/3/employment');
    const expected: number[] = [];
    for (let joined = 0; joined < long.dayDate.at(-1)!;) {
      const left = joined + 20 * stream.exponential();
      expected.push(Math.ceil(left) * DAY);
      joined = left + 3;
    }
    expect(expected.length).toBeGreaterThan(1);
    expect([...leaves.closers![2]!]).toEqual(expected);
  });

  test.each([false, true])('agrees with who is counted as leaving (together: %s)', (together) => {
    const floor = floorOf(leaving, together);
    const last = long.dayDate.at(-1)! * DAY;
    let beyond = 0;
    for (const role of ['telemarketers', 'closers'] as const) {
      const activity = floor[role];
      expect(floor.leaves[role]).toHaveLength(activity.people);
      floor.leaves[role]!.forEach((times, person) => {
        const counted = [0, 1].reduce(
          (sum, span) => sum + activity.get(person, span, 'leavers'),
          0,
        );
        expect(times.filter((time) => time <= last)).toHaveLength(counted);
        expect([...times]).toEqual([...times].sort((a, b) => a - b));
        beyond += times.filter((time) => time > last).length;
      });
    }
    // Who is there at the end leaves some day.
    expect(beyond).toBeGreaterThan(0);
    expect(beyond).toBeLessThanOrEqual(9);
  });

  test('is told of nobody where all stay', () => {
    expect(floorOf(null).leaves).toEqual({ telemarketers: null, closers: null });
    expect(floorOf(employment()).leaves).toEqual({ telemarketers: null, closers: null });
  });

  test('is told of who leaves after the horizon, though nothing about the position changes in it', () => {
    const seldom = employment({ earlyHazard: 1e-9, laterHazard: 1e-9 });
    const { closers, leaves } = floorOf(seldom);
    expect(closers.total('leavers')).toBe(0);
    expect(leaves.closers!.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(leaves.closers![0]![0]).toBeGreaterThan(long.end);
  });
});
