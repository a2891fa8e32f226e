import type {
  AverageDifference,
  NextHireResult,
  TeamChange,
} from '../../../study/next-hire/result.ts';
import { differenceOf, interval, number, type JsonObject } from './json-values.ts';

/** What the envelope of `next-hire` holds beside the common head. */
export function nextHireBody({
  between,
  changes,
  emptyChairs,
  monthRuns,
}: NextHireResult): JsonObject {
  return {
    month_runs: monthRuns,
    changes: changes.map(changeOf),
    closer_against_telemarketer: between === null ? null : differenceOf(between),
    empty_chairs: emptyChairs.map(({ ci95, mean, role }) => ({
      role,
      cost_per_week: number(mean),
      ci95: interval(ci95),
    })),
  };
}

function averageOf({ ci95, mean, se }: AverageDifference): JsonObject {
  return { mean: number(mean), se: number(se), ci95: interval(ci95) };
}

function changeOf(change: TeamChange): JsonObject {
  const { counted, label, lowest, month, payback, role, soFar, year } = change;
  return {
    role,
    change: change.change,
    label,
    counted,
    profit: differenceOf(year),
    lowest_point: lowest === null ? null : { p50: number(lowest.p50), p05: number(lowest.p05) },
    payback_month:
      payback === null
        ? null
        : {
            p05: payback.early,
            p50: payback.middle,
            p95: payback.late,
            not_within: number(payback.never),
          },
    month_once_trained: month === null ? null : averageOf(month),
    so_far: soFar.map(({ p05, p25, p50, p75, p95 }, at) => ({
      month: at,
      p05: number(p05),
      p25: number(p25),
      p50: number(p50),
      p75: number(p75),
      p95: number(p95),
    })),
  };
}
