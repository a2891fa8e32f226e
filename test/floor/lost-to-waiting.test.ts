import { expect, test } from 'vitest';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { replicate, telemarketing, telesales, workingDays } from './models.ts';

const DAYS = 10;

/** Callbacks that fade fast: a night is enough to lose most of the odds. */
function lossesWith(closers: number): { unreached: number; toWaiting: number } {
  const calendar = workingDays(DAYS);
  const model = {
    telemarketing: telemarketing({ calendar, patience: null }),
    inbound: [],
    telesales: telesales({
      calendar,
      kind: 'callback',
      patience: null,
      reach: {
        firstTry: 0.5,
        laterTry: 0.4,
        tries: 3,
        gap: distributionOf('exponential', 4 * 3600, 1),
        takes: constant(120),
      },
      reachFade: -0.00005,
    }),
  };
  const team = { telemarketers: 8, closers };
  const { totals } = replicate(model, team, { seed: 'waiting', replication: 0, dialByDial: false });
  return { unreached: totals.unreached, toWaiting: totals.lostToWaiting };
}

test('what gaps, nights and weekends fade is not lost to waiting', () => {
  const { unreached, toWaiting } = lossesWith(200);
  expect(unreached).toBeGreaterThan(50);
  expect(toWaiting).toBe(0);
});

test('what fades while nobody is free is', () => {
  const enough = lossesWith(200);
  const short = lossesWith(3);
  expect(short.toWaiting).toBeGreaterThan(20);
  // Those lost beyond what many closers lose are, up to the leads still open, those lost to waiting.
  expect(Math.abs(short.unreached - short.toWaiting - enough.unreached)).toBeLessThan(
    0.5 * enough.unreached,
  );
});
