import type { LedgerLine } from '../study/results.ts';

/** One line of the profit-and-loss table in whole cents, and where its bar stands. */
export interface LedgerRow {
  readonly label: string;
  readonly total: boolean;
  /** Currency, rounded to cents; totals are the sums of the rounded lines above them. */
  readonly average: number;
  readonly p05: number;
  readonly p95: number;
  /** Where the bar begins and ends, currency. */
  readonly from: number;
  readonly to: number;
}

/**
 * The profit-and-loss lines so that what is printed adds up to the cent. A total is either all lines above it or those
 * since the last total.
 *
 * @param lines averages; costs negative
 * @throws {RangeError} if a total is neither, by more than its lines can have been rounded
 */
export function ledgerRows(lines: readonly LedgerLine[]): LedgerRow[] {
  let running = 0;
  let sinceTotal = 0;
  let count = 0;
  return lines.flatMap((line): LedgerRow[] => {
    const { label, p05, p95, kind } = line;
    const cents = Math.round(line.average * 100);
    // A detail is part of the line it follows.
    if (kind === 'detail') return [];
    if (kind === 'line') {
      const from = running;
      running += cents;
      sinceTotal += cents;
      count += 1;
      return [{ label, total: false, average: cents / 100, p05, p95, from: from / 100, to: running / 100 }]; // prettier-ignore
    }
    const slack = count + 1;
    const all = Math.abs(running - cents) <= slack;
    if (!all && Math.abs(sinceTotal - cents) > slack) {
      throw new RangeError(
        `${line.id}: expected ${running / 100} or ${sinceTotal / 100}, the sum of the lines above, got ${cents / 100}`,
      );
    }
    const sum = all ? running : sinceTotal;
    const from = all ? 0 : running - sum;
    sinceTotal = 0;
    return [{ label, total: true, average: sum / 100, p05, p95, from: from / 100, to: (from + sum) / 100 }]; // prettier-ignore
  });
}
