import { DAYS_PER_WEEK, MONTHS_PER_QUARTER, MONTHS_PER_YEAR } from '../time.ts';
import type { PayContext } from '../types.ts';
import type { Mark, MoneyPer, Per } from './types.ts';

/** Months in a span of time; a week by its share of a month's working days. */
export function monthsIn(per: Per, workingDays: number): number {
  if (per === 'week') return DAYS_PER_WEEK / workingDays;
  if (per === 'month') return 1;
  return per === 'quarter' ? MONTHS_PER_QUARTER : MONTHS_PER_YEAR;
}

/** An amount for so many months. */
export function forMonths(
  { amount, per }: MoneyPer,
  months: number,
  { workingDays }: PayContext,
): number {
  return (amount / monthsIn(per, workingDays)) * months;
}

/** Marks of a rule for one person and span: those in currency in proportion to the time held, the others of the quota. */
export class Marks {
  private readonly scale: number;
  private readonly quota: number;

  /** @param quota currency, for this person and span */
  constructor(per: Per, quota: number, { due, workingDays }: PayContext) {
    this.scale = due / monthsIn(per, workingDays);
    this.quota = quota;
  }

  at(mark: Mark): number {
    return mark.at * (mark.ofQuota ? this.quota : this.scale);
  }
}
