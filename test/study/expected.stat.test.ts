import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricNames, type MetricName } from '../../src/metrics/index.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { deviationOf, meanOf } from '../../src/stats/moments.ts';
import { notExpected } from '../../src/study/expected.ts';
import { runJob } from '../../src/study/job.ts';
import { ReplyView } from '../../src/study/reply.ts';
import type { Job } from '../../src/study/types.ts';
import { expectMean } from '../helpers/statistical.ts';
import { randomScenario } from './random-scenarios.ts';

/** What the luck of closing is in; all other metrics are the same to the bit. */
const WITH_SALES: readonly MetricName[] = [
  'sales',
  'cancellations',
  'kept_sales',
  'sales_per_hour',
  'close_rate',
  'first_call_close_rate',
  'follow_up_conversion',
  'revenue',
  'cancelled_revenue',
  'kept_revenue',
  'margin',
  'payroll',
  'clawed_back',
  'on_costs',
  'labour_cost',
  'telemarketing_cost',
  'total_cost',
  'profit',
  'roi',
  'campaign_return',
  'cost_per_lead',
  'cost_per_worked_lead',
  'cost_per_accepted_lead',
  'cost_per_sale',
  'revenue_per_lead',
  'revenue_per_closer',
  'deal_size',
  'payroll_share',
  'telemarketer_pay',
  'closer_pay',
  'lifetime_value',
];
const WITHOUT_SALES = metricNames.filter((name) => !WITH_SALES.includes(name));
const ALL = [...WITH_SALES, ...WITHOUT_SALES];

/** A metric's sums by month, sales drawn and expected. */
interface Pair {
  readonly drawn: Float64Array;
  readonly expected: Float64Array;
}

/** Both halves of each metric, by metric, over the same months. */
function pairsOf(
  scenario: Scenario,
  count: number,
  changes: Partial<Job> = {},
): (name: MetricName) => { readonly numerator: Pair; readonly denominator: Pair } {
  const viewOf = (mode: Partial<Job>): ReplyView =>
    new ReplyView(
      runJob({
        id: 'expected',
        scenario,
        points: [{}],
        seed: 'expected',
        first: 0,
        count,
        metrics: ALL,
        inputs: 'plain',
        ...changes,
        ...mode,
      }),
    );
  const drawn = viewOf({});
  const expected = viewOf({ expected: true });
  const column = (read: (view: ReplyView, month: number) => number): Pair => ({
    drawn: Float64Array.from({ length: count }, (_, month) => read(drawn, month)),
    expected: Float64Array.from({ length: count }, (_, month) => read(expected, month)),
  });
  return (name) => {
    const at = ALL.indexOf(name);
    return {
      numerator: column((view, month) => view.numerator(month, 0, at)),
      denominator: column((view, month) => view.denominator(month, 0, at)),
    };
  };
}

const differences = ({ drawn, expected }: Pair): Float64Array =>
  drawn.map((value, month) => value - expected[month]!);

function expectSameElsewhere(pairs: ReturnType<typeof pairsOf>): void {
  for (const name of WITHOUT_SALES) {
    const { denominator, numerator } = pairs(name);
    expect(numerator.expected, name).toEqual(numerator.drawn);
    expect(denominator.expected, name).toEqual(denominator.drawn);
  }
}

