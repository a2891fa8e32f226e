import { describe, expect, test } from 'vitest';
import { ACTIVITY } from '../../src/floor/activity.ts';
import type { EmploymentModel } from '../../src/floor/employment.ts';
import { fillPosition } from '../../src/floor/position.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { employment, weekdays } from './employment-models.ts';
import { replicate, telemarketing, telesales } from './models.ts';

const COLUMNS = Object.keys(ACTIVITY) as (keyof typeof ACTIVITY)[];
const chance = { seed: 'hires', replication: 3, dialByDial: false };
/** Pay periods of 21 days: a hire on day 21 shows from the second on. */
const calendar = weekdays(42);

function floorWith(
  callers: EmploymentModel | null,
  sellers: EmploymentModel | null,
  people: [number, number],
  together = false,
) {
  const model = {
    telemarketing: telemarketing({
      calendar,
      qualifyDiffers: 0.3,
      paceDiffers: 0.1,
      absence: 0.05,
      employment: callers,
    }),
    inbound: [],
    telesales: telesales({ calendar, closeDiffers: 0.3, absence: 0.05, employment: sellers }),
  };
  return replicate(model, { telemarketers: people[0], closers: people[1] }, chance, together);
}

function rows(
  floor: ReturnType<typeof floorWith>,
  role: 'telemarketers' | 'closers',
  people: number,
  period: number,
): number[][] {
  return Array.from({ length: people }, (_, person) =>
    COLUMNS.map((column) => floor[role].get(person, period, column)),
  );
}

describe.each([false, true])('a hire (together: %s)', (together) => {
  test('of a telemarketer or a closer changes nothing before that day', () => {
    const hire = (firstHire: number) =>
      employment({ firstHire, hires: [21], trainingDays: 3, rampDays: 20, rampFrom: 0.3 });
    const without = floorWith(null, null, [4, 2], together);
    const withHires = floorWith(hire(4), hire(2), [5, 3], together);
    expect(rows(withHires, 'telemarketers', 4, 0)).toEqual(rows(without, 'telemarketers', 4, 0));
    expect(rows(withHires, 'closers', 2, 0)).toEqual(rows(without, 'closers', 2, 0));
    expect(withHires.closers.get(2, 0, 'vacant')).toBe(1);
    expect(withHires.closers.get(2, 1, 'vacant')).toBe(0);
    expect(withHires.closers.get(2, 1, 'hires')).toBe(1);
    expect(withHires.closers.get(2, 1, 'worked')).toBeGreaterThan(0);
    // The others go on as before, whoever joins; leads are another matter for closers.
    const own = COLUMNS.filter((column) => ACTIVITY[column] <= ACTIVITY.leads);
    for (const column of own) {
      expect(withHires.telemarketers.get(0, 1, column)).toBe(
        without.telemarketers.get(0, 1, column),
      );
    }
  });

  test('whose day never comes changes nothing at all', () => {
    const late = (firstHire: number) => employment({ firstHire, hires: [42] });
    const without = floorWith(null, null, [4, 2], together);
    const withHires = floorWith(late(4), late(2), [5, 3], together);
    expect(withHires.totals).toEqual(without.totals);
    for (const period of [0, 1]) {
      expect(rows(withHires, 'closers', 2, period)).toEqual(rows(without, 'closers', 2, period));
    }
  });
});

test('people in training are paid, or not, and staff nothing', () => {
  for (const trainingPaid of [true, false]) {
    const model = employment({ daysInJob: 0, trainingDays: 10, trainingPaid });
    const floor = floorWith(model, model, [3, 2]);
    for (const [role, people] of [
      ['telemarketers', 3],
      ['closers', 2],
    ] as const) {
      for (let person = 0; person < people; person++) {
        const get = (column: keyof typeof ACTIVITY) => floor[role].get(person, 0, column);
        expect(get('training')).toBe(10 * 8 * 3600);
        expect(get('staffed') - get('overtime')).toBe(get('days') * 8 * 3600);
        expect(get('days')).toBeLessThanOrEqual(11);
        const inTraining = trainingPaid ? get('training') : 0;
        expect(get('paid') - get('overtime')).toBe(get('days') * 8 * 3600 + inTraining);
        expect(get('unsalaried')).toBe(trainingPaid ? 0 : 10 / 21);
        expect(get('ramping')).toBe(10);
        expect(get('hires')).toBe(0);
      }
    }
  }
});

test('a position changes hands: each person is another one, the first the one it always had', () => {
  const differences = { skill: 0.3, pace: 0.2, absence: 0.1 };
  const model = employment({ laterHazard: 0.05, earlyHazard: 0.05, vacancy: constant(0) });
  const plain = fillPosition(differences, null, calendar, 0, 'x', 1, 'closer/1');
  const { absent, byDay, spells } = fillPosition(
    differences,
    model,
    calendar,
    0,
    'x',
    1,
    'closer/1',
  );
  expect(spells!.length).toBeGreaterThan(2);
  const [first, second] = spells!;
  expect(first!.from).toBe(0);
  expect(byDay!.skill[0]).toBe(plain.skill);
  expect(byDay!.pace[0]).toBe(plain.pace);
  expect([...absent!.slice(0, first!.to)]).toEqual([...plain.absent!.slice(0, first!.to)]);
  expect(byDay!.skill[second!.from]).not.toBe(plain.skill);
});
