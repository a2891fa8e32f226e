import { metrics, type MetricName } from '../../metrics/index.ts';
import type { MetricUnit } from '../../metrics/types.ts';
import { oddsWord, type OddsWord } from '../../stats/odds.ts';
import type { BestResult, Choice, Finalist } from '../best/result.ts';
import {
  capital,
  count,
  errorOf,
  inHundred,
  listed,
  percent,
  signedValueText,
  valueText,
} from '../words.ts';
import { closelySentence, sureText, upward } from './best-words.ts';
import { frontierSentences } from './frontier.ts';
import { inputName } from './inputs.ts';
import { edgesOf } from './mix-name.ts';
import { spanName } from './spans.ts';

/** What was found, without what is said of it. */
export type BestFound = Omit<BestResult, 'verdict'>;

/**
 * The verdict of a search: who is best and by how much that may be wrong, what limits cost, what it brings against today's
 * mix, what not knowing means for the choice. Where people take home more under one pay plan than another, the best is
 * named for each plan, and none is recommended.
 */
export function bestSentences(found: BestFound): string[] {
  if (found.frontier !== null) return frontierSentences(found, found.frontier);
  return [
    ...found.choices.flatMap((choice) => [
      [leadText(found, choice), ...limitText(found, choice), ...seatText(choice)].join(' '),
      ...freshSentence(found, choice),
      ...todaySentence(found, choice),
      ...floorSentences(found, choice),
      ...edgeSentence(found, choice),
    ]),
    ...(found.caution === null ? [] : [found.caution]),
    ...closelySentence(found),
  ];
}

/** The best, and how far it may be short of the best of all. */
function leadText(found: BestFound, choice: Choice): string {
  const { limits, sure } = found;
  const { best, ended, gap, pay } = choice;
  const start = pay === null ? '' : `${capital(pay)}: `;
  const all = `the ${count(choice.tried)} tried`;
  if (ended === 'none') {
    return `${start}${pay === null ? 'N' : 'n'}one of ${all} keeps ${limits.map(({ text }) => text).join(' and ')} (sure to ${sureText(sure)}).`;
  }
  if (best === null) {
    return `${start}${pay === null ? 'N' : 'n'}o mix is known to keep the limits so far; ${count(choice.left)} of ${all} may still.`;
  }
  const name = choice.finalists[0]!.name;
  if (ended === 'preview') {
    return `${start}${name} looks best of ${all}. This is a preview and not certified: it may be another.`;
  }
  const given = `sure to ${sureText(sure)}, given your inputs`;
  const keeping = limits.length === 0 ? '' : ' that keep the limits';
  if (ended === 'certified') {
    return gap === 0 || gap === null
      ? `${start}${name} has the best average of ${all}${keeping} (${given}).`
      : `${start}${name} ${withinText(found, gap)} of the best of ${all}${keeping} (${given}).`;
  }
  const so = `${start}${pay === null ? 'B' : 'b'}est so far: ${name}.`;
  if (gap === null) return `${so} How far it may be below the best of ${all} is not known yet.`;
  return (
    `${so} It could be up to ${amountUp(found, gap)} ${worse(found.target)} the best of ${all}${keeping} ` +
    `(${given}); with twice the runs that falls to about ${amountUp(found, gap / Math.SQRT2)}.`
  );
}

/** `earns within $210 a month`, `has closers idle within 0.4 points`. */
function withinText(found: BestFound, gap: number): string {
  const amount = amountUp(found, gap);
  return found.target === 'profit'
    ? `earns on average within ${amount}`
    : `has an average ${metrics[found.target].label} within ${amount}`;
}

function worse(target: MetricName): string {
  return metrics[target].better === 'less' ? 'above' : 'below';
}

/** An amount of the target rounded up to two digits: what is promised must hold. */
function amountUp({ target, loaded }: BestFound, amount: number): string {
  const { currency, period } = loaded.scenario;
  const { unit, denominator } = metrics[target] as (typeof metrics)[MetricName] & {
    denominator?: unknown;
  };
  const each = denominator === undefined ? ` a ${spanName(period).noun}` : '';
  return sizeText(upward(amount), unit, currency) + each;
}

function sizeText(amount: number, unit: MetricUnit, currency: string): string {
  return unit === 'share'
    ? signedValueText(amount, unit, currency).replace('+', '')
    : valueText(amount, unit, currency);
}

function limitText({ limits }: BestFound, { best }: Choice): string[] {
  if (best === null || limits.length === 0) return [];
  const texts = limits.map(({ text }) => text);
  // Where a limit is 0, a share of it is nothing.
  const missed = limits.map(({ atMost, limit }) =>
    limit === 0 ? 0 : Math.abs(atMost - limit) / Math.abs(limit),
  );
  const slack = Math.max(...missed);
  if (slack === 0) return [`It keeps ${listed(texts)}.`];
  const each = limits.length === 1 ? 'it' : 'each';
  return [`It keeps ${listed(texts)} to within ${Number((100 * slack).toFixed(2))}% of ${each}.`];
}

