import { decimalsOf } from '../../../pay/money.ts';
import type { RunResult } from '../../../study/results.ts';
import { exactMoney } from '../../../study/words.ts';
import { spanOf } from '../../amounts.ts';
import { ledgerRows } from '../../ledger.ts';
import { AVERAGE, PROFIT_AND_LOSS, WATERFALL } from '../ledger-cells.ts';
import { cells, type Expression, type SheetChart } from '../sheet.ts';
import type { SheetOf } from '../types.ts';
import { waterfallSeries } from './waterfall.ts';

const LABEL = 0;

/** Where the money goes on average: lines to the cent, totals by formula, and the waterfall beside them. */
export const profitAndLoss: SheetOf = ({ run }) => {
  if (!run || run.ledger.length === 0) return null;
  const { currency } = run.loaded.scenario;
  const rows = ledgerRows(run.ledger, currency);
  const money = { unit: 'cents', decimals: decimalsOf(currency) } as const;
  return {
    id: PROFIT_AND_LOSS,
    name: 'Profit and loss',
    title: `Profit and loss of a possible ${spanOf(run).one}`,
    notes: [
      `Averages over ${run.runs} possible ${spanOf(run).many} add up to the cent; the ends of 9 in 10 do not.`,
      'Each line is rounded to the cent, so a total may be a cent or two off its average on the Summary.',
    ],
    columns: [
      { name: 'line', unit: 'text' },
      { name: 'average', ...money },
      { name: 'low 5%', ...money },
      { name: 'high 95%', ...money },
    ],
    rows: rows.map(({ label, average, p05, p95, parts, total }) => [
      label,
      total ? { formula: sumOf(parts, AVERAGE), value: average } : average,
      p05,
      p95,
    ]),
    totals: rows.flatMap(({ total }, row) => (total ? [row] : [])),
    charts: [waterfallChart(run)],
  };
};

/** A sum of rows, those that follow one another as one block. */
function sumOf(rows: readonly number[], column: number): Expression {
  const blocks: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.to === row - 1) last.to = row;
    else blocks.push({ from: row, to: row });
  }
  return { call: 'sum', of: blocks.map(({ from, to }) => cells(column, from, to)) };
}

function waterfallChart(run: RunResult): SheetChart {
  const { currency } = run.loaded.scenario;
  const rows = ledgerRows(run.ledger, currency);
  const parts = rows.map(({ label, average }) => `${label} ${exactMoney(average, currency)}`);
  return {
    title: 'Where the money goes, on average',
    alt: `Waterfall of averages: ${parts.join(', ')}.`,
    categories: cells(LABEL, 0, rows.length - 1, WATERFALL),
    series: waterfallSeries(rows.length),
  };
}
