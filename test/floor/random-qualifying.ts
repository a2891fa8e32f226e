import fc from 'fast-check';
import type { QualifyingModel } from '../../src/floor/qualifying/model.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** Screening, a filter, both or neither, without feedback: nobody is coupled. */
export const qualifying: fc.Arbitrary<QualifyingModel> = fc.record({
  screening: fc.option(
    fc.record({
      real: share.map((one) => [one]),
      curious: fc.constantFrom([0], [0.3]),
      passesReal: share,
      passesCurious: share,
      passesNone: share,
    }),
  ),
  disqualified: share,
  inboundReal: share.map((one) => [one]),
  openReal: share,
  filter: fc.option(
    fc.record({
      realScore: fc.constantFrom(80, 60, Infinity),
      otherScore: fc.constantFrom(50, 60, -Infinity),
      spread: fc.constantFrom(15, 0.01),
      threshold: fc.constantFrom(0, 60, 100),
      takes: fc.constantFrom(constant(0), constant(60), distributionOf('lognormal', 60, 0.5)),
      feedback: fc.constant(null),
    }),
  ),
});
