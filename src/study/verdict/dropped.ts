import { upperOf } from '../../scenario/inputs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimates, Samples } from '../results.ts';
import { sampleName } from '../samples.ts';
import { inHundred, percent } from '../words.ts';
import { spanName } from './spans.ts';

/**
 * Whether dropped calls stay within `drop_limit`, as the law counts them: over the worst 30 days, people whom detection takes
 * for machines among them.
 *
 * @returns null where nobody is dropped: each telemarketer dials alone, or nobody answers
 */
export function droppedSentence(
  { dropped_in_worst_30_days: worst }: Estimates,
  { columns, names }: Samples,
  { calling, currency, period }: Scenario,
): string | null {
  const { drop_limit: limit, machines } = calling;
  const shares = columns[names.indexOf(sampleName('dropped_in_worst_30_days', currency))];
  if (limit === null || worst?.p50 == null || worst.p95 === 0 || !shares) return null;
  const over = shares.filter((share) => share > limit).length;
  const { many, one } = spanName(period);
  const middle = `${twoDecimals(worst.p50)} of live answers in the worst 30 days of the middle ${one}`;
  if (over === 0) return `Dropped calls stay within the limit of ${percent(limit)}: ${middle}.`;
  const detection = machines?.detection ?? null;
  const unseen = detection !== null && upperOf(detection.false_alarms) > 0;
  return (
    `Dropped calls are above the limit of ${percent(limit)} in ${inHundred(over / shares.length)} of 100 possible ${many}: ` +
    `${middle}${unseen ? '. People taken for machines count, and the dialler does not see them' : ''}.`
  );
}

/** A share so near to a limit that one decimal may hide on which side it lies. */
function twoDecimals(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}
