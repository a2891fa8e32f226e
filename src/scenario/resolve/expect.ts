import type { ExpectationLine } from '../expectations.ts';
import type { Expectation, Period } from '../scenario.ts';
import { workingDaysOf } from '../span.ts';
import type { Draft } from './draft.ts';

/** Expectations, with limits per month scaled to the period. */
export function resolveExpect(
  draft: Draft,
  period: Period | undefined,
): readonly Expectation[] | undefined {
  const { expect } = draft.values;
  if (expect === undefined || period === undefined) return undefined;
  return expect.map((line, index) => {
    const { perMonth, ...expectation } = line;
    return perMonth
      ? { ...expectation, limit: line.limit * months(draft, line, index, period) }
      : expectation;
  });
}

function months(
  draft: Draft,
  line: ExpectationLine,
  index: number,
  { length, working_days }: Period,
): number {
  const days = workingDaysOf(length, working_days);
  if (days !== null) return days / working_days;
  const node = draft.node('expect');
  const place =
    (node?.kind === 'list' ? node.items[index]?.place : undefined) ?? draft.place('expect');
  draft.complainAt(
    place,
    `expect.${index}`,
    `a continuous period has no months. Give ${line.metric} its limit for the whole period.`,
  );
  return 1;
}
