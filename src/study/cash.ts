import { CASH_PARTS, type CashMonth } from '../pay/cash.ts';
import { meanOf } from '../stats/moments.ts';
import type { Table } from './columns.ts';

/**
 * What is booked and what is paid, month by month of the horizon, and after it; averages over possible months, currency.
 *
 * @param table of a study with `cash`
 */
export function cashOf(table: Table, point: number): CashMonth[] {
  const views = table.replies.cash(point, table.runs);
  const width = CASH_PARTS.length;
  return Array.from({ length: views[0]!.length / width }, (_, month) => {
    const averages = CASH_PARTS.map((part, at) => [
      part,
      meanOf(views.map((view) => view[month * width + at]!)),
    ]);
    return Object.fromEntries(averages) as Record<keyof CashMonth, number>;
  });
}
