import type { MetricName } from '../../src/metrics/index.ts';
import { LEDGER } from '../../src/pay/ledger.ts';
import { streamOf, type Stream } from '../../src/random/stream.ts';
import type { Table } from '../../src/study/columns.ts';
import { Replies } from '../../src/study/replies.ts';
import { ReplyView, type PointShape } from '../../src/study/reply.ts';
import type { Job, Patch, Reply, Runner } from '../../src/study/types.ts';

/** Numerator and denominator of one metric in one replication at one point. */
export type FakeMetric = (about: {
  readonly name: MetricName;
  readonly patch: Patch;
  /** Luck that all points share. */
  readonly luck: Stream;
  readonly replication: number;
}) => readonly [number, number];

const NO_DETAIL: PointShape = {
  ledgerLines: 0,
  telemarketerPays: 0,
  closerPays: 0,
  sourceRatios: 0,
  cash: 0,
  rolePay: 0,
  profits: 0,
};
const DETAIL: PointShape = {
  ledgerLines: LEDGER.length,
  telemarketerPays: 4,
  closerPays: 2,
  sourceRatios: 2,
  cash: 0,
  rolePay: 0,
  profits: 0,
};

/** A reply made of known numbers instead of a simulation; nobody takes anything home. */
export function fakeReply(job: Job, metric: FakeMetric): Reply {
  const shape = job.detail ? DETAIL : NO_DETAIL;
  const reply = ReplyView.blank(
    job,
    job.points.map(() => shape),
  );
  const view = new ReplyView(reply);
  for (let row = 0; row < job.count; row++) {
    job.points.forEach((patch, point) => {
      job.metrics.forEach((name, i) => {
        const replication = job.first + row;
        const luck = streamOf(job.seed, replication, name);
        const at = view.row(row, point) + 2 * i;
        view.cells.set(metric({ name, patch, luck, replication }), at);
      });
    });
  }
  return reply;
}

/** In what order a runner with several jobs in hand answers. */
export type Order = 'first' | 'last';

export interface FakeRunner extends Runner {
  /** Jobs asked for, in order, repeats included. */
  readonly asked: Job[];
}

/**
 * A runner that answers one job per turn of the event loop.
 *
 * @param work what a job gives; may throw
 */
export function fakeRunner(
  work: (job: Job, asked: readonly Job[]) => Reply,
  { width = 1, order = 'first' } = {},
): FakeRunner {
  const waiting: (() => void)[] = [];
  const asked: Job[] = [];
  const answerOne = (): void => {
    const next = order === 'first' ? waiting.shift() : waiting.pop();
    next?.();
  };
  return {
    width,
    asked,
    run(job) {
      asked.push(job);
      return new Promise((resolve, reject) => {
        waiting.push(() => {
          try {
            resolve(work(job, asked));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
        setTimeout(answerOne, 0);
      });
    },
    close: () => Promise.resolve(),
  };
}

/** A table of one point from numerators and denominators of some metrics, by replication. */
export function tableOf(
  columns: Partial<Record<MetricName, readonly (readonly [number, number])[]>>,
): Table {
  const metrics = Object.keys(columns) as MetricName[];
  const runs = columns[metrics[0]!]!.length;
  const job = { ...EMPTY_JOB, count: runs, metrics };
  const replies = new Replies([{ from: 0, to: 1 }], runs);
  replies.accept(
    { job, strip: 0 },
    fakeReply(job, ({ name, replication }) => columns[name]![replication]!),
  );
  return { replies, metrics, runs };
}

/** A job without anything in it. */
export const EMPTY_JOB: Job = {
  id: 'job',
  scenario: {} as Job['scenario'],
  points: [{}],
  seed: '1',
  first: 0,
  count: 0,
  metrics: [],
  inputs: 'stratified',
};
