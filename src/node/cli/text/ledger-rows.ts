import { ledgerRows } from '../../../report/ledger.ts';
import type { RunResult } from '../../../study/results.ts';
import { exactMoney, money } from '../../../study/words.ts';

/** Over the columns of the profit-and-loss table: averages add up to the cent, the ends of 9 in 10 months do not. */
export const LEDGER_HEAD = ['', 'low 5%', 'average', 'high 95%'] as const;

/** The profit-and-loss table of a run, each row under that head. */
export function ledgerCells({ ledger, loaded }: RunResult): string[][] {
  const { currency } = loaded.scenario;
  return ledgerRows(ledger, currency).map(({ label, p05, average, p95 }) => [
    label,
    money(p05, currency),
    exactMoney(average, currency),
    money(p95, currency),
  ]);
}
