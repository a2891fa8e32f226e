import { Activity, ACTIVITY } from '../../src/floor/activity.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { Deals } from '../../src/floor/telesales/deals.ts';

/** The same floor, told by month alone. */
export function byMonth(floor: FloorResult): FloorResult {
  const { spans } = floor;
  const months = spans.monthLength.length;
  const shares: readonly number[] = [ACTIVITY.vacant, ACTIVITY.unsalaried];
  const merged = (role: 'telemarketers' | 'closers') => {
    const from = floor[role];
    const to = new Activity(from.people, months);
    for (let person = 0; person < from.people; person++) {
      for (let row = 0; row < from.periods; row++) {
        const month = spans.month[row]!;
        const daysInMonth = spans.days.reduce(
          (sum, days, span) => sum + (spans.month[span] === month ? days : 0),
          0,
        );
        for (const column of Object.values(ACTIVITY)) {
          const value = from.cells[from.row(person, row) + column]!;
          const weight = daysInMonth === 0 ? 0 : spans.days[row]! / daysInMonth;
          to.cells[to.row(person, month) + column]! += shares.includes(column)
            ? value * weight
            : value;
        }
      }
    }
    return to;
  };
  const deals = Object.assign(new Deals(), floor.deals, {
    span: floor.deals.span.map((span, deal) =>
      deal < floor.deals.length ? spans.month[span]! : 0,
    ),
  });
  const first = Array.from(spans.monthFirst.subarray(0, months));
  return {
    ...floor,
    deals,
    telemarketers: merged('telemarketers'),
    closers: merged('closers'),
    spans: {
      firstDay: Int32Array.from(first, (row) => spans.firstDay[row]!),
      days: Float64Array.from(first, (row, month) =>
        spans.days.subarray(row, spans.monthFirst[month + 1]).reduce((sum, days) => sum + days, 0),
      ),
      inMonths: spans.monthLength,
      month: Int32Array.from(first, (_, month) => month),
      monthFirst: Int32Array.from([...first, 0], (_, month) => month),
      monthLength: spans.monthLength,
    },
  };
}
