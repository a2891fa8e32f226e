import { metricNames, metrics, type MetricName } from '../../../metrics/index.ts';
import type { PayResult } from '../../../study/pay/result.ts';
import type { RunResult } from '../../../study/results.ts';
import { sampleName } from '../../../study/samples.ts';
import { count } from '../../../study/words.ts';
import { spanOf } from '../../amounts.ts';
import { cells, type Reference, type SheetColumn } from '../sheet.ts';
import type { SheetOf } from '../types.ts';

const ID = 'samples';

/** One row for each possible month: every metric, then every input that was drawn. Other sheets count from it. */
export const samples: SheetOf = ({ run, pay }) => {
  const found = run ?? pay;
  if (!found) return null;
  const { currency } = found.loaded.scenario;
  const { one, many, noun } = spanOf(found);
  const { columns, names } = found.samples;
  const units = new Map(metricNames.map((id) => [sampleName(id, currency), metrics[id].unit]));
  return {
    id: ID,
    name: 'Samples',
    title: `Every possible ${one}`,
    notes: [
      `${count(found.runs)} possible ${many}, numbered from 0. No value is an empty cell. Names that begin with in. are ` +
        'inputs as they were drawn.',
    ],
    columns: [
      { name: noun, unit: 'plain' },
      ...names.map((name): SheetColumn => ({
        name,
        unit: units.get(withoutPlan(name)) ?? 'plain',
      })),
    ],
    rows: Array.from({ length: found.runs }, (_, month) => [
      month,
      ...columns.map((column) => (Number.isFinite(column[month]) ? column[month]! : null)),
    ]),
  };
};

/** Of plans side by side, names begin with that of the plan. */
const PLAN = ': ';

function withoutPlan(name: string): string {
  return name.slice(name.lastIndexOf(PLAN) + 1).trimStart();
}

/**
 * The cells of a metric's months; null where it is not among the samples.
 *
 * @param plan of plans side by side: which of them, as samples call it
 */
export function sampled(
  { loaded, runs, samples: { names } }: RunResult | PayResult,
  id: MetricName,
  plan?: string,
): Reference | null {
  const name = sampleName(id, loaded.scenario.currency);
  const at = names.indexOf(plan === undefined ? name : `${plan}${PLAN}${name}`);
  return at < 0 ? null : cells(at + 1, 0, runs - 1, ID);
}
