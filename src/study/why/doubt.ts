import { BLOCK } from '../../scenario/inputs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { meanOf } from '../../stats/moments.ts';
import { restOf, totalShare, type Estimated } from '../../stats/sobol.ts';
import { columnOf, type Table } from '../columns.ts';
import type { Work } from '../cut.ts';
import type { StudyOptions } from '../options.ts';
import { inputsInUse } from '../samples.ts';
import { simulate, type Simulation } from '../simulate.ts';

/** What a run's months tell of luck against not knowing. */
export interface Doubt {
  /** Share of the variance of profit that is not luck; null where nothing varies. */
  readonly unknown: Estimated | null;
  /** Share of possible floors that lose money on average; null where it is not known how much of the spread is theirs. */
  readonly losingFloors: number | null;
  /** Of so many months with every input at its middle, in how many money is lost. */
  readonly losingAtMiddle: number;
  readonly months: number;
}

/** Months of the small batch: at most, and as a share of the run's, two points each; below the fewest nothing is told. */
const MOST = 128;
const SHARE = 8;
const FEWEST = 32;

/**
 * Some of a run's months again: with the same inputs and other luck, and with the same luck and every input at its middle.
 *
 * The share that is not luck is what two months of the same inputs have in common: covariance over variance.
 *
 * @param run the run's months, profit among its metrics, and the work that gave them
 * @returns null where nothing is uncertain, the run is short, or the person would not wait for more
 */
export async function doubtOf(
  run: Simulation,
  work: Work,
  scenario: Scenario,
  { runner, signal }: StudyOptions,
): Promise<Doubt | null> {
  const inputs = inputsInUse(scenario);
  const runs = Math.min(MOST, BLOCK * Math.floor(run.runs / SHARE / BLOCK));
  const hurried = ['time', 'interrupt'].includes(run.settled.stoppedBy) || signal?.aborted === true;
  if (inputs.length === 0 || runs < FEWEST || hurried) return null;
  const held = Object.fromEntries(inputs.map(({ path }) => [path, 0.5]));
  const table = await simulate(
    {
      ...work,
      points: [{}, {}],
      variants: [{ twinLuck: true }, { held }],
      metrics: ['profit'],
      detail: false,
      cash: false,
    },
    { most: runs, exactly: true, judge: NOTHING },
    { runner, ...(signal && { signal }) },
  );
  if (table.runs < runs) return null;
  const profits = (from: Table, point: number): Float64Array =>
    columnOf({ ...from, runs }, point, 'profit').numerators;
  const other = profits(table, 0);
  const luck = totalShare({ own: profits(run, 0), twin: other }, other);
  const calm = profits(table, 1);
  const unknown = luck === null ? null : restOf(luck);
  return {
    unknown,
    losingFloors: unknown === null ? null : losingFloorsOf(run, unknown.value),
    losingAtMiddle: calm.filter((profit) => profit < 0).length,
    months: runs,
  };
}

/**
 * Share of possible floors that lose money on average.
 *
 * Each month is drawn in towards the mean of all until only the spread of floors is left, as if luck were of the shape of
 * what is not known.
 */
function losingFloorsOf(run: Simulation, unknown: number): number {
  const profits = columnOf(run, 0, 'profit').numerators;
  const mean = meanOf(profits);
  const left = Math.sqrt(Math.min(1, Math.max(0, unknown)));
  return profits.filter((profit) => mean + left * (profit - mean) < 0).length / profits.length;
}

/** The batch is as long as it is. */
const NOTHING = () => ({
  metric: 'profit' as const,
  halfWidth: null,
  wanted: null,
  runsNeeded: null,
});
