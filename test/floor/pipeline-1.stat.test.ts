import { expect, test } from 'vitest';
import { deviationOf, meanOf } from '../../src/stats/moments.ts';
import { observe, replicate, telemarketing, telesales } from './models.ts';

const SECONDS = 160 * 3600;
const REPLICATIONS = 400;

/** The yardstick's table: pooled means of 60,000 replications of three exact algorithms, or exact. */
const EXPECTED = {
  dials: 180_021.33,
  contacts: 21_602.56,
  leads: 3_239.37,
  lost: 1_703.12,
  worked: 1_527.09,
  sales: 381.81,
  revenue: 572_651,
  busy: 0.99469,
  wait: 946.51,
  queue: 5.3225,
};

test.each([
  { way: 'jumping from contact to contact', dialByDial: false },
  { way: 'dial by dial', dialByDial: true },
])('pipeline-1 agrees with the yardstick, $way', ({ dialByDial }) => {
  const model = { telemarketing: telemarketing(), inbound: [], telesales: telesales() };
  const team = { telemarketers: 20, closers: 4 };
  const found = observe(
    REPLICATIONS,
    (replication) => replicate(model, team, { seed: 'pipeline-1', replication, dialByDial }),
    {
      dials: (floor) => floor.telemarketers.total('dials'),
      contacts: (floor) => floor.telemarketers.total('contacts'),
      leads: (floor) => floor.totals.leads,
      lost: (floor) => floor.totals.gaveUp,
      worked: (floor) => floor.totals.worked,
      sales: (floor) => floor.totals.sales,
      revenue: (floor) => floor.totals.revenue,
      busy: (floor) => floor.closers.total('call_time') / (team.closers * SECONDS),
      wait: (floor) => floor.totals.wait / floor.totals.waits,
      queue: (floor) => floor.totals.queueTime / SECONDS,
    },
  );
  for (const [name, values] of Object.entries(found)) {
    const standardErrors =
      (meanOf(values) - EXPECTED[name as keyof typeof EXPECTED]) /
      (deviationOf(values) / Math.sqrt(REPLICATIONS));
    expect(Math.abs(standardErrors), `${name}: ${meanOf(values)}`).toBeLessThanOrEqual(4);
  }
});
