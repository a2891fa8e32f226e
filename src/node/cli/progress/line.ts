import { metrics } from '../../../metrics/index.ts';
import type { Progress, Searched } from '../../../study/results.ts';
import { count, duration, settledTo, valueText } from '../../../study/words.ts';

/**
 * What matters about work under way, in one line: how well the answer is known, how much is done, how long it will take.
 *
 * @param elapsed - s since the study began
 */
export function progressLine(
  { done, total, atMost, replications, search, settled }: Progress,
  elapsed: number,
  currency: string,
): string {
  const parts = search ? searchParts(search, currency) : [];
  if (settled !== null && settled.halfWidth !== null) {
    const { label, unit } = metrics[settled.metric];
    const { halfWidth, wanted } = settled;
    const wish =
      wanted === null || halfWidth === 0
        ? ''
        : ` (want ±${valueText(wanted, unit, currency, wanted)})`;
    parts.push(`${label} ${settledTo(halfWidth, unit, currency)}${wish}`);
  }
  parts.push(`${count(replications)} months`);
  parts.push(`${count(done)} of ${atMost ? 'at most' : 'about'} ${count(total)} jobs`);
  if (done > 0 && elapsed > 1) {
    const left = waitText((elapsed * (total - done)) / done);
    parts.push(`${atMost ? 'at most ' : ''}${left} left`);
  }
  return parts.join('  ');
}

/** `profit within $4k of the best (want $500)`, `37 mixes left`. */
function searchParts({ target, gap, tolerance, left }: Searched, currency: string): string[] {
  const mixes = `${count(left)} mix${left === 1 ? '' : 'es'} left`;
  if (gap === null) return [mixes];
  const { label, unit } = metrics[target];
  const [within, wanted] = [gap, tolerance].map((size) => valueText(size, unit, currency, size));
  return [`${label} within ${within!} of the best (want ${wanted!})`, mixes];
}

/** How long something will take, from 1 s up: nobody can tell more exactly than that. */
export function waitText(seconds: number): string {
  const unit = seconds < 100 ? 1 : 60;
  return duration(Math.max(1, Math.round(seconds / unit)) * unit);
}
