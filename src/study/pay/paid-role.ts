import { ACTIVITY, ACTIVITY_WIDTH, type ActivityColumn } from '../../floor/activity.ts';
import type { Month } from '../../metrics/types.ts';
import { isWhole, personPeriods } from '../../pay/heads.ts';
import type { Role } from '../../scenario/scenario.ts';

/** What a reply tells of one role's pay at every point, beside what each person takes home: currency, but for the counts. */
export const ROLE_SUMS = {
  base: ({ books }: Month, role: Role) => books[role].base,
  variable: ({ books }: Month, role: Role) => books[role].variable,
  onCosts: ({ books }: Month, role: Role) => books[role].onCosts,
  /** People times pay periods, vacant ones left out. */
  periods: ({ floor }: Month, role: Role) => personPeriods(floor[role]),
} as const satisfies Record<string, (month: Month, role: Role) => number>;

/** Names of the sums, in their order. */
export const ROLE_SUM_NAMES = Object.keys(ROLE_SUMS) as (keyof typeof ROLE_SUMS)[];

/** By what a role's results are measured. */
export const ATTAINED = {
  closers: 'revenue',
  telemarketers: 'accepted',
} as const satisfies Record<Role, ActivityColumn>;

/** Numbers told of the floor itself, which is the same at every point: rows counted, their sum by column, who attained what. */
export function attainedLength(people: number, periods: number): number {
  return 1 + ACTIVITY_WIDTH + people * periods;
}

/**
 * What trained people did in whole months (or whatever a pay period is where none is a month): how many such person-months
 * there were, the sum of each column of activity, and what each attained, person-major; NaN where it does not count.
 */
export function attainedIn({ floor }: Month, role: Role): Float64Array {
  const activity = floor[role];
  const { people, periods } = activity;
  const cells = new Float64Array(attainedLength(people, periods));
  const months = floor.periodMonths.includes(1);
  for (let person = 0; person < people; person++) {
    for (let period = 0; period < periods; period++) {
      const at = 1 + ACTIVITY_WIDTH + person * periods + period;
      const whole = !months || floor.periodMonths[period] === 1;
      if (!whole || !isWhole(activity, person, period)) {
        cells[at] = Number.NaN;
        continue;
      }
      const row = activity.row(person, period);
      cells[0]!++;
      for (let column = 0; column < ACTIVITY_WIDTH; column++) {
        cells[1 + column]! += activity.cells[row + column]!;
      }
      cells[at] = activity.cells[row + ACTIVITY[ATTAINED[role]]]!;
    }
  }
  return cells;
}
