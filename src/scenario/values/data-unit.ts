import { readTerm } from './number.ts';
import { time } from './measures.ts';
import { Unreadable, quote } from './unreadable.ts';

/**
 * What the numbers of a data column are multiplied by.
 *
 * @param unit as the file says it; null where it says nothing
 * @returns the factor, or what is wrong
 */
export function dataFactor(unit: string | null, measures: 'time' | 'money'): number | string {
  if (measures === 'money') {
    if (unit === null || /^([$€£¥]|[A-Z]{3})$/u.test(unit)) return 1;
    return unit === 'k' || unit === '$k'
      ? 1_000
      : `${quote(unit)} is not a unit of money. Leave it out, or write k.`;
  }
  if (unit === null)
    return 'a column of times needs its unit: {from: data/talk.csv, column: seconds, unit: s}.';
  const term = readTerm(`1 ${unit}`);
  try {
    return term === null ? `${quote(unit)} is not a unit of time.` : time.convert(term, unit);
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}
