import { describe, expect, test } from 'vitest';
import type { Commission } from '../../../src/pay/components/commission.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import type { PlanSpec } from '../../../src/scenario/scenario.ts';
import { saidOf, scenarioOf } from './helpers.ts';

/** The plan `one` of a file with it among its plans. */
function planOf(plan: string): PlanSpec {
  return scenarioOf(`pay: {plans: {one: ${plan}}}`).pay.plans['one']!;
}

function commissionOf(commission: string): Commission {
  return planOf(`{commission: ${commission}}`).components[0] as Commission;
}

const money = (at: number) => ({ at, ofQuota: false });
const ofQuota = (at: number) => ({ at, ofQuota: true });
const quota = { amount: 55_000, per: 'month' };

describe('a commission', () => {
  test.each([
    [
      '{per: month, first: $40k at 11%, above: 14%}',
      '{tiers: [up to $40k at 11%, above at 14%]}',
      {
        tiers: [
          { from: money(0), rate: 0.11 },
          { from: money(40_000), rate: 0.14 },
        ],
      },
    ],
    [
      '{of: revenue, at: 6%, quota: $55k/month, above_quota: 9%, cap: none}',
      '{quota: $55k/month, tiers: [up to 100% of quota at 6%, above at 9%]}',
      {
        quota,
        tiers: [
          { from: money(0), rate: 0.06 },
          { from: ofQuota(1), rate: 0.09 },
        ],
      },
    ],
    ['{at: 7%}', '7% of revenue', { tiers: [{ from: money(0), rate: 0.07 }] }],
    ['{at: 7%, of: cash}', '{value: 7% of cash, source: contract}', { of: 'cash' }],
  ])('%s is the same as %s', (short, long, fields) => {
    expect(commissionOf(short)).toEqual(commissionOf(long));
    expect(commissionOf(short)).toMatchObject(fields);
  });

  test('falls with what is sold, for all of it, from a threshold to a cap', () => {
    const text = `{tiers: [up to 90% of quota at 2%, up to 99% of quota at 3%, above at 3%..5%],
      quota: $1.2M per quarter, retroactive: yes, ramped: yes, threshold: 50% of quota, cap: $90k/quarter}`;
    expect(commissionOf(text)).toEqual({
      kind: 'commission',
      of: 'revenue',
      per: 'quarter',
      tiers: [
        { from: money(0), rate: 0.02 },
        { from: ofQuota(0.9), rate: 0.03 },
        { from: ofQuota(0.99), rate: { shape: 'share', low: 0.03, high: 0.05 } },
      ],
      retroactive: true,
      quota: { amount: 1_200_000, per: 'quarter' },
      ramped: true,
      threshold: ofQuota(0.5),
      cap: { amount: 90_000, per: 'quarter' },
    });
  });
});

test('a plan holds every rule of the shelf, in the order of the shelf, whatever the order in the file', () => {
  const plan =
    planOf(`{guarantee: $2k/month, draw: $1k..$2k/week, clawback: 50%, split: {closer: 70%, telemarketer: 30%},
    pool: 2%, spiff: [{amount: $50, unit: sale, days: 6..10}, {amount: $5, unit: dial, days: 21}],
    commission: [5% of revenue, 3% of margin], per_unit: [$4/sale], salary: $3k/month, hourly: $9/h}`);
  expect(plan.components).toMatchObject([
    { kind: 'hourly', rate: 9 },
    { kind: 'salary', amount: 3_000, per: 'month' },
    { kind: 'per_unit', amount: 4, unit: 'sale' },
    { kind: 'commission', of: 'revenue' },
    { kind: 'commission', of: 'margin' },
    { kind: 'spiff', amount: 50, unit: 'sale', days: { from: 6, to: 10 } },
    { kind: 'spiff', amount: 5, unit: 'dial', days: { from: 21, to: 21 } },
    { kind: 'pool', rate: 0.02, of: 'revenue', per: 'month', shared: 'equally' },
    { kind: 'split', closer: 0.7, telemarketer: 0.3 },
    { kind: 'clawback', share: 0.5, within: null, taken_from: 'next commission', leavers: 'lost' },
    {
      kind: 'draw',
      amount: { amount: { shape: 'amount', low: 1_000, high: 2_000 }, per: 'week' },
      recoverable: true,
    },
    { kind: 'guarantee', amount: { amount: 2_000, per: 'month' } },
  ]);
});

