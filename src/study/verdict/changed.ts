import { metrics } from '../../metrics/index.ts';
import type { MetricUnit } from '../../metrics/types.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { oddsWord } from '../../stats/odds.ts';
import type { Alone, Changed, ChangedInput } from '../baseline/types.ts';
import { count, errorOf, inHundred, listed, signedValueText } from '../words.ts';
import { inputName } from './inputs.ts';
import { spanName } from './spans.ts';

/** Inputs that people know by a word, where no uncertain input has the same name. */
const NAMES: Readonly<Record<string, string>> = {
  'team.telemarketers.count': 'telemarketers',
  'team.closers.count': 'closers',
  'pay.telemarketers': 'the pay of telemarketers',
  'pay.closers': 'the pay of closers',
};
/** So many inputs of a section are told one by one. */
const FEW = 2;

/** How many inputs changed, what that does to the target, and which of them does most of it. */
export function changedSentence(
  changed: Changed | null,
  { currency, period }: Pick<Scenario, 'currency' | 'period'>,
): string | null {
  if (changed === null) return null;
  const { against, alike, cause, inputs, metrics: found, same, since, target } = changed;
  if (inputs.length === 0) return `Nothing changed since ${since}.`;
  const inputsChanged = `${count(inputs.length)} input${inputs.length === 1 ? '' : 's'} changed since ${since}`;
  const { label, unit } = metrics[target];
  const { one } = spanName(period);
  const { [target]: value } = found;
  if (value === undefined) {
    const why = same.includes(target)
      ? `is in every ${one} what it was`
      : 'has no value to compare';
    return `${inputsChanged}; ${label} ${why}${alone(inputs)}.`;
  }
  const { change, lowerIn } = value;
  const text = signedValueText(change.p50, unit, currency, errorOf({ ...change, unit }));
  const moved = change.p50 === 0 ? `as before` : text;
  const odds =
    lowerIn >= 0.5
      ? `${inHundred(lowerIn)} of 100 lower`
      : `${inHundred(1 - lowerIn)} of 100 higher`;
  const told = `${inputsChanged}; ${label} ${moved} in the middle ${one} (${odds}: ${oddsWord(lowerIn).word})`;
  if (inputs.length === 1) return `${told}, because ${inputsText(inputs)}.`;
  if (cause !== null) return `${told}, mostly because ${inputsText(cause.inputs)}.`;
  if (alike !== null) {
    const [first, second] = alike.map((part) => inputsText(part.inputs));
    return `${told}, mostly because ${first!} and ${second!}, about alike.`;
  }
  if (against !== null) {
    const [first, second] = against.map((part) => aloneText(part, unit, currency));
    return `${told}. They pull against each other: ${first} on average, ${second}.`;
  }
  const isNoise = change.ci95[0] <= 0 && change.ci95[1] >= 0;
  return isNoise ? `${told}.` : `${told}; none of them alone explains half of it.`;
}

/** The one input, where there is but one. */
function alone(inputs: readonly ChangedInput[]): string {
  return inputs.length === 1 ? `: ${inputsText(inputs)}` : '';
}

function aloneText({ halfWidth, inputs, mean }: Alone, unit: MetricUnit, currency: string): string {
  return `${inputsText(inputs)} alone ${signedValueText(mean, unit, currency, halfWidth)}`;
}

/** `connect rate 9% -> 8%`; of many in a section, how many. */
function inputsText(inputs: readonly ChangedInput[]): string {
  if (inputs.length > FEW) return `the ${inputs.length} changes of ${inputs[0]!.at[0]!}`;
  return listed(inputs.map(({ key, now, was }) => `${nameOf(key)} ${was} -> ${now}`));
}

function nameOf(key: string): string {
  return (NAMES[key] ?? inputName(key)).replace(/^the /u, '');
}
