import { decimalsOf } from '../../../pay/money.ts';
import { sumInCents } from '../cents.ts';
import type { StatementRow } from '../../../study/statements.ts';
import { spanOf } from '../../amounts.ts';
import { cell, cells, type SheetCell } from '../sheet.ts';
import type { SheetOf } from '../types.ts';
import { sampled } from './samples.ts';

/** Columns of the amounts of lines, and of the totals of statements. */
const AMOUNT = 5;
const TOTAL = 6;

/**
 * Everybody's pay of one possible month, line by line, with the rule that made each: a total for each person and period, and that of all, which is the
 * month's payroll among the samples.
 */
export const statements: SheetOf = ({ run, statements: lines }) => {
  if (!run || lines === undefined) return null;
  const { currency } = run.loaded.scenario;
  const { one, noun } = spanOf(run);
  const month = lines[0]?.month ?? 0;
  const rows: SheetCell[][] = [];
  const totals: number[] = [];
  for (const of of statementsIn(lines)) {
    const first = rows.length;
    rows.push(
      ...of.map(({ person, period, plan, rule, line, amount }) => [
        ...[person, period, plan, rule, line],
        amount,
        null,
      ]),
    );
    const { person, period } = of[0]!;
    totals.push(rows.length);
    rows.push([
      ...[person, period, '', '', 'total', null],
      {
        formula: { call: 'sum', of: [cells(AMOUNT, first, rows.length - 1)] },
        value: sumInCents(
          of.map(({ amount }) => amount),
          currency,
        ),
      },
    ]);
  }
  const last = rows.length - 1;
  const payroll = sumInCents(
    lines.map(({ amount }) => amount),
    currency,
  );
  if (rows.length > 0) {
    const all = (column: number): SheetCell => ({
      formula: { call: 'sum', of: [cells(column, 0, last)] },
      value: payroll,
    });
    totals.push(rows.length);
    rows.push(['all', null, '', '', `payroll of ${noun} ${month}`, all(AMOUNT), all(TOTAL)]);
  }
  const months = sampled(run, 'payroll');
  if (months !== null && month < run.runs && rows.length > 0) {
    const value = run.samples.columns[months.column - 1]![month]!;
    const sample = cell(months.column, month, 'samples');
    rows.push(
      [
        '',
        null,
        '',
        '',
        `payroll of ${noun} ${month} in Samples`,
        null,
        { formula: sample, value },
      ],
      [
        ...['', null, '', '', 'difference', null],
        {
          formula: {
            call: 'subtract',
            of: [cell(TOTAL, last + 1), cell(TOTAL, last + 2)],
          },
          value: sumInCents([payroll, -value], currency),
        },
      ],
    );
  }
  const amount = { unit: 'cents', decimals: decimalsOf(currency) } as const;
  return {
    id: 'statements',
    name: 'Statements',
    title: `Pay statements of possible ${one} ${month}`,
    notes: [
      `Number ${month} of the samples: one possible ${one}, neither the best nor the likeliest. --month shows another.`,
    ],
    columns: [
      { name: 'person', unit: 'text' },
      { name: 'period', unit: 'plain' },
      { name: 'plan', unit: 'text' },
      { name: 'rule', unit: 'text' },
      { name: 'line', unit: 'text' },
      { name: 'amount', ...amount },
      { name: 'statement', ...amount },
    ],
    rows,
    totals,
  };
};

/** Lines of one person and period stand together. */
function statementsIn(lines: readonly StatementRow[]): StatementRow[][] {
  const found: StatementRow[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last?.[0]!.person === line.person && last[0].period === line.period) last.push(line);
    else found.push([line]);
  }
  return found;
}
