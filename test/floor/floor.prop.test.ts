import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSER_TASKS, type ActivityColumn } from '../../src/floor/activity.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { goesInTurn } from '../../src/floor/telesales/in-turn.ts';
import { brokenOnTheFloor } from '../metrics/identities.ts';
import { dealsOf } from './deals-of.ts';
import { inTurnOnly, replicate } from './models.ts';
import { NIGHT, randomFloor } from './random-models.ts';

const RUNS = { numRuns: 300, seed: 20_260_101 };

/** All that is counted by person, and how long leads waited, as text that differs where one bit does. */
function bitsOf({ telemarketers, closers, waits }: FloorResult): string[] {
  return [telemarketers.cells, closers.cells, waits.counts].map(({ buffer }) =>
    Buffer.from(buffer).toString('base64'),
  );
}

describe('any floor', () => {
  test('gives the same bits alone and on one event list', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed, dialByDial }) => {
        const chance = { seed, replication: 3, dialByDial };
        const alone = replicate(model, team, chance);
        const together = replicate(model, team, chance, true);
        expect(bitsOf(together)).toEqual(bitsOf(alone));
        expect(together.totals).toEqual(alone.totals);
        expect(together.sources).toEqual(alone.sources);
        expect(dealsOf(together)).toEqual(dealsOf(alone));
        expect(together.leaves).toEqual(alone.leaves);
      }),
      RUNS,
    );
  });

  test('gives the same bits lead by lead and event by event, where nobody is called twice', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed }) => {
        const floor = inTurnOnly(model);
        expect(goesInTurn(floor.telesales)).toBe(true);
        const chance = { seed, replication: 1, dialByDial: false };
        const leadByLead = replicate(floor, team, chance);
        const eventByEvent = replicate(floor, team, chance, true);
        expect(bitsOf(leadByLead)).toEqual(bitsOf(eventByEvent));
        expect(leadByLead.totals).toEqual(eventByEvent.totals);
        expect(leadByLead.sources).toEqual(eventByEvent.sources);
        expect(dealsOf(leadByLead)).toEqual(dealsOf(eventByEvent));
      }),
      RUNS,
    );
  });

  test('loses no lead, no deal, no money and no time', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed, dialByDial }) => {
        const floor = replicate(model, team, { seed, replication: 0, dialByDial });
        expect(brokenOnTheFloor(floor)).toEqual([]);
        for (const [name, amount] of Object.entries(floor.totals)) {
          expect(amount, name).toBeGreaterThanOrEqual(0);
        }
        const { cells } = floor.closers;
        expect(cells.every((cell) => cell >= 0 && cell < 1e12)).toBe(true);
      }),
      RUNS,
    );
  });

  test('leaves no telemarketer idle: whoever does not talk, hold the line, wrap up or wait for the dialler dials', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed, dialByDial }) => {
        // Where a call runs into the next day, both days count its seconds as staffed.
        fc.pre(model.telemarketing.calendar.finishLimit !== NIGHT);
        const { telemarketers } = replicate(model, team, { seed, replication: 0, dialByDial });
        for (let person = 0; person < telemarketers.people; person++) {
          const of = (column: ActivityColumn): number => telemarketers.get(person, 0, column);
          const called = of('dialling') + of('waiting') + of('machine_time');
          const busy = called + of('talk') + of('hold') + of('wrap') + of('staying');
          expect(Math.abs(busy - of('staffed'))).toBeLessThan(1e-6);
        }
      }),
      RUNS,
    );
  });

  test('leaves no closer idle where closers prospect', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed, dialByDial }) => {
        fc.pre(model.telemarketing.calendar.finishLimit !== NIGHT);
        const telesales = { ...model.telesales, closersProspect: true };
        const floor = { ...model, telesales };
        const { closers } = replicate(floor, team, { seed, replication: 0, dialByDial });
        for (let person = 0; person < closers.people; person++) {
          const of = (column: ActivityColumn): number => closers.get(person, 0, column);
          const busy = [...CLOSER_TASKS, 'dialling', 'talk', 'wrap'] as const;
          const sum = busy.reduce((seconds, task) => seconds + of(task), 0);
          expect(Math.abs(sum - of('staffed'))).toBeLessThan(1e-6 + 1e-9 * sum);
        }
      }),
      RUNS,
    );
  });

  test('keeps Little’s law: time in the queue is the sum of waits, but for those at either edge', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed, dialByDial }) => {
        const { totals, horizon, closers } = replicate(model, team, {
          seed,
          replication: 0,
          dialByDial,
        });
        const residual = totals.queueTime - totals.wait;
        // Who is open at the end may have waited for the whole horizon, who was at the start since before it; a last
        // vain try may end after closing.
        const before = model.telesales.calendar.countFrom;
        const slack = 1e-6 + 1e-9 * totals.wait;
        expect(residual).toBeLessThanOrEqual(totals.openLeadsAtEnd * horizon + slack);
        expect(residual).toBeGreaterThanOrEqual(
          -totals.openLeadsAtStart * before - closers.total('overtime') - slack,
        );
      }),
      RUNS,
    );
  });
});