const SMALL = `extends: callback-queue
period: {length: 2 weeks}
`;
const FLOORS: Readonly<Record<string, string>> = {
  'follow-ups that fade, closers who differ, cancellations': `${SMALL}
team: {telemarketers: 4, closers: {count: 2, differs: {close: 20%}}}
handoff: {fades: {close_rate: half after 1 day}}
closing: {first_call_close_rate: 25%, follow_ups: {close_rate: 30%, per_open_deal: 3, after: 1 day}, cancels: {share: 30%, within: 14 days}}
`,
  'a second deal, another shape of deals, two sources, closers by source': `${SMALL}
team: {telemarketers: 4, closers: 2}
prospects: {list: {records: unlimited}, web: {inbound: 4 per day}}
handoff: {assignment: {rule: by source, by_source: {web: 1}}}
closing: {deal: {average: $900, varies: 120%, shape: gamma}, upsell: {chance: 60%, deal: $700}, cancels: {share: 20%, within: 5 days}}
`,
  'a clawback of commission on cash and SPIFFs, people who leave': `${SMALL}
team: {telemarketers: 4, closers: {count: 2, leaves: {first_90_days: 95%, after: 99% per year}, backfill: {after: 1 day, cost_to_hire: $500}}}
closing: {cancels: {share: 50%, within: 14 days}}
pay:
  closers: {salary: $1k/month, commission: 20% of cash, spiff: [{amount: $300, unit: sale, days: 2..6}], clawback: {share: 80%, within: 6 days}}
  telemarketers: {per_unit: {sale: $200}, clawback: {share: 100%, within: 3 days}}
  payable: {when: on payment, lag: 4 days, holdback: none}
`,
  'margin, a pool in equal parts, a minimum below the wage, paid weekly': `${SMALL}
team: {telemarketers: 4, closers: 2}
closing: {cancels: {share: 40%, within: 14 days}}
pay:
  closers: {hourly: $14/h, commission: 20% of margin, pool: {rate: 5%, of: revenue, per: week, shared: equally}}
  telemarketers: $17/h + $90/sale
  paid: weekly
  minimum: {wage: $12/h, tested: each week}
`,
};

const MONTHS = 400;

const closersOn = (components: Scenario['pay']['plans'][string]['components']): Scenario => {
  const { scenario } = loadScenario({ file: 'floor.yaml', text: SMALL }, { readFile: () => '' });
  const plan = { for: 'closers', text: 'plan', components } as const;
  const { pay } = scenario;
  return { ...scenario, pay: { ...pay, closers: 'plan', plans: { ...pay.plans, plan } } };
};

const ZERO = { at: 0, ofQuota: false };
const FLAT = {
  kind: 'commission',
  of: 'revenue',
  per: 'month',
  tiers: [{ from: ZERO, rate: 0.1 }],
  retroactive: false,
  quota: null,
  ramped: false,
  threshold: null,
  cap: null,
} as const;
const MONEY = { amount: 2_000, per: 'month' } as const;
const CLAWBACK = {
  kind: 'clawback',
  share: 1,
  within: 14,
  taken_from: 'next commission',
  leavers: 'lost',
} as const;
const TIERS = [...FLAT.tiers, { from: { at: 5_000, ofQuota: false }, rate: 0.2 }];

