import type { PayResult } from '../../../study/pay/result.ts';
import { columns } from './columns.ts';
import { settledLine, teamLine } from './heading.ts';
import { safe, wrap, type Look } from './look.ts';
import { noteLines } from './notes.ts';
import { payRows, type PayRow } from '../../../report/pay-rows.ts';

/** Longer names are cut in the table, more so on a narrow screen; they stand in full above it. */
const LONGEST = { wide: 18, narrow: 12 } as const;
const NARROW = 72;

/** Pay plans side by side: verdict, then what people take home and what the company pays, a column for each plan. */
export function payText(result: PayResult, look: Look, full: boolean): string {
  const { loaded, plans, role, verdict } = result;
  return [
    look.color.bold(
      wrap(`${loaded.scenario.name}: pay of ${role}, ${teamLine(loaded.scenario)}`, look),
    ),
    ...plans.map(({ inForce, name, text }) =>
      wrap(`${name}${text === name ? '' : `: ${text}`}${inForce ? ' (in force)' : ''}`, look, '  '),
    ),
    `${wrap(settledLine(result), look)}\n`,
    ...verdict.map((sentence) => wrap(sentence, look, '  ')),
    ...noteLines(result, look, full),
    '',
    ...planTables(result, look, full),
  ].join('\n');
}

/** As many plans beside each other as fit, the plan in force first in each table. */
function planTables(result: PayResult, look: Look, full: boolean): string[] {
  const rows = payRows(result, full);
  const ellipsis = look.ascii ? '...' : '…';
  const longest = LONGEST[look.width < NARROW ? 'narrow' : 'wide'];
  const names = result.plans.map(({ name }) =>
    name.length <= longest
      ? name
      : `${name.slice(0, longest - ellipsis.length).trimEnd()}${ellipsis}`,
  );
  const table = (shown: readonly number[]): string => {
    const line = ({ label, cells }: PayRow): string[] =>
      cells.length === 0 ? [label] : [label, ...shown.map((plan) => cells[plan]!)];
    const head = ['', ...shown.map((plan) => names[plan]!)];
    return safe(columns([head, ...rows.map(line)], { indent: '  ' }), look.ascii);
  };
  const fits = (text: string): boolean =>
    text.split('\n').every(({ length }) => length <= look.width);
  const others = [...names.keys()].slice(1);
  const tables: string[] = [];
  let shown: number[] = [];
  for (const plan of others) {
    if (shown.length > 0 && !fits(table([0, ...shown, plan]))) {
      tables.push(table([0, ...shown]), '');
      shown = [];
    }
    shown.push(plan);
  }
  return [...tables, table([0, ...shown])];
}
