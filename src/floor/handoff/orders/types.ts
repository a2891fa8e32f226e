import type { LeadStream } from '../../lead-stream.ts';

/** Leads that wait for a closer. Leads are numbered in the order they were qualified. */
export interface LeadQueue {
  readonly length: number;
  push(lead: number): void;
  /** Removes the lead whose turn it is; there must be one. */
  pop(): number;
}

/** Whose leads go first: rank 0 before rank 1. */
export interface SourceRanks {
  /** By number of prospect list, in file order; where leads are not described, all telemarketers' have the first one's. */
  readonly lists: readonly number[];
  /** By inbound source, in file order. */
  readonly inbound: readonly number[];
  /** The lowest rank, which leads of no source have, such as those that were open at the start. */
  readonly last: number;
}

/** One order on the shelf. */
export interface Order {
  /** One sentence. */
  readonly about: string;
  /** @param leads those that will wait; described where the order reads more than their number */
  queue(leads: LeadStream, ranks: SourceRanks): LeadQueue;
}
