import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimates, RunResult } from '../results.ts';
import { listNames } from '../source-names.ts';
import { inHundred, percent, threeDigits } from '../words.ts';
import { somebodyDials } from './nobody.ts';
import { spanName } from './spans.ts';

/**
 * When the list runs dry, or that it lasts, which of several the last one does; null where some list never ends, or nobody dials.
 *
 * @param runs possible months
 */
export function listSentence(
  { list_dry_day: day, list_left: left }: Estimates,
  scenario: Scenario,
  runs: number,
): string | null {
  const { period, prospects } = scenario;
  const lists = Object.entries(prospects).filter(([, source]) => 'records' in source);
  const endless = lists.some(([, source]) => 'records' in source && source.records === 'unlimited');
  if (!day || lists.length === 0 || endless || !somebodyDials(scenario)) return null;
  const { many, one } = spanName(period);
  const name = lists.length > 1 ? lists.at(-1)![0] : 'The list';
  const dry = runs - day.monthsWithout;
  if (dry > 0 && day.p50 !== null) {
    return (
      `${name} runs dry in ${inHundred(dry / runs)} of 100 possible ${many}, ` +
      `in the middle on working day ${threeDigits(Math.round(day.p50))}.`
    );
  }
  const lasting = left?.p50 == null ? '' : `, and ${percent(left.p50)} of it may still be called`;
  return `${name} outlasts the ${one}${lasting}.`;
}

/**
 * Lists from which nobody comes, as the lists before them suffice.
 *
 * @param runs possible months
 */
export function untouchedSentences(
  { conversion_by_source: bySource = {} }: RunResult['bySource'],
  scenario: Scenario,
  runs: number,
): string[] {
  return listNames(scenario)
    .slice(1)
    .filter((name) => bySource[name]?.monthsWithout === runs)
    .map(
      (name) =>
        `Not one lead comes from ${name}: lists are dialled in their order, and those before it suffice.`,
    );
}
