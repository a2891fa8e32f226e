import fc from 'fast-check';
import type { ListModel } from '../../src/floor/model.ts';
import { pool } from './models.ts';
import { randomFloor, type RandomFloor } from './random-models.ts';

const share = fc.constantFrom(0, 0.1, 0.5, 1);

const list = (segments: number, dealt: fc.Arbitrary<boolean>): fc.Arbitrary<ListModel> =>
  fc.record({
    records: fc.constantFrom(0, 1, 40, 1_000, 8_000, Number.POSITIVE_INFINITY),
    refresh: fc.constantFrom(0, 3, 200),
    dealt,
    attempts: fc.constantFrom(1, 2, 5),
    retryAfter: fc.constantFrom(0, 30, 3_600, 30_000, 200_000),
    contactByAttempt: fc.constantFrom(
      Float64Array.of(1, 1, 1, 1, 1),
      Float64Array.of(1, 3, 0.5, 0, 0.2),
    ),
    badNumbers: share,
    removed: share,
    legal: fc.option(
      fc
        .array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 30 })
        .map((hours) => Uint8Array.from({ length: segments }, (_, i) => hours[i % hours.length]!)),
    ),
  });

/** Small floors over all that lists can be, where telemarketers dial for themselves or are served by a dialler. */
export function randomFloorWithLists(
  dealt: fc.Arbitrary<boolean>,
  pooled = false,
): fc.Arbitrary<RandomFloor> {
  return randomFloor.chain((floor) => {
    const { model } = floor;
    const segments = model.telemarketing.calendar.segmentStart.length;
    return fc
      .array(list(segments, dealt), { minLength: 1, maxLength: 3 })
      .map((lists): RandomFloor => {
        const described = lists.length > 1;
        // Groups would want hours of their own.
        const telemarketing = {
          ...model.telemarketing,
          lists,
          described,
          pool: pooled ? (model.telemarketing.pool ?? pool()) : null,
          jump: model.telemarketing.jump && !pooled,
          groups: [],
        };
        return { ...floor, model: { ...model, telemarketing } };
      });
  });
}