describe('why sales must be drawn', () => {
  test.each([
    ['more than one rate', [{ ...FLAT, tiers: TIERS }]],
    ['threshold', [{ ...FLAT, threshold: { at: 1_000, ofQuota: false } }]],
    ['cap', [{ ...FLAT, cap: MONEY }]],
    ['draw', [FLAT, { kind: 'draw', amount: MONEY, recoverable: true }]],
    ['guarantee', [FLAT, { kind: 'guarantee', amount: MONEY }]],
    ['deal by deal', [FLAT, { kind: 'split', closer: 0.8, telemarketer: 0.2 }]],
    [
      'by output',
      [{ kind: 'pool', rate: 0.1, of: 'revenue', per: 'month', shared: 'by output' } as const],
    ],
  ] as const)('%s, and a job says so in place of wrong money', (reason, components) => {
    const scenario = closersOn(components);
    expect(notExpected(scenario)).toContain(reason);
    expect(() => pairsOf(scenario, 1)).toThrow(reason);
  });

  test.each([
    ['a flat commission with a clawback', [FLAT, CLAWBACK]],
    ['a guarantee of pay without sales', [{ kind: 'guarantee', amount: MONEY }]],
  ] as const)('not for %s', (_, components) => {
    expect(notExpected(closersOn(components))).toBeNull();
  });

  test('a minimum wage and overtime that look at pay by results', () => {
    const scenario = closersOn([FLAT]);
    const minimum = { wage: 12, tested: 'week' } as const;
    const overtime = { after: 40, rate: 1.5, commission_in_rate: true } as const;
    const withPay = (changes: Partial<Scenario['pay']>): Scenario => ({
      ...scenario,
      pay: { ...scenario.pay, ...changes },
    });
    expect(notExpected(scenario)).toBeNull();
    expect(notExpected(withPay({ minimum }))).toContain('minimum wage');
    expect(notExpected(withPay({ overtime }))).toContain('overtime');
    expect(notExpected(withPay({ overtime: { ...overtime, commission_in_rate: false } }))).toBe(
      null,
    );
  });

  test('telemarketers are looked at as closers are', () => {
    const { pay, ...rest } = closersOn([FLAT]);
    const plan = {
      for: 'telemarketers',
      text: 'plan',
      components: [{ ...FLAT, tiers: TIERS }],
    } as const;
    const plans = { ...pay.plans, callers: plan };
    expect(notExpected({ ...rest, pay: { ...pay, plans, telemarketers: 'callers' } })).toBe(
      "telemarketers' pay has a commission with more than one rate",
    );
  });

  test('a minimum matters to whoever is paid for each sale, unless the wage is above it', () => {
    const minimum = { wage: 12, tested: 'week' } as const;
    const paid = (unit: 'sale' | 'accepted lead', rate: number, times?: number): string | null => {
      const { pay, ...rest } = closersOn([
        { kind: 'hourly', rate },
        { kind: 'per_unit', unit, amount: 40 },
      ]);
      const plan = { ...pay.plans['plan']!, ...(times === undefined ? {} : { times }) };
      return notExpected({ ...rest, pay: { ...pay, minimum, plans: { ...pay.plans, plan } } });
    };
    expect(paid('sale', 11.9)).toContain('a minimum wage may raise');
    expect(paid('accepted lead', 11.9)).toBeNull();
    expect(paid('sale', 12)).toBeNull();
    expect(paid('sale', 12, 0.9)).toContain('a minimum wage may raise');
    expect(paid('sale', 6, 2)).toBeNull();
  });

  test('single months and people are never told by expected sales', () => {
    const scenario = closersOn([FLAT]);
    for (const changes of [{ detail: true }, { cash: true }, { paid: 'closers' } as const]) {
      expect(() => pairsOf(scenario, 1, changes)).toThrow('told by drawn sales');
    }
  });
});

describe('expected sales in place of drawn ones', () => {
  test.each(Object.entries(FLOORS))('%s: the same means, less luck', (_, text) => {
    const { scenario } = loadScenario({ file: 'floor.yaml', text }, { readFile: () => '' });
    expect(notExpected(scenario)).toBeNull();
    const pairs = pairsOf(scenario, MONTHS, { inputs: 'middle' });
    for (const name of [
      'profit',
      'sales',
      'first_call_close_rate',
      'revenue',
      'cancellations',
      'cancelled_revenue',
      'payroll',
      'clawed_back',
      'telemarketer_pay',
      'closer_pay',
    ] as const) {
      const { numerator } = pairs(name);
      const apart = differences(numerator);
      expectMean(apart, 0);
      if (name !== 'revenue') continue;
      // Power: a mean wrong by 8 % would be found.
      const found = (4 * deviationOf(apart)) / Math.sqrt(MONTHS);
      expect(found).toBeLessThan(0.08 * meanOf(numerator.drawn));
      expect(deviationOf(numerator.expected)).toBeLessThan(0.9 * deviationOf(numerator.drawn));
    }
    expectSameElsewhere(pairs);
  });

  test('any floor where it may be: the same means; all but sales and their money the same to the bit', () => {
    const money: number[] = [];
    const sold: number[] = [];
    const scenarios = fc
      .sample(randomScenario, { numRuns: 50, seed: 20_261_123 })
      .filter((scenario) => notExpected(scenario) === null);
    expect(scenarios.length).toBeGreaterThan(15);
    for (const scenario of scenarios) {
      const pairs = pairsOf(scenario, 8);
      // Size of the floor, from other months: what is divided by it keeps its mean of 0.
      const scale = meanOf(pairsOf(scenario, 4, { first: 1_000 })('revenue').numerator.expected);
      const calls = meanOf(pairsOf(scenario, 4, { first: 1_000 })('sales').numerator.expected);
      expectSameElsewhere(pairs);
      if (scale <= 0) continue;
      money.push(meanOf(differences(pairs('profit').numerator)) / scale);
      sold.push(meanOf(differences(pairs('sales').numerator)) / calls);
    }
    expect(money.length).toBeGreaterThan(10);
    expectMean(money, 0);
    expectMean(sold, 0);
  });
});
