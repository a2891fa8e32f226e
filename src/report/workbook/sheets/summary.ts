import { metricNames, metrics } from '../../../metrics/index.ts';
import { METRIC_GROUPS } from '../../../metrics/types.ts';
import type { RunResult } from '../../../study/results.ts';
import { version } from '../../../study/version.ts';
import { count } from '../../../study/words.ts';
import { teamText } from '../../../study/verdict/team-text.ts';
import { spanOf } from '../../amounts.ts';
import type { SheetCell } from '../sheet.ts';
import { reasonOf, spreadCells } from '../spread.ts';
import type { SheetOf } from '../types.ts';
import { sampled } from './samples.ts';

/** The verdict, and every metric with the range of 9 in 10 months. */
export const summary: SheetOf = ({ run }) => {
  if (!run) return null;
  const { scenario } = run.loaded;
  const groups = METRIC_GROUPS.map((group) => ({
    group,
    ids: metricNames.filter((id) => metrics[id].group === group && run.metrics[id]),
  })).filter(({ ids }) => ids.length > 0);
  const ids = groups.flatMap((group) => group.ids);
  const units = ids.map((id) => metrics[id].unit);
  const titles = groups.flatMap(({ group, ids: of }) => of.map(() => group));
  const number = (name: string) => ({ name, unit: 'plain', units }) as const;
  return {
    id: 'summary',
    name: 'Summary',
    title: `${scenario.name}: ${teamText(scenario.team)}`,
    notes: [...run.verdict, provenance(run)],
    columns: [
      { name: 'about', unit: 'text' },
      { name: 'metric', unit: 'text' },
      number('low 5%'),
      number('middle'),
      number('high 95%'),
      number('average'),
      { name: 'unit', unit: 'text' },
    ],
    rows: ids.map((id, at): SheetCell[] => [
      titles[at]!,
      metrics[id].label,
      ...spreadCells(run, id, ['p05', 'p50', 'p95', 'mean'], sampled(run, id)),
      reasonOf(run.metrics[id]) || unitText(units[at]!, scenario.currency),
    ]),
    leading: 2,
  };
};

/** What the numbers follow from. */
function provenance(run: RunResult): string {
  return (
    `${count(run.runs)} possible ${spanOf(run).many}, seed ${run.seed}, callmix ${version}, scenario ${run.digest}. ` +
    `9 in 10 of them lie between low and high. Middles do not add up; averages do.`
  );
}

function unitText(unit: string, currency: string): string {
  return unit === 'currency' ? currency : unit;
}
