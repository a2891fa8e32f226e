import type { UncertainInput } from '../../scenario/inputs.ts';
import { BLOCK } from '../../scenario/inputs.ts';
import { meanInterval, type Interval } from '../../stats/intervals.ts';
import { ratioInterval } from '../../stats/ratio.ts';
import type { Estimated } from '../../stats/sobol.ts';
import { columnOf, type Table } from '../columns.ts';
import { differenceOf } from '../difference.ts';
import { exactly, type Base, type Point } from './parts.ts';

/** The two ends of a range, as quantiles. */
const ENDS = [0.05, 0.95] as const;

/** What one input does to the target's long-run value with every other at its middle. */
export interface Bar {
  readonly atLow: Estimated | null;
  readonly atHigh: Estimated | null;
  readonly swing: Estimated | null;
  readonly stands: boolean;
}

/** Each input held at either end of its range, the others at their middle, all on the same luck. */
export async function tornadoOf(
  base: Base,
  inputs: readonly UncertainInput[],
  runs: number,
): Promise<{ readonly middle: Estimated | null; readonly bars: readonly Bar[] }> {
  const points: Point[] = [
    {},
    ...inputs.flatMap(({ path }) =>
      ENDS.map((end): Point => ({ variant: { held: { [path]: end } } })),
    ),
  ];
  const table = await exactly(base, points, 'middle', runs);
  const [target] = base.work.metrics;
  const bars = inputs.map((_, i): Bar => {
    const [low, high] = [1 + 2 * i, 2 + 2 * i];
    const pairs = [differenceOf(target!, table, low, high)].concat(
      [low, high].map((end) => differenceOf(target!, table, 0, end)),
    );
    const [across] = pairs;
    return {
      atLow: valueAt(table, low, base),
      atHigh: valueAt(table, high, base),
      swing: across ? { value: across.mean, se: across.se, ci95: across.ci95 } : null,
      // Where a range goes over the top of a hill, both ends may be alike and yet far below the middle.
      stands: pairs.some((pair) => pair && (pair.ci95[0] > 0 || pair.ci95[1] < 0)),
    };
  });
  return { middle: valueAt(table, 0, base), bars };
}

function valueAt(table: Table, point: number, { work }: Base): Estimated | null {
  const { denominators, numerators } = columnOf(table, point, work.metrics[0]!);
  const { high, low, mean, se }: Interval = denominators
    ? ratioInterval(numerators, denominators, BLOCK)
    : meanInterval(numerators, BLOCK);
  if (mean === null || se === null || low === null || high === null) return null;
  return { value: mean, se, ci95: [low, high] };
}
