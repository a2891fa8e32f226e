import { ACTIVITY, ACTIVITY_WIDTH } from './activity.ts';
import type { Calendar } from './calendar.ts';
import type { Person } from './person.ts';

/** Writes days, paid and staffed time of a person into his or her rows, which begin at `row`. */
export function bookAttendance(
  cells: Float64Array,
  row: number,
  calendar: Calendar,
  { absent }: Person,
  absencePaid: boolean,
): void {
  for (let day = 0; day < calendar.days; day++) {
    const period = calendar.dayPeriod[day]!;
    if (period < 0) continue;
    const at = row + period * ACTIVITY_WIDTH;
    const present = absent === null || absent[day] === 0;
    if (present) {
      cells[at + ACTIVITY.days]!++;
      cells[at + ACTIVITY.staffed]! += calendar.staffedPerDay;
    }
    if (present || absencePaid) cells[at + ACTIVITY.paid]! += calendar.paidPerDay;
  }
}

/** Writes work begun in `window` that went on beyond it, until a moment, into the row at `at`. */
export function bookOvertime(
  cells: Float64Array,
  at: number,
  calendar: Calendar,
  window: number,
  until: number,
): void {
  const paid = calendar.paidBeyond(window, until);
  cells[at + ACTIVITY.staffed]! += calendar.staffedBeyond(window, until);
  cells[at + ACTIVITY.paid]! += paid;
  cells[at + ACTIVITY.overtime]! += paid;
}
