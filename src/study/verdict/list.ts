import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimates } from '../results.ts';
import { inHundred, percent, threeDigits } from '../words.ts';
import { somebodyDials } from './nobody.ts';
import { spanName } from './spans.ts';

/**
 * When the list runs dry, or that it lasts; null where some list never ends, or nobody dials.
 *
 * @param runs possible months
 */
export function listSentence(
  { list_dry_day: day, list_left: left }: Estimates,
  scenario: Scenario,
  runs: number,
): string | null {
  const { period, prospects } = scenario;
  const lists = Object.values(prospects).filter((source) => 'records' in source);
  const endless = lists.some(({ records }) => records === 'unlimited');
  if (!day || lists.length === 0 || endless || !somebodyDials(scenario)) return null;
  const { many, one } = spanName(period);
  const name = lists.length > 1 ? 'The last list' : 'The list';
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
