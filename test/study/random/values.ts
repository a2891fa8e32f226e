import fc from 'fast-check';
import type { FamilyName } from '../../../src/random/distributions/index.ts';
import type { Quantity, Varying } from '../../../src/scenario/scenario.ts';

/** A share that is known, or not. */
export const share: fc.Arbitrary<Quantity> = fc.oneof(
  fc.constantFrom(0, 0.1, 0.4, 1),
  fc.constantFrom(
    { shape: 'share', low: 0.07, high: 0.3 } as const,
    { shape: 'counts', hits: 18, trials: 150 } as const,
    { shape: 'triangular', low: 0.1, mode: 0.2, high: 0.5 } as const,
  ),
);

/** An amount that is known, or not. */
export const amount = (middle: number): fc.Arbitrary<Quantity> =>
  fc.constantFrom(middle, { shape: 'amount', low: 0.7 * middle, high: 1.4 * middle } as const);

/** Any time; whole minutes without variation bring ties. */
export const varying = (middle: number): fc.Arbitrary<Varying> =>
  fc.oneof(
    fc.record({
      average: amount(middle),
      varies: fc.constantFrom(0.5, 1),
      shape: fc.constantFrom<FamilyName>('lognormal', 'gamma', 'weibull'),
    }),
    fc.constant<Varying>({ average: middle, varies: 1, shape: 'exponential' }),
    fc.constant<Varying>({ average: middle, varies: 0, shape: 'constant' }),
    fc.constantFrom<Varying>(
      { values: [0.5 * middle, middle, 1.5 * middle] },
      { values: [0.9 * middle, middle, 1.1 * middle] },
    ),
  );
