import type { SweepResult } from '../../../study/results.ts';
import { settledLine, spanText } from './heading.ts';
import { wrap, type Look } from './look.ts';
import { noteLines } from './notes.ts';
import { gridTexts } from './sweep-grid.ts';
import { gridsOf } from './sweep-layout.ts';
import { mixTable } from './sweep-table.ts';

/** The target's middle over all mixes: as grids where two numbers are varied, else as a table; then the verdict. */
export function sweepText(result: SweepResult, look: Look, full: boolean): string {
  const { verdict, loaded } = result;
  const grids = gridsOf(result);
  const body = grids ? gridTexts(grids, result, look) : mixTable(result, look, full);
  return [
    look.color.bold(
      wrap(
        `${loaded.scenario.name}: ${result.mixes.length} mixes, ${spanText(loaded.scenario.period.length)}`,
        look,
      ),
    ),
    wrap(settledLine(result), look),
    '',
    body,
    '',
    ...verdict.map((sentence) => wrap(sentence, look, '  ')),
    ...noteLines(result, look, full),
  ].join('\n');
}
