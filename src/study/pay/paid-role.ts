import { ACTIVITY, ACTIVITY_WIDTH, type ActivityColumn } from '../../floor/activity.ts';
import type { Month } from '../../metrics/types.ts';
import { isWhole, personMonthsBegun } from '../../pay/heads.ts';
import type { Role } from '../../scenario/scenario.ts';

/** What a reply tells of one role's pay at every point, beside what each person takes home: currency, but for the counts. */
export const ROLE_SUMS = {
  base: ({ books }: Month, role: Role) => books[role].base,
  variable: ({ books }: Month, role: Role) => books[role].variable,
  clawedBack: ({ books }: Month, role: Role) => books[role].clawedBack,
  topUps: ({ books }: Month, role: Role) => books[role].topUps,
  onCosts: ({ books }: Month, role: Role) => books[role].onCosts,
  /** People times weeks in which they worked; of them, those raised to the legal minimum. */
  weeksWorked: ({ books }: Month, role: Role) => books[role].weeksWorked,
  weeksUnder: ({ books }: Month, role: Role) => books[role].weeksUnder,
  /** People times months, vacant ones left out. */
  months: ({ floor }: Month, role: Role) => personMonthsBegun(floor[role], floor.spans),
} as const satisfies Record<string, (month: Month, role: Role) => number>;

/** Names of the sums, in their order. */
export const ROLE_SUM_NAMES = Object.keys(ROLE_SUMS) as (keyof typeof ROLE_SUMS)[];

/** By what a role's results are measured. */
export const ATTAINED = {
  closers: 'revenue',
  telemarketers: 'accepted',
} as const satisfies Record<Role, ActivityColumn>;

/** Numbers told of the floor itself, which is the same at every point: rows counted, their sum by column, who attained what. */
export function attainedLength(people: number, months: number): number {
  return 1 + ACTIVITY_WIDTH + people * months;
}

/**
 * What trained people did in whole months (or in what there is of a month where none is whole): how many such person-months
 * there were, the sum of each column of activity, and what each attained, person-major; NaN where it does not count.
 */
export function attainedIn({ floor }: Month, role: Role): Float64Array {
  const activity = floor[role];
  const { spans } = floor;
  const months = spans.monthLength.length;
  const cells = new Float64Array(attainedLength(activity.people, months));
  const someWhole = spans.monthLength.includes(1);
  for (let person = 0; person < activity.people; person++) {
    for (let month = 0; month < months; month++) {
      const at = 1 + ACTIVITY_WIDTH + person * months + month;
      const whole = !someWhole || spans.monthLength[month] === 1;
      if (!whole || !isWhole(activity, person, spans, month)) {
        cells[at] = Number.NaN;
        continue;
      }
      cells[0]!++;
      for (let span = spans.monthFirst[month]!; span < spans.monthFirst[month + 1]!; span++) {
        const row = activity.row(person, span);
        for (let column = 0; column < ACTIVITY_WIDTH; column++) {
          cells[1 + column]! += activity.cells[row + column]!;
        }
        cells[at]! += activity.cells[row + ACTIVITY[ATTAINED[role]]]!;
      }
    }
  }
  return cells;
}
