import { metrics } from '../../../metrics/index.ts';
import type { Progress } from '../../../study/results.ts';
import { count, valueText } from '../../../study/words.ts';

/**
 * What matters about work under way, in one line: how well the answer is known, how much is done, how long it will take.
 *
 * @param elapsed - s since the study began
 */
export function progressLine(
  { done, total, replications, settled }: Progress,
  elapsed: number,
  currency: string,
): string {
  const parts = [];
  if (settled !== null && settled.halfWidth !== null) {
    const { label, unit } = metrics[settled.metric];
    const text = (value: number): string => valueText(value, unit, currency, value);
    const wanted = settled.wanted === null ? '' : ` (want ±${text(settled.wanted)})`;
    parts.push(`${label} settled to ±${text(settled.halfWidth)}${wanted}`);
  }
  parts.push(`${count(replications)} months`);
  parts.push(`${count(done)} of about ${count(total)} jobs`);
  if (done > 0 && elapsed > 1) parts.push(`${duration((elapsed * (total - done)) / done)} left`);
  return parts.join('  ');
}

/** Seconds as people say them: `4 s`, `3 min`, `1.5 h`. */
export function duration(seconds: number): string {
  if (seconds < 100) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 6000) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
