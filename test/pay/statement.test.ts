import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeBooks } from '../../src/pay/books.ts';
import { cents } from '../../src/pay/money.ts';
import { statementsOf } from '../../src/pay/statement.ts';
import { activityOf, flat, floorOf, modelOf, planOf, monthsOf } from './samples.ts';

const HOUR = 3600;

test('statements of a small floor, worked by hand', () => {
  const model = modelOf({
    telemarketers: planOf(
      'starter',
      { kind: 'hourly', rate: 17.335 },
      { kind: 'per_unit', amount: 4, unit: 'accepted lead' },
      { kind: 'per_unit', amount: 15, unit: 'sale' },
    ),
    closers: planOf('base-plus', { kind: 'salary', amount: 3500, per: 'month' }, flat(0.07)),
  });
  const floor = floorOf({
    telemarketers: activityOf([{ paid: 160 * HOUR, accepted: 31, sales: 6 }, { paid: 1 * HOUR }]),
    closers: activityOf([{ paid: 160 * HOUR, revenue: 52_123.45, cancelled_revenue: 5_000 }]),
  });

  expect(statementsOf(model, floor)).toEqual([
    {
      person: 'T01',
      period: 0,
      plan: 'starter',
      lines: [
        { rule: 'hourly', label: '17.335 per paid hour x 160.00 h', cents: 277_360 },
        { rule: 'per_unit', label: '4.00 per accepted lead x 31', cents: 12_400 },
        { rule: 'per_unit', label: '15.00 per sale x 6', cents: 9_000 },
      ],
      total: 298_760,
    },
    {
      person: 'T02',
      period: 0,
      plan: 'starter',
      lines: [
        { rule: 'hourly', label: '17.335 per paid hour x 1.00 h', cents: 1_734 }, // half a cent: up
        { rule: 'per_unit', label: '4.00 per accepted lead x 0', cents: 0 },
        { rule: 'per_unit', label: '15.00 per sale x 0', cents: 0 },
      ],
      total: 1_734,
    },
    {
      person: 'C01',
      period: 0,
      plan: 'base-plus',
      lines: [
        { rule: 'salary', label: '3500.00 per month x 1 month', cents: 350_000 },
        { rule: 'commission', label: '7% of revenue x 52123.45', cents: 364_864 }, // 3,648.6415
      ],
      total: 714_864,
    },
  ]);
  const books = closeBooks(model, floor);
  expect(books.payroll).toBe(10_153.58);
  expect([...books.telemarketers.takeHome]).toEqual([2987.6, 17.34]);
  expect([...books.closers.takeHome]).toEqual([7148.64]);
});

test('each person has a statement per pay period, in order, and a salary follows its length', () => {
  const model = modelOf({
    closers: planOf('fixed', { kind: 'salary', amount: 3000, per: 'month' }),
  });
  const floor = floorOf({
    closers: activityOf([{}, {}], 2),
    spans: monthsOf([1, 0.5]),
  });
  const statements = statementsOf(model, floor).map(({ person, period, total }) => [
    person,
    period,
    total,
  ]);
  expect(statements).toEqual([
    ['C01', 0, 300_000],
    ['C01', 1, 150_000],
    ['C02', 0, 300_000],
    ['C02', 1, 150_000],
  ]);
});

test('a currency without cents has none', () => {
  const model = modelOf({
    decimals: 0,
    closers: planOf('yen', { kind: 'hourly', rate: 1234.5 }),
    onCosts: { onAllPay: 0.1, perPerson: 1000, paidLeave: 0 },
  });
  const floor = floorOf({ closers: activityOf([{ paid: HOUR }]) });
  expect(statementsOf(model, floor)[0]?.total).toBe(1235);
  const books = closeBooks(model, floor);
  expect(books.payroll).toBe(1235);
  expect(books.onCosts).toBe(1124); // 123.5 + 1000: half a yen, up
});

test.each([
  [
    'dollars',
    2,
    { kind: 'hourly', rate: 15 },
    { paid: 38.853 * HOUR },
    '15.00 per paid hour x 38.853 h',
  ],
  ['yen', 0, { kind: 'hourly', rate: 1113 }, { paid: 40 * HOUR }, '1113 per paid hour x 40.00 h'],
  ['yen', 0, flat(0.07), { revenue: 52_000 }, '7% of revenue x 52000'],
  ['dinars', 3, { kind: 'hourly', rate: 1.335 }, { paid: HOUR }, '1.335 per paid hour x 1.00 h'],
  [
    'a large salary',
    2,
    { kind: 'salary', amount: 333_333, per: 'month' },
    { unsalaried: 16 / 21 },
    '333333.00 per month x 0.23809524 months',
  ],
] as const)('in %s, labels have the digits they need', (_, decimals, rule, row, label) => {
  const model = modelOf({ decimals, closers: planOf('plan', rule) });
  const [statement] = statementsOf(model, floorOf({ closers: activityOf([row]) }));
  expect(statement?.lines[0]?.label).toBe(label);
});

test('rate times count, as printed, is the line', () => {
  const counts = fc.record({
    seconds: fc.nat(7_200_000).map((tenths) => tenths / 10),
    unsalaried: fc.nat(21).map((days) => days / 21),
    revenue: fc.nat(9_000_000).map((cents) => cents / 100),
  });
  // Rates as written, and as drawn where they are not known exactly.
  const rates = fc.oneof(
    fc.nat(5000).map((cents) => cents / 100),
    fc.nat(2 ** 31 - 1).map((part) => (50 * part) / 2 ** 31),
  );
  const currencies = fc.constantFrom(0, 2, 3);
  const spans = fc.constantFrom('week', 'month', 'year' as const);
  fc.assert(
    fc.property(counts, rates, currencies, spans, (count, rate, decimals, per) => {
      const model = modelOf({
        decimals,
        closers: planOf(
          'plan',
          { kind: 'hourly', rate },
          { kind: 'salary', amount: rate * 7000, per },
          flat(rate / 100),
        ),
      });
      const { revenue, seconds, unsalaried } = count;
      const floor = floorOf({ closers: activityOf([{ paid: seconds, unsalaried, revenue }]) });
      for (const { cents: paid, label } of statementsOf(model, floor)[0]!.lines) {
        const [, of, share, times] = /^([\d.]+)(%?) .* x ([\d.]+)/u.exec(label)!;
        const shown = (Number(of) / (share === '%' ? 100 : 1)) * Number(times);
        expect([label, cents(shown, decimals)]).toEqual([label, paid]);
      }
    }),
    { numRuns: 1000 },
  );
});
