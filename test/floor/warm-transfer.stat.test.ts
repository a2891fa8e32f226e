import { describe, expect, test } from 'vitest';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { expectMean, expectRatio } from '../helpers/statistical.ts';
import { continuousHours, observe, replicate, telemarketing, telesales } from './models.ts';
import { warmFigures, type WarmFloor } from './warm-transfer-chain.ts';

const HOUR = 3600;
const HOURS = 160;
/** Contacts an hour of talk, of whom some are leads. */
const CONTACTS = 20;

const FLOORS: readonly (WarmFloor & { readonly name: string })[] = [
  {
    name: 'one telemarketer and one closer',
    ...{ telemarketers: 1, closers: 1, leads: 6, briefing: 30, call: 4, patience: 12 },
    limit: Infinity,
  },
  {
    name: 'closers short, nobody patient',
    ...{ telemarketers: 6, closers: 2, leads: 5, briefing: 40, call: 8, patience: 40 },
    limit: Infinity,
  },
  {
    name: 'closers short, telemarketers held for long',
    ...{ telemarketers: 10, closers: 4, leads: 4, briefing: 30, call: 6, patience: 6 },
    limit: Infinity,
  },
  {
    name: 'few may hold',
    ...{ telemarketers: 8, closers: 3, leads: 5, briefing: 30, call: 6, patience: 10 },
    limit: 1,
  },
  {
    name: 'nobody may hold',
    ...{ telemarketers: 8, closers: 5, leads: 5, briefing: 30, call: 8, patience: 10 },
    limit: 0,
  },
];

describe('warm transfers against the exact chain', () => {
  test.each(FLOORS)('$name', (floor) => {
    const { closers, limit, telemarketers } = floor;
    const exact = warmFigures(floor);
    const exponential = (perHour: number) => distributionOf('exponential', HOUR / perHour, 1);
    const calendar = continuousHours(HOURS, 8);
    const patience = exponential(floor.patience);
    const model = {
      telemarketing: telemarketing({
        calendar,
        connectRate: 1,
        attempt: constant(0),
        talk: exponential(CONTACTS),
        wrap: constant(0),
        qualifyRate: floor.leads / CONTACTS,
        patience,
        staysOnLine: true,
      }),
      inbound: [],
      telesales: telesales({
        calendar,
        kind: 'warm transfer',
        call: exponential(floor.call),
        briefing: exponential(floor.briefing),
        patience,
        queueLimit: limit,
      }),
    };
    const found = observe(
      200,
      (replication) =>
        replicate(
          model,
          { telemarketers, closers },
          { seed: `warm ${floor.name}`, replication, dialByDial: false },
        ),
      {
        leads: ({ totals }) => totals.leads,
        gaveUp: ({ totals }) => totals.gaveUp,
        turnedAway: ({ totals }) => totals.turnedAway,
        holding: ({ totals }) => totals.queueTime / (HOURS * HOUR),
        talk: (result) => result.telemarketers.total('talk') / (telemarketers * HOURS * HOUR),
        hold: (result) => result.telemarketers.total('hold') / (telemarketers * HOURS * HOUR),
        busy: (result) => result.closers.total('call_time') / (closers * HOURS * HOUR),
      },
    );
    expectMean(
      found.leads.map((count) => count / HOURS),
      exact.leads,
      0.01,
    );
    expectRatio(found.gaveUp, found.leads, exact.gaveUp, 0.03);
    expectRatio(found.turnedAway, found.leads, exact.turnedAway, 0.03);
    expectMean(found.holding, exact.holding, 0.03);
    expectMean(found.talk, exact.talk, 0.01);
    expectMean(found.hold, exact.hold, 0.015);
    expectMean(found.busy, exact.busy, 0.01);
    // Nothing is lost between the two: whoever does not talk holds.
    found.talk.forEach((talk, i) => expect(talk + found.hold[i]!).toBeCloseTo(1, 9));
  });
});