describe('a target', () => {
  test('is a salary, and a commission that pays the rest on the quota', () => {
    const { components, text } = planOf('{target: {pay: $82k/year, base: 50%, quota: $55k/month}}');
    expect(components[0]).toEqual({ kind: 'salary', amount: 41_000, per: 'year' });
    const { rate } = (components[1] as Commission).tiers[0]!;
    expect(rate * 55_000 * 12).toBeCloseTo(41_000, 9);
    expect(text).toBe('$41,000/year + commission {tiers: [above at 6.212%], quota: $55,000/month}');
  });

  test('without a base is a commission alone', () => {
    const { components } = planOf('{target: {pay: $6k/month, base: 0%, quota: $120k/quarter}}');
    expect(components).toMatchObject([
      { kind: 'commission', per: 'quarter', tiers: [{ rate: 0.15 }] },
    ]);
  });
});

/** What is wrong with a plan, and where in it. */
const FAULTS: readonly (readonly [plan: string, said: string])[] = [
  [
    '{commission: {tiers: [up to $80k at 11%, up to $40k at 13%, above at 15%]}}',
    '"up to $40k at 13%": tiers rise, and this one ends where the one before it does, or earlier.',
  ],
  [
    '{commission: {tiers: [up to $40k at 11%, up to $40k at 13%, above at 15%]}}',
    '"up to $40k at 13%": tiers rise, and this one ends where the one before it does, or earlier.',
  ],
  [
    '{commission: {tiers: [up to $0 at 1%, above at 2%]}}',
    '"up to $0 at 1%": a tier up to 0 holds nothing.',
  ],
  [
    '{commission: {tiers: [up to $40k at 11%]}}',
    '"up to $40k at 11%": the last tier has no end. Write another one after it, such as above at 14%.',
  ],
  [
    '{commission: {tiers: [above at 1%, above at 2%]}}',
    '"above at 1%": what is above all comes last.',
  ],
  ['{commission: {tiers: none}}', 'at least one tier is needed, such as above at 7%.'],
  [
    '{commission: {tiers: [up to $40k at 1%, up to 90% of quota at 2%, above at 3%], quota: $1k/week}}',
    '"up to 90% of quota at 2%": tiers end at amounts of money or at shares of the quota, not at both.',
  ],
  [
    '{commission: {tiers: [up to 90% at 2%, above at 3%]}}',
    '"90%": a share of what? Write an amount, or 90% of quota.',
  ],
  [
    '{commission: {tiers: [up to 90% of quota at 2%, above at 3%]}}',
    'a share of which quota? Write quota: $55k/month.',
  ],
  [
    '{commission: {at: 5%, threshold: 50% of quota}}',
    'a share of which quota? Write quota: $55k/month.',
  ],
  [
    '{commission: {at: 5%, ramped: yes}}',
    'there is no quota to be ramped. Write quota: $55k/month.',
  ],
  [
    '{commission: {at: 5%, retroactive: yes}}',
    'one rate holds for all there is. Leave retroactive out.',
  ],
  ['{commission: {at: 5%, quota: $0/month}}', 'a quota above 0 is needed.'],
  [
    '{commission: {at: 5%, quota: $5k/month, per: week}}',
    'the quota is that of a month, and so tiers are. Leave per out.',
  ],
  [
    '{commission: {at: 5%, quota: $5k/quarter, cap: $9k/month}}',
    'a cap per month, where the rates look at a quarter? Give both the same.',
  ],
  [
    '{commission: {at: 5%, above_quota: 6%}}',
    'it goes with at and quota, such as at: 6%, quota: $55k/month.',
  ],
  ['{commission: {at: 5%, above: 6%}}', 'above what? Write first: $40k at 11%.'],
  ['{commission: {first: $40k at 11%}}', 'and what comes after it? Write above: 14%.'],
  ['{commission: {at: 5%, tiers: [above at 6%]}}', 'give at or tiers, not both.'],
  [
    '{commission: {of: margin}}',
    'a commission needs a rate: at: 6%, or tiers, or first and above.',
  ],
  ['{commission: {at: 120%}}', '"120%" is above 100 %.'],
  ['{commission: [60% of revenue, 50% of margin]}', 'commissions come to 110 % of what is sold.'],
  ['{commission: 60% of revenue, pool: 41%}', 'commission and pool come to 101 % of what is sold.'],
  [
    '{commission: {at: 6%, cap: $2k/month}, guarantee: $3k/month}',
    'all that can be earned is $2,000/month, the cap included, and the guarantee is $3,000/month: no sale ever pays. Raise the cap.',
  ],
  [
    '{salary: $12k/year, commission: {at: 6%, cap: $2k/month}, guarantee: $9k/quarter}',
    'all that can be earned is $3,000/month, the cap included, and the guarantee is $3,000/month: no sale ever pays. Raise the cap.',
  ],
  [
    '{salary: $3k/month, commission: {at: 6%, cap: $2k/month}, draw: $2.2k/month}',
    'the cap of $2,000/month lies under the draw of $2,200/month: no sale ever pays. Raise the cap.',
  ],
  [
    '{commission: {at: 10%, threshold: $50k, cap: $3k/month}}',
    'below the threshold of $50,000 nothing is paid, and there the cap is reached already. Raise the cap.',
  ],
  ['{salary: [$3k/month, $2k/month]}', 'salary is given twice; a plan has one.'],
  [
    '{commission: 9% of cash, draw: [$3k/month, $2k/month, $1k/week]}',
    'draw is given 3 times; a plan has one.',
  ],
  [
    '{commission: 9% of cash, split: {closer: 85%, telemarketer: 25%}}',
    'the shares come to 110 %, not to 100 %.',
  ],
  [
    '{commission: 9% of cash, split: {closer: 80%..85%, telemarketer: 15%}}',
    'who gets how much is exact, such as {closer: 85%, telemarketer: 15%}.',
  ],
  [
    '{salary: $3k/month, split: {closer: 85%, telemarketer: 15%}}',
    'the plan has no commission to split.',
  ],
  [
    '{for: telemarketers, commission: 1% of revenue, split: {closer: 85%, telemarketer: 15%}}',
    'a split is a rule of closers; this plan is for telemarketers.',
  ],
  [
    '{salary: $3k/month, clawback: 50%}',
    'the plan pays nothing by results. Write a commission, or leave clawback out.',
  ],
  [
    '{hourly: $9/h, draw: $1k/month}',
    'the plan pays nothing by results. Write a commission, or leave draw out.',
  ],
  [
    '{spiff: {amount: $50, unit: sale, days: 20..25}}',
    'the period has 21 working days; day 25 is not one.',
  ],
  ['{spiff: {amount: $50, unit: sale, days: 10..6}}', 'range 10..6 runs backwards. Swap the ends?'],
  ['{spiff: {amount: $50, unit: sale, days: 0..6}}', '"0..6": the first working day is 1.'],
  [
    '{spiff: {amount: $50, unit: sale}}',
    'pay.plans.one.spiff.days is missing: working days of the period, from 1, both included.',
  ],
  [
    '{draw: {recoverable: yes}, commission: 9% of cash}',
    'pay.plans.one.draw.amount is missing: what results are raised to.',
  ],
  [
    '{target: {pay: $80k..$85k/year, base: 50%, quota: $55k/month}}',
    'a target is worked out from exact numbers. With a range write salary and commission.',
  ],
  [
    '{target: {pay: $2k/week, base: 50%, quota: $55k/month}}',
    'target earnings are per month or year, such as $82k/year.',
  ],
  [
    '{target: {pay: $82k/year, base: 50%, quota: $9k/week}}',
    'the quota of a target is per month, quarter or year.',
  ],
  [
    '{target: {pay: $82k/year, base: 100%, quota: $9k/month}}',
    '"100%": all of it is salary. Write salary instead.',
  ],
  [
    '{target: {pay: $82k/year, base: 50%, quota: $3k/month}}',
    'the commission on it would be more than all that is sold.',
  ],
  [
    '{target: {pay: $82k/year, base: 50%, quota: $55k/month}, salary: $1k/month}',
    'a target stands for salary and commission. Leave salary out, or target.',
  ],
  [
    '{commission: 9% of revenue, draw: {amout: $1k/month}}',
    'unknown key "amout" in pay.plans.one.draw. Did you mean "amount"?',
  ],
];

