import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricNames } from '../../src/metrics/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { runJob } from '../../src/study/job.ts';
import { ReplyView } from '../../src/study/reply.ts';
import type { StageCalls } from '../../src/study/stages.ts';
import type { Job, Patch } from '../../src/study/types.ts';
import { closerPlans, payOf, randomSweep } from './random-scenarios.ts';
import { sampleFloor, teamOf } from './sample-floor.ts';

const RUNS = { numRuns: 60, seed: 20_260_101 };

const jobOf = (scenario: Scenario, points: readonly Patch[], changes: Partial<Job> = {}): Job => ({
  id: 'reuse',
  scenario,
  points,
  seed: 'reuse',
  first: 30,
  count: 3,
  metrics: metricNames,
  inputs: 'stratified',
  detail: true,
  ...changes,
});

const text = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');

/** One row for each replication and point, as text that differs where one bit does. */
function rowsOf(job: Job): string[] {
  const view = new ReplyView(runJob(job));
  const rows: string[] = [];
  for (let replication = 0; replication < view.count; replication++) {
    for (let point = 0; point < view.points; point++) {
      const last = point + 1 === view.points;
      const end = last ? view.row(replication + 1, 0) : view.row(replication, point + 1);
      rows.push(text(view.cells.slice(view.row(replication, point), end).buffer));
    }
  }
  return rows;
}

describe('any sweep', () => {
  test('gives each point the bits it has alone', () => {
    fc.assert(
      fc.property(randomSweep, ({ points, scenario }) => {
        const together = rowsOf(jobOf(scenario, points));
        const afresh = points.map((point) => rowsOf(jobOf(scenario, [point])));
        expect(together).toEqual(
          afresh[0]!.flatMap((_, replication) => afresh.map((rows) => rows[replication])),
        );
      }),
      RUNS,
    );
  });

  test('gives the same bits with everybody on one event list', () => {
    fc.assert(
      fc.property(randomSweep, fc.boolean(), ({ points, scenario }, dialByDial) => {
        const job = jobOf(scenario, points, { dialByDial });
        expect(text(runJob({ ...job, together: true }))).toBe(text(runJob(job)));
      }),
      RUNS,
    );
  });

  test('gives a replication the bits it has in any other range', () => {
    fc.assert(
      fc.property(randomSweep, ({ points, scenario }) => {
        const one = (first: number): string[] =>
          rowsOf(jobOf(scenario, points, { first, count: 1 }));
        expect(rowsOf(jobOf(scenario, points))).toEqual([30, 31, 32].flatMap(one));
      }),
      RUNS,
    );
  });
});

describe('stages are asked once for what they read', () => {
  const { scenario } = sampleFloor();
  const COUNT = 4;
  const wide = {
    score_above: 20,
    catches: 0.9,
    passes_wrongly: 0.3,
    takes: null,
    measured_at: 60,
    spread: 15,
    feedback: null,
  };

  function callsOf(points: readonly Patch[], changes: Partial<Job> = {}): StageCalls {
    const calls = { telemarketers: 0, telesales: 0, books: 0 };
    runJob(jobOf(scenario, points, { count: COUNT, ...changes }), calls);
    return calls;
  }

  test('closers x plans: each telemarketer lives once a replication', () => {
    const points = [0, 1, 2, 3, 4].flatMap((closers) =>
      closerPlans.map((plan) => ({ ...teamOf(6, closers), ...payOf(plan) })),
    );
    expect(callsOf(points)).toEqual({
      telemarketers: 6 * COUNT,
      telesales: 5 * COUNT,
      books: 5 * closerPlans.length * COUNT,
    });
  });

  test('telemarketers: a team of 8 is the team of 7 and one more', () => {
    const points = [3, 8, 7, 0, 8].map((telemarketers) => teamOf(telemarketers, 2));
    expect(callsOf(points)).toEqual({
      telemarketers: 8 * COUNT,
      telesales: 4 * COUNT,
      books: 4 * COUNT,
    });
  });

  test('a handoff order leaves the leads alone, a qualify rate does not', () => {
    const orders = (['first come', 'newest'] as const).map((order) => ({
      handoff: { ...scenario.handoff, order },
    }));
    expect(callsOf(orders)).toMatchObject({ telemarketers: 4 * COUNT, telesales: 2 * COUNT });
    const rates = [0.1, 0.2].map((qualify_rate) => ({
      calling: { ...scenario.calling, qualify_rate },
    }));
    expect(callsOf(rates)).toMatchObject({ telemarketers: 8 * COUNT, telesales: 2 * COUNT });
  });

  test('an agency at another price is the same floor with other books', () => {
    const points = [10, 20].map((amount) => ({
      organisation: {
        name: 'agency',
        shape: {
          seats: 6,
          price: { amount, per: 'h', plus: [] },
          setup: 0,
          minimum: null,
          disqualified: 1.5,
          own_manager: 0,
          dials_per_day: null,
          qualify_rate: null,
        },
      } as const,
    }));
    expect(callsOf(points)).toMatchObject({ telesales: COUNT, books: 2 * COUNT });
  });

  test('a filter changes what the leads are that the horizon begins with', () => {
    const filter = { ...wide, score_above: 80 };
    const points = [wide, filter].map((changed) => ({
      period: { ...scenario.period, starts: { open_leads: 40, open_deals: 0 } },
      calling: { ...scenario.calling, filter: changed },
      closing: { ...scenario.closing, disqualified: { share: 0.5, takes: scenario.closing.call } },
      ...teamOf(0, 2),
    }));
    const rows = rowsOf(jobOf(scenario, points));
    const alone = rowsOf(jobOf(scenario, [points[1]!]));
    expect(rows[1]).toBe(alone[0]);
    expect(rows[1]).not.toBe(rows[0]);
  });

  test('people who come and go are the same in a team of any size, to the bit', () => {
    const staying = {
      training: { off_phone: { count: 1, unit: 'day' }, paid: true },
      ramp: { of: 'close_rate', weeks: 2, from: 0.3 },
      leaves: { first_90_days: 0.9, after: 0.99 },
      backfill: { after: { average: 86_400, varies: 0, shape: 'constant' }, cost_to_hire: 100 },
      weeks_in_job: 1,
    } as const;
    const sized = (telemarketers: number, closers: number): Patch => {
      const { team } = teamOf(telemarketers, closers);
      return {
        team: {
          ...team,
          telemarketers: { ...team.telemarketers, ...staying },
          closers: { ...team.closers, ...staying },
        },
      };
    };
    const points = [sized(2, 1), sized(6, 4), sized(4, 2)];
    expect(callsOf(points)).toMatchObject({ telemarketers: 6 * COUNT, telesales: 3 * COUNT });
    const alone = points.map((point) => rowsOf(jobOf(scenario, [point])));
    expect(rowsOf(jobOf(scenario, points))).toEqual(
      [0, 1, 2].flatMap((replication) => alone.map((rows) => rows[replication])),
    );
  });

  test('together, nobody’s life can be kept', () => {
    const points = [1, 2].map((closers) => teamOf(6, closers));
    expect(callsOf(points, { together: true }).telemarketers).toBe(2 * 6 * COUNT);
  });
});
