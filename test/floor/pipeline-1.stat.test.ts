import { expect, test } from 'vitest';
import { deviationOf, meanOf } from '../../src/stats/moments.ts';
import { PIPELINE_1 } from './known-answers.ts';
import { observe, replicate, telemarketing, telesales } from './models.ts';

const SECONDS = 160 * 3600;
const REPLICATIONS = 400;

test.each([
  { way: 'jumping from contact to contact', dialByDial: false },
  { way: 'dial by dial', dialByDial: true },
])('pipeline-1 agrees with three other programs, $way', ({ dialByDial }) => {
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
      (meanOf(values) - PIPELINE_1[name as keyof typeof PIPELINE_1].mean) /
      (deviationOf(values) / Math.sqrt(REPLICATIONS));
    expect(Math.abs(standardErrors), `${name}: ${meanOf(values)}`).toBeLessThanOrEqual(4);
  }
});
