import { metrics } from '../../metrics/index.ts';
import type { Choice, Finalist, LimitResult } from '../best/result.ts';
import { isBeyondLimit } from '../best/scores.ts';
import { capital, listed, valueText } from '../words.ts';
import type { BestFound } from './best-words.ts';
import { spanName } from './spans.ts';

/** Which limits the best keeps, at which figure, and how far beyond a limit still passes as keeping it. */
export function limitSentences(found: BestFound, { finalists }: Choice): string[] {
  const [best] = finalists;
  const { limits } = found;
  if (best === undefined || limits.length === 0) return [];
  const told = limits.map((limit, at) => {
    const value = best.limited[at] ?? null;
    if (value === null) return `it keeps ${limit.text}`;
    const figure = figureText(found, limit, value);
    return isBeyondLimit(limit, value, 'limit')
      ? `at ${figure} it is beyond ${limit.text}, by no more than passes`
      : `it keeps ${limit.text}, at ${figure}`;
  });
  const passing = limits.flatMap((limit) =>
    limit.atMost === limit.limit ? [] : [passesText(found, limit)],
  );
  const passes =
    passing.length === 0 ? [] : [`${capital(listed(passing))} passes as keeping the limit.`];
  return [`${capital(told.join('; '))}.`, ...passes];
}

/** `closer_idle <= 20% (25.1%)`: the limits that a mix breaks, with its figures; all of them where the figures do not tell. */
export function brokenText(found: BestFound, { limited }: Finalist): string {
  const all = found.limits.map((limit, at) => ({ limit, value: limited[at] ?? null }));
  const broken = all.filter(
    ({ limit, value }) => value !== null && isBeyondLimit(limit, value, 'limit'),
  );
  if (broken.length === 0) return listed(all.map(({ limit }) => limit.text));
  return listed(
    broken.map(({ limit, value }) => `${limit.text} (${limitedText(found, limit, value!)})`),
  );
}

/** `*` beside a figure beyond its limit that still passes as keeping it, `!` where the mix does not keep it. */
export function limitMark(
  { limits }: Pick<BestFound, 'limits'>,
  { limited, over }: Finalist,
  at: number,
): '' | '*' | '!' {
  const value = limited[at] ?? null;
  if (value === null || !isBeyondLimit(limits[at]!, value, 'limit')) return '';
  return over ? '!' : '*';
}

/** What the marks among some finalists mean; nothing where there are none. */
export function marksText(
  found: Pick<BestFound, 'limits'>,
  finalists: readonly Finalist[],
): string {
  const marks = new Set(
    finalists.flatMap((finalist) => found.limits.map((_, at) => limitMark(found, finalist, at))),
  );
  return [
    ...(marks.has('*') ? ['* beyond the limit by no more than passes as keeping it'] : []),
    ...(marks.has('!') ? ['! does not keep the limit'] : []),
  ].join('; ');
}

/** What a limit speaks of, to a digit more than usual: it is read beside the limit. */
export function limitedText(
  { loaded }: Pick<BestFound, 'loaded'>,
  { metric }: LimitResult,
  value: number,
): string {
  const { unit } = metrics[metric];
  if (unit === 'share') return `${Number((100 * value).toFixed(1))}%`;
  return valueText(value, unit, loaded.scenario.currency);
}

/** A figure; of a sum over another span than the month that limits mostly speak of, beside the limit of that span. */
function figureText(found: BestFound, limit: LimitResult, value: number): string {
  const figure = limitedText(found, limit, value);
  const { noun } = spanName(found.loaded.scenario.period);
  if (noun === 'month' || metrics[limit.metric].unit !== 'currency') return figure;
  if ('denominator' in metrics[limit.metric]) return figure;
  return `${figure} of ${limitedText(found, limit, limit.limit)} a ${noun}`;
}

/** `up to 21% of closers idle (5% beyond)`. */
function passesText(found: BestFound, limit: LimitResult): string {
  const { atMost, must } = limit;
  const share = Math.abs(atMost - limit.limit) / Math.abs(limit.limit);
  const end = limitedText(found, limit, atMost);
  const way = must === '<=' ? 'up to' : 'down to';
  return `${metrics[limit.metric].label} ${way} ${end} (${Number((100 * share).toFixed(2))}% beyond)`;
}
