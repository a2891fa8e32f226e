import fc from 'fast-check';
import { endlessList } from '../helpers/endless-list.ts';
import type { FamilyName } from '../../src/random/distributions/index.ts';
import type { ListSource, Quantity, Scenario, Varying } from '../../src/scenario/scenario.ts';
import type { Patch } from '../../src/study/types.ts';
import { sampleFloor } from './sample-floor.ts';

const { scenario: base } = sampleFloor();

/** Closers' plans, none of which needs another one first. */
export const closerPlans = ['base-plus', 'weekly', 'hourly', 'commission-only'] as const;

/** The sample's pay with one of them in force. */
export function payOf(closers: (typeof closerPlans)[number]): Pick<Scenario, 'pay'> {
  const hourly = {
    for: 'closers',
    text: '$40/h',
    components: [{ kind: 'hourly', rate: { shape: 'amount', low: 35, high: 45 } }],
  } as const;
  const weekly = {
    for: 'closers',
    text: '$900/week',
    components: [{ kind: 'salary', amount: 900, per: 'week' }],
  } as const;
  return { pay: { ...base.pay, closers, plans: { ...base.pay.plans, hourly, weekly } } };
}

/** A share that is known, or not. */
const share: fc.Arbitrary<Quantity> = fc.oneof(
  fc.constantFrom(0, 0.1, 0.4, 1),
  fc.constantFrom(
    { shape: 'share', low: 0.07, high: 0.3 } as const,
    { shape: 'counts', hits: 18, trials: 150 } as const,
    { shape: 'triangular', low: 0.1, mode: 0.2, high: 0.5 } as const,
  ),
);

const amount = (middle: number): fc.Arbitrary<Quantity> =>
  fc.constantFrom(middle, { shape: 'amount', low: 0.7 * middle, high: 1.4 * middle } as const);

/** Any time; whole minutes without variation bring ties. */
const varying = (middle: number): fc.Arbitrary<Varying> =>
  fc.oneof(
    fc.record({
      average: amount(middle),
      varies: fc.constantFrom(0.5, 1),
      shape: fc.constantFrom<FamilyName>('lognormal', 'gamma', 'weibull'),
    }),
    fc.constant<Varying>({ average: middle, varies: 1, shape: 'exponential' }),
    fc.constant<Varying>({ average: middle, varies: 0, shape: 'constant' }),
    fc.constant<Varying>({ values: [0.5 * middle, middle, 1.5 * middle] }),
  );

const starts: fc.Arbitrary<Scenario['period']['starts']> = fc.oneof(
  fc.constantFrom('running' as const, 'empty' as const),
  fc.constant({ open_leads: 3, open_deals: 0 }),
);

const period: fc.Arbitrary<Scenario['period']> = fc.oneof(
  fc.record({
    length: fc.record({ count: fc.integer({ min: 1, max: 4 }), unit: fc.constant('day' as const) }),
    working_days: fc.constantFrom(2, 21),
    continuous: fc.constant(false),
    warm_up: fc.constantFrom(null, { count: 1, unit: 'day' } as const),
    starts,
  }),
  fc.record({
    length: fc.record({ count: fc.integer({ min: 3, max: 20 }), unit: fc.constant('h' as const) }),
    working_days: fc.constant(21),
    continuous: fc.constant(true),
    warm_up: fc.constantFrom(null, { count: 2, unit: 'h' } as const),
    starts: fc.constantFrom('empty' as const, { open_leads: 2, open_deals: 0 }),
  }),
);

const calendar: fc.Arbitrary<Scenario['calendar']> = fc.record({
  shift: fc.constant(base.calendar.shift),
  breaks: fc.constantFrom([], [{ from: 43_200, to: 45_900, paid: false }]),
  meetings: fc.constantFrom(0, 900),
  absence: fc.constantFrom(null, base.calendar.absence),
  finish_calls: fc.constantFrom(null, 0, 1200),
  time_zone: fc.constantFrom(null, 'America/New_York'),
});

/** A list that a small team may or may not use up, after which it may have nobody to dial. */
const list: fc.Arbitrary<ListSource> = fc.record({
  records: fc.constantFrom(0, 7, 300, 2_000, 40_000),
  dealt: fc.boolean(),
  refresh: fc.constantFrom(0, 50),
  cost: fc.constantFrom(0, 0.06, { shape: 'amount', low: 0.02, high: 0.1 } as const),
  bad_numbers: share,
  right_person: fc.constant(null),
  attempts: fc.constantFrom(1, 2, 6),
  retry_after: fc.constantFrom(0, 14_400, 100_000),
  contact_by_attempt: fc.constantFrom<ListSource['contact_by_attempt']>({}, { 2: 1.5, 3: 0.4 }),
  removed_per_contact: share,
  time_zone: fc.constantFrom(null, 'America/Los_Angeles'),
});

const prospects: fc.Arbitrary<Scenario['prospects']> = fc.oneof(
  list.map((one) => ({ list: one })),
  fc.record({ first: list, second: list }),
  endlessSources(),
);

const rules: fc.Arbitrary<Scenario['calling']['rules']> = fc.constantFrom([], ['florida']);

function endlessSources(): fc.Arbitrary<Scenario['prospects']> {
  return fc.constantFrom<Scenario['prospects']>(
    base.prospects,
    { list: endlessList, web: { inbound: 2, per: 'h', varies: 0.4, by_hour: {} } },
    { web: { inbound: { shape: 'amount', low: 5, high: 20 }, per: 'day', varies: 0, by_hour: {} } },
  );
}

