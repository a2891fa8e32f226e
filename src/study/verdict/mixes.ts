import { metrics, type MetricName } from '../../metrics/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type OddsWord, oddsWord } from '../../stats/odds.ts';
import type { Ranking } from '../rank.ts';
import type { Axis, Estimate, MixResult } from '../results.ts';
import { capital, count, errorOf, inHundred, money, valueText } from '../words.ts';
import { alikeButForPay, edgesOf, isPay, mixName } from './mix-name.ts';
import { payCaution, paysDifferently } from './pay-caution.ts';
import { spanName } from './spans.ts';

/** The second opinion on the best mix, from months that did not choose it. */
export interface Afresh {
  /** The target of the best mix. */
  readonly best: Estimate;
  /** Point that is best in those months. */
  readonly winner: number;
}

/** What a sweep found. */
export interface Swept {
  readonly axes: readonly Axis[];
  readonly mixes: readonly MixResult[];
  /** Of each mix, as simulated. */
  readonly scenarios: readonly Scenario[];
  readonly target: MetricName;
  readonly best: number;
  readonly budget: number | null;
  readonly bestWithinBudget: number | null;
  readonly afresh: Afresh | null;
  /** Ranks some of the points by the target. */
  rank(points: readonly number[]): Ranking;
}

/**
 * The verdict of a sweep: who is best and how surely, what costs less and is not clearly worse, what a budget allows, what
 * the best is worth in months that did not choose it. Nothing is recommended on less than 65 of 100. Where people take
 * home more than 5 % more or less under one pay plan than another, mixes are judged within each plan only.
 */
export function sweepSentences(swept: Swept): string[] {
  const { mixes, scenarios, best } = swept;
  const caution = payCaution(
    alikeButForPay(swept, mixes[best]!).map((point) => ({
      scenario: scenarios[point]!,
      metrics: mixes[point]!.metrics,
    })),
  );
  const apart = caution !== null;
  const leads = groupsOf(swept, apart).flatMap((points) => leadSentence(swept, points, apart));
  return [
    ...leads,
    ...(caution === null ? cheaperSentence(swept) : [caution]),
    ...budgetSentence(swept),
    ...freshSentence(swept),
    ...edgeSentence(swept),
  ];
}

/** Points that may be set against each other: all of them, or those with the same pay. */
function groupsOf({ scenarios }: Swept, byPay: boolean): number[][] {
  const groups: number[][] = [];
  scenarios.forEach((scenario, point) => {
    const group = groups.find(
      ([first]) => !byPay || !paysDifferently(scenarios[first!]!, scenario),
    );
    if (group) group.push(point);
    else groups.push([point]);
  });
  return groups;
}

/** Who leads among some points, and how surely; `apart` where these are the mixes of one pay among several. */
function leadSentence(swept: Swept, points: readonly number[], apart: boolean): string[] {
  const { axes, mixes, target, rank } = swept;
  const { best, beaten } = rank(points);
  if (best === null) return [];
  const { one, many } = spanOf(swept);
  const pay = mixName(axes.filter(isPay), mixes[best]!);
  const shown = apart ? axes.filter((axis) => !isPay(axis)) : axes;
  const start = apart ? `${capital(pay)}: ` : '';
  const name = mixName(shown, mixes[best]!);
  const value = `${metrics[target].label} ${valueAt(swept, best)} in the middle ${one}`;
  const [closest] = points
    .filter((point) => point !== best)
    .sort((a, b) => beaten[a]! - beaten[b]!);
  if (closest === undefined) return [`${start}${name === '' ? '' : `${name}, `}${value}.`];
  const among = `the ${count(points.length)} tried`;
  const rival = mixName(shown, mixes[closest]!);
  const odds = `${inHundred(beaten[closest]!)} of 100 possible ${many}`;
  const { word, favours } = oddsWord(beaten[closest]!);
  if (word === 'toss-up' || favours === 'a') {
    return [
      `${start}too close to call with what you know: on average ${name} is best of ${among} (${value}), ` +
        `but it beats ${rival} in only ${odds}.`,
    ].map(capital);
  }
  return [
    `${start}${name} ${LEADS[word]} ${among} (${value}): it beats the closest, ${rival}, in ${odds}.`,
  ];
}

