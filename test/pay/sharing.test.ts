import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeBooks } from '../../src/pay/books.ts';
import type { DrawnComponent } from '../../src/pay/components/index.ts';
import { runPayroll } from '../../src/pay/payroll.ts';
import { sharedOut } from '../../src/pay/shared-out.ts';
import { floors, payTerms } from './random-plans.ts';
import {
  activityIn,
  activityOf,
  cutSpans,
  dealsOf,
  flat,
  floorOf,
  modelOf,
  paidTo,
  planOf,
  type Row,
} from './samples.ts';

const HOUR = 3600;

describe('cents shared out', () => {
  test.each<[number, number[], number[]]>([
    [100, [1, 1, 1], [34, 33, 33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [100, [1, 2, 4], [14, 29, 57]],
    [-100, [1, 2, 4], [-14, -29, -57]],
    [1, [0, 3, 3], [0, 1, 0]],
    [5, [0, 0], [0, 0]],
    [5, [], []],
    [0, [1, 1], [0, 0]],
  ])('%d in proportion to %j', (total, weights, shares) => {
    expect(sharedOut(total, weights)).toEqual(shares);
  });

  test('add up, and are off by less than one', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (total, parts) => {
        const shares = sharedOut(total, parts);
        const all = parts.reduce((sum, part) => sum + part, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(all > 0 ? total : 0);
        shares.forEach((share, at) => {
          if (all > 0) expect(Math.abs(share - (total * parts[at]!) / all)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });
});

describe('a team pool', () => {
  const team = (shared: 'equally' | 'by hours' | 'by output'): DrawnComponent => ({
    kind: 'pool',
    rate: 0.02,
    of: 'revenue',
    per: 'month',
    shared,
  });
  // 2 % of 50,000.25 are 1,000.01.
  const floor = floorOf({
    closers: activityOf([
      { paid: 160 * HOUR, revenue: 30_000 },
      { paid: 80 * HOUR, unsalaried: 0.5, revenue: 20_000.25 },
      { paid: 80 * HOUR },
    ]),
  });
  const shares = (rule: DrawnComponent): number[] => [
    ...closeBooks(modelOf({ closers: planOf('pool', rule) }), floor).closers.takeHome,
  ];

  test('equally, in proportion to time held', () => {
    expect(shares(team('equally'))).toEqual([400.01, 200, 400]);
  });

  test('by hours', () => {
    expect(shares(team('by hours'))).toEqual([500.01, 250, 250]);
  });

  test('by output', () => {
    expect(shares(team('by output'))).toEqual([600, 400.01, 0]);
  });

  test('is paid out when its span ends', () => {
    const rows: Row[] = [{ revenue: 10_000 }, {}, {}, {}, { revenue: 5000 }, {}];
    const model = modelOf({
      closers: planOf('pool', team('equally')),
      paid: 'weekly',
      workingDays: 20,
    });
    const weekly = floorOf({ closers: activityIn([rows]), spans: cutSpans(30, 20) });
    expect(paidTo('C01', model, weekly)).toEqual([0, 0, 0, 200, 0, 100]);
  });

  test('is a pool of one role', () => {
    const both = { ...floor, telemarketers: activityOf([{ revenue: 50_000, paid: HOUR }]) };
    const model = modelOf({ telemarketers: planOf('pool', team('by hours')) });
    expect(closeBooks(model, both).payroll).toBe(1000);
  });
});

describe('a split of commission', () => {
  const split = { kind: 'split', closer: 0.85, telemarketer: 0.15 } as const;
  const model = modelOf({ closers: planOf('split', flat(0.1), split) });

  test('goes to who found the lead; inbound leads’ stays with the closer', () => {
    const floor = floorOf({
      telemarketers: activityOf([{}, {}, {}]),
      closers: activityOf([{ revenue: 10_000 }, { revenue: 6000 }]),
      deals: dealsOf([
        { span: 0, closer: 0, finder: 0, value: 4000 },
        { span: 0, closer: 0, finder: 2, value: 3000 },
        { span: 0, closer: 0, finder: -1, value: 3000 },
        { span: 0, closer: 1, finder: 2, value: 6000 },
      ]),
    });
    // 15 % of 400, of 300 and of 600.
    const { closers, telemarketers } = closeBooks(model, floor);
    expect([...telemarketers.takeHome]).toEqual([60, 0, 45 + 90]);
    expect([...closers.takeHome]).toEqual([1000 - 105, 600 - 90]);
    expect([telemarketers.variable, closers.variable]).toEqual([195, 1405]);
    expect(paidTo('C01', model, floor, 'split')).toEqual([-105]);
  });

  test('shares what tiers paid in proportion to the deals of the row', () => {
    const tiers = [
      { from: { at: 0, ofQuota: false }, rate: 0.1 },
      { from: { at: 5000, ofQuota: false }, rate: 0.2 },
    ];
    const floor = floorOf({
      telemarketers: activityOf([{}, {}]),
      closers: activityOf([{ revenue: 10_000 }]),
      deals: dealsOf([
        { span: 0, finder: 0, value: 3333 },
        { span: 0, finder: 1, value: 6667 },
      ]),
    });
    const stepped = modelOf({ closers: planOf('split', { ...flat(0), tiers }, split) });
    // 15 % of 1,500.
    expect([...closeBooks(stepped, floor).telemarketers.takeHome]).toEqual([74.99, 150.01]);
  });

  test('moves money, to the cent, and makes none', () => {
    fc.assert(
      fc.property(
        payTerms,
        floors,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (terms, floor, share) => {
          const commission = terms.closers.find(({ kind }) => kind === 'commission') ?? flat(0.07);
          const parted = { kind: 'split', closer: 1 - share, telemarketer: share } as const;
          const pay = runPayroll(
            modelOf({ closers: planOf('split', commission, parted), paid: terms.paid }),
            floor,
          );
          const alone = runPayroll(
            modelOf({ closers: planOf('alone', commission), paid: terms.paid }),
            floor,
          );
          expect(pay.closers.total('variable') + pay.telemarketers.total('variable')).toBe(
            alone.closers.total('variable'),
          );
          expect(pay.telemarketers.cents.every((cents) => cents >= 0)).toBe(true);
        },
      ),
    );
  });
});
