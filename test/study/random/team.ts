import fc from 'fast-check';
import type { Fatigue, Hire, Scenario, Employment } from '../../../src/scenario/scenario.ts';
import type { CurveOf, RampOf } from '../../../src/scenario/spec/team.ts';
import { stayingOn } from '../../helpers/team.ts';
import { amount, varying } from './values.ts';

const training = (paid: boolean, unit: 'day' | 'week'): Employment['training'] => ({
  off_phone: { count: 1, unit },
  paid,
});

/** People who come and go, or are all there for good. */
const comings = (curve: CurveOf, ...rates: RampOf[]): fc.Arbitrary<Employment> =>
  fc.oneof(
    fc.constant(stayingOn),
    fc.record({
      training: fc.constantFrom(null, training(false, 'day'), training(true, 'week')),
      ramp: fc.option(
        fc.record({
          of: fc.constantFrom(...rates),
          weeks: fc.constantFrom(3, { shape: 'amount', low: 0.2, high: 0.6 } as const),
          from: fc.constantFrom(0.4, { shape: 'share', low: 0.2, high: 0.6 } as const),
        }),
      ),
      learning: fc.option(
        fc.record({
          of: fc.constantFrom(curve, 'pace' as const),
          gain: fc.constantFrom(0.3, { shape: 'share', low: 0.1, high: 0.4 } as const),
          over: fc.constantFrom(
            { count: 2, unit: 'day' } as const,
            { count: 1, unit: 'month' } as const,
          ),
        }),
      ),
      leaves: fc.option(
        fc.record({
          first_90_days: fc.constantFrom(0, 0.99),
          after: fc.constantFrom(0, { shape: 'share', low: 0.9, high: 0.99 } as const),
        }),
      ),
      backfill: fc.option(fc.record({ after: varying(90_000), cost_to_hire: amount(2000) })),
      weeks_in_job: fc.constantFrom(null, 0, 0.4, 30),
    }),
  );

const tiring = (of: CurveOf): fc.Arbitrary<Fatigue | null> =>
  fc.option(
    fc.record({
      of: fc.constantFrom(of, 'pace' as const),
      falls: fc.constantFrom(0.6, { shape: 'share', low: 0.1, high: 0.4 } as const),
      over: fc.constantFrom(9_000, 'shift' as const),
    }),
  );

const start = fc.constantFrom<Hire['start']>(
  { unit: 'day', number: 1 },
  { unit: 'day', number: 2 },
  { unit: 'week', number: 1 },
);
const hires = fc.array(
  fc.record({
    role: fc.constantFrom('closer', 'telemarketer', 'telemarketers.late'),
    count: fc.integer({ min: 1, max: 2 }),
    start,
  }),
  { maxLength: 2 },
);

const groups: fc.Arbitrary<Scenario['team']['telemarketers']['groups']> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  fc.record({
    early: fc.record({
      count: fc.nat(1),
      shift: fc.constantFrom(null, { from: 28_800, to: 43_200 }),
      days: fc.constantFrom(null, ['mon', 'wed']),
    }),
    late: fc.record({
      count: fc.nat(2),
      shift: fc.constant({ from: 50_400, to: 64_800 }),
      days: fc.constant(null),
    }),
  }),
);

const seats: fc.Arbitrary<Scenario['team']['seats']> = fc.oneof(
  fc.constantFrom(null, { cost: 3, limit: null, next_block: null }),
  fc.record({
    cost: amount(3),
    limit: fc.integer({ min: 1, max: 3 }),
    next_block: fc.record({
      seats: fc.integer({ min: 1, max: 2 }),
      cost: amount(4000),
      setup: amount(1000),
    }),
  }),
);

const management: fc.Arbitrary<Scenario['team']['management']> = fc.option(
  fc.record({ one_per: fc.constantFrom(3, 12), salary: amount(5000) }),
);

/** Teams whose people come and go, keep hours of their own, or are hired later. */
export const changingTeam: fc.Arbitrary<Scenario['team']> = fc
  .record({
    size: fc.tuple(fc.nat(3), fc.nat(2)),
    differs: fc.constantFrom(0, 0.3),
    callers: comings('qualify_rate', 'qualify_rate', 'dials_per_day'),
    sellers: comings('close_rate', 'close_rate'),
    callersTire: tiring('qualify_rate'),
    sellersTire: tiring('close_rate'),
    hires,
    groups,
    seats,
    management,
  })
  .map(
    ({
      callers,
      callersTire,
      differs,
      groups,
      hires,
      management,
      seats,
      sellers,
      sellersTire,
      size,
    }) => {
      const [telemarketers, closers] = size;
      const team = teamOf(telemarketers, closers, differs);
      const known = ['closer', ...(groups === null ? ['telemarketer'] : ['telemarketers.late'])];
      return {
        ...team,
        telemarketers: {
          ...team.telemarketers,
          ...callers,
          fatigue: callersTire,
          count: groups === null ? telemarketers : groups['early']!.count + groups['late']!.count,
          groups,
        },
        closers: { ...team.closers, ...sellers, fatigue: sellersTire },
        hires: hires.filter(({ role }) => known.includes(role)),
        management,
        seats,
      };
    },
  );

/** A team of these sizes, all of whom are there for good. */
export const teamOf = (
  telemarketers: number,
  closers: number,
  differs: number,
): Scenario['team'] => ({
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
