import type { LeadStream } from '../lead-stream.ts';
import { FOUND_BY_CLOSER, OPEN_LEAD } from '../lead-stream.ts';
import type { Tally } from './tally.ts';

/** Whose rows get the credit for what comes of a call: the closer's, and those of whoever or whatever brought the lead. */
export class Credits {
  /** The closer's row: set before anything is added. */
  row = 0;
  private finderCells: Float64Array = new Float64Array(0);
  private finderRow = -1;
  /** Row of the list that the lead came from, where there are several; else -1. */
  private listRow = -1;
  private readonly leads: LeadStream;
  private readonly tally: Tally;

  constructor(leads: LeadStream, tally: Tally) {
    this.leads = leads;
    this.tally = tally;
  }

  /** Whose row gets the credit for a lead, in whose cells; -1 for those that the horizon began with. */
  lookUpFinder(lead: number, period: number): void {
    const { credits, found, inbound, lists } = this.tally;
    const owner = this.leads.owner[lead]!;
    this.finderCells = owner >= 0 ? credits.cells : inbound.cells;
    if (owner >= 0) this.finderRow = credits.row(owner, period);
    else if (owner <= FOUND_BY_CLOSER) {
      this.finderCells = found.cells;
      this.finderRow = 0;
    } else this.finderRow = owner > OPEN_LEAD ? inbound.row(-1 - owner, 0) : -1;
    this.listRow = lists !== null && owner >= 0 ? lists.row(this.leads.list[lead]!, 0) : -1;
  }

  /** Adds to a column of the closer, and of the telemarketer or the source that found the lead. */
  add(column: number, amount: number): void {
    this.tally.closers.cells[this.row + column]! += amount;
    if (this.finderRow >= 0) this.finderCells[this.finderRow + column]! += amount;
    if (this.listRow >= 0) this.tally.lists!.cells[this.listRow + column]! += amount;
  }

  /** Adds one to a column of the telemarketer or the source alone. */
  addToFinder(column: number): void {
    if (this.finderRow >= 0) this.finderCells[this.finderRow + column]!++;
  }
}
