import { copied } from '../copied.ts';

/** Room for the first deals. */
const ROOM = 64;
/** Of a deal: four whole numbers and three amounts. */
const BYTES = 4 * 4 + 3 * 8;
const NO_NUMBERS: Int32Array = new Int32Array(0);
const NO_AMOUNTS: Float64Array = new Float64Array(0);

/** Where deals are kept: long pieces, lent to one replication after another, since to ask for new ones takes longer than to fill them. */
export class DealMemory {
  private readonly pieces: ArrayBuffer[] = [];
  private readonly bytes: number;
  private piece = 0;
  private used = 0;

  /** @param bytes of a piece, at least */
  constructor(bytes = 0) {
    this.bytes = bytes;
  }

  /** Takes back all that was lent. */
  reset(): void {
    this.piece = 0;
    this.used = 0;
  }

  /** Where so many bytes, a multiple of 8, begin in `current`; they hold what was left there. */
  lend(bytes: number): number {
    const { pieces } = this;
    while (this.piece < pieces.length && this.used + bytes > this.current.byteLength) {
      this.piece++;
      this.used = 0;
    }
    if (this.piece === pieces.length) pieces.push(new ArrayBuffer(Math.max(this.bytes, bytes)));
    const from = this.used;
    this.used += bytes;
    return from;
  }

  get current(): ArrayBuffer {
    return this.pieces[this.piece]!;
  }
}

/**
 * Every counted sale: parallel arrays, of which the first `length` entries are deals. In the order in which the calls that
 * brought them began, which is for each closer the order of sale.
 */
export class Deals {
  length = 0;
  closer = NO_NUMBERS;
  /** The telemarketer who found the lead, from 0; below 0 what `LeadStream.owner` says. */
  finder = NO_NUMBERS;
  /** Span and counted day, from 0, that the sale belongs to. */
  span = NO_NUMBERS;
  day = NO_NUMBERS;
  /** Clock seconds: when it was made; when it is undone, which may be after the horizon, Infinity for never. */
  at = NO_AMOUNTS;
  cancelledAt = NO_AMOUNTS;
  /** Currency, of a second deal that came with it as well. */
  value = NO_AMOUNTS;
  /**
   * Chance of each, where sales are booked as expected: the table then holds cancelled deals alone, and their values times it.
   * Empty where sales were drawn.
   */
  readonly chances: number[] = [];

  private readonly memory: DealMemory;

  constructor(memory = new DealMemory()) {
    this.memory = memory;
  }

  /** @returns the entry, kept as yet, whose amounts the caller writes: the engine boxes those that cross a call */
  add(closer: number, finder: number, span: number, day: number): number {
    const deal = this.length++;
    if (deal === this.closer.length) this.grow(deal);
    this.closer[deal] = closer;
    this.finder[deal] = finder;
    this.span[deal] = span;
    this.day[deal] = day;
    this.cancelledAt[deal] = Number.POSITIVE_INFINITY;
    return deal;
  }

  private grow(deals: number): void {
    const room = deals === 0 ? ROOM : 4 * deals;
    let used = this.memory.lend(room * BYTES);
    const { current } = this.memory;
    const amounts = (from: Float64Array): Float64Array => {
      const to = new Float64Array(current, used, room);
      used += 8 * room;
      return copied(from, to);
    };
    const numbers = (from: Int32Array): Int32Array => {
      const to = new Int32Array(current, used, room);
      used += 4 * room;
      return copied(from, to);
    };
    this.at = amounts(this.at);
    this.cancelledAt = amounts(this.cancelledAt);
    this.value = amounts(this.value);
    this.closer = numbers(this.closer);
    this.finder = numbers(this.finder);
    this.span = numbers(this.span);
    this.day = numbers(this.day);
  }
}
