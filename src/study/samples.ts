import { metrics, type MetricName } from '../metrics/index.ts';
import type { MetricUnit } from '../metrics/types.ts';
import { drawInputs, uncertainInputs, type UncertainInput } from '../scenario/inputs.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { columnOf, monthValues, type Table } from './columns.ts';
import { inUnusedPlan } from './pay-in-force.ts';
import type { Samples } from './results.ts';

/** Drawn inputs are named by their path behind this. */
export const INPUT_PREFIX = 'in.';

/** What a unit adds to a metric's name, where the name does not say it already. */
const SUFFIX: Record<Exclude<MetricUnit, 'currency'>, string> = {
  count: '',
  share: '_share',
  'per hour': '_per_hour',
  hours: '_hours',
  minutes: '_min',
  leads: '_leads',
  ratio: '',
};

/**
 * One row per possible month: every metric kept, then every input that was drawn.
 *
 * @param scenario with the plans in force; what other plans leave open is drawn by nobody
 * @returns columns of equal length; NaN where a month has no value
 */
export function samplesOf(table: Table, point: number, scenario: Scenario, seed: string): Samples {
  const inputs = inputsInUse(scenario);
  const drawn = inputs.map(() => new Float64Array(table.runs));
  for (let replication = 0; replication < table.runs; replication++) {
    const draw = drawInputs(inputs, seed, replication, 'stratified');
    inputs.forEach(({ path, quantity }, i) => {
      drawn[i]![replication] = draw(path, quantity);
    });
  }
  return {
    names: [
      ...table.metrics.map((name) => sampleName(name, scenario.currency)),
      ...inputs.map(({ path }) => `${INPUT_PREFIX}${path}`),
    ],
    columns: [...table.metrics.map((name) => monthValues(columnOf(table, point, name))), ...drawn],
  };
}

/** A metric's column name with its unit: `profit_usd`, `wait_min`, `lost_leads_share`. */
export function sampleName(name: MetricName, currency: string): string {
  const { unit } = metrics[name];
  const suffix = unit === 'currency' ? `_${currency.toLowerCase()}` : SUFFIX[unit];
  return name.endsWith(suffix) ? name : `${name}${suffix}`;
}

/** Uncertain inputs that this scenario draws: those of plans that are not in force are left out. */
export function inputsInUse(scenario: Scenario): readonly UncertainInput[] {
  const unused = inUnusedPlan(scenario);
  return uncertainInputs(scenario).filter(({ path }) => !unused(path));
}
