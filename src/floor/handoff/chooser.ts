import { OPEN_LEAD, type LeadStream } from '../lead-stream.ts';
import type { Ring } from '../ring.ts';
import type { TelesalesModel } from '../model.ts';
import { assignments, type Assignment, type DedicatedClosers } from './assignments/index.ts';

/** Row of the sources that no closer takes first. */
const ANY_SOURCE = 0;

/**
 * Who chooses among free closers.
 *
 * @param skills factor on the odds of closing, by closer
 * @returns null where the longest idle is next
 */
export function chooserOf(
  { assignment, dedicated }: TelesalesModel,
  skills: readonly number[],
  leads: LeadStream,
): Chooser | null {
  const { rank } = assignments[assignment];
  return rank === null ? null : new Chooser(rank, dedicated, skills, leads);
}

/** Chooses among free closers by rank; ranks are worked out once. */
export class Chooser {
  private readonly leads: LeadStream;
  /** Rows by source, columns by closer. */
  private readonly ranks: Float64Array;
  private readonly closers: number;
  private readonly rank: NonNullable<Assignment['rank']>;
  private readonly dedicated: readonly DedicatedClosers[];
  /** Row of each inbound source and of each list that some closers take first. */
  private readonly inboundRows: readonly number[];
  private readonly listRows: readonly number[];

  /** @param skills factor on the odds of closing, by closer */
  constructor(
    rank: NonNullable<Assignment['rank']>,
    dedicated: readonly DedicatedClosers[],
    skills: readonly number[],
    leads: LeadStream,
  ) {
    this.rank = rank;
    this.dedicated = dedicated;
    this.leads = leads;
    this.closers = skills.length;
    this.ranks = new Float64Array((dedicated.length + 1) * skills.length);
    const rowsOf = (inbound: boolean): number[] => {
      const rows: number[] = [];
      dedicated.forEach((source, at) => {
        if (source.inbound === inbound) rows[source.number] = at + 1;
      });
      return rows;
    };
    this.inboundRows = rowsOf(true);
    this.listRows = rowsOf(false);
    this.learn(skills);
  }

  /** Ranks closers anew, by factors on the odds of closing. */
  learn(skills: readonly number[]): void {
    const { dedicated } = this;
    const sourceOf = sourcesByCloser(dedicated);
    for (let row = 0; row <= dedicated.length; row++) {
      skills.forEach((skill, closer) => {
        const source = sourceOf[closer] ?? ANY_SOURCE;
        const ownSource = source !== ANY_SOURCE && source === row;
        const otherSource = source !== ANY_SOURCE && source !== row;
        this.ranks[row * skills.length + closer] = this.rank({ skill, ownSource, otherSource });
      });
    }
  }

  /** Removes from the free closers, longest idle first, the one who gets a lead; there must be one. */
  choose(idle: Ring, lead: number): number {
    const { ranks } = this;
    const row = this.rowOf(lead) * this.closers;
    let best = 0;
    for (let place = 1; place < idle.length; place++) {
      if (ranks[row + idle.at(place)]! < ranks[row + idle.at(best)]!) best = place;
    }
    return idle.take(best);
  }

  private rowOf(lead: number): number {
    const { leads } = this;
    const owner = leads.owner[lead]!;
    if (owner <= OPEN_LEAD) return ANY_SOURCE;
    if (owner < 0) return this.inboundRows[-1 - owner] ?? ANY_SOURCE;
    return this.listRows[leads.described ? leads.list[lead]! : 0] ?? ANY_SOURCE;
  }
}

/** Row of the source that each closer takes first; none beyond the last of them. */
function sourcesByCloser(dedicated: readonly DedicatedClosers[]): number[] {
  return dedicated.flatMap(({ closers }, at) => Array.from({ length: closers }, () => at + 1));
}
