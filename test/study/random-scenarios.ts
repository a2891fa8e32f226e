import { stayingOn } from '../helpers/team.ts';
import fc from 'fast-check';
import { endlessList } from '../helpers/endless-list.ts';
import type { FamilyName } from '../../src/random/distributions/index.ts';
import type {
  Hire,
  ListSource,
  Quantity,
  Scenario,
  Staying,
  Varying,
} from '../../src/scenario/scenario.ts';
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
      busy: null,
      bad_number: null,
      machine: null,
    },
  },
);

const filter: fc.Arbitrary<NonNullable<Scenario['calling']['filter']>> = fc.record({
  score_above: fc.constantFrom(0, 60, 100),
  catches: share,
  passes_wrongly: share,
  takes: fc.option(varying(60)),
  measured_at: fc.constantFrom(60, 50),
  spread: fc.constantFrom(15, 1),
  feedback: fc.option(fc.constant({ keep_rejected_below: 0.3, step: 5, of_last: 3 }), { freq: 1 }),
});

/** Each for themself, or one dialler for all. */
const mode = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ mode: 'one line' } as const) },
  fc.constantFrom<Partial<Scenario['calling']>>(
    { mode: 'preview', think: { average: 20, varies: 1, shape: 'exponential' }, busy: 0.1 },
    { mode: 'power 1.5', answer_within: 2, drop_limit: 0.03, bad_numbers: 0.2 },
    {
      mode: 'predictive',
      answer_within: 0,
      drop_limit: 0.03,
      machines: {
        share: { shape: 'share', low: 0.2, high: 0.4 },
        detection: { misses: 0.1, false_alarms: { shape: 'share', low: 0.02, high: 0.08 } },
        wastes: { average: 8, varies: 0, shape: 'constant' },
      },
    },
    {
      mode: 'adaptive tapered',
      answer_within: 2,
      drop_limit: 0.03,
      pacing: { highest: 3, intensity: 0.2, difference: -1 },
    },
  ),
);

const rings: Scenario['calling']['ring'] = {
  answered: { average: 10, varies: 0, shape: 'constant' },
  unanswered: { average: 40, varies: 0.5, shape: 'gamma' },
  busy: { average: 4, varies: 0, shape: 'constant' },
  bad_number: null,
  machine: null,
};

const calling: fc.Arbitrary<Scenario['calling']> = fc
  .record({
    pace,
    mode,
    connect: fc.constantFrom(0, 0.1, { shape: 'share', low: 0.07, high: 0.115 } as const),
    talk: varying(120),
    lead: fc.option(varying(300)),
    qualify: share,
    screens: fc.boolean(),
    screening: fc.record({ real: share, curious: share, none: share }),
    filter: fc.option(filter, { freq: 1 }),
    stays: fc.constantFrom(0, 0.2, { shape: 'share', low: 0.02, high: 0.1 } as const),
    rules,
    callerId: fc.option(
      fc.record({
        numbers: fc.constant(2),
        flagged_after: fc.constantFrom(100, { shape: 'amount', low: 150, high: 400 } as const),
        connect_rate: fc.constant(0.5),
      }),
    ),
  })
  .map(
    ({
      mode,
      pace,
      connect,
      talk,
      lead,
      qualify,
      screens,
      screening,
      filter: filtered,
      stays,
      rules,
      callerId,
    }) => ({
      ...base.calling,
      ...pace,
      ...(mode.mode === 'one line' || mode.mode === 'preview' ? {} : { ring: rings }),
      ...mode,
      connect_rate: { value: connect, by_hour: {}, by_weekday: {} },
      talk: { other: talk, lead },
      qualify_rate: screens ? null : qualify,
      screening: screens ? screening : null,
      filter: filtered,
      after_handoff: stays,
      caller_id: callerId,
      rules,
    }),
  );

const fade = fc.constantFrom(null, { factor: 0.5, per: 172_800 } as const);

/** What only appointments have. */
const appointmentKeys = fc.record({
  slots: fc.constantFrom(
    { length: 3600, per_closer_day: 5, keep_free: 1 } as const,
    { length: 1800, per_closer_day: 1, keep_free: 0 } as const,
  ),
  lead_time: varying(80_000),
  show_rate: fc.record({ total: share, falls: fc.constantFrom(0, 0.04) }),
  reminder: fc.option(
    fc.record({
      takes: amount(120),
      by: fc.constantFrom('telemarketers', 'closers' as const),
    }),
  ),
  no_show: fc.option(fc.record({ rebook: share, takes: varying(300) })),
  counts_as: fc.constantFrom('held', 'set' as const),
});

const noneOfThem = {
  briefing: null,
  slots: null,
  lead_time: null,
  show_rate: null,
  reminder: null,
  no_show: null,
  counts_as: null,
} as const;

