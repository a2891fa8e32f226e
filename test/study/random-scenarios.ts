import fc from 'fast-check';
import type { Agency, Quantity, Scenario } from '../../src/scenario/scenario.ts';
import type { Patch } from '../../src/study/types.ts';
import { calling } from './random/calling.ts';
import { handoff } from './random/handoff.ts';
import { prospects } from './random/prospects.ts';
import { changingTeam, teamOf } from './random/team.ts';
import { share, varying } from './random/values.ts';
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
    repeat: fc.option(
      fc.record({
        chance: share,
        for: fc.constantFrom({ count: 3, unit: 'year' } as const),
        discount: fc.constantFrom(0, 0.1),
      }),
    ),
    upsell: fc.option(fc.record({ chance: share, deal: varying(600) })),
    idleClosers: fc.constantFrom('wait', 'prospect' as const),
    prospecting: fc.constantFrom(null, {
      dials_per_day: { shape: 'amount', low: 0.5, high: 0.8 },
      qualify_rate: 0.9,
    } as const),
  })
  .map(
    ({
      disqualified,
      closes,
      followUps,
      call,
      cancels,
      repeat,
      upsell,
      idleClosers,
      prospecting,
    }) => ({
      ...base.closing,
      disqualified,
      close_rate: closes,
      follow_ups: followUps === null ? null : { ...followUps, close_rate: null },
      call,
      cancels,
      repeat,
      upsell,
      idle_closers: idleClosers,
      prospecting,
    }),
  );

const agency = (
  amount: Quantity,
  disqualified: Quantity,
  plus: Agency['price']['plus'] = [],
): NonNullable<Scenario['organisation']> => ({
  name: 'agency',
  shape: {
    seats: 3,
    price: { amount, per: 'h', plus },
    setup: 1000,
    minimum: null,
    disqualified,
    own_manager: 0.25,
    dials_per_day: null,
    qualify_rate: null,
  },
});

const reps = (close_rate: Quantity, dials_per_day: Quantity | null): typeof fullCycle => ({
  name: 'reps',
  shape: { people: 2, pay: fullCycle.shape.pay, close_rate, dials_per_day },
});
const fullCycle = {
  name: 'reps',
  shape: {
    people: 2,
    pay: { for: 'closers', text: 'none', components: [] },
    close_rate: 1 as Quantity,
    dials_per_day: null as Quantity | null,
  },
} as const satisfies Scenario['organisation'];

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
  { weight: 3, arbitrary: changingTeam.map((team) => ({ team })) },
  handoff.map((changed) => ({ handoff: changed })),
  closing.map((changed) => ({ closing: changed })),
  calling.map((changed) => ({ calling: changed })),
  prospects.map((changed) => ({ prospects: changed })),
  calendar.map((changed) => ({ calendar: changed })),
  { weight: 2, arbitrary: period.map((changed) => ({ period: changed })) },
  fc
    .constantFrom(
      agency(10, 1),
      agency(20, 1),
      agency(20, { shape: 'amount', low: 1.1, high: 1.8 }),
      agency({ shape: 'amount', low: 14, high: 28 }, 1, [
        { amount: 4000, per: 'month' },
        { amount: { shape: 'amount', low: 150, high: 300 }, per: 'held appointment' },
      ]),
      reps(1.2, null),
      reps({ shape: 'amount', low: 0.9, high: 1.3 }, 60),
    )
    .map((organisation) => ({ organisation })),
  fc.constantFrom(0, 500).map((fixed) => ({ costs: { fixed, telephony: 0.0002 } })),
);

/** Any small scenario. */
export const randomScenario: fc.Arbitrary<Scenario> = fc
  .record({
    sections: fc.record({ period, calendar, calling, handoff, closing, prospects }),
    team: fc.oneof(
      fc.nat(4).map((people) => teamOf(people, 2, 0.2)),
      changingTeam,
    ),
    plan: fc.constantFrom(...closerPlans),
  })
  .map(({ sections, team, plan }) => ({
    ...base,
    ...sections,
    ...payOf(plan),
    team,
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
