import { Activity, ACTIVITY_WIDTH } from '../floor/activity.ts';
import type { FloorResult } from '../floor/result.ts';
import { closeBooks } from './books.ts';
import { centsPerUnit } from './money.ts';
import { runPayroll } from './payroll.ts';
import { totalsBefore } from './role-totals.ts';
import type { Books, BooksModel } from './types.ts';

/**
 * Profit of each month of the horizon: that of the books up to the month's end, less that of the months before. So the months add
 * up to the whole to the cent, whatever is rounded, kept from one month to the next or paid once.
 *
 * What has no date of its own is shared out: records bought evenly over time, a dialler's ringing by dials. What pay settles later
 * (a quarter's tier, a clawback) belongs to the row of its statement, as everywhere in the books.
 *
 * @param books of the whole horizon
 * @returns currency, one for each month; the last may be a part of one
 */
export function profitByMonth(model: BooksModel, floor: FloorResult, books: Books): Float64Array {
  const { monthFirst, monthLength } = floor.spans;
  const months = monthLength.length;
  const unit = centsPerUnit(model.decimals);
  const all = Math.round(books.profit * unit);
  const profits = new Float64Array(months);
  if (months === 1) {
    profits[0] = books.profit;
    return profits;
  }
  const pay = runPayroll(model, floor);
  let before = 0;
  for (let month = 0; month < months; month++) {
    const until = monthFirst[month + 1]!;
    let profit = all;
    if (month + 1 < months) {
      const begun = floorUpTo(floor, month);
      const paid = {
        telemarketers: totalsBefore(pay.telemarketers, until),
        closers: totalsBefore(pay.closers, until),
      };
      const share = lengthOf(begun) / lengthOf(floor);
      const part = closeBooks({ ...model, prospects: model.prospects * share }, begun, paid);
      profit = Math.round(part.profit * unit);
    }
    profits[month] = (profit - before) / unit;
    before = profit;
  }
  return profits;
}

function lengthOf({ spans }: FloorResult): number {
  return spans.monthLength.reduce((sum, length) => sum + length, 0);
}

/** What happened up to the end of a month, as far as books read it. */
function floorUpTo(floor: FloorResult, month: number): FloorResult {
  const { dialler, spans } = floor;
  const until = spans.monthFirst[month + 1]!;
  const closers = rowsUpTo(floor.closers, until);
  const telemarketers = rowsUpTo(floor.telemarketers, until);
  const dials = floor.telemarketers.total('dials');
  const share = dials === 0 ? 0 : telemarketers.total('dials') / dials;
  return {
    ...floor,
    telemarketers,
    closers,
    totals: {
      ...floor.totals,
      revenue: closers.total('revenue'),
      cancelledRevenue: closers.total('cancelled_revenue'),
    },
    dialler: dialler && { ...dialler, ringing: dialler.ringing * share },
    spans: {
      firstDay: spans.firstDay.subarray(0, until),
      days: spans.days.subarray(0, until),
      inMonths: spans.inMonths.subarray(0, until),
      month: spans.month.subarray(0, until),
      monthFirst: spans.monthFirst.subarray(0, month + 2),
      monthLength: spans.monthLength.subarray(0, month + 1),
    },
  };
}

function rowsUpTo(activity: Activity, until: number): Activity {
  const part = new Activity(activity.people, until);
  for (let person = 0; person < activity.people; person++) {
    const from = activity.row(person, 0);
    part.cells.set(
      activity.cells.subarray(from, from + until * ACTIVITY_WIDTH),
      part.row(person, 0),
    );
  }
  return part;
}
