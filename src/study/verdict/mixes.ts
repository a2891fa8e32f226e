import { metrics, type MetricName } from '../../metrics/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { monthsInHundred, type OddsWord, oddsWord } from '../../stats/odds.ts';
import type { Ranking } from '../rank.ts';
import type { Axis, Estimate, MixResult } from '../results.ts';
import { capital, count, errorOf, inHundred, listed, money, valueText } from '../words.ts';
import type { ByPlan } from './by-plan.ts';
import { fasterDiallers } from './faster-dialler.ts';
import { edgesOf, isPay, mixName } from './mix-name.ts';
import { spanName } from './spans.ts';

/** The second opinion on the best mix, from months that did not choose it. */
export interface Afresh {
  /** The target of the best mix. */
  readonly best: Estimate;
  /** Point that is best in those months, among those that may be set against each other. */
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
  readonly plans: ByPlan;
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
  const { caution, groups } = swept.plans;
  return [
    ...groups.flatMap((points) => leadSentence(swept, points)),
    ...(caution === null ? cheaperSentence(swept) : [caution]),
    ...budgetSentence(swept),
    ...freshSentence(swept),
    ...edgeSentence(swept),
    ...fasterDiallers(swept.axes),
  ];
}

/** Who leads among some points, and how surely. */
function leadSentence(swept: Swept, points: readonly number[]): string[] {
  const { axes, mixes, plans, rank } = swept;
  const { best, beaten } = rank(points);
  if (best === null) return [];
  const apart = plans.caution !== null;
  const shown = apart ? axes.filter((axis) => !isPay(axis)) : axes;
  const start = apart ? `${capital(payName(swept, best))}: ` : '';
  const name = mixName(shown, mixes[best]!);
  const value = valueOf(swept, best);
  const closest = closestOf(swept, points, best, beaten);
  if (closest === null) return [`${start}${name === '' ? '' : `${name}, `}${value}.`];
  const among = `the ${count(points.length)} tried`;
  const rival = mixName(shown, mixes[closest]!);
  const { many } = spanOf(swept);
  const odds = (share: number): string => `${inHundred(share)} of 100 possible ${many}`;
  const share = beaten[closest]!;
  const { word, favours } = oddsWord(share);
  if (word === 'toss-up' || favours === 'a') {
    const against =
      monthsInHundred(share) < 50
        ? `; ${rival} is better in ${odds(1 - share)}, but ${lessText(swept)}`
        : `, but it beats ${rival} in only ${odds(share)}`;
    return [
      `${start}too close to call with what you know: on average ${name} is best of ${among} ` +
        `(${value})${against}.`,
    ].map(capital);
  }
  return [
    `${start}${name} ${LEADS[word]} ${among} (${value}): it beats the closest, ${rival}, in ${odds(share)}.`,
  ];
}

/** The rival that the best beats in the fewest months of 100; among such, that of the nearest average. */
function closestOf(
  { mixes, target }: Swept,
  points: readonly number[],
  best: number,
  beaten: readonly number[],
): number | null {
  const average = (point: number): number => mixes[point]!.metrics[target]!.mean ?? Number.NaN;
  const behind = (point: number): number => {
    const gap = Math.abs(average(best) - average(point));
    return Number.isNaN(gap) ? Number.MAX_VALUE : gap;
  };
  const months = (point: number): number => monthsInHundred(beaten[point]!);
  const [closest] = points
    .filter((point) => point !== best)
    .sort((a, b) => months(a) - months(b) || behind(a) - behind(b));
  return closest ?? null;
}

/** How a rival that is better in most months can be worse on average. */
function lessText({ target }: Swept): string {
  // A ratio's long-run value weighs months by their denominators: the months' own gains need not be smaller.
  return metrics[target].denominator ? 'not on average' : 'by less';
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
  const [less, more] = [labour(cheapest), labour(best)];
  const takes = less === more ? '' : `takes ${less} of labour instead of ${more} and `;
  const region = open.length === 1 ? 'One other mix is' : `${count(open.length)} other mixes are`;
  return [
    `${region} not clearly worse; the cheapest, ${mixName(axes, mixes[cheapest]!)}, ${takes}` +
      `is beaten in ${inHundred(mixes[cheapest]!.beatenByBest)} of 100.`,
  ];
}

