import { metrics, type MetricName } from '../../metrics/index.ts';
import type { SweepResult } from '../../study/results.ts';
import type { Cell, Table } from '../tables.ts';
import { spanOf } from '../amounts.ts';
import { leadersOf, leaderWord } from './leaders.ts';
import { isNumeric } from './sweep-view.ts';

/** Every mix of a sweep with the middle of some metrics and, unless `middles` is set, their 5-to-95 range. */
export function sweepTable(
  result: SweepResult,
  names: readonly MetricName[],
  { middles = false }: { middles?: boolean } = {},
): Table {
  const shown = names.filter((name) => result.mixes.some((mix) => mix.metrics[name] !== undefined));
  const leaders = leadersOf(result).map(({ mix }) => mix);
  const word = leaderWord(result);
  return {
    columns: [
      ...result.axes.map((axis) => ({
        name: axis.label,
        unit: isNumeric(axis) ? ('plain' as const) : ('text' as const),
      })),
      ...shown.flatMap((name) => {
        const { label, unit } = metrics[name];
        const middle = { name: `${label}, middle`, unit };
        const ends = [`${label}, low 5%`, `${label}, high 95%`].map((name) => ({ name, unit }));
        return middles ? [middle] : [middle, ...ends];
      }),
      { name: `best beats it in (share of ${spanOf(result).many})`, unit: 'share' },
      { name: 'verdict', unit: 'text' },
    ],
    rows: result.mixes.map((mix): Cell[] => [
      ...result.axes.map(({ label }) => mix.at[label] ?? null),
      ...shown.flatMap((name) => {
        const estimate = mix.metrics[name];
        const ends = [estimate?.p05 ?? null, estimate?.p95 ?? null];
        return [estimate?.p50 ?? null, ...(middles ? [] : ends)];
      }),
      mix.beatenByBest,
      leaders.includes(mix) ? word : mix.tossUp ? 'not clearly worse' : 'worse',
    ]),
  };
}
