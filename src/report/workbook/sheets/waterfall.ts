import { decimalsOf } from '../../../pay/money.ts';
import { BLUE, MUTED, VERMILLION } from '../../charts/theme.ts';
import { ledgerRows, type LedgerRow } from '../../ledger.ts';
import { sumInCents } from '../cents.ts';
import { averageOf, WATERFALL } from '../ledger-cells.ts';
import { cell, cells, type Expression, type SheetCell, type SheetChart } from '../sheet.ts';
import type { SheetOf } from '../types.ts';

const FROM = 1;
const TO = 2;
const BASE = 3;
/** What a column may be; each has a column of this sheet for its part above zero and one for that below. */
const KINDS = [
  { name: 'comes in', colour: BLUE },
  { name: 'goes out', colour: VERMILLION },
  { name: 'total', colour: MUTED },
] as const;

/**
 * What the waterfall is drawn from: where each column begins and ends, and the parts of it. Stacked columns grow from zero
 * upward and downward, so a column that crosses zero has two parts and nothing below it; any other stands on a base
 * that is not seen.
 */
export const waterfall: SheetOf = ({ run }) => {
  if (!run || run.ledger.length === 0) return null;
  const { currency } = run.loaded.scenario;
  const money = { unit: 'cents', decimals: decimalsOf(currency) } as const;
  const rows = ledgerRows(run.ledger, currency);
  return {
    id: WATERFALL,
    name: 'Waterfall',
    title: 'What the waterfall is drawn from',
    notes: ['Every number follows from the averages of the sheet Profit and loss.'],
    columns: [
      { name: 'line', unit: 'text' },
      { name: 'from', ...money },
      { name: 'to', ...money },
      { name: 'base, not seen', ...money },
      ...KINDS.flatMap(({ name }) => [
        { name: `${name}, above zero`, ...money },
        { name: `${name}, below zero`, ...money },
      ]),
    ],
    rows: rows.map((row, at) => [row.label, ...ends(row, at), ...parts(row, at)]),
    totals: rows.flatMap(({ total }, row) => (total ? [row] : [])),
  };

  function ends({ from, to, total }: LedgerRow, at: number): SheetCell[] {
    const amount = averageOf(at);
    if (at === 0)
      return [from, { formula: { call: 'sum', of: [cell(FROM, at), amount] }, value: to }];
    // A total ends where the last of its lines did.
    const before = cell(TO, at - 1);
    return total
      ? [
          { formula: { call: 'subtract', of: [before, amount] }, value: from },
          { formula: before, value: to },
        ]
      : [
          { formula: before, value: from },
          { formula: { call: 'sum', of: [cell(FROM, at), amount] }, value: to },
        ];
  }

  function parts({ average, from, to, total }: LedgerRow, at: number): SheetCell[] {
    const low: Expression = { call: 'min', of: [cell(FROM, at), cell(TO, at)] };
    const high: Expression = { call: 'max', of: [cell(FROM, at), cell(TO, at)] };
    const [least, most] = [Math.min(from, to), Math.max(from, to)];
    const positive = (part: Expression): Expression => ({ call: 'max', of: [0, part] });
    const negative = (part: Expression): Expression => ({ call: 'min', of: [0, part] });
    const base: SheetCell = {
      formula: { call: 'sum', of: [positive(low), negative(high)] },
      value: Math.max(0, least) + Math.min(0, most),
    };
    const above: SheetCell = {
      formula: { call: 'subtract', of: [positive(high), positive(low)] },
      value: sumInCents([Math.max(0, most), -Math.max(0, least)], currency),
    };
    const below: SheetCell = {
      formula: { call: 'subtract', of: [negative(low), negative(high)] },
      value: sumInCents([Math.min(0, least), -Math.min(0, most)], currency),
    };
    const kind = total ? 2 : average < 0 ? 1 : 0;
    return [base, ...KINDS.flatMap((_, of) => (of === kind ? [above, below] : [null, null]))];
  }
};

/** The columns of the chart, from the bottom up. */
export function waterfallSeries(rows: number): SheetChart['series'] {
  const values = (column: number) => cells(column, 0, rows - 1, WATERFALL);
  return [
    { name: 'base', values: values(BASE), colour: null },
    ...KINDS.flatMap(({ name, colour }, at) => [
      { name, values: values(BASE + 1 + 2 * at), colour },
      { name: `${name}, below zero`, values: values(BASE + 2 + 2 * at), colour },
    ]),
  ];
}
