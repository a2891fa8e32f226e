import type { AverageDifference, NextHireResult, TeamChange } from '../study/next-hire/result.ts';
import type { Difference } from '../study/results.ts';
import { errorOf, inHundred, money, signedMoney } from '../study/words.ts';

/** Head of the table of changes: text, markdown and page show the same. */
export const NEXT_HIRE_HEAD = [
  '',
  'of 100',
  'average',
  '9 in 10 years',
  'lowest',
  'paid back',
  'then a month',
] as const;

/** One row for each change. */
export function nextHireRows({ changes, loaded }: NextHireResult): string[][] {
  const { currency } = loaded.scenario;
  return changes.map((change) => {
    const { lowest, month, year } = change;
    const error = errorOf({ unit: 'currency', ci95: year.ci95 });
    const { p05, p95 } = year;
    return [
      shortLabel(change),
      oddsCell(year),
      averageText(year, currency),
      `${signedMoney(p05, currency, error)} to ${signedMoney(p95, currency, error)}`,
      lowest === null ? '-' : money(lowest.p50, currency, error),
      paybackCell(change),
      month === null ? '-' : averageText(month, currency),
    ];
  });
}

/** `month 5 (4 to 9)`; of who goes, nothing. */
function paybackCell({ payback }: TeamChange): string {
  if (payback === null) return '-';
  const { early, late, middle } = payback;
  if (middle === null) return 'not in it';
  if (early === middle && late === middle) return `month ${middle}`;
  return late === null
    ? `month ${middle} (${early!} to never)`
    : `month ${middle} (${early!} to ${late})`;
}

/** `+1 closer`, `-1 telemarketer (evening)`. */
function shortLabel({ change, label }: TeamChange): string {
  return label.replace(/^one (?:more|fewer)/u, change === 1 ? '+1' : '-1');
}

/** `84 likely`; where it is worse the number alone, since words speak of what is better. */
function oddsCell({ betterIn, favours, verdict }: Difference): string {
  return favours === 'a' ? inHundred(betterIn!) : `${inHundred(betterIn!)} ${verdict!}`;
}

function averageText({ ci95, mean }: AverageDifference, currency: string): string {
  return signedMoney(mean, currency, errorOf({ unit: 'currency', ci95 }));
}

/** What the table's words mean. */
export const NEXT_HIRE_LEGEND =
  'Of 100 possible years, in how many it is better than the team as it is; average and 9 in 10 are of the difference in profit. ' +
  'Lowest: the most it is down at the end of a month, in the middle year. Paid back: the month from which on it is not down any ' +
  'more, in the middle year (9 in 10; never: not within the year). Then a month: what it brings once the person is trained, on average.';