/** How surely the best is best, by the odds against its closest rival. */
const LEADS: Record<Exclude<OddsWord, 'toss-up'>, string> = {
  clear: 'is clearly best of',
  likely: 'is likely best of',
  leaning: 'leads',
};

/** The cheapest mix that the best does not clearly beat, where it costs less. */
function cheaperSentence({ axes, mixes, best, scenarios, target }: Swept): string[] {
  const cost = (point: number): number =>
    mixes[point]!.metrics.labour_cost?.mean ?? Number.POSITIVE_INFINITY;
  const open = mixes.flatMap(({ tossUp }, point) => (tossUp && point !== best ? [point] : []));
  const [cheapest] = open.toSorted((a, b) => cost(a) - cost(b));
  if (cheapest === undefined || !(cost(cheapest) < cost(best)) || target === 'labour_cost')
    return [];
  const { currency } = scenarios[best]!;
  const labour = (point: number): string =>
    money(cost(point), currency, errorOf(mixes[point]!.metrics.labour_cost!));
  const region = open.length === 1 ? 'One other mix is' : `${count(open.length)} other mixes are`;
  return [
    `${region} not clearly worse; the cheapest, ${mixName(axes, mixes[cheapest]!)}, takes ` +
      `${labour(cheapest)} of labour instead of ${labour(best)} ` +
      `and is beaten in ${inHundred(mixes[cheapest]!.beatenByBest)} of 100.`,
  ];
}

function budgetSentence(swept: Swept): string[] {
  const { axes, mixes, scenarios, budget, best, bestWithinBudget, target } = swept;
  if (budget === null) return [];
  const limit = `${money(budget, scenarios[best]!.currency)} of labour a month`;
  if (bestWithinBudget === null) return [`Nothing that was tried fits within ${limit}.`];
  if (bestWithinBudget === best) return [`It fits within ${limit}.`];
  return [
    `Within ${limit}, ${mixName(axes, mixes[bestWithinBudget]!)} leads ` +
      `(${metrics[target].label} ${valueAt(swept, bestWithinBudget)}).`,
  ];
}

function freshSentence(swept: Swept): string[] {
  const { axes, mixes, afresh, best, target, scenarios } = swept;
  const before = mixes[best]!.metrics[target]!.mean;
  if (afresh?.best.mean == null || before === null) return [];
  const { mean, unit } = afresh.best;
  const error = errorOf(afresh.best);
  const value = (amount: number): string =>
    valueText(amount, unit, scenarios[best]!.currency, error);
  const words =
    `The best of many is partly lucky: simulated afresh, ${mixName(axes, mixes[best]!)} ` +
    `averages ${value(mean)} in place of ${value(before)}`;
  if (afresh.winner === best) return [`${words}, and is best again.`];
  return [`${words}, and on average ${mixName(axes, mixes[afresh.winner]!)} does better.`];
}

function edgeSentence({ axes, mixes, best }: Swept): string[] {
  const edges = edgesOf(axes, mixes[best]!);
  if (edges === '') return [];
  return [`That is the edge of what was tried (${edges}): a wider sweep may find better.`];
}

function valueAt({ mixes, scenarios, target }: Swept, point: number): string {
  const estimate = mixes[point]!.metrics[target]!;
  const { p50, mean, unit } = estimate;
  return valueText(p50 ?? mean!, unit, scenarios[point]!.currency, errorOf(estimate));
}

function spanOf({ scenarios, best }: Swept): { one: string; many: string } {
  return spanName(scenarios[best]!.period);
}
