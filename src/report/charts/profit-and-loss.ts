import type { TopLevelSpec } from 'vega-lite';
import type { RunResult } from '../../study/results.ts';
import { capital } from '../../study/words.ts';
import { amountText, measureOf, spanOf } from '../amounts.ts';
import { ledgerRows, type LedgerRow } from '../ledger.ts';
import { fitted, widthOf } from './text.ts';
import { BLUE, frame, GREEN, INK, MUTED, VERMILLION } from './theme.ts';
import type { Chart, Layer } from './types.ts';

const ROOM = { wide: 1080, narrow: 344 } as const;
const LABEL = 230;
/** On a phone each line's name and average stand above its bar. */
const ROW = { wide: 25, narrow: 42 } as const;
const BAR = 14;
const ABOVE = -11;
const BESIDE = 8;

/** Where the money goes: a waterfall from revenue to profit. */
export const profitAndLoss: Chart<'run'> = {
  title: 'Profit and loss',
  question: () => 'Where does the money go?',
  needs: 'run',
  missing: ({ ledger }) => (ledger.length === 0 ? 'There are no profit-and-loss lines.' : null),
  headline(result) {
    const rows = ledgerRows(result.ledger, currencyOf(result));
    const text = (row: LedgerRow | undefined) =>
      amountText(row === undefined ? null : Math.abs(row.average), 'currency', currencyOf(result));
    const [first, last] = [rows[0], rows.at(-1)];
    const totals = rows.flatMap(({ total }, index) => (total ? [index] : []));
    // Between the margin and the total cost stand the costs; what goods cost is not one of them.
    const [margin, all] = [totals[0] ?? -1, totals[1] ?? rows.length];
    const costs = rows.slice(margin + 1, all).filter(({ average }) => average < 0);
    const largest = costs.reduce<LedgerRow | undefined>(
      (a, b) => (a === undefined || b.average < a.average ? b : a),
      undefined,
    );
    const whole = rows[all] === undefined ? 'cost' : `${rows[all].label}, ${text(rows[all])},`;
    const left = (last?.average ?? 0) < 0 ? `${text(last)} is missing` : `${text(last)} is left`;
    const cost =
      largest === undefined
        ? ''
        : `; the largest part of the ${whole} is ${largest.label}, ${text(largest)}`;
    return `Of ${text(first)} ${first?.label ?? ''} ${left}, on average${cost}.`;
  },
  caption: (result) =>
    `Averages over ${result.runs} possible ${spanOf(result).many}; they add up to the cent. The 5-to-95 range of each line stands beside it; ranges do not add up.`,
  alt(result) {
    const parts = ledgerRows(result.ledger, currencyOf(result)).map(
      ({ label, average }) => `${label} ${amountText(average, 'currency', currencyOf(result))}`,
    );
    return `Waterfall of averages: ${parts.join(', ')}.`;
  },
  spec(result, width): TopLevelSpec {
    const rows = ledgerRows(result.ledger, currencyOf(result));
    const currency = currencyOf(result);
    const { divide, title } = measureOf(
      'revenue',
      rows.flatMap(({ from, to }) => [from, to]),
      currency,
    );
    const unit = title.split(', ')[1] ?? '';
    const wide = width === 'wide';
    const labels = rows.map(({ label }) => fitted(capital(label), LABEL, 12));
    const labelRoom = wide ? Math.max(...labels.map((label) => widthOf(label, 12))) + 8 : 0;
    const texts = rows.map(({ average }) => amountText(average, 'currency', currency));
    const ranges = rows.map(
      ({ p05, p95 }) =>
        `${amountText(p05, 'currency', currency)} to ${amountText(p95, 'currency', currency)}`,
    );
    const rangeRoom = Math.max(widthOf('9 in 10'), ...ranges.map((text) => widthOf(text, 10))) + 10;
    const averageRoom = wide
      ? Math.max(widthOf('average'), ...texts.map((text) => widthOf(text, 11))) + 14
      : 0;
    const bars = ROOM[width] - labelRoom - rangeRoom - averageRoom;
    const right = bars + averageRoom;
    const end = right + rangeRoom;
    const values = rows.map(({ from, to, total, average }, index) => ({
      line: index,
      from: from / divide,
      to: to / divide,
      name: labels[index]!,
      average: texts[index]!,
      range: ranges[index]!,
      total,
      next: index + 1,
      colour: total
        ? index === rows.length - 1
          ? average < 0
            ? VERMILLION
            : GREEN
          : MUTED
        : average < 0
          ? VERMILLION
          : BLUE,
    }));
    const y = {
      field: 'line',
      type: 'ordinal',
      axis: wide
        ? {
            title: null,
            domain: false,
            ticks: false,
            grid: false,
            labelExpr: `${JSON.stringify(labels)}[datum.value]`,
            labelFontSize: 12,
            labelColor: INK,
          }
        : null,
      scale: { paddingInner: 0.25, paddingOuter: 0.15 },
    } as const;
    const column = (
      field: 'name' | 'average' | 'range',
      x: number,
      { size, dy = 0 }: { size: number; dy?: number },
    ): Layer => ({
      mark: {
        type: 'text',
        align: field === 'name' ? 'left' : 'right',
        fontSize: size,
        dy,
        color: field === 'range' ? MUTED : INK,
      },
      encoding: {
        x: { value: x },
        text: { field, type: 'nominal' },
      },
    });
    const heading = (text: string, x: number): Layer => ({
      data: { values: [{ line: 0 }] },
      mark: {
        type: 'text',
        text,
        align: 'right',
        dy: wide ? -20 : -28,
        fontSize: 10,
        color: MUTED,
      },
      encoding: { x: { value: x } },
    });
    return {
      ...frame,
      width: bars,
      height: ROW[width] * rows.length,
      data: { values },
      encoding: { y },
      layer: [
        {
          mark: wide ? { type: 'bar' } : { type: 'bar', size: BAR, yOffset: BESIDE },
          encoding: {
            x: {
              field: 'from',
              type: 'quantitative',
              title: unit === '' ? null : `${unit}, average`,
              axis: { tickCount: wide ? 6 : 4 },
            },
            x2: { field: 'to' },
            color: { field: 'colour', type: 'nominal', scale: null },
          },
        },
        ...(wide
          ? [
              column('average', right, { size: 11 }),
              column('range', end, { size: 10 }),
              heading('average', right),
              heading('9 in 10', end),
            ]
          : [
              column('name', 2, { size: 12, dy: ABOVE }),
              column('average', end, { size: 11, dy: ABOVE }),
              column('range', end, { size: 10, dy: BESIDE }),
              heading('average; below it, 9 in 10', end),
            ]),
      ],
    };
  },
  table(result) {
    const rows = ledgerRows(result.ledger, currencyOf(result));
    return {
      columns: [
        { name: 'line', unit: 'text' },
        { name: 'average', unit: 'cents' },
        { name: 'low 5%', unit: 'cents' },
        { name: 'high 95%', unit: 'cents' },
      ],
      rows: rows.map(({ label, average, p05, p95 }) => [label, average, p05, p95]),
      totals: rows.flatMap(({ total }, index) => (total ? [index] : [])),
    };
  },
};

function currencyOf(result: RunResult): string {
  return result.loaded.scenario.currency;
}
