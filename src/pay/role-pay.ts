import type { Activity } from '../floor/activity.ts';
import { joinsOf, type Joins } from './joins.ts';
import type { BooksPart, Component, PayCalendar, Spread } from './types.ts';

/** One line that a role's statements may have. */
export interface PayLine {
  readonly kind: string;
  readonly part: BooksPart;
  /** Of pay by results: over whose hours it is spread for overtime. */
  readonly spread: Spread;
  label(decimals: number): string;
  /** The rule of the plan that it belongs to; null where it comes from elsewhere. */
  readonly component: Component | null;
}

const NO_CENTS = new Float64Array(0);

/** What everybody of one role gets: cents by position (a person, or one after the other), row of activity and line. */
export class RolePay {
  readonly activity: Activity;
  readonly calendar: PayCalendar;
  readonly rows: number;
  readonly lines: readonly PayLine[];
  readonly cents: Float64Array;
  private readonly joins: Joins;
  /** By person and row: cents of overtime beyond an hour's plain rate, which no legal minimum looks at; empty without overtime. */
  premium = NO_CENTS;
  /** People times weeks in which they worked; of them, those raised to the legal minimum. */
  weeksWorked = 0;
  weeksUnder = 0;

  constructor(activity: Activity, calendar: PayCalendar, lines: readonly PayLine[]) {
    this.activity = activity;
    this.calendar = calendar;
    this.rows = activity.periods;
    this.lines = lines;
    this.joins = joinsOf(activity);
    this.cents = new Float64Array(activity.people * activity.periods * lines.length);
  }

  /** Where a position goes from one person to the next. */
  joinsIn(person: number): Joins {
    const { joins, rows } = this;
    return joins.length === rows ? joins : joins.subarray(person * rows, (person + 1) * rows);
  }

  /** Index of a line's cents. */
  at(person: number, row: number, line: number): number {
    return (person * this.rows + row) * this.lines.length + line;
  }

  /** The line that no rule of the plan makes. */
  extraLine(kind: string): number {
    return this.lines.findIndex((line) => line.component === null && line.kind === kind);
  }

  /** Cents of one line over rows `from` to before `until`. */
  lineSum(person: number, line: number, from: number, until: number): number {
    let sum = 0;
    for (let row = from; row < until; row++) sum += this.cents[this.at(person, row, line)]!;
    return sum;
  }

  /** Cents of what stands in some parts of the books over these rows. */
  paySum(person: number, from: number, until: number, parts: readonly BooksPart[]): number {
    let sum = 0;
    for (let line = 0; line < this.lines.length; line++) {
      if (parts.includes(this.lines[line]!.part)) sum += this.lineSum(person, line, from, until);
    }
    return sum;
  }

  /** Cents that count where these rows are held against the legal minimum. */
  countable(person: number, from: number, until: number): number {
    let sum = this.paySum(person, from, until, ALL_PAY);
    if (this.premium.length === 0) return sum;
    for (let row = from; row < until; row++) sum -= this.premium[person * this.rows + row]!;
    return sum;
  }

  /** Cents of everybody in one part of the books. */
  total(part: BooksPart): number {
    const { cents, lines } = this;
    let sum = 0;
    for (let line = 0; line < lines.length; line++) {
      if (lines[line]!.part !== part) continue;
      for (let at = line; at < cents.length; at += lines.length) sum += cents[at]!;
    }
    return sum;
  }
}

/** Pay by results and pay by time, as parts of the books. */
export const BY_RESULTS: readonly BooksPart[] = ['variable', 'clawedBack'];
export const BY_TIME: readonly BooksPart[] = ['base', 'topUps'];
export const ALL_PAY: readonly BooksPart[] = [...BY_RESULTS, ...BY_TIME];