const pace = fc.constantFrom<Pick<Scenario['calling'], 'dials_per_day' | 'attempt' | 'ring'>>(
  { dials_per_day: { shape: 'amount', low: 180, high: 235 }, attempt: null, ring: null },
  {
    dials_per_day: null,
    attempt: { average: 60, varies: 1, shape: 'exponential' },
    ring: null,
  },
  {
    dials_per_day: null,
    attempt: null,
    ring: {
      answered: { average: 10, varies: 0, shape: 'constant' },
      unanswered: { average: 40, varies: 0.5, shape: 'gamma' },
    },
  },
);

const calling: fc.Arbitrary<Scenario['calling']> = fc
  .record({
    pace,
    connect: fc.constantFrom(0, 0.1, { shape: 'share', low: 0.07, high: 0.115 } as const),
    talk: varying(120),
    lead: fc.option(varying(300)),
    qualify: share,
    rules,
    callerId: fc.option(
      fc.record({
        numbers: fc.constant(2),
        flagged_after: fc.constantFrom(100, { shape: 'amount', low: 150, high: 400 } as const),
        connect_rate: fc.constant(0.5),
      }),
    ),
  })
  .map(({ pace, connect, talk, lead, qualify, rules, callerId }) => ({
    ...base.calling,
    ...pace,
    connect_rate: { value: connect, by_hour: {}, by_weekday: {} },
    talk: { other: talk, lead },
    qualify_rate: qualify,
    caller_id: callerId,
    rules,
  }));

const fade = fc.constantFrom(null, { factor: 0.5, per: 172_800 } as const);

const handoff: fc.Arbitrary<Scenario['handoff']> = fc.record({
  kind: fc.constantFrom('callback', 'cold transfer' as const),
  order: fc.constantFrom('first come', 'oldest', 'newest' as const),
  follow_ups: fc.constantFrom('before', 'after', 'in turn' as const),
  reach: fc.option(
    fc.record({
      total: fc.constantFrom(0.8, { shape: 'share', low: 0.6, high: 0.9 } as const),
      first_try: fc.constantFrom(0.3, { shape: 'share', low: 0.3, high: 0.6 } as const),
      tries: fc.integer({ min: 1, max: 4 }),
      gap: varying(7200),
      takes: varying(60),
    }),
  ),
  fades: fc.record({ reach: fade, close_rate: fade }),
  returned: share,
  patience: fc.option(varying(600)),
  overflow: fc.constantFrom('callback', 'none' as const),
});

const closing: fc.Arbitrary<Scenario['closing']> = fc
  .record({
    disqualified: fc.option(fc.record({ share, takes: varying(240) })),
    closes: share,
    followUps: fc.option(
      fc.record({
        share_of_sales: fc.constantFrom(0.2, { shape: 'share', low: 0.1, high: 0.4 } as const),
        per_open_deal: fc.integer({ min: 1, max: 3 }),
        after: varying(20_000),
        takes: varying(600),
      }),
    ),
    call: varying(1500),
    cancels: fc.option(fc.record({ share, within: fc.constant(1e6) })),
  })
  .map(({ disqualified, closes, followUps, call, cancels }) => ({
    ...base.closing,
    disqualified,
    close_rate: closes,
    follow_ups: followUps === null ? null : { ...followUps, close_rate: null },
    call,
    cancels,
  }));

const teamOf = (telemarketers: number, closers: number, differs: number): Scenario['team'] => ({
  telemarketers: { count: telemarketers, differs: { qualify: differs, pace: differs / 3 } },
  closers: { count: closers, differs: { close: differs, pace: differs / 3 } },
  management: { one_per: 3, salary: 5000 },
  seats: { cost: 3 },
});

/** Sections that a sweep may replace, each small enough that several points share it. */
const section: fc.Arbitrary<Patch> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(4), fc.nat(3)).map(([m, n]) => ({ team: teamOf(m, n, 0) })),
  },
  fc.tuple(fc.nat(4), fc.nat(3)).map(([m, n]) => ({ team: teamOf(m, n, 0.4) })),
  {
    weight: 2,
    arbitrary: fc.constantFrom(...closerPlans).map(payOf),
  },
  handoff.map((changed) => ({ handoff: changed })),
  closing.map((changed) => ({ closing: changed })),
  calling.map((changed) => ({ calling: changed })),
  prospects.map((changed) => ({ prospects: changed })),
  calendar.map((changed) => ({ calendar: changed })),
  { weight: 2, arbitrary: period.map((changed) => ({ period: changed })) },
  fc.constantFrom(0, 500).map((fixed) => ({ costs: { fixed, telephony: 0.0002 } })),
);

/** Any small scenario. */
export const randomScenario: fc.Arbitrary<Scenario> = fc
  .record({
    sections: fc.record({ period, calendar, calling, handoff, closing, prospects }),
    telemarketers: fc.nat(4),
    plan: fc.constantFrom(...closerPlans),
  })
  .map(({ sections, telemarketers, plan }) => ({
    ...base,
    ...sections,
    ...payOf(plan),
    team: teamOf(telemarketers, 2, 0.2),
  }));

/** Points of a sweep: each replaces up to three sections; the same ones come again at other points. */
export const randomPoints: fc.Arbitrary<readonly Patch[]> = fc
  .array(section, { minLength: 1, maxLength: 4 })
  .chain((sections) =>
    fc.array(
      fc
        .array(fc.constantFrom(...sections), { maxLength: 3 })
        .map((patches) => Object.assign({}, ...patches) as Patch),
      { minLength: 1, maxLength: 6 },
    ),
  );
