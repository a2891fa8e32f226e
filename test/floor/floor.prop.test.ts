import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FloorResult } from '../../src/floor/result.ts';
import { replicate } from './models.ts';
import { randomFloor } from './random-models.ts';

const RUNS = { numRuns: 300, seed: 20_260_101 };

describe('any floor', () => {
  test('gives the same bits alone and on one event list', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed, dialByDial }) => {
        const chance = { seed, replication: 3, dialByDial };
        const alone = replicate(model, team, chance);
        const together = replicate(model, team, chance, true);
        expect(together.telemarketers.cells).toEqual(alone.telemarketers.cells);
        expect(together.closers.cells).toEqual(alone.closers.cells);
        expect(together.totals).toEqual(alone.totals);
        expect(together.sources).toEqual(alone.sources);
      }),
      RUNS,
    );
  });

  test('loses no lead, no deal and no money', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed, dialByDial }) => {
        expectConserved(replicate(model, team, { seed, replication: 0, dialByDial }));
      }),
      RUNS,
    );
  });

  test('keeps everybody inside the time they are paid for', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed, dialByDial }) => {
        const floor = replicate(model, team, { seed, replication: 0, dialByDial });
        for (let person = 0; person < team.telemarketers; person++) {
          const of = (column: Parameters<typeof floor.telemarketers.get>[2]) =>
            floor.telemarketers.get(person, 0, column);
          expect(of('dialling') + of('talk') + of('wrap')).toBeLessThanOrEqual(
            of('staffed') + 1e-6,
          );
          expect(of('contacts')).toBeLessThanOrEqual(of('dials'));
        }
        for (let closer = 0; closer < team.closers; closer++) {
          const of = (column: Parameters<typeof floor.closers.get>[2]) =>
            floor.closers.get(closer, 0, column);
          const busy = of('call_time') + of('reject_time') + of('vain_time') + of('follow_up_time');
          expect(busy).toBeLessThanOrEqual(of('staffed') + 1e-6);
        }
      }),
      RUNS,
    );
  });
});

function expectConserved({ totals, telemarketers, closers, sources }: FloorResult): void {
  const t = totals;
  const lost = t.unreached + t.gaveUp + t.turnedAway;
  expect(t.leads + t.inboundLeads + t.openLeadsAtStart).toBe(
    lost + t.returned + t.worked + t.openLeadsAtEnd,
  );
  expect(t.worked).toBe(t.disqualified + t.accepted);
  expect(t.accepted + t.openDealsAtStart).toBe(t.sales + t.refused + t.openDealsAtEnd);
  expect(t.firstCallSales).toBeLessThanOrEqual(t.sales);
  expect(t.lostToWaiting).toBeLessThanOrEqual(lost);
  expect(telemarketers.total('leads')).toBe(t.leads);
  expect(closers.total('worked')).toBe(t.worked);
  expect(closers.total('accepted')).toBe(t.accepted);
  expect(closers.total('sales')).toBe(t.sales);
  expect(closers.total('revenue')).toBeCloseTo(t.revenue, 4);
  expect(closers.total('cancelled_revenue')).toBeCloseTo(t.cancelledRevenue, 4);
  expect(sources[0]!.leads).toBe(t.leads);
  expect(sources.slice(1).reduce((sum, source) => sum + source.leads, 0)).toBe(t.inboundLeads);
  for (const [name, amount] of Object.entries(t)) {
    expect(amount, name).toBeGreaterThanOrEqual(0);
    expect(amount, name).toBeLessThan(1e12);
  }
}
