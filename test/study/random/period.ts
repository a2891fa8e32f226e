import fc from 'fast-check';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { sampleFloor } from '../sample-floor.ts';

const { scenario: base } = sampleFloor();

const open = (deals: number) =>
  fc.record({ open_leads: fc.integer({ min: 0, max: 3 }), open_deals: fc.nat(deals) });

/** A few days, a week, or one shift without days. */
export const period: fc.Arbitrary<Scenario['period']> = fc.oneof(
  fc.record({
    length: fc.oneof(
      fc.record({ count: fc.integer({ min: 1, max: 4 }), unit: fc.constant('day' as const) }),
      fc.constant({ count: 1, unit: 'week' } as const),
    ),
    working_days: fc.constantFrom(2, 21),
    continuous: fc.constant(false),
    warm_up: fc.constantFrom(null, { count: 1, unit: 'day' } as const),
    starts: fc.oneof(fc.constantFrom('running' as const, 'empty' as const), open(2)),
  }),
  fc.record({
    length: fc.record({ count: fc.integer({ min: 3, max: 20 }), unit: fc.constant('h' as const) }),
    working_days: fc.constant(21),
    continuous: fc.constant(true),
    warm_up: fc.constantFrom(null, { count: 2, unit: 'h' } as const),
    starts: fc.oneof(fc.constant('empty' as const), open(2)),
  }),
);

export const calendar: fc.Arbitrary<Scenario['calendar']> = fc.record({
  shift: fc.constantFrom(base.calendar.shift, { from: 28_800, to: 63_000 }),
  breaks: fc.constantFrom(
    [],
    [
      { from: 43_200, to: 45_900, paid: false },
      { from: 55_800, to: 56_700, paid: true },
    ],
  ),
  meetings: fc.constantFrom(0, 900),
  absence: fc.option(
    fc.record({
      share: fc.constantFrom(0.3, { shape: 'share', low: 0.04, high: 0.08 } as const),
      paid: fc.boolean(),
    }),
  ),
  finish_calls: fc.constantFrom(null, 0, 1200),
  time_zone: fc.constantFrom(null, 'America/New_York'),
});
