import { constant, isConstant } from '../../random/distributions/constant.ts';
import type { Distribution } from '../../random/distributions/types.ts';
import { streamOf, type Stream } from '../../random/stream.ts';
import type { TelesalesModel } from '../model.ts';

/** Rows drawn at a time. */
const BLOCK = 32;

/** Rows of luck for one kind of call, drawn on demand, in order of service; all mixes of a sweep read the same rows. */
export class LuckTable {
  /** Row-major. */
  cells: Float64Array;
  private rows = 0;
  private readonly columns: readonly (() => number)[];

  /** @param columns next draw of each column */
  constructor(columns: readonly (() => number)[]) {
    this.columns = columns;
    this.cells = new Float64Array(4 * BLOCK * columns.length);
  }

  /** Index of a row's first cell; draws the rows up to it. */
  at(row: number): number {
    while (row >= this.rows) this.draw();
    return row * this.columns.length;
  }

  private draw(): void {
    const { columns, rows } = this;
    const width = columns.length;
    if (this.cells.length < (rows + BLOCK) * width) {
      const cells = new Float64Array(this.cells.length * 2);
      cells.set(this.cells);
      this.cells = cells;
    }
    const { cells } = this;
    const end = (rows + BLOCK) * width;
    columns.forEach((draw, column) => {
      for (let at = rows * width + column; at < end; at += width) cells[at] = draw();
    });
    this.rows += BLOCK;
  }
}

/** For what the model does not have. */
const NOTHING = constant(0);

/** Columns of first calls and follow-ups. */
export const LUCK = { duration: 0, win: 1, value: 2, cancel: 3, after: 4 } as const;
/** Columns of vain tries. */
export const VAIN = { duration: 0, gap: 1 } as const;

/** The luck of closers' calls in one replication: a table for each kind of call, scaled once. */
export interface CallLuck {
  readonly firstCall: LuckTable;
  readonly followUp: LuckTable;
  readonly reject: LuckTable;
  readonly vain: LuckTable;
}

/**
 * A stream for each kind of call and purpose, so that neither one more call of one kind nor another family of deal values
 * changes the luck of the rest. Seeding costs more than most months draw, so a stream begins with its first draw.
 */
export function callLuck(model: TelesalesModel, seed: string, replication: number): CallLuck {
  const { call, wrap, deal, followUps, reach, rejectTakes, coins } = model;
  const stream = (name: string): (() => Stream) => {
    let begun: Stream | undefined;
    return () => (begun ??= streamOf(seed, replication, `telesales/${name}`));
  };
  const amount = (distribution: Distribution, name: string): (() => number) => {
    if (isConstant(distribution)) return () => distribution.mean;
    const draws = stream(name);
    return () => distribution.at(distribution.luck(draws()));
  };
  const chance = (name: string): (() => number) => {
    const draws = stream(name);
    return () => draws().uniform();
  };
  /** Columns in the order of LUCK. */
  const outcomes = (kind: string, duration: () => number): LuckTable => {
    const value = amount(deal, `${kind}/value`);
    return new LuckTable([
      duration,
      chance(`${kind}/win`),
      () => Math.floor(value() * coins + 0.5) / coins,
      chance(`${kind}/cancel`),
      amount(followUps?.after ?? NOTHING, `${kind}/after`),
    ]);
  };
  const talk = amount(call, 'first call/talk');
  const wrapUp = amount(wrap, 'first call/wrap');
  return {
    firstCall: outcomes('first call', () => talk() + wrapUp()),
    followUp: outcomes('follow-up', amount(followUps?.takes ?? NOTHING, 'follow-up/talk')),
    reject: new LuckTable([amount(rejectTakes, 'reject/talk')]),
    vain: new LuckTable([
      amount(reach?.takes ?? NOTHING, 'vain try/talk'),
      amount(reach?.gap ?? NOTHING, 'vain try/gap'),
    ]),
  };
}
