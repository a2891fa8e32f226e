import { ACTIVITY, type Activity } from '../floor/activity.ts';
import type { FloorResult } from '../floor/result.ts';
import type { BooksModel, PayContext } from './types.ts';

/**
 * Goes through everybody's pay periods, person by person: `next` steps to one, and then this is its context.
 *
 * One object for all of them, since a month is booked in little more time than it takes to make an object each.
 */
export class PayPeriods implements PayContext {
  readonly activity: Activity;
  readonly workingDays: number;
  readonly marginRate: number;
  person = 0;
  period = -1;
  months = 0;
  /** Number of the person's period, person-major, from 0. */
  row = -1;
  private readonly periodMonths: Float64Array;

  constructor(
    { marginRate, workingDays }: BooksModel,
    { periodMonths }: FloorResult,
    activity: Activity,
  ) {
    this.activity = activity;
    this.workingDays = workingDays;
    this.marginRate = marginRate;
    this.periodMonths = periodMonths;
  }

  /** @returns false where there is none left */
  next(): boolean {
    if (++this.period === this.activity.periods) {
      this.period = 0;
      this.person++;
    }
    this.row++;
    if (this.person >= this.activity.people) return false;
    const { activity, period, person } = this;
    const unsalaried = activity.cells[activity.row(person, period) + ACTIVITY.unsalaried]!;
    this.months = this.periodMonths[period]! * (1 - unsalaried);
    return true;
  }
}
