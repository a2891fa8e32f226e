import { warmUpSentences } from '../../../study/verdict/warm-up.ts';
import type { WarmUpResult } from '../../../study/warm-up/result.ts';
import { number, type JsonObject } from './json-values.ts';

/** How a floor that begins empty settles; lengths in working days, or in hours where continuous. */
export function warmUpBody(result: WarmUpResult): JsonObject {
  const { loaded, needed, pilots, points, seed, series, unit, waits, warmUp } = result;
  return {
    seed,
    pilots,
    unit: unit === 'day' ? 'working days' : 'h',
    length: points,
    needed,
    before_counting: waits,
    warm_up: warmUp,
    series: series.map(({ of, series: open, cut, settled }) => ({
      open: of,
      leave_out: cut,
      settled: number(settled),
      average: Array.from(open, number),
    })),
    verdict: warmUpSentences(result, loaded.scenario),
  };
}
