import type { BudgetResult } from '../../../study/results.ts';
import { teamText } from '../../../study/verdict/team-text.ts';
import { count, listed } from '../../../study/words.ts';
import { BUDGET_HEAD, budgetCells } from './budget-rows.ts';
import { columns } from './columns.ts';
import { safe, wrap, type Look } from './look.ts';
import { noteLines } from './notes.ts';

/** What to budget for a month, a quarter and a year, and how often each loses money. */
export function budgetText(result: BudgetResult, look: Look, full: boolean): string {
  const { loaded, seed, verdict, views } = result;
  const { name, team } = loaded.scenario;
  const [, ...head] = BUDGET_HEAD;
  const rows = views.flatMap(({ span, run }, at) => [
    ...(at === 0 ? [] : [['']]),
    [span.toUpperCase(), ...head],
    ...budgetCells(run),
  ]);
  return [
    look.color.bold(wrap(`${name}: ${teamText(team)}, budget`, look)),
    wrap(`${simulated(result)}, seed ${seed}`, look),
    '',
    ...verdict.map((sentence) => wrap(sentence, look, '  ')),
    ...noteLines(result, look, full),
    '',
    safe(columns(rows, { indent: '  ' }), look.ascii),
  ].join('\n');
}

/** `768 possible months, quarters and years`. */
function simulated({ settled, runs, views }: BudgetResult): string {
  const stopped = settled.stoppedBy === 'interrupt' ? ', INTERRUPTED' : '';
  return `${count(runs)} possible ${listed(views.map(({ span }) => `${span}s`))}${stopped}`;
}
