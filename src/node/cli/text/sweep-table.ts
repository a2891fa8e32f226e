import { metrics, type MetricName } from '../../../metrics/index.ts';
import type { Estimate, MixResult, SweepResult } from '../../../study/results.ts';
import { spanName } from '../../../study/verdict/spans.ts';
import { inHundred } from '../../../study/words.ts';
import { columns } from './columns.ts';
import { figure, NO_VALUE } from './figures.ts';
import { safe, wrap, type Look } from './look.ts';
import { markOf, marksText } from './sweep-marks.ts';

/** Mixes that fit on a screen. */
const SHOWN = 24;

/** One column of the table, for each mix. */
interface Column {
  readonly title: string;
  text(mix: MixResult): string;
}

/**
 * Mixes one a row: in the order of the axes where all of them fit on a screen, else the best first.
 *
 * @param full - all of them, however many
 */
export function mixTable(result: SweepResult, look: Look, full: boolean): string {
  const { axes, mixes } = result;
  const chosen = full || mixes.length <= SHOWN ? mixes : bestFirst(result).slice(0, SHOWN);
  const { needed, range, beside } = columnsOf(result);
  const at = axes.map(({ label }): Column => ({
    title: label,
    text: (mix) => String(mix.at[label]),
  }));
  const [middle, odds] = needed;
  // What is told beside gives way first on a narrow screen.
  const choices = [
    [middle, range, ...beside, odds],
    [middle, range, odds],
    [middle, odds],
  ].map((some) => safe(tableOf([...at, ...some], chosen, axes.length), look.ascii));
  const left = mixes.length - chosen.length;
  return [
    choices.find((table) => table.split('\n').every((line) => line.length <= look.width)) ??
      choices.at(-1)!,
    wrap(marksText(result), look, '  '),
    ...(left > 0
      ? [wrap(`The best ${SHOWN} of ${mixes.length}; --full shows the other ${left}.`, look, '  ')]
      : []),
  ].join('\n');
}

function tableOf(shown: readonly Column[], mixes: readonly MixResult[], leading: number): string {
  const head = shown.map(({ title }) => title);
  const rows = mixes.map((mix) => shown.map(({ text }) => text(mix)));
  return columns([head, ...rows], { indent: '  ', leading });
}

function columnsOf(result: SweepResult): {
  needed: readonly [Column, Column];
  range: Column;
  beside: readonly Column[];
} {
  const { target, loaded } = result;
  const valueAt = (id: MetricName, quantile: 'p05' | 'p50' | 'p95') => (mix: MixResult) => {
    const estimate: Estimate | undefined = mix.metrics[id];
    return estimate ? figure(estimate[quantile], estimate, loaded.scenario.currency) : NO_VALUE;
  };
  const low = valueAt(target, 'p05');
  const middle = valueAt(target, 'p50');
  const high = valueAt(target, 'p95');
  return {
    needed: [
      { title: `${metrics[target].label} `, text: (mix) => middle(mix) + markOf(mix, result) },
      { title: 'best is better in', text: (mix) => oddsText(mix, result) },
    ],
    range: {
      title: `9 in 10 ${spanName(loaded.scenario.period).many}`,
      text: (mix) => `${low(mix)} .. ${high(mix)}`,
    },
    beside: [
      { title: 'lost', text: valueAt('lost_leads', 'p50') },
      { title: 'idle', text: valueAt('closer_idle', 'p50') },
    ],
  };
}

/** How often the best does better; the best itself needs no odds against itself. */
export function oddsText(mix: MixResult, { best, mixes }: SweepResult): string {
  return mix === mixes[best] ? 'best' : `${inHundred(mix.beatenByBest)} of 100`;
}

function bestFirst({ mixes, target }: SweepResult): MixResult[] {
  const sign = metrics[target].better === 'less' ? 1 : -1;
  const value = (mix: MixResult): number => sign * (mix.metrics[target]?.mean ?? -sign * Infinity);
  return [...mixes].sort((a, b) => value(a) - value(b));
}
