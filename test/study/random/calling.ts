import fc from 'fast-check';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { sampleFloor } from '../sample-floor.ts';
import { amount, share, varying } from './values.ts';

const { scenario: base } = sampleFloor();

type Calling = Scenario['calling'];

const rules: fc.Arbitrary<Calling['rules']> = fc.constantFrom([], ['florida'], ['us-federal']);

const ringOf = fc.record({
  answered: varying(10),
  unanswered: varying(40),
  busy: fc.option(varying(4)),
  bad_number: fc.option(varying(3)),
  machine: fc.option(varying(20)),
});

/** Shares of all dials that leave room for contacts. */
const few = fc.constantFrom(0, 0.1, { shape: 'share', low: 0.02, high: 0.1 } as const);

const machines = fc.option(
  fc.record({
    share: fc.constantFrom(0.3, { shape: 'share', low: 0.2, high: 0.4 } as const),
    detection: fc.option(fc.record({ misses: few, false_alarms: few })),
    wastes: varying(8),
  }),
);

/** What becomes of dials where ring times give the pace. */
const ends = fc.record({
  ring: ringOf,
  busy: few,
  bad_numbers: few,
  machines,
});

type Ends = typeof ends extends fc.Arbitrary<infer T> ? T : never;

/** What plays no part is as the loader leaves it. */
function whatRings({ bad_numbers, busy, machines, ring }: Ends, pool: boolean): Partial<Calling> {
  return {
    dials_per_day: null,
    attempt: null,
    busy,
    bad_numbers,
    machines: machines && { ...machines, detection: pool ? machines.detection : null },
    ring: {
      ...ring,
      busy: busy === 0 ? null : ring.busy,
      bad_number: bad_numbers === 0 ? null : ring.bad_number,
      machine: machines === null ? null : ring.machine,
    },
  };
}

/** Each for themself: by volume, by attempt or by ring. */
const alone: fc.Arbitrary<Partial<Calling>> = fc
  .record({
    mode: fc.constantFrom('one line', 'one line', 'manual', 'preview' as const),
    think: fc.option(varying(20)),
    pace: fc.oneof(
      fc.constantFrom<Partial<Calling>>(
        { dials_per_day: { shape: 'amount', low: 180, high: 235 }, attempt: null },
        { dials_per_day: 60, attempt: null },
      ),
      varying(60).map((attempt) => ({ dials_per_day: null, attempt })),
      { weight: 2, arbitrary: ends.map((found) => whatRings(found, false)) },
    ),
  })
  .map(({ mode, pace, think }) => ({
    ...pace,
    mode,
    think: mode === 'one line' || !('ring' in pace) ? null : think,
  }));

/** One dialler for all. */
const pooled: fc.Arbitrary<Partial<Calling>> = fc
  .record({
    mode: fc.constantFrom<Calling['mode']>(
      'power 1.5',
      'power 3',
      'predictive',
      'adaptive hard limit',
      'adaptive tapered',
      'adaptive average',
    ),
    ends,
    answer_within: fc.constantFrom(0, 2),
    drop_limit: fc.constantFrom(0.03, 0.3),
    pacing: fc.record({
      highest: fc.constantFrom(1, 3),
      intensity: fc.constantFrom(-0.2, 0, 0.2),
      difference: fc.constantFrom(-1, 0, 1),
    }),
  })
  .map(({ answer_within, drop_limit, ends: found, mode, pacing }) => ({
    ...whatRings(found, true),
    mode,
    answer_within,
    drop_limit,
    pacing: mode.startsWith('adaptive') ? pacing : null,
  }));

/** Who passes as a lead, and the filter behind it: always more of the real ones than of the others. */
const filter: fc.Arbitrary<NonNullable<Calling['filter']>> = fc.record({
  score_above: fc.constantFrom(0, 60, 100),
  catches: fc.constantFrom(1, 0.9, { shape: 'share', low: 0.6, high: 0.95 } as const),
  passes_wrongly: fc.constantFrom(0, 0.3, { shape: 'counts', hits: 18, trials: 150 } as const),
  takes: fc.option(varying(60)),
  measured_at: fc.constantFrom(60, 50),
  spread: fc.constantFrom(15, 1),
  feedback: fc.option(
    fc.record({
      keep_rejected_below: fc.constantFrom(0.3, 0.1),
      step: fc.constantFrom(5, 1),
      of_last: fc.constantFrom(3, 10),
    }),
  ),
});

const connectRate: fc.Arbitrary<Calling['connect_rate']> = fc.record({
  value: fc.constantFrom(0, 0.1, { shape: 'share', low: 0.07, high: 0.115 } as const),
  by_hour: fc.constantFrom<Record<string, number>>({}, { 10: 1.3, 14: 0.5 }),
  by_weekday: fc.constantFrom<Record<string, number>>({}, { tue: 1.2 }, { tue: 0.8 }),
});

const talk = fc.oneof(
  fc.record({
    talk: fc.record({ other: varying(120), lead: fc.option(varying(300)) }),
    qualify_talk: fc.constant(null),
  }),
  fc.record({
    talk: fc.record({ other: varying(120), lead: fc.constant(null) }),
    qualify_talk: varying(180),
  }),
);

/** Any dialler, with or without screening, a filter and rules. */
export const calling: fc.Arbitrary<Calling> = fc
  .record({
    pace: fc.oneof({ weight: 3, arbitrary: alone }, { weight: 2, arbitrary: pooled }),
    connect_rate: connectRate,
    talk,
    wrap: varying(30),
    qualify: share,
    screens: fc.boolean(),
    screening: fc.record({ real: share, curious: share, none: share }),
    filter: fc.option(filter, { freq: 2 }),
    after_handoff: fc.constantFrom(0, 0.2, { shape: 'share', low: 0.02, high: 0.1 } as const),
    rules,
    caller_id: fc.option(
      fc.record({
        numbers: fc.constantFrom(2, 5),
        flagged_after: amount(100),
        connect_rate: fc.constantFrom(0.5, { shape: 'share', low: 0.4, high: 0.8 } as const),
      }),
    ),
  })
  .map(({ pace, qualify, screening, screens, talk: talks, ...rest }) => ({
    ...base.calling,
    ...rest,
    ...pace,
    ...talks,
    qualify_rate: screens ? null : qualify,
    screening: screens ? screening : null,
  }));
