import { describe, expect, test } from 'vitest';
import { ACTIVITY } from '../../src/floor/activity.ts';
import { closeBooks } from '../../src/pay/books.ts';
import { statementsOf } from '../../src/pay/statement.ts';
import type { Seating } from '../../src/pay/types.ts';
import { activityOf, floorOf, modelOf, planOf, monthsOf } from './samples.ts';

const salary = planOf('salary', { kind: 'salary', amount: 3150, per: 'month' });
const weekly = planOf('weekly', { kind: 'salary', amount: 700, per: 'week' });

describe('a salary is due in proportion to scheduled days', () => {
  const floor = floorOf({
    // There for 21, 10, 1 and 0 of 21 days; the last for half the hours.
    closers: activityOf(
      [0, 11 / 21, 20 / 21, 1, 0.5].map((unsalaried) => ({ unsalaried, vacant: unsalaried })),
    ),
  });

  test('to the cent', () => {
    const books = closeBooks(modelOf({ closers: salary }), floor);
    expect([...books.closers.takeHome]).toEqual([3150, 1500, 150, 0, 1575]);
    expect(books.closers.base).toBe(6375);
    const statements = statementsOf(modelOf({ closers: salary }), floor);
    expect(statements.map(({ total }) => total)).toEqual([315_000, 150_000, 15_000, 157_500]);
    expect(statements[1]!.lines[0]!.label).toBe('3150.00 per month x 0.47619 months');
  });

  test('by the week as well', () => {
    const { closers } = closeBooks(modelOf({ closers: weekly }), floor);
    expect([...closers.takeHome]).toEqual([2940, 1400, 140, 0, 1470]);
  });
});

test('on-costs per person are due for the time a position is filled', () => {
  const floor = floorOf({
    telemarketers: activityOf([{ vacant: 0.25 }, {}, { vacant: 1 }]),
    spans: monthsOf([1]),
  });
  const { onCosts } = closeBooks(
    modelOf({ onCosts: { onAllPay: 0, perPerson: 400, paidLeave: 0 } }),
    floor,
  );
  expect(onCosts).toBe(700);
});

test('managers are as many as the people employed need, pay period by pay period', () => {
  const telemarketers = activityOf([{}, {}, {}, {}], 2);
  telemarketers.cells.set([1], telemarketers.row(0, 1) + ACTIVITY.vacant);
  const floor = floorOf({ telemarketers, spans: monthsOf([1, 0.5]) });
  const books = closeBooks(modelOf({ managedPeople: 3, managerSalary: 5000 }), floor);
  // 4 people need two managers for a month, 3 need one for half a month.
  expect(books.telemarketers.management).toBe(12_500);
});

test('who joins costs what it takes to find somebody, on the side of the role', () => {
  const floor = floorOf({
    telemarketers: activityOf([{ hires: 2 }, { hires: 1 }]),
    closers: activityOf([{ hires: 1 }]),
  });
  const books = closeBooks(modelOf({ hireCost: { telemarketers: 1800, closers: 3500 } }), floor);
  expect(books.telemarketers.hiring).toBe(5400);
  expect(books.closers.hiring).toBe(3500);
  expect(books.telemarketingCost).toBe(5400);
  expect(books.totalCost).toBe(8900);
});

test('an agency finds its people itself', () => {
  const floor = floorOf({
    telemarketers: activityOf([{ hires: 2 }]),
    closers: activityOf([{ hires: 1 }]),
  });
  const hireCost = { telemarketers: 1800, closers: 3500 };
  const agency = { prices: [{ price: 2000, per: 'month' as const }], setup: 0, ownManagers: 0 };
  const books = closeBooks(modelOf({ hireCost, agency }), floor);
  expect(books.telemarketers.hiring).toBe(0);
  expect(books.closers.hiring).toBe(3500);
});

describe('places beyond the limit come in blocks', () => {
  const seating: Seating = {
    limit: 3,
    block: 2,
    cost: 1000,
    setup: 5000,
    groups: [{ people: 6, from: 9, to: 17 }],
    closers: { from: 9, to: 17 },
  };
  const cost = (callers: number, changes: Partial<Seating> = {}): number => {
    const floor = floorOf({
      telemarketers: activityOf(new Array<object>(callers).fill({})),
      closers: activityOf([{}]),
      spans: monthsOf([1]),
    });
    return closeBooks(modelOf({ seating: { ...seating, ...changes } }), floor).totalCost;
  };

  test('begun', () => {
    expect(
      [2, 3, 4, 5].map((callers) =>
        cost(callers, { groups: [{ people: callers, from: 9, to: 17 }] }),
      ),
    ).toEqual([0, 6000, 6000, 12_000]);
  });

  test('shared by shifts that do not overlap', () => {
    const late = (from: number) => [
      { people: 2, from: 9, to: 13 },
      { people: 3, from, to: 18 },
    ];
    expect(cost(5, { groups: late(12) })).toBe(12_000);
    expect(cost(5, { groups: late(13) })).toBe(6000);
  });

  test('kept once they are taken, not needed for positions that nobody holds', () => {
    const telemarketers = activityOf([{}, {}, {}, {}], 3);
    for (const period of [0, 2]) {
      for (const person of [2, 3])
        telemarketers.cells.set([1], telemarketers.row(person, period) + ACTIVITY.vacant);
    }
    const floor = floorOf({
      telemarketers,
      closers: activityOf([{}], 3),
      spans: monthsOf([1, 1, 0.5]),
    });
    const model = modelOf({ seating: { ...seating, groups: [{ people: 4, from: 9, to: 17 }] } });
    expect(closeBooks(model, floor).totalCost).toBe(5000 + 1000 + 500);
  });
});