function seatText({ finalists }: Choice): string[] {
  return finalists[0]?.beyondSeats ? ['It takes places beyond the limit of seats.'] : [];
}

/** What it is worth in months that did not choose it, and how often it beats the nearest of the others. */
function freshSentence(found: BestFound, { finalists }: Choice): string[] {
  const [best, ...others] = finalists;
  const estimate = best?.metrics?.[found.target];
  if (estimate?.mean == null) return [];
  const { currency, period } = found.loaded.scenario;
  const { many } = spanName(period);
  const text = (value: number): string =>
    valueText(value, estimate.unit, currency, errorOf(estimate));
  const middle = estimate.p50 === null ? '' : `, ${text(estimate.p50)} in the middle`;
  const words = `Afresh, on ${many} that did not choose it: ${metrics[found.target].label} ${text(estimate.mean)} on average${middle}`;
  const rival = nearestOf(others);
  if (rival === null) return [`${words}.`];
  const { word, favours } = oddsWord(rival.beatenByBest!);
  const odds = `${inHundred(rival.beatenByBest!)} of 100 possible ${many}`;
  const judged =
    word === 'toss-up' || favours === 'a' ? `in only ${odds}: too close to call` : `in ${odds}`;
  return [`${words}; it beats the nearest of the others, ${rival.name}, ${judged}.`];
}

/** The rival that the best beats in the fewest months, the file's own mix left out where it is not one of those tried. */
function nearestOf(others: readonly Finalist[]): Finalist | null {
  const known = others.filter(({ beatenByBest, mix }) => beatenByBest !== null && mix >= 0);
  return known.toSorted((a, b) => a.beatenByBest! - b.beatenByBest!)[0] ?? null;
}

/** What it brings against the mix in the file. */
function todaySentence({ target, loaded }: BestFound, { finalists }: Choice): string[] {
  const [best] = finalists;
  if (best === undefined) return [];
  if (best.own) return ['That is the mix as the file has it.'];
  const own = finalists.find((finalist) => finalist.own);
  if (!own?.behind || own.beatenByBest === null) return [];
  const { unit } = metrics[target];
  const { ci95, mean } = own.behind;
  const { currency, period } = loaded.scenario;
  const { many, noun } = spanName(period);
  const difference = signedValueText(mean, unit, currency, errorOf({ unit, ci95 }));
  const { word, favours } = oddsWord(own.beatenByBest);
  const odds = `better in ${inHundred(own.beatenByBest)} of 100 possible ${many}`;
  const judged =
    word === 'toss-up'
      ? 'too close to call'
      : `${SURELY[word]} ${favours === 'b' ? 'better' : 'worse'}`;
  const each = 'denominator' in metrics[target] ? '' : ` a ${noun}`;
  return [
    `Against the file's own ${own.name}: ${difference}${each} on average, ${odds}: ${judged}.`,
  ];
}

const SURELY: Record<Exclude<OddsWord, 'toss-up'>, string> = {
  clear: 'clearly',
  likely: 'likely',
  leaning: 'leans',
};

/** In how many possible floors it is best, what that costs, and which input decides. */
function floorSentences(found: BestFound, { doubt, finalists }: Choice): string[] {
  if (doubt === null) return [];
  const [best] = finalists;
  const rivals = finalists.length;
  const { unit, currency } = {
    unit: metrics[found.target].unit,
    currency: found.loaded.scenario.currency,
  };
  const { noun } = spanName(found.loaded.scenario.period);
  const each = 'denominator' in metrics[found.target] ? '' : ` a ${noun}`;
  const odds = `${inHundred(best!.floors ?? 0)} of 100 possible floors`;
  const regret =
    doubt.regret > 0
      ? `; knowing which floor you have would bring about ${sizeText(upward(doubt.regret), unit, currency)}${each} more`
      : '';
  const first = `Taking into account what you do not know, it is the best of these ${count(rivals)} in ${odds}${regret}.`;
  const { driver } = doubt;
  if (driver === null) return [first];
  const rival = finalists.find(({ mix }) => mix === driver.rival)!;
  const input = inputName(driver.path);
  const remedy =
    driver.observations === null
      ? 'a range half as wide would halve that'
      : `four times the ${count(driver.observations)} observations behind it would halve that`;
  return [
    first,
    `Between it and ${rival.name} ${input} decides most (${percent(driver.share)} of what the doubt moves): ${remedy}.`,
  ];
}

function edgeSentence({ axes }: BestFound, { finalists }: Choice): string[] {
  const [best] = finalists;
  const edges = best === undefined ? '' : edgesOf(axes, best);
  if (edges === '') return [];
  return [`That is the edge of what was tried (${edges}): a wider search may find better.`];
}
