import { expect, test } from 'vitest';
import { components } from '../../../src/pay/components/index.ts';
import { flatCommission } from '../../helpers/plans.ts';
import { saidOf, scenarioOf } from './helpers.ts';

test('a plan in one line is named by that line', () => {
  const { pay } = scenarioOf('pay: {telemarketers: $17/h + $15/sale, closers: $30/h}');
  expect([pay.telemarketers, pay.closers]).toEqual(['$17/h + $15/sale', '$30/h']);
  expect(pay.plans['$17/h + $15/sale']).toMatchObject({
    for: 'telemarketers',
    text: '$17/h + $15/sale',
  });
  expect(pay.plans['$30/h']).toEqual({
    for: 'closers',
    text: '$30/h',
    components: [{ kind: 'hourly', rate: 30 }],
  });
  expect(Object.keys(pay.plans)).toEqual(
    expect.arrayContaining(['base-plus', 'hourly', 'commission-only']),
  );
});

test('both roles may be on the same line', () => {
  const { pay } = scenarioOf('pay: {telemarketers: $30/h, closers: $30/h}');
  expect(pay.plans[pay.telemarketers]?.for).toBe('telemarketers');
  expect(pay.plans[pay.closers]?.for).toBe('closers');
});

test('a plan by its rules', () => {
  const text = `pay:
  closers:
    hourly: $12/h
    per_unit: [$4/accepted lead, $15/sale]
    commission: {value: 5% of margin, source: contract}
  telemarketers: by-unit
  plans:
    by-unit: {for: telemarketers, salary: $2k/month, per_unit: {contact: $0.10, accepted lead: $6}}
`;
  const { pay } = scenarioOf(text);
  expect(pay.closers).toBe('$12/h + $4/accepted lead + $15/sale + 5% of margin');
  expect(pay.plans[pay.closers]?.components).toEqual([
    { kind: 'hourly', rate: 12 },
    { kind: 'per_unit', amount: 4, unit: 'accepted lead' },
    { kind: 'per_unit', amount: 15, unit: 'sale' },
    flatCommission(0.05, 'margin'),
  ]);
  expect(pay.telemarketers).toBe('by-unit');
  expect(pay.plans['by-unit']).toEqual({
    for: 'telemarketers',
    text: '$2k/month + $0.10/contact + $6/accepted lead',
    components: [
      { kind: 'salary', amount: 2_000, per: 'month' },
      { kind: 'per_unit', amount: 0.1, unit: 'contact' },
      { kind: 'per_unit', amount: 6, unit: 'accepted lead' },
    ],
  });
});

test.each(Object.entries(components))(
  '%s is read at its own key as its example says',
  (kind, rule) => {
    const { example } = rule as { readonly example: string };
    const beside =
      kind === 'split' || kind === 'clawback' || kind === 'draw'
        ? ', commission: 7% of revenue'
        : '';
    const text = `pay: {closers: {${kind}: ${example}${kind === 'commission' ? '' : beside}}}`;
    const { pay } = scenarioOf(text);
    expect(pay.plans[pay.closers]!.components.map((spec) => spec.kind)).toContain(kind);
  },
);

test.each(['hourly', 'salary', 'per_unit', 'commission'] as const)(
  '%s is read from a line as at its own key',
  (kind) => {
    const { example } = components[kind];
    const inLine = scenarioOf(`pay: {closers: ${example}}`).pay;
    const atKey = scenarioOf(`pay: {closers: {${kind}: ${example}}}`).pay;
    expect(atKey.plans[atKey.closers]).toEqual(inLine.plans[inLine.closers]);
  },
);

test('none pays nothing', () => {
  const { pay } = scenarioOf('pay: {telemarketers: none}');
  expect(pay.plans[pay.telemarketers]?.components).toEqual([]);
});

test.each([
  ['pay: {closers: hourli}', '1:16  there is no plan "hourli" for closers. Did you mean "hourly"?'],
  [
    'pay: {telemarketers: hourly}',
    '1:22  the plan "hourly" is for closers. Give it for: telemarketers, or name another.',
  ],
  [
    'pay: {plans: {x: same pay as hourly}}',
    '1:18  "hourly" is itself "same pay as" another plan. Name one with rules of its own.',
  ],
  [
    'pay: {plans: {x: same pay as x}}',
    '1:18  "x" is itself "same pay as" another plan. Name one with rules of its own.',
  ],
  [
    'pay: {closers: same pay as base-pluss}',
    '1:16  there is no plan "base-pluss" to be equal to. Did you mean "base-plus"?',
  ],
  [
    'pay: {telemarketers: same pay as base-plus}',
    '1:22  "base-plus" is a plan for closers; "same pay as" compares plans of one role.',
  ],
  [
    'pay: {plans: {x: {hourly: $3k/month}}}',
    '1:27  "$3k/month" is not an amount per hour. Write it like $18/h.',
  ],
  [
    'pay: {plans: {x: {salary: $30/h}}}',
    '1:27  "$30/h" is not a salary. Write it like $3.5k/month.',
  ],
  [
    'pay: {plans: {x: {per_unit: {smile: $3}}}}',
    '1:30  "smile" is not paid for. Units are dial, contact, lead, accepted lead, sale, set appointment, held appointment, appointment.',
  ],
  [
    'pay: {plans: {x: {for: nobody, hourly: $9/h}}}',
    '1:24  "nobody" is not a choice here. Write telemarketers or closers.',
  ],
  [
    'pay: {plans: {x: {}}}',
    '1:18  a plan needs a rule: hourly, salary, per_unit, commission, spiff, pool, split, clawback, draw or guarantee; or write none.',
  ],
  [
    'pay: {closers: €30/h}',
    '1:16  "€30/h" is in €, which is not the file\'s currency. Leave the sign out, or write currency: EUR.',
  ],
])('%s', (text, message) => {
  expect(saidOf(text)).toEqual([`floor.yaml:${message}`]);
});

test("signs are those of the currency; the preset's own are let be", () => {
  expect(scenarioOf('currency: EUR\nclosing: {deal: €2k}').closing.deal).toMatchObject({
    average: 2_000,
  });
  expect(saidOf('currency: EUR\nclosing: {deal: $2k}')).toHaveLength(1);
});

test('a currency without a sign of its own takes none', () => {
  expect(scenarioOf('currency: CHF\nclosing: {deal: 2k}').closing.deal).toMatchObject({
    average: 2_000,
  });
  expect(saidOf('currency: CHF\npay: {closers: $30/h}')).toEqual([
    'floor.yaml:2:16  "$30/h" is in $, which is not the file\'s currency. Leave the sign out, or write currency: USD.',
  ]);
  expect(saidOf('currency: CAD\npay: {closers: $30/h}')).toEqual([]);
});
