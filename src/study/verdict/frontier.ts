import { metrics, type MetricName } from '../../metrics/index.ts';
import type { BestResult, Frontier, FrontierMember } from '../best/result.ts';
import { capital, count, listed, valueText } from '../words.ts';
import { emptySentence, sizeText, sureText } from './best-words.ts';

type Found = Pick<BestResult, 'loaded' | 'sure' | 'tried'>;

const ENDS: Readonly<Record<Exclude<Frontier['ended'], 'certified'>, string>> = {
  most: 'the runs allowed ran out',
  time: 'the time was up',
  interrupt: 'it was interrupted',
};

/** What a frontier says: which mixes nothing beats, to within what, and how many could not be decided. */
export function frontierSentences(all: Found, frontier: Frontier): string[] {
  const found = { ...all, tried: all.tried - frontier.withoutValue };
  const decided = frontier.members.filter((member) => member.decided);
  const open = frontier.members.length - decided.length;
  const [only] = decided;
  const isAlone = decided.length === 1 && open === 0;
  const first =
    frontier.ended !== 'certified'
      ? unfinished(found, frontier, decided.length, open)
      : isAlone
        ? alone(found, frontier, only!)
        : frontier.beaten === 0 && open === 0
          ? unbeaten(found, frontier)
          : several(found, frontier, decided.length);
  return [
    first,
    ...(isAlone ? [] : leaders(found, frontier)),
    ...(frontier.ended === 'certified' && open > 0
      ? [`${capital(count(open))} ${open === 1 ? 'mix' : 'mixes'} could not be told from these.`]
      : []),
    ...emptySentence(frontier.withoutValue, frontier.metrics),
  ];
}

/** One mix beats all others. */
function alone(found: Found, frontier: Frontier, { averages, name }: FrontierMember): string {
  const names = namesOf(frontier);
  const figures = frontier.metrics.map(
    (metric, at) => `${names[at]} ${averageText(found, metric, averages[at]!)}`,
  );
  const others = frontier.beaten === 1 ? 'the other mix' : `the ${count(frontier.beaten)} others`;
  return (
    `Nothing has to be traded: ${name} beats or matches ${others} tried on ${onAll(frontier)} ` +
    `(${listed(figures)}; ${given(found, frontier)}).`
  );
}

/** No mix beats another. */
function unbeaten(found: Found, frontier: Frontier): string {
  const none =
    found.tried === 2
      ? 'Neither of the 2 mixes tried beats the other'
      : `None of the ${count(found.tried)} mixes tried beats another`;
  return `${none} on ${onAll(frontier)} (${given(found, frontier)}; differences below ${slackText(found, frontier)} do not count).`;
}

function several(found: Found, frontier: Frontier, members: number): string {
  const { beaten } = frontier;
  const all = frontier.metrics.length === 2 ? 'both' : 'all';
  const rest =
    beaten === 0
      ? ''
      : `${beaten === 1 ? 'the other is' : `each of the other ${count(beaten)} is`} beaten or matched by one of them on ${all}, and `;
  return (
    `${capital(count(members))} of the ${count(found.tried)} mixes tried make up the frontier of ${listed(namesOf(frontier))} (${given(found, frontier)}): ` +
    `${rest}none of the ${count(members)} is beaten by ${slackText(found, frontier)} or more at once.`
  );
}

function unfinished(found: Found, frontier: Frontier, decided: number, open: number): string {
  const { beaten, ended } = frontier;
  const are = (number: number): string => `${count(number)} ${number === 1 ? 'is' : 'are'}`;
  return (
    `Not finished, since ${ENDS[ended as keyof typeof ENDS]}: of the ${count(found.tried)} mixes tried, ` +
    `${are(beaten)} beaten or matched on ${onAll(frontier)} (${sureText(found.sure, frontier.metrics)}), ` +
    `${count(decided)} ${decided === 1 ? 'looks' : 'look'} best and ${count(open)} could not be decided.`
  );
}

/** Who has most, or least, of each metric; of those that could not be decided, that they were not. */
function leaders(found: Found, frontier: Frontier): string[] {
  const best = frontier.metrics.flatMap((name, at) => {
    const sign = metrics[name].better === 'less' ? 1 : -1;
    const [first] = frontier.members.toSorted((a, b) => sign * (a.averages[at]! - b.averages[at]!));
    if (first === undefined) return [];
    return [
      `${first.name} has the ${sign > 0 ? 'least' : 'most'} ${metrics[name].label}, ${averageText(found, name, first.averages[at]!)}${first.decided ? '' : ' (not decided)'}`,
    ];
  });
  return best.length === 0 ? [] : [`${capital(best.join('; '))}.`];
}

function given({ sure }: Found, { metrics: names }: Frontier): string {
  return `${sureText(sure, names)}, given your inputs`;
}

function namesOf(frontier: Frontier): string[] {
  return frontier.metrics.map((name) => metrics[name].label);
}

/** `both revenue and labour cost`. */
function onAll(frontier: Frontier): string {
  const names = namesOf(frontier);
  return names.length === 2 ? `both ${listed(names)}` : `all ${names.length} of ${listed(names)}`;
}

function averageText({ loaded }: Found, name: MetricName, value: number): string {
  return valueText(value, metrics[name].unit, loaded.scenario.currency);
}

/** The differences that do not matter. */
function slackText({ loaded }: Found, { metrics: names, tolerances }: Frontier): string {
  return listed(
    names.map((name, at) =>
      sizeText(tolerances[at]!, metrics[name].unit, loaded.scenario.currency),
    ),
  );
}
