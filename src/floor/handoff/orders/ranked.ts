import type { LeadQueue } from './types.ts';

/** A binary heap of leads: lowest number first (the oldest), or highest (the newest). */
export class RankedLeads implements LeadQueue {
  length = 0;
  /** Lead numbers times `sign`, so that the smallest is next. */
  private keys = new Float64Array(64);
  private readonly sign: 1 | -1;

  constructor(sign: 1 | -1) {
    this.sign = sign;
  }

  push(lead: number): void {
    if (this.length === this.keys.length) {
      const keys = new Float64Array(this.keys.length * 2);
      keys.set(this.keys);
      this.keys = keys;
    }
    const { keys } = this;
    const key = lead * this.sign;
    let hole = this.length++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[hole] = keys[parent]!;
      hole = parent;
    }
    keys[hole] = key;
  }

  pop(): number {
    const { keys } = this;
    const first = keys[0]! * this.sign;
    const key = keys[--this.length]!;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.length) break;
      if (child + 1 < this.length && keys[child + 1]! < keys[child]!) child++;
      if (key <= keys[child]!) break;
      keys[hole] = keys[child]!;
      hole = child;
    }
    keys[hole] = key;
    return first;
  }
}
