import type { RunResult } from '../../../study/results.ts';
import { columns } from './columns.ts';
import { safe, wrap, type Look } from './look.ts';
import { THEORY_HEAD, theoryCells, theorySentences } from './theory-rows.ts';

/** Formulas beside the run: figures, then why they are not exact and of what none speaks. */
export function theoryLines(
  { theory, loaded }: Pick<RunResult, 'theory' | 'loaded'>,
  look: Look,
): string[] {
  const [, ...head] = THEORY_HEAD;
  const rows = theoryCells(theory, loaded.scenario.currency);
  const table = (cells: readonly (readonly string[])[]): string =>
    safe(columns(cells, { indent: '  ' }), look.ascii);
  const whole = table([['FORMULAS', ...head], ...rows]);
  const fits = whole.split('\n').every((line) => line.length <= look.width);
  const short = [['FORMULAS', ...head.slice(0, -1)], ...rows.map((cells) => cells.slice(0, -1))];
  return [
    ...(rows.length === 0 ? [] : [fits ? whole : table(short)]),
    ...theorySentences(theory).map((sentence) => wrap(sentence, look, '  ')),
    '',
  ];
}
