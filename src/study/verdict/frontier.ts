import { metrics } from '../../metrics/index.ts';
import type { BestResult, Frontier } from '../best/result.ts';
import { capital, count, listed, signedValueText, valueText } from '../words.ts';
import { closelySentence, sureText } from './best-words.ts';

const ENDS: Readonly<Record<Exclude<Frontier['ended'], 'certified'>, string>> = {
  most: 'the runs allowed ran out',
  time: 'the time was up',
  interrupt: 'it was interrupted',
};

/** What a frontier says: how many mixes nothing beats, to within what, and how many could not be decided. */
export function frontierSentences(
  found: Pick<BestResult, 'loaded' | 'mixes' | 'sure' | 'tried'>,
  frontier: Frontier,
): string[] {
  const { currency } = found.loaded.scenario;
  const decided = frontier.members.filter((member) => member.decided);
  const open = frontier.members.length - decided.length;
  const names = frontier.metrics.map((name) => metrics[name].label);
  const slack = frontier.metrics.map((name, at) => {
    const { unit } = metrics[name];
    const amount = frontier.tolerances[at]!;
    return unit === 'share'
      ? signedValueText(amount, unit, currency).replace('+', '')
      : valueText(amount, unit, currency);
  });
  const all = `the ${count(found.tried)} mixes tried`;
  const first =
    frontier.ended === 'certified'
      ? `${capital(count(decided.length))} of ${all} make up the frontier of ${listed(names)} (sure to ${sureText(found.sure)}, given your inputs): ` +
        `every other is beaten by one of them on all ${names.length}, and none of them by ${listed(slack)} or more on all at once.`
      : `Not finished, since ${ENDS[frontier.ended]}: of ${all}, ${count(frontier.beaten)} are beaten on all of ${listed(names)} (sure to ${sureText(found.sure)}), ` +
        `${count(decided.length)} look best and ${count(open)} could not be decided.`;
  const best = frontier.metrics.flatMap((name, at) => {
    const sign = metrics[name].better === 'less' ? 1 : -1;
    const [first] = decided.toSorted((a, b) => sign * (a.averages[at]! - b.averages[at]!));
    if (first === undefined) return [];
    return [
      `${first.name} has the ${sign > 0 ? 'least' : 'most'} ${metrics[name].label}, ${valueText(first.averages[at]!, metrics[name].unit, currency)}`,
    ];
  });
  return [
    first,
    ...(best.length === 0 ? [] : [`${capital(listed(best))}.`]),
    ...(frontier.ended === 'certified' && open > 0
      ? [`${capital(count(open))} more could not be told from these.`]
      : []),
    ...closelySentence(found),
  ];
}
