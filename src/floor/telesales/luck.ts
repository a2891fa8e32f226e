import { streamOf, type Stream } from '../../random/stream.ts';
import type { TelesalesModel } from '../model.ts';

/** Rows of luck for one kind of call, drawn on demand, in order of service; all mixes of a sweep read the same rows. */
export class LuckTable {
  /** Row-major. */
  cells: Float64Array;
  rows = 0;
  private readonly width: number;
  private readonly stream: Stream;
  private readonly fill: (stream: Stream, cells: Float64Array, at: number) => void;

  constructor(
    width: number,
    stream: Stream,
    fill: (stream: Stream, cells: Float64Array, at: number) => void,
  ) {
    this.width = width;
    this.stream = stream;
    this.fill = fill;
    this.cells = new Float64Array(256 * width);
  }

  /** Draws rows up to and including `row`. */
  reach(row: number): void {
    while (this.rows <= row) {
      const at = this.rows * this.width;
      if (at === this.cells.length) {
        const cells = new Float64Array(this.cells.length * 2);
        cells.set(this.cells);
        this.cells = cells;
      }
      this.fill(this.stream, this.cells, at);
      this.rows++;
    }
  }
}

/** Columns of first calls and follow-ups. */
export const LUCK = { duration: 0, win: 1, value: 2, cancel: 3, after: 4 } as const;
export const LUCK_WIDTH = 5;
/** Columns of vain tries. */
export const VAIN = { duration: 0, gap: 1 } as const;
export const VAIN_WIDTH = 2;

/** The luck of closers' calls in one replication: a table for each kind of call, scaled once. */
export interface CallLuck {
  readonly firstCall: LuckTable;
  readonly followUp: LuckTable;
  readonly reject: LuckTable;
  readonly vain: LuckTable;
}

/** Streams by kind of call, so that one more call of one kind leaves the others' luck alone. */
export function callLuck(model: TelesalesModel, seed: string, replication: number): CallLuck {
  const { call, wrap, deal, followUps, reach, rejectTakes, coins } = model;
  const stream = (kind: string): Stream => streamOf(seed, replication, `telesales/${kind}`);
  const outcome = (draws: Stream, cells: Float64Array, at: number): void => {
    cells[at + LUCK.win] = draws.uniform();
    cells[at + LUCK.value] = Math.floor(deal.at(deal.luck(draws)) * coins + 0.5) / coins;
    cells[at + LUCK.cancel] = draws.uniform();
    cells[at + LUCK.after] =
      followUps === null ? 0 : followUps.after.at(followUps.after.luck(draws));
  };
  return {
    firstCall: new LuckTable(LUCK_WIDTH, stream('first call'), (draws, cells, at) => {
      cells[at + LUCK.duration] = call.at(call.luck(draws)) + wrap.at(wrap.luck(draws));
      outcome(draws, cells, at);
    }),
    followUp: new LuckTable(LUCK_WIDTH, stream('follow-up'), (draws, cells, at) => {
      if (followUps !== null)
        cells[at + LUCK.duration] = followUps.takes.at(followUps.takes.luck(draws));
      outcome(draws, cells, at);
    }),
    reject: new LuckTable(1, stream('reject'), (draws, cells, at) => {
      cells[at] = rejectTakes.at(rejectTakes.luck(draws));
    }),
    vain: new LuckTable(VAIN_WIDTH, stream('vain try'), (draws, cells, at) => {
      if (reach === null) return;
      cells[at + VAIN.duration] = reach.takes.at(reach.takes.luck(draws));
      cells[at + VAIN.gap] = reach.gap.at(reach.gap.luck(draws));
    }),
  };
}
