import { SINGULAR } from '../../scenario/positions.ts';
import type { Period } from '../../scenario/scenario.ts';
import type { HireOdds } from '../results.ts';
import { inHundred } from '../words.ts';
import { spanName } from './spans.ts';

/**
 * Which hire improves how many possible months, the better one first. Nothing is recommended under 65 of 100, or with a loss
 * on average.
 *
 * @returns null where nothing is known of any
 */
export function hireOddsSentence(hires: readonly HireOdds[], period: Period): string | null {
  if (hires.length === 0) return null;
  const sorted = hires.toSorted((a, b) => b.change.betterIn! - a.change.betterIn!);
  const good = sorted.some(({ change }) => change.favours === 'b' && change.mean > 0);
  const bad = sorted.every(({ change }) => change.favours === 'a');
  const parts = sorted.map(({ change: { betterIn, favours, verdict }, role }, at) => {
    const of = at === 0 ? ` of 100 possible ${spanName(period).many}` : '';
    const verb = at === 0 ? ' improves' : '';
    const word = favours === 'a' ? '' : ` (${verdict!})`;
    return `a ${SINGULAR[role]}${verb} ${inHundred(betterIn!)}${of}${word}`;
  });
  const start = good ? '' : bad ? 'nobody; ' : 'too close to call; ';
  const { noun } = spanName(period);
  const span = period.length.unit === 'year' ? '' : `in a single ${noun}, `;
  return (
    `Next hire: ${start}${parts.join(', ')}. ` +
    `That is ${span}once trained, before hiring and training cost; callmix next-hire judges a whole year.`
  );
}
