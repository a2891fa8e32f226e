import fc from 'fast-check';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { sampleFloor } from '../sample-floor.ts';
import { share, varying } from './values.ts';

const { scenario: base } = sampleFloor();

const rules: fc.Arbitrary<Scenario['calling']['rules']> = fc.constantFrom([], ['florida']);

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

/** Any dialler, with or without screening, a filter and rules. */
export const calling: fc.Arbitrary<Scenario['calling']> = fc
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
