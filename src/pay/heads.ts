import { ACTIVITY, type Activity } from '../floor/activity.ts';

/** People employed in a pay period, on average over its days. */
export function headsIn(activity: Activity, period: number): number {
  let vacant = 0;
  for (let person = 0; person < activity.people; person++) {
    vacant += activity.cells[activity.row(person, period) + ACTIVITY.vacant]!;
  }
  return activity.people - vacant;
}

/** People times pay periods, less what was vacant. */
export function personPeriods(activity: Activity): number {
  return activity.people * activity.periods - activity.total('vacant');
}

/**
 * People times months, less what was vacant.
 *
 * @param periodMonths length of each pay period in months
 */
export function personMonths(activity: Activity, periodMonths: Float64Array): number {
  let months = 0;
  let vacant = 0;
  for (let period = 0; period < activity.periods; period++) {
    const length = periodMonths[period]!;
    months += length;
    vacant += (activity.people - headsIn(activity, period)) * length;
  }
  return activity.people * months - vacant;
}

/** Whether a person's row is one of somebody trained who was employed for the whole period. */
export function isWhole(activity: Activity, person: number, period: number): boolean {
  const { cells } = activity;
  const row = activity.row(person, period);
  return (
    cells[row + ACTIVITY.vacant] === 0 &&
    cells[row + ACTIVITY.ramping] === 0 &&
    cells[row + ACTIVITY.hires] === 0 &&
    cells[row + ACTIVITY.leavers] === 0
  );
}
