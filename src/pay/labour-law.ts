import { ACTIVITY } from '../floor/activity.ts';
import { eachSpan, firstRow, spanEnd } from './grid.ts';
import { cents } from './money.ts';
import type { RolePay } from './role-pay.ts';
import { DAYS_PER_WEEK } from './time.ts';
import type { BooksModel, MinimumWage, Overtime } from './types.ts';

const HOUR = 3600;

/** Seconds of a column over rows `from` to before `until` of a person. */
function seconds(
  pay: RolePay,
  column: number,
  person: number,
  from: number,
  until: number,
): number {
  const { activity } = pay;
  let sum = 0;
  for (let row = from; row < until; row++)
    sum += activity.cells[activity.row(person, row) + column]!;
  return sum;
}

/** Hours worked: paid, but for those of days missed. */
function workedHours(pay: RolePay, person: number, from: number, until: number): number {
  const paid = seconds(pay, ACTIVITY.paid, person, from, until);
  return (paid - seconds(pay, ACTIVITY.absent_paid, person, from, until)) / HOUR;
}

/**
 * Cents that the hours worked in some rows must bring at least.
 *
 * Pay by the hour is rounded to date over its pay period, so that a week inside one may hold a cent less than its own hours come
 * to. Nobody is short of what an hourly wage at the minimum pays, rounded as that is, less days missed.
 */
export function minimumDue(
  pay: RolePay,
  { decimals }: BooksModel,
  { wage }: MinimumWage,
  person: number,
  from: number,
  until: number,
): number {
  const paid = (first: number, behind: number): number =>
    cents((wage * seconds(pay, ACTIVITY.paid, person, first, behind)) / HOUR, decimals);
  const periods = pay.calendar.of['pay period'];
  const joins = pay.joinsIn(person);
  let asHourly = 0;
  for (let at = from; at < until;) {
    const first = firstRow(periods, joins, at);
    const behind = Math.min(until, spanEnd(periods, joins, at));
    asHourly += paid(first, behind) - paid(first, at);
    at = behind;
  }
  const missed = seconds(pay, ACTIVITY.absent_paid, person, from, until) / HOUR;
  const least = cents(wage * workedHours(pay, person, from, until), decimals);
  return Math.min(least, asHourly - cents(wage * missed, decimals));
}

/** Raises what each week or pay period brought to the legal minimum of the hours worked in it; overtime's premium does not count. */
export function addMinimum(pay: RolePay, model: BooksModel, minimum: MinimumWage): void {
  const line = pay.extraLine('minimum');
  for (let person = 0; person < pay.activity.people; person++) {
    eachSpan(pay.calendar.of[minimum.tested], pay.joinsIn(person), (from, until) => {
      const hours = workedHours(pay, person, from, until);
      if (cents(minimum.wage * hours, model.decimals) <= 0) return;
      pay.weeksWorked++;
      const due = minimumDue(pay, model, minimum, person, from, until);
      const short = due - pay.countable(person, from, until);
      if (short <= 0) return;
      pay.weeksUnder++;
      pay.cents[pay.at(person, until - 1, line)] = short;
    });
  }
}

/**
 * Pays hours of a week beyond the threshold at so many times the regular rate (29 CFR 778.110 to .120). Hourly pay and pay by
 * results have paid every hour once, so that only the part beyond 1 is missing, the premium; a salary pays for hours up to the
 * threshold, so that all of it is. Results of a span longer than a week are spread over its hours (.120 b).
 *
 * The threshold of a week of which the horizon holds a part is in proportion.
 */
export function addOvertime(pay: RolePay, overtime: Overtime): void {
  const line = pay.extraLine('overtime');
  const { calendar, rows } = pay;
  pay.premium = new Float64Array(pay.activity.people * rows);
  for (let person = 0; person < pay.activity.people; person++) {
    eachSpan(calendar.of.week, pay.joinsIn(person), (from, until, week) => {
      const inHorizon = calendar.weekShare[week]!;
      const threshold = overtime.after * inHorizon;
      const hours = workedHours(pay, person, from, until);
      const over = hours - threshold;
      if (over <= 1e-9) return;
      const salary = wholeSalary(pay, person, from, until, inHorizon * DAYS_PER_WEEK);
      const salaried = salary / threshold;
      let regular = salaried + hourlyRate(pay, person, from, until);
      if (overtime.withVariable) regular += variableRate(pay, person, from, until, hours);
      const due = cents(over * (salaried + (overtime.rate - 1) * regular), 0);
      pay.cents[pay.at(person, until - 1, line)] = due;
      pay.premium[person * rows + until - 1] = due - cents(over * salaried, 0);
    });
  }
}

/** Cents that a salary comes to in a whole week: part-timers, and who joins or leaves, are paid a part of it. */
function wholeSalary(
  pay: RolePay,
  person: number,
  from: number,
  until: number,
  daysInWeek: number,
): number {
  const paid = baseSum(pay, 'salary', person, from, until);
  if (paid === 0) return 0;
  const { activity, calendar } = pay;
  let due = 0;
  for (let row = from; row < until; row++) {
    const unsalaried = activity.cells[activity.row(person, row) + ACTIVITY.unsalaried]!;
    due += calendar.days[row]! * (1 - unsalaried);
  }
  return due > 0 ? (paid * daysInWeek) / due : 0;
}

/** Cents for an hour paid by the hour, whether it was worked or missed. */
function hourlyRate(pay: RolePay, person: number, from: number, until: number): number {
  const paid = seconds(pay, ACTIVITY.paid, person, from, until) / HOUR;
  return baseSum(pay, 'hourly', person, from, until) / paid;
}

/** Cents an hour that results come to; of a span beyond the week, that in which the week ends. */
function variableRate(
  pay: RolePay,
  person: number,
  from: number,
  until: number,
  hours: number,
): number {
  let rate = 0;
  pay.lines.forEach(({ part, spread }, line) => {
    if (part !== 'variable') return;
    if (spread === null || spread === 'week') {
      rate += pay.lineSum(person, line, from, until) / hours;
      return;
    }
    const numbers = pay.calendar.of[spread];
    const joins = pay.joinsIn(person);
    const first = firstRow(numbers, joins, until - 1);
    const last = spanEnd(numbers, joins, until - 1);
    const inSpan = workedHours(pay, person, first, last);
    if (inSpan > 0) rate += pay.lineSum(person, line, first, last) / inSpan;
  });
  return rate;
}

function baseSum(
  pay: RolePay,
  kind: 'salary' | 'hourly',
  person: number,
  from: number,
  until: number,
): number {
  let sum = 0;
  pay.lines.forEach((line, at) => {
    if (line.kind === kind) sum += pay.lineSum(person, at, from, until);
  });
  return sum;
}
