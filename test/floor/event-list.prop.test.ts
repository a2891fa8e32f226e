import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventList } from '../../src/floor/event-list.ts';

const RUNS = { numRuns: 500, seed: 20_260_101 };

/** Few values, so that most times are tied. */
const time = fc.constantFrom(0, 1, 2, 3, Infinity);

test('the next event is the earliest, then the lowest leaf', () => {
  const history = fc.integer({ min: 1, max: 40 }).chain((sources) =>
    fc.record({
      sources: fc.constant(sources),
      changes: fc.array(fc.tuple(fc.nat(sources - 1), time), { maxLength: 120 }),
    }),
  );
  fc.assert(
    fc.property(history, ({ sources, changes }) => {
      const events = new EventList(sources);
      const times = Array<number>(sources).fill(Infinity);
      expect(events.time).toBe(Infinity);
      for (const [leaf, at] of changes) {
        events.set(leaf, at);
        times[leaf] = at;
        const earliest = Math.min(...times);
        expect(events.time).toBe(earliest);
        if (earliest < Infinity) expect(events.leaf).toBe(times.indexOf(earliest));
      }
    }),
    RUNS,
  );
});
