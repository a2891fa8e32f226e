import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { Prospecting } from '../../src/floor/telemarketing/prospecting.ts';
import { Records } from '../../src/floor/telemarketing/records.ts';
import { brokenOnTheFloor } from '../metrics/identities.ts';
import { replicate } from './models.ts';
import { randomFloorWithLists } from './random-lists.ts';

const RUNS = { numRuns: 60, seed: 20_260_101 };

afterEach(() => {
  vi.restoreAllMocks();
});

/** What happens to the records of every list of a floor, told by the lists themselves. */
function watched(): {
  readonly lists: Set<Records>;
  /** Dials begun off a list, and those of them that a closing window made void. */
  readonly count: { taken: number; void: number; gone: number; usedUp: number; early: number };
  begin(): void;
} {
  const { deliver, giveBack, putBack, take } = Records.prototype;
  const { find } = Prospecting.prototype;
  const lists = new Set<Records>();
  const count = { taken: 0, void: 0, gone: 0, usedUp: 0, early: 0 };
  let now = 0;
  vi.spyOn(Prospecting.prototype, 'find').mockImplementation(function (
    this: Prospecting,
    at,
    ...rest
  ) {
    now = at;
    return find.call(this, at, ...rest);
  });
  vi.spyOn(Records.prototype, 'deliver').mockImplementation(function (this: Records, day) {
    lists.add(this);
    deliver.call(this, day);
  });
  vi.spyOn(Records.prototype, 'take').mockImplementation(function (this: Records, made, dials) {
    if (made > 0 && this.lastTried(made) + this.model.retryAfter > now) count.early++;
    count.taken += dials;
    take.call(this, made, dials);
  });
  vi.spyOn(Records.prototype, 'giveBack').mockImplementation(function (this: Records, ...given) {
    count.void++;
    giveBack.apply(this, given);
  });
  vi.spyOn(Records.prototype, 'putBack').mockImplementation(function (
    this: Records,
    made,
    at,
    taken,
    kept,
  ) {
    count.gone += taken - kept;
    if (made >= this.model.attempts) count.usedUp += kept;
    putBack.call(this, made, at, taken, kept);
  });
  const begin = (): void => {
    lists.clear();
    Object.assign(count, { taken: 0, void: 0, gone: 0, usedUp: 0, early: 0 });
  };
  return { lists, count, begin };
}

test('any dialler keeps the records of any lists', () => {
  const { begin, count, lists } = watched();
  let dropped = 0;
  let usedUp = 0;
  let voided = 0;
  fc.assert(
    fc.property(randomFloorWithLists(fc.boolean(), true), ({ model, team, seed, dialByDial }) => {
      begin();
      const floor = replicate(model, team, { seed, replication: 0, dialByDial }, true);
      expect(brokenOnTheFloor(floor)).toEqual([]);
      const { dialler, prospects } = floor;
      // Records = left + used up + bad, sold or removed; none is forgotten in somebody's hand.
      const ending = [...lists].filter(({ model: { records } }) => records < Infinity);
      const gone = count.gone + count.usedUp;
      if (ending.length === lists.size) expect(prospects!.left + gone).toBe(prospects!.bought);
      for (const list of lists) {
        const there = Array.from({ length: list.model.attempts }, (_, made) => list.count(made));
        expect(list.left).toBe(there.reduce((sum, records) => sum + records, 0));
        expect(list.inHand).toBe(0);
      }
      // No record is tried before its time, or more often than it may.
      expect(count.early).toBe(0);
      const dials = count.taken - count.void;
      if (ending.length === lists.size) {
        const most = ending.reduce((top, list) => Math.max(top, list.model.attempts), 0);
        expect(dials).toBeLessThanOrEqual(most * prospects!.bought);
      }
      // Dials of the dialler, and of closers who prospect, but for what was under way when counting begins or ends.
      const { badNumbers, busy, dropped: drops, machines, unanswered } = dialler!;
      const told = unanswered + busy + badNumbers + machines + drops;
      const all = told + floor.telemarketers.total('contacts') + floor.closers.total('dials');
      const { calendar, pool } = model.telemarketing;
      const lines = Math.ceil(pool!.highestLevel * team.telemarketers) + 1;
      const edge = calendar.continuous ? 2 * (lines + team.telemarketers + team.closers) : 0;
      expect(Math.abs(dials - all)).toBeLessThanOrEqual(edge);
      dropped += drops;
      usedUp += count.usedUp;
      voided += count.void;
    }),
    RUNS,
  );
  // All of it came to pass.
  expect(Math.min(dropped, usedUp, voided)).toBeGreaterThan(100);
});