test.each(FAULTS)('%s is refused', (plan, said) => {
  const messages = saidOf(`pay: {plans: {one: ${plan}}}`).map((text) => text.split('  ')[1]);
  expect(messages).toEqual([said]);
});

test('what is wrong with a rule stands at its key, and in a line at the line', () => {
  expect(saidOf('pay: {plans: {one: {salary: $3k/month, clawback: 50%}}}')).toEqual([
    expect.stringMatching(/^floor\.yaml:1:40 {2}/u),
  ]);
  expect(saidOf('pay: {closers: 60% of revenue + 50% of revenue}')).toEqual([
    'floor.yaml:1:7  commissions come to 110 % of what is sold.',
  ]);
});

test('a draw and a guarantee go together', () => {
  expect(
    saidOf('pay: {closers: {commission: 9% of cash, draw: $1k/month, guarantee: $2k/month}}'),
  ).toEqual([]);
});

describe('around plans', () => {
  test('everything has a short form', () => {
    const { pay } = scenarioOf(
      'pay: {payable: after window, minimum: $12/h, overtime: {after: 45 h}}',
    );
    expect(pay).toMatchObject({
      paid: 'monthly',
      payable: { when: 'after window', lag: 0, holdback: null },
      minimum: { wage: 12, tested: 'week' },
      overtime: { after: 45, rate: 1.5, commission_in_rate: true },
    });
    expect(scenarioOf('').pay).toMatchObject({ overtime: null, minimum: null });
  });

  test.each([
    [
      'pay: {payable: {when: on sale, lag: 1 month}}',
      'floor.yaml:1:32  a lag goes with on payment; here commission is payable on sale. Leave it out.',
    ],
    [
      'pay: {payable: on payment}',
      'floor.yaml:1:7  how long until customers pay? Write {when: on payment, lag: 1 month}.',
    ],
    [
      'pay: {overtime: {rate: 0.5}}',
      'floor.yaml:1:24  "0.5": at least 1 time the regular rate is needed.',
    ],
    [
      'pay: {minimum: {tested: each week}}',
      'floor.yaml:1:16  pay.minimum.wage is missing: the wage, such as $12/h.',
    ],
  ])('%s', (text, message) => {
    expect(saidOf(text)).toEqual([message]);
  });

  const endless = 'period: {length: 160 h, continuous: yes, starts: empty}\npay: ';

  test.each([
    ['{paid: weekly}', 'a continuous period has no weeks. Write paid: monthly.'],
    ['{overtime: {after: 40 h/week}}', 'a continuous period has no weeks. Write overtime: none.'],
    [
      '{minimum: $12/h}',
      'a continuous period has no weeks. Write minimum: none, or tested: each pay period.',
    ],
    [
      '{closers: {commission: {at: 5%, quota: $9k/week, cap: $1k/week}}}',
      'a continuous period has no weeks. Write it per month.',
    ],
    [
      '{closers: {spiff: {amount: $9, unit: sale, days: 1}}}',
      'a continuous period has no days to name.',
    ],
  ])('a continuous period refuses %s', (pay, said) => {
    expect(saidOf(endless + pay).map((text) => text.split('  ')[1])).toEqual([said]);
  });

  test('a minimum may be tested each pay period there', () => {
    expect(saidOf(`${endless}{minimum: {wage: $12/h, tested: each pay period}}`)).toEqual([]);
  });
});

test('a named plan is replaced whole by the file that names it again', () => {
  const world = {
    readFile: () => 'pay: {plans: {one: {salary: $3k/month, commission: 7% of revenue}}}',
  };
  const text = 'extends: base.yaml\npay: {plans: {one: {commission: {at: 8%}}}}';
  const { scenario } = loadScenario({ file: 'floor.yaml', text }, world);
  expect(scenario.pay.plans['one']!.components.map(({ kind }) => kind)).toEqual(['commission']);
});
