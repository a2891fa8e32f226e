import { describe, expect, test } from 'vitest';
import type { EffortModel } from '../../src/floor/effort.ts';
import { fillPosition } from '../../src/floor/position.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { employment, weekdays } from './employment-models.ts';
import { replicate, telemarketing, telesales, workingDays } from './models.ts';

const NOTHING: EffortModel = { pace: 1, newPace: 1, newSkill: 1, skillByDay: null };
const differences = { skill: 0.2, pace: 0.1, absence: 0.05 };
const calendar = weekdays(252, 5);
/** Somebody new every few weeks. */
const turnover = employment({
  earlyHazard: 1 / 30,
  laterHazard: 1 / 30,
  vacancy: constant(3 * 86_400),
});

const fill = (effort: EffortModel | null, model = turnover) =>
  fillPosition(differences, model, calendar, 0, 'effort', 3, 'closer/1', effort);

describe('who holds a position', () => {
  test('works faster under the plan, and whoever joins under it differs by as much again', () => {
    const plain = fill(null);
    const { byDay, spells } = fill({ pace: 1.25, newPace: 1.5, newSkill: 2, skillByDay: null });
    expect(spells!.length).toBeGreaterThan(3);
    expect(spells).toEqual(plain.spells);
    spells!.forEach(({ from, hired, to }, holder) => {
      expect(hired).toBe(holder > 0);
      for (let day = from; day < to && day < calendar.days; day++) {
        expect(byDay!.pace[day]).toBe(plain.byDay!.pace[day]! * (hired ? 1.25 * 1.5 : 1.25));
        expect(byDay!.skill[day]).toBe(plain.byDay!.skill[day]! * (hired ? 2 : 1));
      }
    });
    expect(byDay!.ramping).toEqual(plain.byDay!.ramping);
  });

  test('where all stay, nobody is new', () => {
    const effort = { pace: 1.25, newPace: 1.5, newSkill: 2, skillByDay: null };
    const [plain, lifted] = [null, effort].map((given) =>
      fillPosition(differences, null, calendar, 0, 'effort', 3, 'closer/1', given),
    );
    expect(lifted).toEqual({ ...plain, pace: plain!.pace * 1.25 });
  });

  test('a hire of the first day is new, though trained at once', () => {
    const model = employment({ firstHire: 0, hires: [0] });
    const own = weekdays(10);
    const effort = { pace: 1, newPace: 1.5, newSkill: 1, skillByDay: null };
    const [plain, lifted] = [null, effort].map((given) =>
      fillPosition(differences, model, own, 0, 'effort', 3, 'closer/1', given),
    );
    expect(lifted!.pace).toBe(plain!.pace * 1.5);
  });

  test.each([
    ['one person for good', null],
    ['one after another', turnover],
  ])('days that differ multiply the odds of %s', (_, model) => {
    const skillByDay = Float64Array.from({ length: calendar.days }, (__, day) => 1 + (day % 3));
    const plain = fillPosition(differences, model, calendar, 0, 'effort', 3, 'closer/1');
    const effort = { ...NOTHING, skillByDay };
    const { byDay } = fillPosition(
      differences,
      model,
      calendar,
      0,
      'effort',
      3,
      'closer/1',
      effort,
    );
    for (let day = 0; day < calendar.days; day++) {
      const before = plain.byDay === null ? plain.skill : plain.byDay.skill[day]!;
      expect(byDay!.skill[day]).toBe(before * (1 + (day % 3)));
    }
    expect(byDay!.ramping).toEqual(plain.byDay?.ramping ?? new Uint8Array(calendar.days));
  });
});

const days = workingDays(42, 5);
const floorOf = (
  callers: Parameters<typeof telemarketing>[0],
  sellers: Parameters<typeof telesales>[0],
) =>
  replicate(
    {
      telemarketing: telemarketing({ calendar: days, paceDiffers: 0.1, ...callers }),
      inbound: [],
      telesales: telesales({
        calendar: days,
        closeDiffers: 0.15,
        disqualified: 0.1,
        deal: constant(1500),
        ...sellers,
      }),
    },
    { telemarketers: 6, closers: 3 },
    { seed: 'effort', replication: 1, dialByDial: false },
  );

test('a plan that changes nothing gives the same floor, bit by bit', () => {
  const none = new Float64Array(days.days).fill(1);
  const lifted = floorOf(
    { effort: NOTHING, madeUp: 0 },
    { effort: { ...NOTHING, skillByDay: none }, discounts: none },
  );
  expect(lifted).toEqual(floorOf({}, {}));
});

test('what is given away comes off the deals of those days, and off no others', () => {
  const discounts = Float64Array.from({ length: days.days }, (_, day) => (day % 5 === 4 ? 0.9 : 1));
  const [plain, given] = [floorOf({}, {}), floorOf({}, { discounts })];
  expect(given.deals.length).toBe(plain.deals.length);
  const values = new Set<string>();
  for (let deal = 0; deal < given.deals.length; deal++) {
    const late = given.deals.day[deal]! % 5 === 4;
    expect(given.deals.value[deal]).toBe(late ? 1350 : 1500);
    values.add(String(late));
  }
  expect(values.size).toBe(2);
  const sum = given.deals.value.subarray(0, given.deals.length).reduce((all, one) => all + one, 0);
  expect(given.totals.revenue).toBe(sum);
});
