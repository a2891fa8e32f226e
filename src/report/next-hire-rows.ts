import type { NextHireResult, TeamChange } from '../study/next-hire/result.ts';
import type { Difference } from '../study/results.ts';
import { capital, errorOf, inHundred, money, signedMoney } from '../study/words.ts';

/** Head of the table of changes: text, markdown and page show the same. */
export const NEXT_HIRE_HEAD = [
  '',
  'better in 100',
  'average',
  '9 in 10 years',
  'lowest point',
  'paid back',
  'a month, trained',
] as const;

/** One row for each change. */
export function nextHireRows({ changes, loaded }: NextHireResult): string[][] {
  const { currency } = loaded.scenario;
  return changes.map((change) => {
    const { label, lowest, month, year } = change;
    const error = errorOf({ unit: 'currency', ci95: year.ci95 });
    const { p05, p95 } = year;
    return [
      capital(label),
      `${inHundred(year.betterIn!)} ${year.verdict!}`,
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
  if (middle === null) return 'not in the year';
  if (early === middle && late === middle) return `month ${middle}`;
  return `month ${middle} (${early ?? 'later'} to ${late ?? 'later'})`;
}

function averageText({ ci95, mean }: Difference, currency: string): string {
  return signedMoney(mean, currency, errorOf({ unit: 'currency', ci95 }));
}

/** What the table's words mean. */
export const NEXT_HIRE_LEGEND =
  'Better, average and 9 in 10: profit of the year against the team as it is, on the same possible years. Lowest point: the most ' +
  'it is down at the end of a month, in the middle year. Paid back: the month from which on it is not down any more, in the ' +
  'middle year (9 in 10). A month, trained: on average, with the person there for long.';
