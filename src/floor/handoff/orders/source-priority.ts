import type { LeadStream } from '../../lead-stream.ts';
import { Ring } from '../../ring.ts';
import type { LeadQueue, Order, SourceRanks } from './types.ts';

export const sourcePriority: Order = {
  about: 'leads of the sources named first, first come first served within a source',
  queue: (leads, ranks) => new RanksOfLeads(leads, ranks),
};

/** A line of leads for each rank of source; the first that is not empty is served. */
class RanksOfLeads implements LeadQueue {
  length = 0;
  private readonly leads: LeadStream;
  private readonly ranks: SourceRanks;
  private readonly lines: readonly Ring[];
  /** No line before this one holds a lead. */
  private first = 0;

  constructor(leads: LeadStream, ranks: SourceRanks) {
    this.leads = leads;
    this.ranks = ranks;
    this.lines = Array.from({ length: ranks.last + 1 }, () => new Ring());
  }

  push(lead: number): void {
    const rank = this.rankOf(lead);
    this.lines[rank]!.push(lead);
    if (rank < this.first) this.first = rank;
    this.length++;
  }

  pop(): number {
    const { lines } = this;
    while (lines[this.first]!.length === 0) this.first++;
    this.length--;
    return lines[this.first]!.pop();
  }

  private rankOf(lead: number): number {
    const { leads, ranks } = this;
    const owner = leads.owner[lead]!;
    const of = owner >= 0 ? ranks.lists : ranks.inbound;
    const source = owner >= 0 ? (leads.described ? leads.list[lead]! : 0) : -1 - owner;
    return source < of.length ? of[source]! : ranks.last;
  }
}
