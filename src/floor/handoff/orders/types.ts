import type { LeadStream } from '../../lead-stream.ts';

/** Leads that wait for a closer. Leads are numbered in the order they were qualified. */
export interface LeadQueue {
  readonly length: number;
  push(lead: number): void;
  /** Removes the lead whose turn it is; there must be one. */
  pop(): number;
}

/** One order on the shelf. */
export interface Order {
  /** One sentence. */
  readonly about: string;
  /** @param leads those that will wait; described where the order reads more than their number */
  queue(leads: LeadStream): LeadQueue;
}
