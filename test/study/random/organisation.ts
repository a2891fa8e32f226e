import fc from 'fast-check';
import type { PlanSpec, Scenario } from '../../../src/scenario/scenario.ts';
import { rulesOf } from './pay.ts';
import { amount, share } from './values.ts';

const plan: fc.Arbitrary<PlanSpec> = fc
  .tuple(rulesOf('closers'), fc.nat(99))
  .map(([parts, number]) => ({ for: 'closers', text: `plan ${number}`, components: parts }));

const factor = fc.constantFrom(1, 1.2, { shape: 'amount', low: 0.9, high: 1.8 } as const);

const unit = fc.constantFrom('h', 'lead', 'accepted lead', 'held appointment', 'month' as const);

/** Shapes that a floor may have in place of its own. */
export const organisation: fc.Arbitrary<NonNullable<Scenario['organisation']>> = fc.oneof(
  fc
    .record({
      seats: fc.constantFrom(null, 3),
      price: fc.record({
        amount: amount(20),
        per: unit,
        plus: fc.array(fc.record({ amount: amount(150), per: unit }), { maxLength: 2 }),
      }),
      setup: amount(1000),
      minimum: fc.constantFrom(null, { count: 3, unit: 'month' } as const),
      disqualified: factor,
      own_manager: fc.constantFrom(0, 0.25),
      dials_per_day: fc.constantFrom(null, 100),
      qualify_rate: fc.option(share),
    })
    .map((shape) => ({ name: 'agency', shape })),
  fc
    .record({
      people: fc.constantFrom(null, 2),
      pay: plan,
      close_rate: factor,
      // Few enough for a day in which every contact is worked as well.
      dials_per_day: fc.constantFrom(null, 15),
    })
    .map((shape) => ({ name: 'reps', shape })),
);
