import type { Activity } from '../floor/activity.ts';
import type { BooksPart, Component, PayCalendar } from './types.ts';

/** One line that a role's statements may have. */
export interface PayLine {
  readonly kind: string;
  readonly part: BooksPart;
  label(): string;
  /** What earned it, where a rule did that by itself. */
  readonly component: Component | null;
}

/** What everybody of one role gets: cents by person, row of activity and line. */
export class RolePay {
  readonly activity: Activity;
  readonly calendar: PayCalendar;
  readonly rows: number;
  readonly lines: readonly PayLine[];
  readonly cents: Float64Array;
  /** People times weeks in which they worked; of them, those raised to the legal minimum. */
  weeksWorked = 0;
  weeksUnder = 0;

  constructor(activity: Activity, calendar: PayCalendar, lines: readonly PayLine[]) {
    this.activity = activity;
    this.calendar = calendar;
    this.rows = activity.periods;
    this.lines = lines;
    this.cents = new Float64Array(activity.people * activity.periods * lines.length);
  }

  /** Index of a line's cents. */
  at(person: number, row: number, line: number): number {
    return (person * this.rows + row) * this.lines.length + line;
  }

  /** Cents of one line over rows `from` to before `until`. */
  lineSum(person: number, line: number, from: number, until: number): number {
    let sum = 0;
    for (let row = from; row < until; row++) sum += this.cents[this.at(person, row, line)]!;
    return sum;
  }

  /** Cents of everything over these rows, or of what stands in some parts of the books. */
  paySum(person: number, from: number, until: number, parts: readonly BooksPart[] = ALL): number {
    let sum = 0;
    this.lines.forEach(({ part }, line) => {
      if (parts.includes(part)) sum += this.lineSum(person, line, from, until);
    });
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

const ALL: readonly BooksPart[] = ['base', 'variable', 'clawedBack', 'topUps'];
