import type { LeadQueue } from './types.ts';

/**
 * Leads by number: lowest first (the oldest), or highest (the newest). Nearly all come in rising order and wait in a row
 * that needs no sorting; those that come back (a vain try, an overflow) wait in a binary heap beside it.
 */
export class RankedLeads implements LeadQueue {
  length = 0;
  private readonly sign: 1 | -1;
  /** Rising: the live part is from `first` to `last - 1`. */
  private row = new Int32Array(64);
  private first = 0;
  private last = 0;
  /** Lead numbers times `sign`, so that the smallest is next. */
  private keys = new Float64Array(16);
  private keyed = 0;

  constructor(sign: 1 | -1) {
    this.sign = sign;
  }

  push(lead: number): void {
    this.length++;
    if (this.first < this.last && lead < this.row[this.last - 1]!) {
      this.pushKey(lead * this.sign);
      return;
    }
    if (this.last === this.row.length) this.makeRoom();
    this.row[this.last++] = lead;
  }

  pop(): number {
    this.length--;
    if (this.first === this.last) return this.popKey() * this.sign;
    const next = this.sign === 1 ? this.row[this.first]! : this.row[this.last - 1]!;
    if (this.keyed > 0 && this.keys[0]! < next * this.sign) return this.popKey() * this.sign;
    if (this.sign === 1) this.first++;
    else this.last--;
    return next;
  }

  /** Moves the live part to the front, into a longer row where it fills more than half. */
  private makeRoom(): void {
    const live = this.row.subarray(this.first, this.last);
    const row = 2 * live.length > this.row.length ? new Int32Array(2 * this.row.length) : this.row;
    row.set(live);
    this.row = row;
    this.first = 0;
    this.last = live.length;
  }

  private pushKey(key: number): void {
    if (this.keyed === this.keys.length) {
      const keys = new Float64Array(this.keys.length * 2);
      keys.set(this.keys);
      this.keys = keys;
    }
    const { keys } = this;
    let hole = this.keyed++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[hole] = keys[parent]!;
      hole = parent;
    }
    keys[hole] = key;
  }

  private popKey(): number {
    const { keys } = this;
    const first = keys[0]!;
    const key = keys[--this.keyed]!;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.keyed) break;
      if (child + 1 < this.keyed && keys[child + 1]! < keys[child]!) child++;
      if (key <= keys[child]!) break;
      keys[hole] = keys[child]!;
      hole = child;
    }
    keys[hole] = key;
    return first;
  }
}