function budgetSentence(swept: Swept): string[] {
  const { axes, mixes, scenarios, budget, best, bestWithinBudget, plans, rank } = swept;
  if (budget === null) return [];
  const limit = `${money(budget, scenarios[best]!.currency)} of labour a month`;
  if (bestWithinBudget === null) return [`Nothing that was tried fits within ${limit}.`];
  if (plans.caution !== null) {
    const leaders = plans.groups.flatMap(
      (points) => rank(points.filter((point) => mixes[point]!.withinBudget)).best ?? [],
    );
    const told = leaders.map((at) => `${mixName(axes, mixes[at]!)} (${valueOf(swept, at)})`);
    return [`Best of each plan within ${limit}: ${listed(told)}.`];
  }
  if (bestWithinBudget === best) return [`It fits within ${limit}.`];
  return [
    `Within ${limit}, ${mixName(axes, mixes[bestWithinBudget]!)} leads ` +
      `(${valueOf(swept, bestWithinBudget)}).`,
  ];
}

function freshSentence(swept: Swept): string[] {
  const { axes, mixes, afresh, best, target, scenarios, plans } = swept;
  const before = mixes[best]!.metrics[target]!.mean;
  if (afresh?.best.mean == null || before === null) return [];
  const { mean, unit } = afresh.best;
  const error = errorOf(afresh.best);
  const value = (amount: number): string =>
    valueText(amount, unit, scenarios[best]!.currency, error);
  const words =
    `Simulated afresh, on ${spanOf(swept).many} that did not choose it, ${mixName(axes, mixes[best]!)} ` +
    `averages ${value(mean)} (it was ${value(before)})`;
  if (afresh.winner !== best) {
    return [`${words}; there ${mixName(axes, mixes[afresh.winner]!)} does better on average.`];
  }
  const group = plans.groups.find((points) => points.includes(best))!;
  const hasRivals = group.some((point) => point !== best && mixes[point]!.tossUp);
  if (!hasRivals) return [`${words}.`];
  return [`${words}, and is best again${plans.caution === null ? '' : ' within its plan'}.`];
}

function edgeSentence(swept: Swept): string[] {
  const { axes, mixes, best, plans, rank } = swept;
  const edges =
    plans.caution === null
      ? edgesOf(axes, mixes[best]!)
      : plans.groups.flatMap((points) => edgesOfPlan(swept, rank(points).best)).join('; ');
  if (edges === '') return [];
  return [`That is the edge of what was tried (${edges}): a wider sweep may find better.`];
}

/** Edges at the best of one plan, with the plan's name. */
function edgesOfPlan(swept: Swept, best: number | null): string[] {
  const edges = best === null ? '' : edgesOf(swept.axes, swept.mixes[best]!);
  return edges === '' ? [] : [`${edges} with ${payName(swept, best!)}`];
}

/** What people are paid by in a mix: `closers on base-plus`. */
function payName({ axes, mixes }: Swept, point: number): string {
  return mixName(axes.filter(isPay), mixes[point]!);
}

/** The target as the best is chosen by, and as most people would meet it. */
function valueOf(swept: Swept, point: number): string {
  const { mixes, scenarios, target } = swept;
  const estimate = mixes[point]!.metrics[target]!;
  const { p50, mean, unit } = estimate;
  const text = (value: number): string =>
    valueText(value, unit, scenarios[point]!.currency, errorOf(estimate));
  const middle = p50 === null ? '' : `, ${text(p50)} in the middle ${spanOf(swept).one}`;
  return `${metrics[target].label} ${text(mean!)} on average${middle}`;
}

function spanOf({ scenarios, best }: Swept): { one: string; many: string } {
  return spanName(scenarios[best]!.period);
}
