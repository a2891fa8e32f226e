import { ACTIVITY, type Activity } from '../floor/activity.ts';
import type { FloorResult } from '../floor/result.ts';
import type { Spans } from '../floor/spans.ts';
import type { DealSums } from './deal-sums.ts';
import type { BooksModel, PayContext } from './types.ts';

/**
 * Some rows of one person's activity, as rules see them; `cover` moves it.
 *
 * One object for all of them, since a month is booked in little more time than it takes to make an object each.
 */
export class PayWindow implements PayContext {
  readonly activity: Activity;
  readonly workingDays: number;
  readonly marginRate: number;
  person = 0;
  /** Deals that count as never sold, as a clawback asks; null for none. */
  without: DealSums | null = null;
  private readonly cancelled: () => DealSums;
  private readonly spans: Spans;
  private from = 0;
  private until = 0;
  private dueFrom = 0;
  private dueUntil = 0;

  /** @param cancelled all deals that were */
  constructor(
    { marginRate, workingDays }: BooksModel,
    { spans }: FloorResult,
    activity: Activity,
    cancelled: () => DealSums,
  ) {
    this.spans = spans;
    this.activity = activity;
    this.workingDays = workingDays;
    this.marginRate = marginRate;
    this.cancelled = cancelled;
  }

  /** Rows `from` to before `until` of a person; the rule's own span reaches from `dueFrom` to before `dueUntil`. */
  cover(person: number, from: number, until: number, dueFrom: number, dueUntil: number): void {
    this.person = person;
    this.from = from;
    this.until = until;
    this.dueFrom = dueFrom;
    this.dueUntil = dueUntil;
  }

  get months(): number {
    return this.held(this.from, this.until);
  }

  get due(): number {
    return this.held(this.dueFrom, this.dueUntil);
  }

  get dueRamped(): number {
    const { activity, dueFrom, dueUntil, person, spans } = this;
    const { cells } = activity;
    let months = 0;
    for (let row = dueFrom; row < dueUntil; row++) {
      const at = activity.row(person, row);
      const salaried = 1 - cells[at + ACTIVITY.unsalaried]!;
      if (salaried <= 0) continue;
      const filled = 1 - cells[at + ACTIVITY.vacant]!;
      // Where nobody is in training, what is missing from a salary are vacant days and short hours; training may be unpaid.
      const hours = cells[at + ACTIVITY.training]! > 0 ? 1 : salaried / filled;
      const gap = cells[at + ACTIVITY.ramp_gap]!;
      const ramp = gap > 0 ? gap / cells[at + ACTIVITY.scheduled]! : 0;
      months += spans.inMonths[row]! * Math.min(salaried, Math.max(0, hours * (filled - ramp)));
    }
    return months;
  }

  sum(column: number): number {
    const { activity, from, person, until } = this;
    let sum = 0;
    for (let row = from; row < until; row++) {
      sum += activity.cells[activity.row(person, row) + column]!;
    }
    return this.without === null ? sum : sum - this.without.of(column, person, from, until);
  }

  sumWithin(column: number, firstDay: number, lastDay: number): number {
    const { days, firstDay: first } = this.spans;
    const { from, until } = this;
    let sum = 0;
    for (let row = from; row < until; row++) {
      if (first[row]! + 1 < firstDay || first[row]! + days[row]! > lastDay) continue;
      this.from = row;
      this.until = row + 1;
      sum += this.sum(column);
    }
    this.from = from;
    this.until = until;
    return sum;
  }

  cashReceived(): number {
    const { from, person, until, without } = this;
    const unpaid =
      this.cancelled().unpaid(person, from, until) - (without?.unpaid(person, from, until) ?? 0);
    return this.sum(ACTIVITY.revenue) - unpaid;
  }

  /** Months of some rows for which a full salary is due. */
  private held(from: number, until: number): number {
    const { activity, person, spans } = this;
    let months = 0;
    for (let row = from; row < until; row++) {
      const unsalaried = activity.cells[activity.row(person, row) + ACTIVITY.unsalaried]!;
      months += spans.inMonths[row]! * (1 - unsalaried);
    }
    return months;
  }
}
