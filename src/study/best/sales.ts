import { metrics, type MetricName } from '../../metrics/index.ts';
import { notExpected } from '../expected.ts';
import type { Candidates } from './candidates.ts';
import type { LimitResult } from './result.ts';

/** What looks at single weeks of pay, and so is not the same of the average sale. */
const OF_WEEKS: readonly MetricName[] = ['top_ups', 'weeks_under_floor'];

/**
 * Why sales have to be drawn, in words; null where what was to be expected of each call may stand in for them, in every mix.
 *
 * @param asked metrics of which averages are sought
 */
export function whyDrawn(
  candidates: Candidates,
  asked: readonly MetricName[],
  limits: readonly LimitResult[],
): string | null {
  const months = limits.find(({ at }) => at !== 'mean');
  if (months !== undefined) return `"${months.text}" counts single months`;
  const all = [...asked, ...limits.map(({ metric }) => metric)];
  const ofWeeks = OF_WEEKS.find((name) => all.includes(name));
  if (ofWeeks !== undefined) return `${metrics[ofWeeks].label} looks at single weeks`;
  for (const patch of [{}, ...candidates.kinds()]) {
    const reason = notExpected({ ...candidates.base, ...patch });
    if (reason !== null) return reason;
  }
  return null;
}
