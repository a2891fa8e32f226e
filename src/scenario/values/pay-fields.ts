import { splitPer } from '../../pay/components/per.ts';
import { SPANS } from '../../pay/components/types.ts';
import type { Holding, Mark, MoneyPer } from '../../pay/components/types.ts';
import { readExact, readQuantity } from '../quantity.ts';
import type { Reading } from '../quantity.ts';
import type { Quantity } from '../scenario.ts';
import { count, money, share, time } from './measures.ts';
import type { Measure } from './measures.ts';
import { Unreadable, quote } from './unreadable.ts';

const SECONDS_PER_DAY = 86_400;
const SHAPE = /\s+(uniform|triangular)$/u;
const OF_QUOTA = /^(.*%)\s+of\s+quota$/u;
const TIER = /^(?:up\s+to\s+(.+?)|above)\s+at\s+(.+)$/u;
const DAYS = /^(\d+)(?:\s*\.\.\s*(\d+))?$/u;

/** How much of a quota; two of them are not too many. */
const shareOfQuota: Measure = {
  ...share,
  what: 'a share of the quota',
  example: '90% of quota',
  most: 100,
};

/** One tier as written: up to where, null for the last, and its rate. */
export interface WrittenTier {
  readonly until: Mark | null;
  readonly rate: Quantity;
}

/** Reads `$55k/month`, `$9k..$12k per quarter`. */
export function readMoneyPer(text: string, reading: Reading): Holding<MoneyPer, Quantity> {
  const [shape = ''] = SHAPE.exec(text) ?? [];
  const { amount, unit } = splitPer(text.slice(0, text.length - shape.length)) ?? {};
  const per = SPANS.find((span) => span === unit);
  if (amount === undefined || per === undefined) {
    throw new Unreadable(
      `${quote(text)} is not an amount per span of time. Write it like $55k/month; spans are ${SPANS.join(', ')}.`,
    );
  }
  return { amount: readQuantity(amount + shape, money, reading), per };
}

/** Reads `$20k` or `50% of quota`, exact. */
export function readMark(text: string, reading: Reading): Mark {
  const [, ofQuota] = OF_QUOTA.exec(text) ?? [];
  if (ofQuota !== undefined) {
    return { at: readExact(ofQuota, shareOfQuota, reading), ofQuota: true };
  }
  if (text.includes('%')) {
    throw new Unreadable(
      `${quote(text)}: a share of what? Write an amount, or ${text.trim().replace(/%.*$/u, '%')} of quota.`,
    );
  }
  return { at: readExact(text, money, reading), ofQuota: false };
}

/** Reads `up to $40k at 11%`, `up to 90% of quota at 2%` or `above at 14%`. */
export function readTier(text: string, reading: Reading): WrittenTier {
  const [, until, rate] = TIER.exec(text.trim()) ?? [];
  if (rate === undefined) {
    throw new Unreadable(
      `${quote(text)} is not a tier. Write it like up to $40k at 11%, and the last like above at 14%.`,
    );
  }
  return {
    until: until === undefined ? null : readMark(until, reading),
    rate: readQuantity(rate, share, reading),
  };
}

/** Reads a time as calendar days: `14 days`, `3 months`. */
export function readDays(text: string, reading: Reading): number {
  return readExact(text, { ...time, example: '14 days' }, reading) / SECONDS_PER_DAY;
}

/** Reads working days from 1, both ends included: `6..10`, or `6` for one day. */
export function readDayRange(text: string): { readonly from: number; readonly to: number } {
  const [, first, last = first] = DAYS.exec(text.trim()) ?? [];
  if (first === undefined) {
    throw new Unreadable(
      `${quote(text)} are not days. Write working days of the period, from 1, like 6..10.`,
    );
  }
  const [from, to] = [Number(first), Number(last)];
  if (from < 1) throw new Unreadable(`${quote(text)}: the first working day is 1.`);
  if (from > to) throw new Unreadable(`range ${text} runs backwards. Swap the ends?`);
  return { from, to };
}

/** Hours a week: `40 h/week`. */
export const hoursPerWeek: Measure = {
  ...count,
  what: 'a number of hours a week',
  example: '40 h/week',
  unitPattern: '\\s*(h|hours?)((\\s*/\\s*|\\s+per\\s+|\\s+an?\\s+)week)?',
  convert({ number, unit }, text) {
    if (/^h(?:ours?)?(?:\/week)?$/u.test(unit)) return number;
    throw new Unreadable(
      `${quote(text)} is not a number of hours a week. Write it like 40 h/week.`,
    );
  },
};
