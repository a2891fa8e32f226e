import { metrics, type MetricName } from '../../../metrics/index.ts';
import { losingShare } from '../../../study/budget.ts';
import { budgetEstimates } from '../../../study/budgeted.ts';
import type { RunResult } from '../../../study/results.ts';
import { count, listed } from '../../../study/words.ts';
import { spanOf } from '../../amounts.ts';
import type { Reference, SheetCell } from '../sheet.ts';
import { spreadCells } from '../spread.ts';
import type { Contents, SheetOf } from '../types.ts';
import { sampled } from './samples.ts';
import { spanSampled } from './span-samples.ts';

/** One stretch of time, and where its samples stand. */
interface Stretch {
  readonly name: string;
  readonly run: RunResult;
  sampled(id: MetricName): Reference | null;
}

/** What to budget for, counted by formula from the samples: of the run's months, or of months, quarters and years. */
export const budget: SheetOf = (contents) => {
  const stretches = stretchesOf(contents);
  const [first] = stretches;
  if (!first) return null;
  const rows = stretches.flatMap(({ name, run, sampled: months }) =>
    budgetEstimates(run).map(([id]): SheetCell[] => [
      name,
      metrics[id].label,
      ...spreadCells(run, id, ['p05', 'p50', 'p80', 'p95', 'mean'], months(id)),
      id === 'profit' ? losing(run, months('profit')) : null,
    ]),
  );
  const many = stretches.map(({ name }) => `${name}s`);
  return {
    id: 'budget',
    name: 'Budget',
    title: `${contents.loaded.scenario.name}: what to budget for`,
    notes: [
      `${count(first.run.runs)} possible ${contents.budget ? listed(many) : spanOf(first.run).many}: half of them stay under P50, 4 in 5 ` +
        'under P80, 19 in 20 under P95.',
      ...(contents.budget?.verdict ?? [
        'callmix budget does the same for months, quarters and years.',
      ]),
    ],
    columns: [
      { name: 'stretch', unit: 'text' },
      { name: 'amount', unit: 'text' },
      ...['low 5%', 'P50', 'P80', 'P95', 'average'].map(
        (name) => ({ name, unit: 'currency' }) as const,
      ),
      { name: 'below zero', unit: 'share' },
    ],
    rows,
    leading: 2,
  };
};

function stretchesOf({ run, budget: found }: Contents): Stretch[] {
  if (found) {
    return found.views.map((view, at) => ({
      name: view.span,
      run: view.run,
      sampled: (id) => spanSampled(found, at, id),
    }));
  }
  return run ? [{ name: spanOf(run).one, run, sampled: (id) => sampled(run, id) }] : [];
}

function losing(run: RunResult, months: Reference | null): SheetCell {
  const value = losingShare(run);
  return months === null ? value : { formula: { call: 'share below 0', of: [months] }, value };
}
