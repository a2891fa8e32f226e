import { metrics, type MetricName } from '../../metrics/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Difference, Estimates, OddsWord } from '../results.ts';
import { errorOf, inHundred, signedValueText } from '../words.ts';
import { fasterDialler } from './faster-dialler.ts';
import { payCaution } from './pay-caution.ts';
import { spanName } from './spans.ts';

/** What a comparison found. */
export interface Compared {
  readonly target: MetricName;
  readonly sides: readonly { readonly name: string; readonly metrics: Estimates }[];
  /** Of each side, as simulated. */
  readonly scenarios: readonly Scenario[];
  readonly differences: readonly {
    readonly a: string;
    readonly b: string;
    readonly metrics: Readonly<Partial<Record<MetricName, Difference>>>;
  }[];
}

/** One sentence for each other scenario against the first; why no pay plan is recommended, where plans differ. */
export function comparedSentences({ target, sides, scenarios, differences }: Compared): string[] {
  const sentences = differences.flatMap(({ a, b, metrics: found }, i) => {
    const told = differenceSentence(a, b, target, found[target], scenarios[0]!);
    const faster = fasterDialler({ ...scenarios[0]!, name: a }, { ...scenarios[i + 1]!, name: b });
    return faster === null ? [told] : [told, faster];
  });
  const caution = payCaution(
    scenarios.map((scenario, i) => ({ scenario, metrics: sides[i]!.metrics })),
  );
  return caution === null ? sentences : [...sentences, caution];
}

/** How B differs from A, and how sure that is. */
export function differenceSentence(
  a: string,
  b: string,
  target: MetricName,
  difference: Difference | null | undefined,
  { currency, period }: Pick<Scenario, 'currency' | 'period'>,
): string {
  const { label, unit } = metrics[target];
  if (!difference)
    return `${b} against ${a}: ${label} has no value on one side, so there is nothing to compare.`;
  const { ci95, p05, p50, p95, betterIn, verdict, favours } = difference;
  const error = errorOf({ unit, ci95 });
  const text = (value: number): string => signedValueText(value, unit, currency, error);
  const { one, many } = spanName(period);
  const change =
    `${b} against ${a}: ${label} ${text(p50)} in the middle ${one}, ` +
    `9 in 10 between ${text(p05)} and ${text(p95)}`;
  if (betterIn === null || verdict === null) return `${change}.`;
  const odds = `better in ${inHundred(betterIn)} of 100 possible ${many}`;
  if (verdict === 'toss-up') return `${change}; ${odds}. Too close to call with what you know.`;
  return `${change}; ${odds}: ${SURELY[verdict]} ${favours === 'a' ? a : b}.`;
}

/** How text leans to one side. */
const SURELY: Record<Exclude<OddsWord, 'toss-up'>, string> = {
  clear: 'clearly',
  likely: 'likely',
  leaning: 'leaning to',
};
