import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimates, RunResult } from '../results.ts';
import { listNames } from '../source-names.ts';
import { inHundred, percent, threeDigits } from '../words.ts';
import { somebodyDials } from './nobody.ts';
import { spanName } from './spans.ts';

/**
 * When the list runs dry, or that it lasts, several of them as one; null where some list never ends, or nobody dials.
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
  // Both metrics are of all lists together.
  const [name, runDry, outlast, them] =
    lists.length > 1
      ? ['The lists', 'run dry', 'outlast', 'them']
      : ['The list', 'runs dry', 'outlasts', 'it'];
  const dry = runs - day.monthsWithout;
  if (dry > 0 && day.p50 !== null) {
    return (
      `${name} ${runDry} in ${inHundred(dry / runs)} of 100 possible ${many}, ` +
      `in the middle on working day ${threeDigits(Math.round(day.p50))}.`
    );
  }
  const lasting =
    left?.p50 == null ? '' : `, and ${percent(left.p50)} of ${them} may still be called`;
  return `${name} ${outlast} the ${one}${lasting}.`;
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
