import type { FloorResult } from '../../src/floor/result.ts';
import { distributionOf } from '../../src/random/distributions/index.ts';
import type { ERLANG_A_QUEUES } from './known-answers.ts';
import { continuousHours, replicate, telemarketing, telesales } from './models.ts';

/** The mean handling time, s. */
const UNIT = 600;

/** One replication of a queue of `ERLANG_A_QUEUES` whose leads come by themselves, after a warm-up of 3 h. */
export function erlangAQueue(
  { closers, leads, theta }: (typeof ERLANG_A_QUEUES)[number],
  hours: number,
  replication: number,
): FloorResult {
  const calendar = continuousHours(hours, 3);
  const patience = distributionOf('exponential', UNIT / theta, 1);
  const hourFactors = new Float64Array([1]);
  return replicate(
    {
      telemarketing: telemarketing({ calendar }),
      inbound: [{ name: 'web', calendar, rate: leads / UNIT, hourFactors, varies: 0, patience }],
      telesales: telesales({ calendar, call: distributionOf('exponential', UNIT, 1), patience }),
    },
    { telemarketers: 0, closers },
    { seed: `erlang a ${closers}`, replication, dialByDial: false },
  );
}
