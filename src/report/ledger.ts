import { cents, centsPerUnit, decimalsOf } from '../pay/money.ts';
import type { LedgerLine } from '../study/results.ts';

/** One line of the profit-and-loss table in whole cents, and where its bar stands. */
export interface LedgerRow {
  readonly label: string;
  readonly total: boolean;
  /** Currency, rounded to its smallest unit; totals are the sums of the rounded lines above them. */
  readonly average: number;
  readonly p05: number;
  readonly p95: number;
  /** Where the bar begins and ends, currency. */
  readonly from: number;
  readonly to: number;
  /** Rows that a total sums, by index: lines, or totals that stand for theirs. Of a line, none. */
  readonly parts: readonly number[];
}

/**
 * The profit-and-loss lines so that what is printed adds up to the cent. A total is either all lines above it or those
 * since the last total.
 *
 * @param lines averages; costs negative
 * @param currency ISO code: some have no cents
 * @throws {RangeError} if a total is neither, by more than its lines can have been rounded
 */
export function ledgerRows(lines: readonly LedgerLine[], currency: string): LedgerRow[] {
  const decimals = decimalsOf(currency);
  const unit = centsPerUnit(decimals);
  let running = 0;
  let sinceTotal = 0;
  let count = 0;
  let standing: number[] = [];
  let since: number[] = [];
  return lines.map((line, index): LedgerRow => {
    const { label, p05, p95, kind } = line;
    const amount = cents(line.average, decimals);
    if (kind === 'line') {
      const from = running;
      running += amount;
      sinceTotal += amount;
      count += 1;
      standing.push(index);
      since.push(index);
      return {
        label,
        total: false,
        average: amount / unit,
        p05,
        p95,
        from: from / unit,
        to: running / unit,
        parts: [],
      };
    }
    const slack = count + 1;
    const all = Math.abs(running - amount) <= slack;
    if (!all && Math.abs(sinceTotal - amount) > slack) {
      throw new RangeError(
        `${line.id}: expected ${running / unit} or ${sinceTotal / unit}, the sum of the lines above, got ${amount / unit}`,
      );
    }
    const sum = all ? running : sinceTotal;
    const from = all ? 0 : running - sum;
    sinceTotal = 0;
    const parts = all ? standing : since;
    standing = [...standing.filter((row) => !parts.includes(row)), index];
    since = [];
    return {
      label,
      total: true,
      average: sum / unit,
      p05,
      p95,
      from: from / unit,
      to: (from + sum) / unit,
      parts,
    };
  });
}
