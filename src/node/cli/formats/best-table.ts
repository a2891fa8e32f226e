import { metricNames } from '../../../metrics/index.ts';
import type { Cell, Table } from '../../../report/tables.ts';
import type { BestResult } from '../../../study/best/result.ts';
import { sampleName } from '../../../study/samples.ts';

const PARTS = ['mean', 'se', 'p05', 'p50', 'p95'] as const;

/** One row for each finalist or member of the frontier; units in the names. */
export function bestTable({ axes, choices, frontier, loaded: { scenario } }: BestResult): Table {
  const at = ['mix', ...axes.map(({ label }) => label)];
  const places = (name: string, values: Readonly<Record<string, number | string>>): Cell[] => [
    name,
    ...axes.map(({ label }) => values[label] ?? null),
  ];
  if (frontier !== null) {
    const names = frontier.metrics.map((name) => sampleName(name, scenario.currency));
    return {
      columns: [...at, ...names, 'decided'].map(column),
      rows: frontier.members.map(({ averages, at: values, decided, name }) => [
        ...places(name, values),
        ...averages,
        decided ? 'yes' : 'no',
      ]),
    };
  }
  const finalists = choices.flatMap((choice) => choice.finalists);
  const kept = metricNames.filter((id) => finalists.some(({ metrics }) => metrics?.[id]));
  return {
    columns: [
      ...at,
      'average_when_chosen',
      'not_ruled_out',
      ...kept.flatMap((id) => PARTS.map((part) => `${sampleName(id, scenario.currency)}_${part}`)),
      'beaten_by_best',
      'best_in_floors',
    ].map(column),
    rows: finalists.map((finalist) => [
      ...places(finalist.name, finalist.at),
      Number.isNaN(finalist.average) ? null : finalist.average,
      finalist.left ? 'yes' : 'no',
      ...kept.flatMap((id) => PARTS.map((part) => finalist.metrics?.[id]?.[part] ?? null)),
      finalist.beatenByBest,
      finalist.floors,
    ]),
  };
}

function column(name: string): Table['columns'][number] {
  return { name, unit: 'text' };
}
