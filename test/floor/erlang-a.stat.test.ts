import { describe, test } from 'vitest';
import { mergedLeads } from '../../src/floor/lead-stream.ts';
import { floorResult, liveAlone, workLeads } from '../../src/floor/replicate.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { callLuck } from '../../src/floor/telesales/luck.ts';
import { TelesalesRules } from '../../src/floor/telesales/rules.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { expectMean, expectRatio } from '../helpers/statistical.ts';
import { erlangAQueue } from './erlang-a-queue.ts';
import { ERLANG_A, ERLANG_A_QUEUES } from './known-answers.ts';
import { continuousHours, observe, telemarketing, telesales } from './models.ts';

const MINUTE = 60;
const HOUR = 3600;

describe('leads hold, closers handle, money flows', () => {
  const COUNTED = 160;
  const TELEMARKETERS = 20;
  const calendar = continuousHours(COUNTED, 8);
  const patience = distributionOf('exponential', 10 * MINUTE, 1);
  // Telemarketers in an endless loop of calls, each of which may qualify: leads come as a Poisson stream.
  const callers = new TelemarketingRules(
    telemarketing({
      calendar,
      connectRate: 1,
      attempt: constant(0),
      talk: distributionOf('exponential', 4 * MINUTE, 1),
      wrap: constant(0),
      qualifyRate: 0.05,
      patience,
    }),
  );
  const model = telesales({
    calendar,
    call: distributionOf('exponential', 12 * MINUTE, 1),
    firstCallCloseRate: 0.2,
    deal: constant(500),
    patience,
  });

  /** The same leads on every floor: one replication costs little more than that of one floor. */
  function floors(replication: number): FloorResult[] {
    const chance = { seed: 'erlang a', replication, dialByDial: false };
    const rules = new TelesalesRules(model, chance.seed, replication);
    const luck = callLuck(model, chance.seed, replication);
    const lives = Array.from({ length: TELEMARKETERS }, (_, number) =>
      liveAlone(callers, chance, number),
    );
    const leads = mergedLeads(lives.map(({ run }) => run));
    return ERLANG_A.map(({ closers }) => {
      const team = { telemarketers: TELEMARKETERS, closers };
      return floorResult(model, [], workLeads(rules, luck, leads, team, 0), []);
    });
  }

  const months = Array.from({ length: 240 }, (_, replication) => floors(replication));

  /** How well losses and waits are known: the rarer, the worse. */
  const WITHIN = [0.01, 0.015, 0.025, 0.04, 0.06, 0.1];

  test.each(ERLANG_A)(
    '$closers closers for 15 leads an hour',
    ({ closers, lost, wait, busy, handled }) => {
      const found = (figure: (floor: FloorResult) => number): number[] =>
        months.map((floors) => figure(floors[closers - 1]!));
      const leads = found(({ totals }) => totals.leads);
      const within = WITHIN[closers - 1]!;
      expectMean(
        leads.map((count) => count / COUNTED),
        15,
        0.01,
      );
      expectRatio(
        found(({ totals }) => totals.gaveUp),
        leads,
        lost,
        within,
      );
      expectRatio(
        found(({ totals }) => totals.wait / MINUTE),
        found(({ totals }) => totals.waits),
        wait,
        within,
      );
      const seconds = closers * COUNTED * HOUR;
      expectMean(
        found((floor) => floor.closers.total('call_time') / seconds),
        busy,
        0.02,
      );
      expectMean(
        found(({ totals }) => totals.worked / COUNTED),
        handled,
        0.01,
      );
      expectMean(
        found(({ totals }) => totals.revenue / COUNTED),
        handled * 0.2 * 500,
        0.025,
      );
    },
  );
});

describe('leads come by themselves', () => {
  // Only so few are lost among fifty that three parts in a hundred would take a minute to tell: `npm run prove` does.
  const DAYS = { 50: 26, 5: 60, 10: 30, 20: 12 };

  test.each(ERLANG_A_QUEUES)('$closers closers, $leads leads per handling time', (queue) => {
    const { closers, abandon, length, busy } = queue;
    const hours = 8 * DAYS[closers];
    const found = observe(60, (replication) => erlangAQueue(queue, hours, replication), {
      leads: ({ totals }) => totals.inboundLeads,
      lost: ({ totals }) => totals.gaveUp,
      length: ({ totals }) => totals.queueTime / (hours * HOUR),
      busy: (floor) => floor.closers.total('call_time') / (closers * hours * HOUR),
    });
    const within = closers === 50 ? 0.05 : 0.03;
    expectRatio(found.lost, found.leads, abandon, within);
    expectMean(found.length, length, within);
    expectMean(found.busy, busy, 0.01);
  });
});
