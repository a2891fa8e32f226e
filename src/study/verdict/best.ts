import { metrics, type MetricName } from '../../metrics/index.ts';
import type { Choice } from '../best/result.ts';
import { capital, count, errorOf, inHundred, listed, percent, valueText } from '../words.ts';
import { ownSentences, rivalSentence } from './best-against.ts';
import { limitSentences } from './best-limits.ts';
import {
  amountUp,
  closelySentence,
  emptySentence,
  eachSpan,
  ownName,
  sizeText,
  sureText,
  upward,
  type BestFound,
} from './best-words.ts';
import { frontierSentences } from './frontier.ts';
import { inputName } from './inputs.ts';
import { edgesOf } from './mix-name.ts';
import { spanName } from './spans.ts';

/**
 * The verdict of a search: who is best and by how much that may be wrong, how that stands to the file's own mix, which
 * limits it keeps, what it is worth afresh, what not knowing means for the choice. Nothing is recommended on less than 65
 * of 100. Where people take home more under one pay plan than another, the best is named for each plan, and none is
 * recommended.
 */
export function bestSentences(found: BestFound): string[] {
  if (found.frontier !== null) return frontierSentences(found, found.frontier);
  return [
    ...found.choices.flatMap((choice) => [
      [
        leadText(found, choice),
        ...alikeSentence(found, choice),
        ...emptySentence(choice.withoutValue, [found.target]),
        ...ownSentences(found, choice),
      ].join(' '),
      ...paragraph([...limitSentences(found, choice), ...seatText(choice)]),
      ...paragraph([...freshSentence(found, choice), ...rivalSentence(found, choice)]),
      ...floorSentences(found, choice),
      ...edgeSentence(found, choice),
    ]),
    ...(found.caution === null ? [] : [found.caution]),
    ...closelySentence(found),
  ];
}

function paragraph(sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [sentences.join(' ')];
}

/** Mixes told by name where there are many. */
const NAMED = 3;

/** The best, and how far it may be short of the best of all. */
function leadText(found: BestFound, choice: Choice): string {
  const { limits, sure, target } = found;
  const { best, ended, gap, pay } = choice;
  const start = pay === null ? '' : `${capital(pay)}: `;
  const say = (sentence: string): string => start + (pay === null ? capital(sentence) : sentence);
  const all = `the ${count(choice.tried)} tried`;
  if (ended === 'none') {
    return say(
      `none of ${all} keeps ${listed(limits.map(({ text }) => text))} (${sureText(sure, [target])}, given your inputs).`,
    );
  }
  if (best === null) {
    return say(
      `no mix is known to keep the limits so far; ${count(choice.left)} of ${all} may still.`,
    );
  }
  const [first] = choice.finalists;
  if (ended === 'preview') {
    return `${start}${first!.name} looks best of ${all}. This is a preview and not certified: it may be another.`;
  }
  const given = `${sureText(sure, [target])}, given your inputs`;
  const keeping = limits.length === 0 ? '' : ' that keep the limits';
  if (ended === 'certified') {
    const name = first!.own ? say(ownName(found)) : `${start}${first!.name}`;
    if (gap === 0 || gap === null) {
      return target === 'profit'
        ? `${name} has the best average profit of ${all}${keeping} (${given}).`
        : `${name} is best of ${all}${keeping} by average ${metrics[target].label} (${given}).`;
    }
    return `${name} ${withinText(found, gap)} of the best of ${all}${keeping} (${given}).`;
  }
  const so = say(`best so far: ${first!.name}.`);
  if (gap === null) return `${so} How far it may be from the best of ${all} is not known yet.`;
  return (
    `${so} On average it could be up to ${amountUp(found, gap)} ${worse(target)} the best of ${all}${keeping} ` +
    `(${given}); with twice the runs that falls to about ${amountUp(found, gap / Math.SQRT2)}.`
  );
}

/** Mixes from which no month told it, so that nothing is said against them. */
function alikeSentence({ loaded }: BestFound, { alike, replications }: Choice): string[] {
  if (alike.length === 0) return [];
  const named = alike.length <= NAMED + 1 ? alike : alike.slice(0, NAMED);
  const rest = alike.length - named.length;
  const names = listed(rest === 0 ? named : [...named, `${count(rest)} others`]);
  const { many } = spanName(loaded.scenario.period);
  return [
    `In each of the ${count(replications)} ${many} ${names} did exactly the same: nothing is said against ${alike.length === 1 ? 'it' : 'them'}.`,
  ];
}

/** `earns on average within $210 a month`, `has an average closers idle within 0.4 points`. */
function withinText(found: BestFound, gap: number): string {
  const amount = amountUp(found, gap);
  return found.target === 'profit'
    ? `earns on average within ${amount}`
    : `has an average ${metrics[found.target].label} within ${amount}`;
}

function worse(target: MetricName): string {
  return metrics[target].better === 'less' ? 'above' : 'below';
}

function seatText({ finalists }: Choice): string[] {
  return finalists[0]?.beyondSeats ? ['It takes places beyond the limit of seats.'] : [];
}

/** What it is worth in months that did not choose it. */
function freshSentence({ loaded, target }: BestFound, { finalists }: Choice): string[] {
  const estimate = finalists[0]?.metrics?.[target];
  if (estimate?.mean == null) return [];
  const { currency, period } = loaded.scenario;
  const { many } = spanName(period);
  const { p05, p50, p95, unit } = estimate;
  const text = (value: number): string => valueText(value, unit, currency, errorOf(estimate));
  const middle = p50 === null ? '' : `, ${text(p50)} in the middle`;
  const range =
    p05 === null || p95 === null ? '' : `, in 9 of 10 between ${text(p05)} and ${text(p95)}`;
  const losing =
    target === 'profit' && p50 !== null && p50 < 0
      ? ` More than half of these ${many} lose money.`
      : '';
  return [
    `Afresh, on ${many} that did not choose it: ${metrics[target].label} ${text(estimate.mean)} on average${middle}${range}.${losing}`,
  ];
}

/** Share of floors from which on it is told that several were best in them. */
const TOLD_TIES = 0.05;

/** In how many possible floors it is best, what that costs, and which input decides. */
function floorSentences({ loaded, target }: BestFound, { doubt, finalists }: Choice): string[] {
  if (doubt === null) return [];
  const { currency, period } = loaded.scenario;
  const { unit } = metrics[target];
  const judged = finalists.filter(({ floors }) => floors !== null);
  const [best, ...others] = judged;
  const [oftener] = others.toSorted((a, b) => b.floors! - a.floors!);
  const more =
    oftener !== undefined && oftener.floors! > best!.floors!
      ? `, while ${oftener.name} is the best in ${inHundred(oftener.floors!)}`
      : '';
  const shared = doubt.tied >= TOLD_TIES ? ' (equally good ones share a floor)' : '';
  const odds = `${inHundred(best!.floors!)} of 100 possible floors${shared}${more}`;
  const regret =
    doubt.regret > 0
      ? `; knowing which floor you have would bring about ${sizeText(upward(doubt.regret), unit, currency)}${eachSpan(target, period)} more`
      : '';
  const first = `Taking into account what you do not know, it is the best of these ${count(judged.length)} in ${odds}${regret}.`;
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
