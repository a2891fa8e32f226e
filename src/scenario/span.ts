import { DAYS_PER_WEEK, MONTHS_PER_YEAR } from '../pay/time.ts';
import type { Span } from './scenario.ts';

/**
 * Working days of a length of time.
 *
 * @param daysPerMonth working days in a month
 * @returns days, maybe not whole; null for hours, which have none
 */
export function workingDaysOf({ count, unit }: Span, daysPerMonth: number): number | null {
  if (unit === 'h') return null;
  const year = MONTHS_PER_YEAR * daysPerMonth;
  return count * { day: 1, week: DAYS_PER_WEEK, month: daysPerMonth, year }[unit];
}
