import { EngineError } from './errors.ts';
import { ReplyView } from './reply.ts';
import type { CutJob, Strip } from './cut.ts';
import type { Reply } from './types.ts';

/** Everybody's take-home pay of one mix and possible month, currency, person-major by month of the horizon. */
export interface TakeHome {
  readonly telemarketers: Float64Array;
  readonly closers: Float64Array;
}

/**
 * What has come back, kept under each job's first replication and strip, so that a reply counted twice changes nothing.
 * Only the replications 0 to `complete - 1` may be reported, whatever else has finished.
 */
export class Replies {
  private readonly strips: readonly Strip[];
  /** Replies of each strip by number of the block; a block not yet back is missing. */
  private readonly blocks: Map<number, ReplyView>[];
  private readonly blockLength: number;

  /** @param blockLength replications of every job but the last */
  constructor(strips: readonly Strip[], blockLength: number) {
    this.strips = strips;
    this.blocks = strips.map(() => new Map<number, ReplyView>());
    this.blockLength = blockLength;
  }

  /** @throws {EngineError} if the reply is not the job's */
  accept({ job, strip }: CutJob, reply: Reply): void {
    const view = new ReplyView(reply);
    const wanted = [job.first, job.count, job.points.length, job.metrics.length];
    const found = [view.first, view.count, view.points, view.metrics];
    if (wanted.some((number, i) => number !== found[i])) {
      throw new EngineError(
        `job ${job.id}: expected first, count, points, metrics ${wanted.join(', ')}, got ${found.join(', ')}`,
      );
    }
    const block = job.first / this.blockLength;
    const blocks = this.blocks[strip]!;
    if (!blocks.has(block)) blocks.set(block, view);
  }

  /** Replications from 0 on that are back for every point. */
  get complete(): number {
    return Math.min(...this.blocks.map(completeIn));
  }

  /** Numerators of one metric (its place in the job's list) at one point, by replication. */
  numerators(point: number, metric: number, runs: number): Float64Array {
    return this.column(point, runs, (view, row, at) => view.numerator(row, at, metric));
  }

  /** Denominators, likewise. */
  denominators(point: number, metric: number, runs: number): Float64Array {
    return this.column(point, runs, (view, row, at) => view.denominator(row, at, metric));
  }

  /** A line of the profit-and-loss table, likewise; currency. */
  ledger(point: number, line: number, runs: number): Float64Array {
    return this.column(point, runs, (view, row, at) => view.ledger(row, at, line));
  }

  /** Take-home pay at one point, one entry for each replication. */
  takeHome(point: number, runs: number): readonly TakeHome[] {
    const months: TakeHome[] = [];
    this.visit(point, runs, (view, row, at) => months.push(view.takeHome(row, at)));
    return months;
  }

  /** Which of these pays are of somebody trained who was there for the whole month: 1, else 0. */
  whole(point: number, runs: number): readonly TakeHome[] {
    const months: TakeHome[] = [];
    this.visit(point, runs, (view, row, at) => months.push(view.whole(row, at)));
    return months;
  }

  /** What became of each source's leads, one entry for each replication; see `ReplyView.sourceRatios`. */
  sourceRatios(point: number, runs: number): readonly Float64Array[] {
    const months: Float64Array[] = [];
    this.visit(point, runs, (view, row, at) => months.push(view.sourceRatios(row, at)));
    return months;
  }

  /** The cash view at one point, one entry for each replication; see `ReplyView.cash`. */
  cash(point: number, runs: number): readonly Float64Array[] {
    const months: Float64Array[] = [];
    this.visit(point, runs, (view, row, at) => months.push(view.cash(row, at)));
    return months;
  }

  /** What pays the role that was asked for, one entry for each replication; see `ReplyView.rolePay`. */
  rolePay(point: number, runs: number): readonly Float64Array[] {
    const months: Float64Array[] = [];
    this.visit(point, runs, (view, row, at) => months.push(view.rolePay(row, at)));
    return months;
  }

  /** Profit of each month of the horizon at one point, one entry for each replication; see `ReplyView.profits`. */
  profits(point: number, runs: number): readonly Float64Array[] {
    const months: Float64Array[] = [];
    this.visit(point, runs, (view, row, at) => months.push(view.profits(row, at)));
    return months;
  }

  private column(
    point: number,
    runs: number,
    read: (view: ReplyView, row: number, at: number) => number,
  ): Float64Array {
    const values = new Float64Array(runs);
    this.visit(point, runs, (view, row, at, replication) => {
      values[replication] = read(view, row, at);
    });
    return values;
  }

  private visit(
    point: number,
    runs: number,
    use: (view: ReplyView, row: number, at: number, replication: number) => void,
  ): void {
    const strip = this.strips.findIndex(({ from, to }) => from <= point && point < to);
    const at = point - this.strips[strip]!.from;
    for (let first = 0; first < runs; first += this.blockLength) {
      const view = this.blocks[strip]!.get(first / this.blockLength);
      if (!view) throw new EngineError(`replications from ${first} are wanted but not back`);
      const rows = Math.min(view.count, runs - first);
      for (let row = 0; row < rows; row++) use(view, row, at, first + row);
    }
  }
}

function completeIn(blocks: ReadonlyMap<number, ReplyView>): number {
  let complete = 0;
  for (let block = 0; ; block++) {
    const view = blocks.get(block);
    if (!view) return complete;
    complete += view.count;
  }
}
