import { copied } from '../copied.ts';

/** Room for the first deals. */
const ROOM = 64;
/** Of a deal: four whole numbers and three amounts. */
const BYTES = 4 * 4 + 3 * 8;
/** Deals are kept in pieces of long memory: to ask for a short one for each column takes longer than to fill it. */
const CHUNK = 1 << 17;
let memory = new ArrayBuffer(0);
let used = 0;
const NO_NUMBERS: Int32Array = new Int32Array(0);
const NO_AMOUNTS: Float64Array = new Float64Array(0);

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
    if (used + room * BYTES > memory.byteLength) {
      memory = new ArrayBuffer(Math.max(CHUNK, room * BYTES));
      used = 0;
    }
    const amounts = (from: Float64Array): Float64Array => {
      const to = new Float64Array(memory, used, room);
      used += 8 * room;
      return copied(from, to);
    };
    const numbers = (from: Int32Array): Int32Array => {
      const to = new Int32Array(memory, used, room);
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
