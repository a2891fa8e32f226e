import { metrics } from '../../metrics/index.ts';
import { oddsWord, type OddsWord } from '../../stats/odds.ts';
import type { Choice, Finalist } from '../best/result.ts';
import type { Difference } from '../results.ts';
import { capital, errorOf, inHundred, signedValueText, valueText } from '../words.ts';
import { amountUp, eachSpan, ownName, type BestFound } from './best-words.ts';
import { brokenText } from './best-limits.ts';
import { spanName } from './spans.ts';

const SURELY: Record<Exclude<OddsWord, 'toss-up'>, string> = {
  clear: 'clearly',
  likely: 'likely',
  leaning: 'leans',
};

/**
 * How the best stands to the file's own mix, to follow the sentence that names the best: whether it is the same, whether
 * single months favour it too, what it brings and what labour it takes. Where the own mix does not keep a limit or was not
 * tried, that is said instead.
 */
export function ownSentences(found: BestFound, choice: Choice): string[] {
  const [best] = choice.finalists;
  if (best === undefined) return [];
  const own = choice.finalists.find((finalist) => finalist.own);
  if (best.own) return choice.ended === 'certified' ? [] : ['That is the mix as the file has it.'];
  const name = ownName(found);
  const untried = found.own.tried ? '' : ' is not among those tried';
  if (own?.behind == null || own.beatenByBest === null) {
    return untried === '' ? [] : [`${capital(name)}${untried}.`];
  }
  const gained = gainedText(found, own.behind);
  const labour = labourText(found, own.labour);
  const changed = `${gained} on average${labour === '' ? '' : `; ${labour}`}`;
  if (own.over) {
    const breaks = `does not keep ${brokenText(found, own)}`;
    return [
      `${capital(name)}${untried === '' ? '' : `${untried} and`} ${breaks}. Against it: ${changed}.`,
    ];
  }
  const odds = oddsText(found, own.beatenByBest);
  const { word } = oddsWord(own.beatenByBest);
  if (untried !== '') {
    const judged = word === 'toss-up' ? 'a toss-up in any one' : judgedText(own.beatenByBest);
    const span = word === 'toss-up' ? ` ${spanName(found.loaded.scenario.period).one}` : '';
    return [
      `${capital(name)}${untried}, so nothing is sure against it. Lived afresh: ${gained} on average, ${odds}: ${judged}${span}${labour === '' ? '' : `; ${labour}`}.`,
    ];
  }
  if (isAhead(own)) {
    return [
      `Against ${name}: ${gained} on average, ${odds}: ${judgedText(own.beatenByBest)}${labour === '' ? '' : `; ${labour}`}.`,
    ];
  }
  return [
    `It does not clearly beat ${name}: ${bridged(found, choice, own)}. Against it: ${changed}.`,
  ];
}

/** How it stands to the mix, other than the file's own, that it beats in the fewest months. */
export function rivalSentence(found: BestFound, choice: Choice): string[] {
  const known = choice.finalists
    .slice(1)
    .filter(({ beatenByBest, over }) => beatenByBest !== null && !over)
    .toSorted((a, b) => a.beatenByBest! - b.beatenByBest!);
  const [rival] = known;
  // What was said of the file's own mix is not said twice.
  if (rival === undefined || rival.own) return [];
  const nearest = `the nearest of the others, ${rival.name}`;
  if (isAhead(rival)) {
    return [
      `Against ${nearest}: ${oddsText(found, rival.beatenByBest!)}: ${judgedText(rival.beatenByBest!)}.`,
    ];
  }
  return [`It does not clearly beat ${nearest}: ${bridged(found, choice, rival)}.`];
}

/** Whether it is worth saying that the best is better: 65 of 100 and more. */
function isAhead({ beatenByBest }: Finalist): boolean {
  const { word, favours } = oddsWord(beatenByBest!);
  return word !== 'toss-up' && favours === 'b';
}

/** What is sure on average and what is not in single months, so that the two do not sound like a contradiction. */
function bridged(found: BestFound, { alike, ended, gap }: Choice, rival: Finalist): string {
  const { many, one } = spanName(found.loaded.scenario.period);
  const share = rival.beatenByBest!;
  const isToss = oddsWord(share).word === 'toss-up';
  const months = isToss
    ? `a toss-up in any one ${one} (${oddsText(found, share)})`
    : `in most ${many} the other does better (this one is ${oddsText(found, share)})`;
  if (ended !== 'certified' || alike.includes(rival.name)) return months;
  if (!rival.left || gap === 0)
    return isToss ? `sure on average, ${months}` : `sure on average, but ${months}`;
  const behind = amountUp(found, gap ?? 0);
  return `on average at most ${behind} short of it, and ${months}`;
}

function spansOf(found: BestFound): string {
  return spanName(found.loaded.scenario.period).many;
}

/** `better in 74 of 100 possible months`. */
function oddsText(found: BestFound, share: number): string {
  return `better in ${inHundred(share)} of 100 possible ${spansOf(found)}`;
}

function judgedText(share: number): string {
  const { word, favours } = oddsWord(share);
  if (word === 'toss-up') return 'a toss-up';
  return `${SURELY[word]} ${favours === 'b' ? 'better' : 'worse'}`;
}

/** `+$1.2k a month`. */
function gainedText({ target, loaded }: BestFound, { mean, ci95 }: Difference): string {
  const { unit } = metrics[target];
  const { currency, period } = loaded.scenario;
  const error = errorOf({ unit, ci95 });
  const named = target === 'profit' ? '' : `${metrics[target].label} `;
  return `${named}${signedValueText(mean, unit, currency, error)}${eachSpan(target, period)}`;
}

/** `labour costs $4.8k a month more`; nothing where that is the question, or the same. */
function labourText({ target, loaded }: BestFound, labour: Difference | null): string {
  if (labour === null || ['labour_cost', 'payroll'].includes(target)) return '';
  const { currency, period } = loaded.scenario;
  const [low, high] = labour.ci95;
  if (low < 0 && high > 0) return '';
  const unit = 'currency';
  const amount = valueText(
    Math.abs(labour.mean),
    unit,
    currency,
    errorOf({ unit, ci95: labour.ci95 }),
  );
  if (!/[1-9]/u.test(amount)) return 'labour costs the same';
  const way = labour.mean > 0 ? 'more' : 'less';
  const counted = target === 'profit' ? ', which is counted in that' : '';
  return `labour costs ${amount}${eachSpan('labour_cost', period)} ${way}${counted}`;
}
