import type { Distribution } from '../../random/distributions/types.ts';
import { streamOf, type Stream } from '../../random/stream.ts';
import { copied } from '../copied.ts';
import type { TelesalesModel } from '../model.ts';

/** Rows drawn at a time. */
const BLOCK = 32;

/** Columns of first calls and follow-ups. */
export const LUCK = { duration: 0, win: 1, value: 2, cancel: 3, after: 4 } as const;
/** Columns of vain tries and no-shows; rejected leads have the first alone. */
export const VAIN = { duration: 0, gap: 1, again: 2 } as const;
const OUTCOMES = Object.keys(LUCK).length;
/** Further columns of both where a sale may bring a second deal. */
const UPSELL = { chance: OUTCOMES, value: OUTCOMES + 1 } as const;

/** Of a sale with the luck of this row: its deal and the second one that it may bring, each rounded when it is won. */
export function saleValue(
  cells: Float64Array,
  luck: number,
  { coins, discounts, upsell }: TelesalesModel,
  day: number,
): number {
  const price = discounts === null ? coins : discounts[day]! * coins;
  const value = Math.floor(cells[luck + LUCK.value]! * price + 0.5) / coins;
  if (upsell === null || cells[luck + UPSELL.chance]! >= upsell.chance) return value;
  return value + Math.floor(cells[luck + UPSELL.value]! * price + 0.5) / coins;
}

const NOTHING = new Float64Array(0);

/** What a column adds to its cells: amounts, or chances from 0 to 1. */
type Draws = Distribution | typeof CHANCE;
const CHANCE = 'chance';

/** One purpose's draws. Seeding costs more than most months draw, so a stream begins with its first draw. */
interface Purpose {
  readonly column: number;
  readonly draws: Draws;
  readonly begin: () => Stream;
}

/** Rows of luck for one kind of call, drawn on demand, in order of service; all mixes of a sweep read the same rows. */
export class LuckTable {
  /** Row-major; read after `at`, which may replace it. Most tables are never used: room comes with the first row. */
  cells = NOTHING;
  private rows = 0;
  private readonly width: number;
  private readonly purposes: readonly Purpose[];
  private readonly streams: Stream[] = [];

  /** @param width columns; a cell is the sum of its purposes' draws */
  constructor(width: number, purposes: readonly Purpose[]) {
    this.width = width;
    this.purposes = purposes;
  }

  /** Index of a row's first cell; draws the rows up to it. */
  at(row: number): number {
    while (row >= this.rows) this.draw();
    return row * this.width;
  }

  private draw(): void {
    const { rows, streams, width } = this;
    if (this.cells.length < (rows + BLOCK) * width) {
      const room = rows === 0 ? BLOCK * width : this.cells.length * 4;
      this.cells = copied(this.cells, new Float64Array(room));
    }
    this.purposes.forEach(({ column, draws, begin }, number) => {
      const stream = (streams[number] ??= begin());
      const at = rows * width + column;
      if (draws === CHANCE) fillChances(this.cells, at, width, stream);
      else fillAmounts(this.cells, at, width, draws, stream);
    });
    this.rows += BLOCK;
  }
}

/** Two functions, since the engine draws fastest where it meets one kind of distribution only. */
function fillAmounts(
  cells: Float64Array,
  at: number,
  width: number,
  amounts: Distribution,
  stream: Stream,
): void {
  const end = at + BLOCK * width;
  for (let cell = at; cell < end; cell += width) cells[cell]! += amounts.at(amounts.luck(stream));
}

function fillChances(cells: Float64Array, at: number, width: number, stream: Stream): void {
  const end = at + BLOCK * width;
  for (let cell = at; cell < end; cell += width) cells[cell] = stream.uniform();
}

/** The luck of closers' calls in one replication: a table for each kind of call, scaled once. */
export interface CallLuck {
  readonly firstCall: LuckTable;
  readonly followUp: LuckTable;
  readonly reject: LuckTable;
  readonly vain: LuckTable;
  /** What telemarketer and closer speak when a lead is taken over; from booking to the soonest slot. */
  readonly briefing: LuckTable;
  readonly leadTime: LuckTable;
}

/**
 * A stream for each kind of call and purpose, so that neither one more call of one kind nor another family of deal values
 * changes the luck of the rest.
 */
export function callLuck(model: TelesalesModel, seed: string, replication: number): CallLuck {
  const {
    appointments,
    briefing,
    call,
    cancels,
    deal,
    followUps,
    reach,
    rejectTakes,
    upsell,
    wrap,
  } = model;
  const purpose = (column: number, name: string, draws: Draws): Purpose => ({
    column,
    draws,
    begin: () => streamOf(seed, replication, `telesales/${name}`),
  });
  /** None for what the model does not have or what is always 0. */
  const amount = (column: number, name: string, distribution?: Distribution): Purpose[] => {
    if (distribution === undefined) return [];
    return distribution.mean === 0 ? [] : [purpose(column, name, distribution)];
  };
  const outcomes = (kind: string): Purpose[] => [
    purpose(LUCK.win, `${kind}/win`, CHANCE),
    ...amount(LUCK.value, `${kind}/value`, deal),
    ...(cancels > 0 ? [purpose(LUCK.cancel, `${kind}/cancel`, CHANCE)] : []),
    ...amount(LUCK.after, `${kind}/after`, followUps?.after),
    ...(upsell === null ? [] : [purpose(UPSELL.chance, `${kind}/upsell`, CHANCE)]),
    ...amount(UPSELL.value, `${kind}/upsell value`, upsell?.deal),
  ];
  const width = OUTCOMES + (upsell === null ? 0 : Object.keys(UPSELL).length);
  return {
    firstCall: new LuckTable(width, [
      ...amount(LUCK.duration, 'first call/talk', call),
      ...amount(LUCK.duration, 'first call/wrap', wrap),
      ...outcomes('first call'),
    ]),
    followUp: new LuckTable(width, [
      ...amount(LUCK.duration, 'follow-up/talk', followUps?.takes),
      ...outcomes('follow-up'),
    ]),
    reject: new LuckTable(1, amount(LUCK.duration, 'reject/talk', rejectTakes)),
    vain: new LuckTable(3, [
      ...amount(VAIN.duration, 'vain try/talk', reach?.takes),
      ...amount(VAIN.gap, 'vain try/gap', reach?.gap),
      ...amount(VAIN.duration, 'no-show/talk', appointments?.noShowTakes),
      ...(appointments === null ? [] : [purpose(VAIN.again, 'no-show/again', CHANCE)]),
    ]),
    briefing: new LuckTable(1, amount(0, 'briefing', briefing ?? undefined)),
    leadTime: new LuckTable(1, amount(0, 'lead time', appointments?.leadTime)),
  };
}
