import { describe, expect, test } from 'vitest';
import type { FloorResult } from '../../src/floor/result.ts';
import { closeBooks } from '../../src/pay/books.ts';
import type { BooksModel } from '../../src/pay/types.ts';
import { activityOf, flat, floorOf, modelOf, noTotals, planOf, monthsOf } from './samples.ts';

const HOUR = 3600;

/** Erlang A with money: leads handled per hour by closers, labour and net per hour (exact, from the birth-death chain). */
const exact = [
  [1, 4.68884, 553.57, -84.68],
  [2, 8.625318, 596.15, 266.38],
  [3, 11.496971, 638.73, 510.97],
  [4, 13.297143, 681.31, 648.4],
  [5, 14.266906, 723.89, 702.8],
  [6, 14.719003, 766.48, 705.42],
] as const;

describe('closeBooks', () => {
  test.each(exact)(
    '20 telemarketers and %d closers of the exact pipeline',
    (closers, handled, labour, net) => {
      const hours = 1000;
      const revenue = handled * hours * 0.2 * 500;
      const people = (count: number) =>
        Array.from({ length: count }, () => ({ paid: hours * HOUR }));
      const books = closeBooks(
        modelOf({
          telemarketers: planOf('wage', { kind: 'hourly', rate: 18 }),
          closers: planOf('wage', { kind: 'hourly', rate: 30 }),
          onCosts: { onAllPay: 0.4194, perPerson: 0, paidLeave: 0 },
        }),
        floorOf({
          telemarketers: activityOf(people(20)),
          closers: activityOf(people(closers)),
          totals: { ...noTotals, revenue },
        }),
      );
      expect(books.labourCost / hours).toBeCloseTo(labour, 2);
      expect(books.profit / hours).toBeCloseTo(net, 2);
      expect(books.telemarketingCost / (15 * hours)).toBeCloseTo(34.0656, 4);
    },
  );

  test('every kind of cost, worked by hand', () => {
    // 2 telemarketers and 1 closer for two months; one manager per 2 people, begun: 2 managers.
    const floor = floorOf({
      telemarketers: activityOf([
        { paid: 300 * HOUR, dialling: 100 * HOUR, talk: 50 * HOUR, wrap: 9 * HOUR, accepted: 10 },
        { paid: 200 * HOUR, dialling: 60 * HOUR, talk: 40 * HOUR },
      ]),
      closers: activityOf([
        {
          paid: 320 * HOUR,
          call_time: 90 * HOUR,
          reject_time: 5 * HOUR,
          vain_time: 3 * HOUR,
          follow_up_time: 2 * HOUR,
          revenue: 40_000,
        },
      ]),
      totals: { ...noTotals, revenue: 40_000, cancelledRevenue: 4_000 },
      spans: monthsOf([2]),
    });
    const books = closeBooks(
      modelOf({
        telemarketers: planOf(
          'wage',
          { kind: 'hourly', rate: 20 },
          { kind: 'per_unit', amount: 5, unit: 'accepted lead' },
        ),
        closers: planOf('base-plus', { kind: 'salary', amount: 3000, per: 'month' }, flat(0.1)),
        marginRate: 0.65,
        onCosts: { onAllPay: 0.1, perPerson: 500, paidLeave: 0.05 },
        seatPerHour: 3.5,
        managedPeople: 2,
        managerSalary: 5_200,
        telephony: 0.012 / 60,
        fixed: 4_500,
        prospects: 600.004,
      }),
      floor,
    );
    expect(books).toEqual({
      revenue: 40_000,
      cancelledRevenue: 4_000,
      keptRevenue: 36_000,
      margin: 23_400,
      telemarketers: {
        base: 10_000, // 500 h x 20
        variable: 50,
        clawedBack: 0,
        topUps: 0,
        weeksWorked: 0,
        weeksUnder: 0,
        onCosts: 3_505, // 10 % of 10,050 + 500 x 2 x 2 + 5 % of 10,000
        onCostParts: { onPay: 1_005, onPeople: 2_000, leave: 500 },
        seats: 1_750, // 500 h x 3.50
        management: 13_866.67, // two thirds of 2 x 5,200 x 2
        takeHome: Float64Array.of(6_050, 4_000),
        hiring: 0,
      },
      closers: {
        base: 6_000,
        variable: 4_000, // of what was sold, the cancelled deal included
        clawedBack: 0,
        topUps: 0,
        weeksWorked: 0,
        weeksUnder: 0,
        onCosts: 2_300, // 10 % of 10,000 + 500 x 2 + 5 % of 6,000
        onCostParts: { onPay: 1_000, onPeople: 1_000, leave: 300 },
        seats: 1_120,
        management: 6_933.33,
        takeHome: Float64Array.of(10_000),
        hiring: 0,
      },
      payroll: 20_050,
      onCosts: 5_805,
      telephony: 252, // 250 h of dialling and talk, 100 h of closers, 0.72 an hour
      fixed: 9_000,
      labourCost: 25_855,
      telemarketingCost: 29_951.67, // 10,050 + 3,505 + 1,750 + 13,866.67 + 180 + 600
      totalCost: 59_377, // 25,855 + 2,870 + 20,800 + 252 + 9,000 + 600
      lifetimeFactor: null,
      agencyFees: 0,
      profit: -35_977,
      prospects: 600,
    });
  });

  test('nobody on the floor costs fixed cost only', () => {
    const books = closeBooks(
      modelOf({
        telemarketers: planOf('wage', { kind: 'salary', amount: 3000, per: 'month' }),
        onCosts: { onAllPay: 0.1, perPerson: 500, paidLeave: 0.05 },
        managedPeople: 12,
        managerSalary: 5_200,
        fixed: 4_500,
      }),
      floorOf({}),
    );
    expect(books.payroll).toBe(0);
    expect(books.telemarketingCost).toBe(0);
    expect(books.totalCost).toBe(4_500);
    expect(books.profit).toBe(-4_500);
    expect(books.closers.takeHome).toHaveLength(0);
  });

  test('an agency is paid for what it brings, part by part', () => {
    const prices = [
      { price: 5000, per: 'month' },
      { price: 20, per: 'h' },
      { price: 3, per: 'lead' },
      { price: 7, per: 'accepted lead' },
      { price: 200, per: 'held appointment' },
    ] as const;
    const floor = floorOf({
      telemarketers: activityOf([
        { paid: 10 * HOUR, leads: 8, accepted: 5, appointments_set: 9, appointments_held: 4 },
        { paid: HOUR, leads: 1 },
      ]),
    });
    const fees = (paid: (typeof prices)[number][]): number =>
      closeBooks(modelOf({ agency: { prices: paid, setup: 100, ownManagers: 0 } }), floor)
        .agencyFees;
    expect(prices.map((price) => fees([price]) - 100)).toEqual([5000, 220, 27, 35, 800]);
    expect(fees([...prices])).toBe(100 + 5000 + 220 + 27 + 35 + 800);
  });

  test('a dialler’s lines are on the telephone while they ring', () => {
    const dialler: FloorResult['dialler'] = {
      unanswered: 0,
      busy: 0,
      badNumbers: 0,
      machines: 0,
      dropped: 0,
      falseAlarms: 0,
      ringing: 5 * HOUR,
      worstDay: 0,
      worstThirtyDays: 0,
      daysOverLimit: 0,
    };
    const floor = floorOf({ telemarketers: activityOf([{ talk: HOUR, waiting: HOUR }]), dialler });
    expect(closeBooks(modelOf({ telephony: 0.01 }), floor).telephony).toBe(0.01 * 6 * HOUR);
  });

  test('an agency’s people have no places here', () => {
    const seating = {
      limit: 1,
      block: 1,
      cost: 1000,
      setup: 0,
      groups: [{ people: 4, from: 9, to: 17 }],
      closers: { from: 9, to: 17 },
    };
    const floor = floorOf({
      telemarketers: activityOf([{}, {}, {}, {}]),
      closers: activityOf([{}, {}]),
    });
    const seatsOf = (agency: BooksModel['agency']): number[] => {
      const { closers, telemarketers } = closeBooks(modelOf({ seating, agency }), floor);
      return [Math.round(telemarketers.seats), Math.round(closers.seats)];
    };
    expect(seatsOf({ prices: [], setup: 0, ownManagers: 0 })).toEqual([0, 1000]);
    expect(seatsOf(null)).toEqual([3333, 1667]);
  });

  test('an agency takes its part of managers of one’s own, month by month', () => {
    const floor = floorOf({
      telemarketers: activityOf([{}, {}], 2),
      closers: activityOf([{}], 2),
      spans: monthsOf([1, 0.5]),
    });
    const agency = { prices: [], setup: 0, ownManagers: 0.25 };
    const books = closeBooks(modelOf({ agency, managedPeople: 1, managerSalary: 5200 }), floor);
    // Nobody of the agency counts among one's own people, of whom there is one.
    expect(books.telemarketers.management).toBe(0.25 * 5200 * 1.5);
    expect(books.closers.management).toBe(5200 * 1.5);
  });

  test('an agency finds its own people', () => {
    const floor = floorOf({
      telemarketers: activityOf([{ hires: 2 }]),
      closers: activityOf([{ hires: 1 }]),
    });
    const agency = { prices: [], setup: 0, ownManagers: 0 };
    const books = closeBooks(
      modelOf({ agency, hireCost: { telemarketers: 1800, closers: 3500 } }),
      floor,
    );
    expect([books.telemarketers.hiring, books.closers.hiring]).toEqual([0, 3500]);
  });

  test.each([
    [0, 0],
    [1, 1],
    [12, 1],
    [13, 2],
    [24, 2],
  ])('%d people of one role have %d managers at 12 each', (people, managers) => {
    const model = modelOf({ managedPeople: 12, managerSalary: 100 });
    const rows = Array.from({ length: people }, () => ({}));
    const books = closeBooks(model, floorOf({ closers: activityOf(rows) }));
    expect(books.closers.management).toBe(100 * managers);
    expect(books.telemarketers.management).toBe(0);
  });
});
