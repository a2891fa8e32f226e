import type { LeadStream } from '../../lead-stream.ts';
import type { LeadQueue } from './types.ts';

/** Leads by score, highest first; at equal scores the lower number: a binary heap. */
export class ScoredLeads implements LeadQueue {
  length = 0;
  private readonly leads: LeadStream;
  private heap = new Int32Array(64);

  /** @param leads described ones; more may come in */
  constructor(leads: LeadStream) {
    this.leads = leads;
  }

  push(lead: number): void {
    if (this.length === this.heap.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.heap);
      this.heap = longer;
    }
    const { heap } = this;
    let hole = this.length++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.precedes(lead, heap[parent]!)) break;
      heap[hole] = heap[parent]!;
      hole = parent;
    }
    heap[hole] = lead;
  }

  pop(): number {
    const { heap } = this;
    const first = heap[0]!;
    const lead = heap[--this.length]!;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.length) break;
      if (child + 1 < this.length && this.precedes(heap[child + 1]!, heap[child]!)) child++;
      if (!this.precedes(heap[child]!, lead)) break;
      heap[hole] = heap[child]!;
      hole = child;
    }
    heap[hole] = lead;
    return first;
  }

  private precedes(one: number, other: number): boolean {
    const { score } = this.leads;
    const difference = score[one]! - score[other]!;
    return difference === 0 ? one < other : difference > 0;
  }
}
