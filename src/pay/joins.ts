import { ACTIVITY, type Activity } from '../floor/activity.ts';

/** By row of a position: 1 where it goes from one person to the next, else 0. Nothing is counted across. */
export type Joins = Uint8Array;

/**
 * Where positions go from one person to the next.
 *
 * A row in which somebody joins is his or hers: where people follow each other rows are single days.
 *
 * @returns rows of the first position, then of the next; of one alone where nobody joins: none of them differs
 */
export function joinsOf(activity: Activity): Joins {
  const { cells, people, periods } = activity;
  if (activity.total('hires') === 0) return new Uint8Array(periods);
  const joins = new Uint8Array(people * periods);
  for (let person = 0; person < people; person++) {
    let held = false;
    for (let row = 0; row < periods; row++) {
      const at = activity.row(person, row);
      if (held && cells[at + ACTIVITY.hires]! > 0) joins[person * periods + row] = 1;
      held ||= cells[at + ACTIVITY.vacant]! < 1;
    }
  }
  return joins;
}