const anyHandoff = fc.record({
  kind: fc.constantFrom('callback', 'cold transfer', 'warm transfer', 'appointment' as const),
  order: fc.constantFrom(
    'first come',
    'oldest',
    'newest',
    'best score',
    'source priority' as const,
  ),
  assignment: fc.constantFrom(
    { rule: 'longest idle', by_source: {} } as const,
    { rule: 'best closer', by_source: {} } as const,
    { rule: 'by source', by_source: { web: 1 } } as const,
  ),
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
  queue_limit: fc.constantFrom(null, 0, 3),
  briefing: varying(90),
  appointment: appointmentKeys,
});

const handoff: fc.Arbitrary<Scenario['handoff']> = anyHandoff.map(
  ({ appointment, briefing, ...all }) => {
    const priority = all.order === 'source priority' ? ['web'] : [];
    if (all.kind === 'warm transfer') return { ...all, ...noneOfThem, priority, briefing };
    if (all.kind !== 'appointment') return { ...all, ...noneOfThem, priority };
    const { fades } = all;
    return {
      ...all,
      ...noneOfThem,
      ...appointment,
      priority,
      follow_ups: 'after',
      reach: null,
      patience: null,
      queue_limit: null,
      fades: { ...fades, reach: null },
    };
  },
);

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
  })
  .map(({ disqualified, closes, followUps, call, cancels, repeat, upsell, idleClosers }) => ({
    ...base.closing,
    disqualified,
    close_rate: closes,
    follow_ups: followUps === null ? null : { ...followUps, close_rate: null },
    call,
    cancels,
    repeat,
    upsell,
    idle_closers: idleClosers,
  }));

/** People who come and go, or are all there for good. */
const comings: fc.Arbitrary<Staying> = fc.oneof(
  fc.constant(stayingOn),
  fc.record({
    training: fc.constantFrom(null, { off_phone: { count: 1, unit: 'day' }, paid: false } as const),
    ramp: fc.constantFrom(null, {
      of: 'qualify_rate',
      weeks: { shape: 'amount', low: 0.2, high: 0.6 },
      from: 0.4,
    } as const),
    leaves: fc.constantFrom(null, {
      first_90_days: 0.99,
      after: { shape: 'share', low: 0.9, high: 0.99 },
    } as const),
    backfill: fc.option(fc.record({ after: varying(90_000), cost_to_hire: amount(2000) })),
    weeks_in_job: fc.constantFrom(null, 0, 0.4, 30),
  }),
);

const hires: fc.Arbitrary<readonly Hire[]> = fc.constantFrom(
  [],
  [{ role: 'closer', count: 1, start: { unit: 'day', number: 2 } } as const],
  [
    { role: 'telemarketer', count: 2, start: { unit: 'day', number: 1 } } as const,
    { role: 'telemarketers.late', count: 1, start: { unit: 'day', number: 2 } } as const,
  ],
);

const groups: fc.Arbitrary<Scenario['team']['telemarketers']['groups']> = fc.constantFrom(
  null,
  { all: { count: 2, shift: null, days: null } },
  {
    early: { count: 1, shift: { from: 28_800, to: 43_200 }, days: ['mon', 'wed'] },
    late: { count: 2, shift: { from: 50_400, to: 64_800 }, days: null },
  },
);

const seats: fc.Arbitrary<Scenario['team']['seats']> = fc.constantFrom(
  null,
  { cost: 3, limit: null, next_block: null },
  { cost: 3, limit: 2, next_block: { seats: 2, cost: 4000, setup: 1000 } },
);

/** Teams whose people come and go, keep hours of their own, or are hired later. */
const changingTeam: fc.Arbitrary<Scenario['team']> = fc
  .record({
    size: fc.tuple(fc.nat(3), fc.nat(2)),
    callers: comings,
    sellers: comings,
    hires,
    groups,
    seats,
  })
  .map(({ callers, groups, hires, seats, sellers, size: [telemarketers, closers] }) => {
    const team = teamOf(telemarketers, closers, 0.3);
    return {
      ...team,
      telemarketers: { ...team.telemarketers, ...callers, groups },
      closers: { ...team.closers, ...sellers },
      hires,
      seats,
    };
  });

const teamOf = (telemarketers: number, closers: number, differs: number): Scenario['team'] => ({
  telemarketers: {
    count: telemarketers,
    differs: { qualify: differs, pace: differs / 3 },
    ...stayingOn,
    groups: null,
  },
  closers: { count: closers, differs: { close: differs, pace: differs / 3 }, ...stayingOn },
  management: { one_per: 3, salary: 5000 },
  seats: { cost: 3, limit: null, next_block: null },
  hires: [],
});

const agency = (price: number, disqualified: Quantity): NonNullable<Scenario['organisation']> => ({
  name: 'agency',
  shape: {
    seats: 3,
    price: { amount: price, per: 'h' },
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
