import { ACTIVITY } from '../floor/activity.ts';
import { eachSpan, firstRow, spanEnd } from './grid.ts';
import { cents } from './money.ts';
import type { RolePay } from './role-pay.ts';
import type { Per } from './components/types.ts';
import type { BooksModel, Component, MinimumWage, Overtime } from './types.ts';

const HOUR = 3600;

/** Hours worked: paid, but for those of days missed. */
export function workedHours(pay: RolePay, person: number, from: number, until: number): number {
  const { activity } = pay;
  let seconds = 0;
  for (let row = from; row < until; row++) {
    const at = activity.row(person, row);
    seconds += activity.cells[at + ACTIVITY.paid]! - activity.cells[at + ACTIVITY.absent_paid]!;
  }
  return seconds / HOUR;
}

/** Cents that the hours worked in some rows must bring at least. */
export function minimumDue(
  pay: RolePay,
  { decimals }: BooksModel,
  { wage }: MinimumWage,
  person: number,
  from: number,
  until: number,
): number {
  return cents(wage * workedHours(pay, person, from, until), decimals);
}

/** Raises what each week or pay period brought to the legal minimum of the hours worked in it; overtime's extra does not count. */
export function addMinimum(pay: RolePay, model: BooksModel, minimum: MinimumWage): void {
  const line = lineOf(pay, 'minimum');
  const overtime = lineOf(pay, 'overtime');
  eachSpan(pay.calendar.of[minimum.tested], (from, until) => {
    for (let person = 0; person < pay.activity.people; person++) {
      const due = minimumDue(pay, model, minimum, person, from, until);
      if (due <= 0) continue;
      const extra = overtime < 0 ? 0 : pay.lineSum(person, overtime, from, until);
      const short = due - (pay.paySum(person, from, until) - extra);
      pay.weeksWorked++;
      if (short <= 0) continue;
      pay.weeksUnder++;
      pay.cents[pay.at(person, until - 1, line)] = short;
    }
  });
}

/**
 * Pays hours of a week beyond the threshold at so many times the regular rate (29 CFR 778.110 to .120). Hourly pay and pay by
 * results have paid every hour once, so that what is missing is the part beyond 1; a salary pays for hours up to the threshold,
 * so that all of it is. Results of a span longer than a week are spread over its hours (.120 b).
 *
 * The threshold of a week of which the horizon holds a part is in proportion.
 */
export function addOvertime(pay: RolePay, overtime: Overtime): void {
  const line = lineOf(pay, 'overtime');
  const { calendar } = pay;
  eachSpan(calendar.of.week, (from, until, week) => {
    const threshold = overtime.after * calendar.weekShare[week]!;
    for (let person = 0; person < pay.activity.people; person++) {
      const hours = workedHours(pay, person, from, until);
      const over = hours - threshold;
      if (over <= 1e-9) continue;
      const extra = over * extraRate(pay, overtime, person, [from, until], hours, threshold);
      pay.cents[pay.at(person, until - 1, line)] = cents(extra, 0);
    }
  });
}

/** Cents due for an hour of overtime beside what the rules have paid for it. */
function extraRate(
  pay: RolePay,
  { rate, withVariable }: Overtime,
  person: number,
  [from, until]: readonly [number, number],
  hours: number,
  threshold: number,
): number {
  let extra = 0;
  pay.lines.forEach(({ component, kind, part }, line) => {
    if (component?.does === 'earn' && part === 'base') {
      const paid = pay.lineSum(person, line, from, until);
      extra += kind === 'salary' ? rate * (paid / threshold) : (rate - 1) * (paid / hours);
      return;
    }
    if (part !== 'variable' || !withVariable) return;
    const spread = spreadOf(component);
    if (spread === null || spread === 'week') {
      extra += (rate - 1) * (pay.lineSum(person, line, from, until) / hours);
      return;
    }
    // The hours of the span in which the week ends.
    const first = firstRow(pay.calendar.of[spread], until - 1);
    const last = spanEnd(pay.calendar.of[spread], until - 1);
    const inSpan = workedHours(pay, person, first, last);
    extra += (rate - 1) * (pay.lineSum(person, line, first, last) / inSpan);
  });
  return extra;
}

/** The span over whose hours a line is spread; null: the week itself. */
function spreadOf(component: Component | null): Per | null {
  if (component?.does === 'earn') return component.spread;
  return component?.does === 'pool' ? component.per : 'month';
}

function lineOf({ lines }: RolePay, kind: string): number {
  return lines.findIndex((line) => line.kind === kind && line.component === null);
}
