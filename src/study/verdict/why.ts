import { metrics } from '../../metrics/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimated } from '../../stats/sobol.ts';
import { capital, count, inHundred, money, percent, valueText } from '../words.ts';
import type { InputEffect, WhyResult } from '../why/result.ts';
import { halfOf } from '../why/shares.ts';
import { inputName, inputText } from './inputs.ts';
import { measureText } from './measuring.ts';
import { spanName } from './spans.ts';

/** What sentences are made of. */
export type Found = Pick<
  WhyResult,
  'inputs' | 'luck' | 'middle' | 'pairs' | 'target' | 'teams' | 'unknown'
>;

/** Inputs told of in sentences. */
const TOLD = 2;

/** Which inputs matter, luck against not knowing, what to measure and what that is worth. */
export function whySentences(found: Found, scenario: Scenario): string[] {
  return [
    doubtSentence(found, scenario),
    ...swingSentences(found, scenario),
    dropped(found),
    pairSentence(found),
    measureSentence(found),
    worthSentence(found, scenario),
  ].filter((sentence) => sentence !== null);
}

/** What one input does, with its name: `The close rate: at 17% profit is -$14k, at 28% $32k.` */
function swingText(
  { path, quantity, low, high, atLow, atHigh }: InputEffect,
  { target }: Pick<Found, 'target'>,
  { currency }: Scenario,
): string {
  const { unit, label } = metrics[target];
  const input = (value: number): string => inputText(path, quantity, value, currency);
  const end = (known: Estimated | null): string =>
    known === null ? 'no value' : valueText(known.value, unit, currency, halfOf(known));
  return `${inputName(path)}: at ${input(low)} ${label} is ${end(atLow)}, at ${input(high)} ${end(atHigh)}`;
}

function swingSentences(found: Found, scenario: Scenario): string[] {
  return found.inputs
    .filter(({ stands }) => stands)
    .slice(0, TOLD)
    .map((input) => `${capital(swingText(input, found, scenario))}.`);
}

function doubtSentence(
  { inputs, luck: { losing, months }, unknown }: Found,
  { period }: Scenario,
): string | null {
  const { many } = spanName(period);
  if (inputs.length === 0) return 'Nothing is uncertain in this file: all of the spread is luck.';
  if (unknown === null) return 'Nothing varies: there is no spread to explain.';
  return `${doubtText(unknown)} At your middle rates ${luckText(losing, months, many)}.`;
}

/** What luck alone does about money lost, every input at its middle. */
function luckText(losing: number, months: number, many: string): string {
  if (losing === 0) return `bad luck alone makes none of ${count(months)} ${many} lose money`;
  if (losing === months) return `money is lost in all ${count(months)} ${many}, whatever the luck`;
  const share = losing / months;
  return share > 0.5
    ? `only good luck saves ${inHundred(1 - share)} of 100 ${many} from losing money`
    : `bad luck alone makes ${inHundred(share)} of 100 ${many} lose money`;
}

/** How much of the spread is not luck, with what it is known to. */
function doubtText({ value, ci95: [low, high] }: Estimated): string {
  const share = (part: number): string => percent(Math.min(1, Math.max(0, part)));
  const told = `(${share(value)}; 95 in 100: ${share(low)} to ${share(high)})`;
  if (low > 0.5) return `Most of the doubt is not luck but unknown rates ${told}.`;
  if (high < 0.5) return `Most of the doubt is luck: unknown rates make the smaller part ${told}.`;
  return `Luck and unknown rates make about equal parts of the doubt: unknown rates ${share(value)} (95 in 100: ${share(low)} to ${share(high)}).`;
}

function dropped({ inputs }: Found): string | null {
  const still = inputs.filter(({ stands }) => !stands).length;
  if (still === 0) return null;
  const what = still === 1 ? '1 input moves' : `${still} inputs move`;
  return `${what} it by less than simulation error and ${still === 1 ? 'is' : 'are'} left out.`;
}

function pairSentence({ pairs }: Found): string | null {
  const [first] = pairs ?? [];
  if (!first) return null;
  const { a, b, share } = first;
  if (share.ci95[0] <= 0)
    return 'No two of the strongest inputs do together what neither does alone.';
  return `${capital(inputName(a))} and ${inputName(b)} do most together: ${percent(share.value)} of the spread beyond what each does alone.`;
}

/** The inputs whose measuring takes most of the doubt away: those of which the largest share is not told from the others'. */
function measureSentence({ inputs, unknown }: Found): string | null {
  const known = inputs.flatMap((input) =>
    input.total === null ? [] : [{ input, total: input.total }],
  );
  if (unknown === null || known.length === 0) return null;
  known.sort((a, b) => b.total.value - a.total.value);
  const first = known[0]!;
  if (first.total.ci95[0] <= 0) return measureText([], null);
  const leading = known.filter(
    ({ total }) =>
      first.total.value - total.value <= Math.sqrt(halfOf(first.total) ** 2 + halfOf(total) ** 2),
  );
  return measureText(
    leading.map(({ input }) => input),
    first.input.narrower,
  );
}

/** What knowing an input exactly would bring, or less than what it brings for all that these months can tell. */
function worthSentence({ inputs, teams }: Found, { currency }: Scenario): string | null {
  const known = inputs.filter(({ worth }) => worth !== null);
  if (teams.length === 0 || known.length === 0) return null;
  const best = known.reduce((a, b) => (b.worth!.value > a.worth!.value ? b : a));
  const { value, ci95 } = best.worth!;
  const amount = (upTo: number): string => money(upTo, currency, halfOf(best.worth!));
  const choosing = 'by choosing another team (before the cost of hiring)';
  if (value > 0) {
    return `Knowing ${inputName(best.path)} exactly would bring about ${amount(value)} a month (95 in 100: ${amount(ci95[0])} to ${amount(ci95[1])}), ${choosing}; measuring it, less than that.`;
  }
  const most = Math.max(...known.map(({ worth }) => worth!.ci95[1]));
  if (!(most > 0)) {
    return 'Knowing any one of them exactly would not change which team is best, of one more or one fewer of each role.';
  }
  return `Knowing any one of them exactly would bring less than ${money(most, currency, most / 2)} a month, ${choosing}; whether it would bring anything, these months cannot tell.`;
}
