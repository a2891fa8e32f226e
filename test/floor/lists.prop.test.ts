import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveriesIn } from '../../src/floor/telemarketing/records.ts';
import { brokenOnTheFloor } from '../metrics/identities.ts';
import { replicate } from './models.ts';
import { randomFloorWithLists } from './random-lists.ts';

const RUNS = { numRuns: 400, seed: 20_260_101 };

describe('any floor with lists', () => {
  test('gives the same bits alone and on one event list where each has a share', () => {
    fc.assert(
      fc.property(randomFloorWithLists(fc.constant(true)), ({ model, team, seed, dialByDial }) => {
        const chance = { seed, replication: 3, dialByDial };
        const alone = replicate(model, team, chance);
        const together = replicate(model, team, chance, true);
        expect([...together.telemarketers.cells]).toEqual([...alone.telemarketers.cells]);
        expect([...together.closers.cells]).toEqual([...alone.closers.cells]);
        expect(together.totals).toEqual(alone.totals);
        expect(together.sources).toEqual(alone.sources);
        expect(together.prospects).toEqual(alone.prospects);
      }),
      RUNS,
    );
  });

  test('loses no lead and no money, and dials no record more often than it may', () => {
    fc.assert(
      fc.property(randomFloorWithLists(fc.boolean()), ({ model, team, seed, dialByDial }) => {
        const floor = replicate(model, team, { seed, replication: 0, dialByDial }, true);
        expect(brokenOnTheFloor(floor)).toEqual([]);
        const { calendar, lists } = model.telemarketing;
        let most = 0;
        for (const { attempts, records, refresh } of lists!) {
          most += attempts * (records + refresh * deliveriesIn(calendar));
        }
        // A dial under way when counting begins comes off no list.
        const early = calendar.continuous ? team.telemarketers : 0;
        expect(floor.telemarketers.total('dials')).toBeLessThanOrEqual(most + early);
      }),
      RUNS,
    );
  });
});
