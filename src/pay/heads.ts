import { ACTIVITY, type Activity } from '../floor/activity.ts';
import { isByMonth, type Spans } from '../floor/spans.ts';

/** Share of a month's scheduled days on which nobody held a position. */
function vacantIn(activity: Activity, person: number, spans: Spans, month: number): number {
  const { cells } = activity;
  const first = spans.monthFirst[month]!;
  const next = spans.monthFirst[month + 1]!;
  if (next === first + 1) return cells[activity.row(person, first) + ACTIVITY.vacant]!;
  let vacant = 0;
  let scheduled = 0;
  for (let span = first; span < next; span++) {
    const row = activity.row(person, span);
    const days = cells[row + ACTIVITY.scheduled]!;
    scheduled += days;
    // Whole days again, so that a month is the same however it is cut.
    vacant += Math.round(cells[row + ACTIVITY.vacant]! * days);
  }
  return scheduled > 0 ? vacant / scheduled : 0;
}

/** People employed in a month, on average over its days. */
export function headsIn(activity: Activity, spans: Spans, month: number): number {
  const { cells, people } = activity;
  let vacant = 0;
  if (isByMonth(spans)) {
    const step = activity.row(1, 0);
    let at = activity.row(0, month) + ACTIVITY.vacant;
    for (let person = 0; person < people; person++, at += step) vacant += cells[at]!;
  } else {
    for (let person = 0; person < people; person++) {
      vacant += vacantIn(activity, person, spans, month);
    }
  }
  return people - vacant;
}

/** Whether somebody held a position on some day of a month. */
export function isHeld(activity: Activity, person: number, spans: Spans, month: number): boolean {
  return vacantIn(activity, person, spans, month) < 1;
}

/** People times months, parts of one counting whole, less what was vacant. */
export function personMonthsBegun(activity: Activity, spans: Spans): number {
  const months = spans.monthLength.length;
  if (isByMonth(spans)) return activity.people * months - activity.total('vacant');
  let vacant = 0;
  for (let person = 0; person < activity.people; person++) {
    for (let month = 0; month < months; month++) vacant += vacantIn(activity, person, spans, month);
  }
  return activity.people * months - vacant;
}

/** People times months, less what was vacant. */
export function personMonths(activity: Activity, spans: Spans): number {
  const { monthLength } = spans;
  let months = 0;
  let vacant = 0;
  for (let month = 0; month < monthLength.length; month++) {
    const length = monthLength[month]!;
    months += length;
    vacant += (activity.people - headsIn(activity, spans, month)) * length;
  }
  return activity.people * months - vacant;
}

/** Whether somebody trained held a position for the whole of a month. */
export function isWhole(activity: Activity, person: number, spans: Spans, month: number): boolean {
  const { cells } = activity;
  for (let span = spans.monthFirst[month]!; span < spans.monthFirst[month + 1]!; span++) {
    const row = activity.row(person, span);
    const settled =
      cells[row + ACTIVITY.vacant] === 0 &&
      cells[row + ACTIVITY.ramping] === 0 &&
      cells[row + ACTIVITY.hires] === 0 &&
      cells[row + ACTIVITY.leavers] === 0;
    if (!settled) return false;
  }
  return true;
}
