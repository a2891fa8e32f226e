import { metrics } from '../../metrics/index.ts';
import type { MixResult, SweepResult } from '../../study/results.ts';
import { alikeButForPay, isPay, mixName } from '../../study/verdict/mix-name.ts';
import { PAY_METRIC } from '../../study/pay-in-force.ts';
import { SAME_PAY } from '../../study/verdict/pay-caution.ts';
import { errorOf } from '../../study/words.ts';
import { amountText, known, knownText, spanOf } from '../amounts.ts';
import { bestMix } from './sweep-view.ts';

/**
 * Whether people take home different pay under the plans tried, so that plans may not be set against each other.
 * Judged at the best mix and those that differ from it in pay only.
 */
export function paysApart(result: SweepResult): boolean {
  const alike = alikeButForPay(result, bestMix(result)).map((point) => result.mixes[point]!);
  return Object.values(PAY_METRIC).some((name) => {
    const middles = alike.flatMap(({ metrics }) => known(metrics, name)?.p50 ?? []);
    return Math.max(...middles) > Math.min(...middles) * (1 + SAME_PAY);
  });
}

/** The best of some mixes that may be set against each other. */
export interface Leader {
  /** The pay of all of them, `hourly`; empty where mixes of every pay are judged together. */
  readonly pay: string;
  /** The leader by what is varied beside that pay; empty where nothing is. */
  readonly name: string;
  readonly mix: MixResult;
  /** How many others were tried, and how many of them are not clearly worse. */
  readonly others: number;
  readonly rivals: number;
}

/** Who leads by the average of the target: one of all mixes, or one on each plan where plans pay people differently. */
export function leadersOf(result: SweepResult): Leader[] {
  const apart = paysApart(result);
  const pays = apart ? result.axes.filter(isPay) : [];
  const team = apart ? result.axes.filter((axis) => !isPay(axis)) : result.axes;
  const groups = new Map<string, MixResult[]>();
  for (const mix of result.mixes) {
    const pay = pays.map(({ label }) => mix.at[label]).join(', ');
    groups.set(pay, [...(groups.get(pay) ?? []), mix]);
  }
  return [...groups].flatMap(([pay, mixes]) => {
    const mix = apart ? bestAmong(result, mixes) : bestMix(result);
    if (mix === null) return [];
    const rivals = mixes.filter((other) => other !== mix && other.tossUp).length;
    return { pay, name: mixName(team, mix), mix, others: mixes.length - 1, rivals };
  });
}

/** What the leaders are called in keys and captions. */
export function leaderWord(result: SweepResult): string {
  return leadersOf(result).length > 1 ? 'best on its plan' : 'best of those tried';
}

/** A mix's target, by what it was chosen for and in the middle month: `$9k on average, $6k in the middle month`. */
export function bothText(result: SweepResult, { metrics: estimates }: MixResult): string {
  const { currency } = result.loaded.scenario;
  const estimate = known(estimates, result.target);
  if (estimate === null) return knownText(estimate, currency);
  const mean = amountText(estimate.mean, estimate.unit, currency, errorOf(estimate));
  return `${mean} on average, ${knownText(estimate, currency)} in the middle ${spanOf(result).one}`;
}

function bestAmong(result: SweepResult, mixes: readonly MixResult[]): MixResult | null {
  const sign = metrics[result.target].better === 'less' ? -1 : 1;
  const value = (mix: MixResult) => sign * (known(mix.metrics, result.target)?.mean ?? Number.NaN);
  const valued = mixes.filter((mix) => !Number.isNaN(value(mix)));
  if (valued.length === 0) return null;
  return valued.reduce((best, other) => (value(other) > value(best) ? other : best));
}
