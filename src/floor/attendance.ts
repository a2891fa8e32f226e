import { ACTIVITY, ACTIVITY_WIDTH } from './activity.ts';
import type { Calendar } from './calendar.ts';
import type { Spell } from './employment.ts';
import { AWAY, type Position } from './position.ts';

/** What the books want to know of somebody's terms. */
export interface Terms {
  /** Whether missed days and days in training are paid. */
  readonly absencePaid: boolean;
  readonly trainingPaid: boolean;
  /** Hours as a share of those of the floor's full shift; 1 for full time. */
  readonly fullTime: number;
}

/** Writes days, paid and staffed time of a position into its rows, which begin at `row`. */
export function bookAttendance(
  cells: Float64Array,
  row: number,
  calendar: Calendar,
  position: Position,
  terms: Terms,
): void {
  const { absent, byDay, spells } = position;
  for (let day = 0; day < calendar.days; day++) {
    const period = calendar.dayPeriod[day]!;
    if (period < 0 || !calendar.isOpen(day)) continue;
    const at = row + period * ACTIVITY_WIDTH;
    const away = absent === null ? 0 : absent[day]!;
    cells[at + ACTIVITY.scheduled]!++;
    if (away === 0) {
      cells[at + ACTIVITY.days]!++;
      cells[at + ACTIVITY.staffed]! += calendar.staffedPerDay;
    }
    if (isPaid(away, terms)) cells[at + ACTIVITY.paid]! += calendar.paidPerDay;
    if (away === AWAY.inTraining) cells[at + ACTIVITY.training]! += calendar.paidPerDay;
    else if (away === AWAY.absent && terms.absencePaid) {
      cells[at + ACTIVITY.absent_paid]! += calendar.paidPerDay;
    }
    if (byDay === null) continue;
    cells[at + ACTIVITY.ramping]! += byDay.ramping[day]!;
    cells[at + ACTIVITY.ramp_gap]! += 1 - byDay.ramp[day]!;
  }
  if (spells === null) {
    if (terms.fullTime < 1) {
      for (let period = 0; period < calendar.periods; period++) {
        cells[row + period * ACTIVITY_WIDTH + ACTIVITY.unsalaried] = 1 - terms.fullTime;
      }
    }
    return;
  }
  // Only where people come and go is a place ever empty, or its holder in training.
  bookVacancies(cells, row, calendar, absent!, terms);
  bookComings(cells, row, calendar, spells);
}

function isPaid(away: number, { absencePaid, trainingPaid }: Terms): boolean {
  if (away === AWAY.absent) return absencePaid;
  return away === 0 || (away === AWAY.inTraining && trainingPaid);
}

/** Shares of each period's scheduled days; of one without any, such as a group's day off, of all its days. */
function bookVacancies(
  cells: Float64Array,
  row: number,
  calendar: Calendar,
  absent: Uint8Array,
  { fullTime, trainingPaid }: Terms,
): void {
  const { dayPeriod, days, periods } = calendar;
  const vacant = new Float64Array(periods);
  const unpaid = new Float64Array(periods);
  const seen = new Float64Array(periods);
  for (let day = 0; day < days; day++) {
    const period = dayPeriod[day]!;
    if (period < 0) continue;
    const scheduled = cells[row + period * ACTIVITY_WIDTH + ACTIVITY.scheduled]!;
    if (scheduled > 0 && !calendar.isOpen(day)) continue;
    seen[period]!++;
    if (absent[day] === AWAY.nobody) vacant[period]!++;
    if (absent[day] === AWAY.inTraining && !trainingPaid) unpaid[period]!++;
  }
  for (let period = 0; period < periods; period++) {
    const at = row + period * ACTIVITY_WIDTH;
    const all = seen[period]! || 1;
    const idle = (vacant[period]! + unpaid[period]!) / all;
    cells[at + ACTIVITY.vacant] = vacant[period]! / all;
    cells[at + ACTIVITY.unsalaried] = fullTime < 1 ? 1 - (1 - idle) * fullTime : idle;
  }
}

/** Who joined and who left, in the span of the first day on which it shows. */
function bookComings(
  cells: Float64Array,
  row: number,
  { dayPeriod, days }: Calendar,
  spells: readonly Spell[],
): void {
  for (const { from, hired, to } of spells) {
    const joined = hired && from < days ? dayPeriod[from]! : -1;
    const left = to < days ? dayPeriod[to]! : -1;
    if (joined >= 0) cells[row + joined * ACTIVITY_WIDTH + ACTIVITY.hires]!++;
    if (left >= 0) cells[row + left * ACTIVITY_WIDTH + ACTIVITY.leavers]!++;
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
