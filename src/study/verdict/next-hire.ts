import { SINGULAR } from '../../scenario/positions.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { oddsWord } from '../../stats/odds.ts';
import type { NextHireResult, Payback, TeamChange } from '../next-hire/result.ts';
import type { Difference } from '../results.ts';
import { capital, errorOf, inHundred, listed, money, signedMoney } from '../words.ts';
import { spanName } from './spans.ts';

/**
 * The verdict of next-hire: whom to hire and when that has paid for itself, whether anybody would better go, what an empty
 * chair costs. Nothing is recommended on less than 65 of 100, with a loss on average, or with a payback past the horizon.
 */
export function nextHireSentences(
  { between, changes, emptyChairs }: Pick<NextHireResult, 'between' | 'changes' | 'emptyChairs'>,
  scenario: Scenario,
): string[] {
  const { currency } = scenario;
  const { many } = spanName(scenario.period);
  const hires = changes
    .filter(({ change }) => change === 1)
    .toSorted((a, b) => b.year.betterIn! - a.year.betterIn! || b.year.mean - a.year.mean);
  const good = hires.filter(isRecommended);
  return [
    ...(good.length === 0
      ? nobodySentence(hires, many)
      : good.map((hire, at) => hireSentence(hire, at, many, currency))),
    ...(good.length === 2 && between !== null ? [whichSentence(between, many)] : []),
    ...(good.length === 1
      ? hires.filter((hire) => hire !== good[0]).map((hire) => otherSentence(hire, many))
      : []),
    ...changes.flatMap((change) => leavingSentence(change, many, currency)),
    ...chairSentence(emptyChairs, currency),
  ];
}

/** Whether a change may be recommended. */
function isRecommended({ payback, year }: Pick<TeamChange, 'payback' | 'year'>): boolean {
  return favours(year) === 'b' && year.mean > 0 && payback?.middle !== null;
}

function favours({ betterIn }: Difference): 'a' | 'b' | null {
  return betterIn === null ? null : oddsWord(betterIn).favours;
}

/** `Hire a closer: better in 84 of 100 possible years (likely), +$42k on average; pays for itself in month 5 (4 to 9).` */
function hireSentence(
  { counted, payback, role, year }: TeamChange,
  place: number,
  many: string,
  currency: string,
): string {
  const person = `a ${SINGULAR[role]}`;
  const start = place === 0 ? `Hire ${person}` : `${capital(person)} would do, too`;
  const gain = signedMoney(year.mean, currency, errorOf({ unit: 'currency', ci95: year.ci95 }));
  const back = payback === null ? '' : `; ${paybackText(payback)}`;
  const told = counted.some((what) => what !== 'leaving')
    ? ''
    : ', before hiring and training cost, of which the file says nothing';
  return `${start}: ${oddsText(year, many)}, ${gain} on average${back}${told}.`;
}

/** `pays for itself in month 5 (4 to 9)`. */
function paybackText({ early, late, middle, never }: Payback): string {
  const start = `pays for itself in month ${middle!}`;
  if (early === middle && late === middle) return start;
  if (late !== null) return `${start} (9 in 10: ${early!} to ${late})`;
  return `${start}, but not within the year in ${inHundred(never)} of 100`;
}

/** `better in 84 of 100 possible years (likely)`; below half it is told from the other side. */
function oddsText({ betterIn }: Difference, many: string): string {
  const { word } = oddsWord(betterIn!);
  return betterIn! >= 0.5
    ? `better in ${inHundred(betterIn!)} of 100 possible ${many} (${word})`
    : `worse in ${inHundred(1 - betterIn!)} of 100 possible ${many} (${word})`;
}

function nobodySentence(hires: readonly TeamChange[], many: string): string[] {
  if (hires.length === 0) return [];
  const each = hires.map(({ role, year }) => {
    return `a ${SINGULAR[role]} more is ${oddsText(year, many)}`;
  });
  const undecided = hires.some(({ year }) => favours(year) === null);
  const late = hires.some(({ year }) => favours(year) === 'b');
  const start = undecided
    ? 'Too close to call with what you know: no hire is to be recommended;'
    : late
      ? 'What is better in most years does not pay for itself within the year:'
      : 'No hire pays for itself within the year:';
  return [`${start} ${listed(each)}.`];
}

/** The role that is not recommended beside one that is. */
function otherSentence({ role, year }: TeamChange, many: string): string {
  const person = capital(`a ${SINGULAR[role]}`);
  const side = favours(year);
  if (side === null) return `${person} is too close to call: ${oddsText(year, many)}.`;
  if (side === 'a') return `Not a ${SINGULAR[role]}: ${oddsText(year, many)}.`;
  return `${person} is ${oddsText(year, many)}, but does not pay for itself on average.`;
}

/** Which of two good hires comes first. */
function whichSentence({ betterIn }: Difference, many: string): string {
  const { favours: side, word } = oddsWord(betterIn!);
  if (side === null) {
    return `Which of the two is too close to call: the closer does more in ${inHundred(betterIn!)} of 100.`;
  }
  const [better, share] = side === 'b' ? ['closer', betterIn!] : ['telemarketer', 1 - betterIn!];
  return `Of the two the ${better} does more in ${inHundred(share)} of 100 possible ${many} (${word}).`;
}

/** Told soberly: what it does to those who stay is in no number. */
function leavingSentence(
  { change, role, year }: TeamChange,
  many: string,
  currency: string,
): string[] {
  if (change === 1 || !isRecommended({ payback: null, year })) return [];
  const gain = signedMoney(year.mean, currency, errorOf({ unit: 'currency', ci95: year.ci95 }));
  return [
    `One ${SINGULAR[role]} fewer is ${oddsText(year, many)}, ${gain} on average: when one leaves, ` +
      'the position need not be filled. That is a floor that has never had this one; what letting somebody go costs, and does to the others, is not counted.',
  ];
}

/** `A week with an empty chair costs $1.2k for a closer; for a telemarketer it saves $200.` */
function chairSentence(chairs: NextHireResult['emptyChairs'], currency: string): string[] {
  const parts = chairs.map(({ ci95, mean, role }) => {
    const error = errorOf({ unit: 'currency', ci95 });
    if (ci95[0] <= 0 && ci95[1] >= 0) {
      return `a ${SINGULAR[role]}'s costs about as much as it saves`;
    }
    const amount = money(Math.abs(mean), currency, error);
    return `a ${SINGULAR[role]}'s ${mean > 0 ? 'costs' : 'saves'} ${amount}`;
  });
  if (parts.length === 0) return [];
  return [`A week with a chair empty: ${listed(parts)}, on average.`];
}
