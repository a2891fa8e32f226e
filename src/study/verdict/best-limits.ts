import { metrics } from '../../metrics/index.ts';
import type { Choice, Finalist, LimitResult } from '../best/result.ts';
import { isBeyondLimit } from '../best/scores.ts';
import { listed, valueText } from '../words.ts';
import type { BestFound } from './best-words.ts';
import { spanName } from './spans.ts';

/** Which limits the best keeps, at which figure, and how far beyond a limit still passes as keeping it. */
export function limitSentences(found: BestFound, { finalists }: Choice): string[] {
  const [best] = finalists;
  const { limits } = found;
  if (best === undefined || limits.length === 0) return [];
  const kept: string[] = [];
  const besides: string[] = [];
  limits.forEach((limit, at) => {
    const value = best.limited[at] ?? null;
    if (value === null) return kept.push(limit.text);
    const figure = figureText(found, limit, value);
    if (!isBeyondLimit(limit, value, 'limit')) return kept.push(`${limit.text} (${figure} afresh)`);
    return besides.push(
      isBeyondLimit(limit, value, 'tolerance')
        ? `It was found to keep ${limit.text}, though afresh it comes to ${figure}.`
        : `At ${figure} afresh it is just beyond ${limit.text}, but counts as keeping it.`,
    );
  });
  const passing = limits.flatMap((limit) =>
    limit.atMost === limit.limit ? [] : [passesText(found, limit)],
  );
  return [
    ...(kept.length === 0 ? [] : [`It keeps ${listed(kept)}.`]),
    ...besides,
    ...(passing.length === 0 ? [] : [`What counts as keeping a limit: ${listed(passing)}.`]),
  ];
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
    ...(marks.has('*') ? ['* beyond the limit, but counts as keeping it'] : []),
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

/** `closers idle up to 21%, 5% beyond`. */
function passesText(found: BestFound, limit: LimitResult): string {
  const { atMost, must } = limit;
  const share = Math.abs(atMost - limit.limit) / Math.abs(limit.limit);
  const end = limitedText(found, limit, atMost);
  const way = must === '<=' ? 'up to' : 'down to';
  return `${metrics[limit.metric].label} ${way} ${end}, ${Number((100 * share).toFixed(2))}% beyond`;
}
