import { metricNames, metrics, type MetricName } from '../../../metrics/index.ts';
import type { RunResult } from '../../../study/results.ts';
import { sampleName } from '../../../study/samples.ts';
import { count } from '../../../study/words.ts';
import { spanOf } from '../../amounts.ts';
import { cells, type Reference, type SheetColumn } from '../sheet.ts';
import type { SheetOf } from '../types.ts';

const ID = 'samples';

/** One row for each possible month: every metric, then every input that was drawn. Other sheets count from it. */
export const samples: SheetOf = ({ run }) => {
  if (!run) return null;
  const { currency } = run.loaded.scenario;
  const { one, many, noun } = spanOf(run);
  const { columns, names } = run.samples;
  const units = new Map(metricNames.map((id) => [sampleName(id, currency), metrics[id].unit]));
  return {
    id: ID,
    name: 'Samples',
    title: `Every possible ${one}`,
    notes: [
      `${count(run.runs)} possible ${many}, numbered from 0. No value is an empty cell. Names that begin with in. are ` +
        'inputs as they were drawn.',
    ],
    columns: [
      { name: noun, unit: 'plain' },
      ...names.map((name): SheetColumn => ({ name, unit: units.get(name) ?? 'plain' })),
    ],
    rows: Array.from({ length: run.runs }, (_, month) => [
      month,
      ...columns.map((column) => (Number.isFinite(column[month]) ? column[month]! : null)),
    ]),
  };
};

/** The cells of a metric's months; null where it is not among the samples. */
export function sampled(
  { loaded, runs, samples: { names } }: RunResult,
  id: MetricName,
): Reference | null {
  const at = names.indexOf(sampleName(id, loaded.scenario.currency));
  return at < 0 ? null : cells(at + 1, 0, runs - 1, ID);
}
