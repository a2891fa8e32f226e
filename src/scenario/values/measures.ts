import { MONTHS_PER_YEAR } from '../../pay/time.ts';
import type { Term } from './number.ts';
import { Unreadable, quote } from './unreadable.ts';

/** A kind of number a file may state: its units, and how doubt about it is spread. */
export interface Measure {
  /** `a share`, `a time`, as messages name it. */
  readonly what: string;
  /** How one is written: `12%`, `25 min`. */
  readonly example: string;
  readonly doubt: 'share' | 'amount' | 'effect';
  /** Whether a currency sign may stand before it. */
  readonly money: boolean;
  /** Largest value allowed; the smallest is 0, of an effect -90 %. */
  readonly most: number;
  /** Pattern of what may follow the number, for editors. */
  readonly unitPattern: string;
  /**
   * The number in the unit of the scenario (seconds, shares from 0 to 1, currency).
   *
   * @throws {Unreadable} where the unit does not fit; `text` is the term as written
   */
  convert(term: Term, text: string): number;
}

const MINUTE = 60;
const HOUR = 3_600;
/** Delays count clock time: a day has 24 hours, a month is a twelfth of 365 days. */
const DAY = 86_400;
const YEAR = 365 * DAY;

const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  second: 1,
  min: MINUTE,
  minute: MINUTE,
  h: HOUR,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: YEAR / MONTHS_PER_YEAR,
  year: YEAR,
};

/** `minutes` and `minute` to `minute`. */
export function singular(unit: string): string {
  return unit.length > 3 && unit.endsWith('s') ? unit.slice(0, -1) : unit;
}

const PERCENT = /^%(?: of [a-z]+)?$/u;

function shareLike(what: string, most: number, example: string, of: string | null): Measure {
  return {
    what,
    example,
    doubt: 'share',
    money: false,
    most,
    unitPattern: `\\s*%?${of === null ? '' : `(\\s+of\\s+${of})?`}`,
    convert({ number, unit }, text) {
      if (unit === '') {
        if (number < 1) return number;
        // As a percentage it would be too much as well: something else was meant.
        const meant =
          number / 100 > most ? example : `${plain(number)}% (or ${plain(number / 100)})`;
        const percent = number === 1 ? '1% or 100%' : meant;
        throw new Unreadable(`${quote(text)} is not ${what}. Write ${percent}.`);
      }
      if (unit === '%' || (PERCENT.test(unit) && unit === `% of ${of}`)) return number / 100;
      throw new Unreadable(`${quote(text)} is not ${what}. Write ${example}.`);
    },
  };
}

/** A share of a whole; `of` names the whole where a file may write it out: `7% of revenue`. */
export function shareOf(of: string | null): Measure {
  return shareLike('a share', 1, of === null ? '12%' : `12% of ${of}`, of);
}

export const share = shareOf(null);

/** A share per year, its unit already taken off: 30% a month is not 360% a year. */
export const sharePerYear: Measure = {
  ...share,
  what: 'a share per year',
  example: '30% per year',
  convert(term, text) {
    if (!term.unit.includes('/')) return share.convert(term, text);
    throw new Unreadable(`${quote(text)} is not per year. Write it like 30% per year.`);
  },
};

/** A coefficient of variation: may exceed 100 %. */
export const variation = shareLike('a coefficient of variation', 20, '60%', null);

/** How much quicker lines are added than taken away; the kind that reads it knows a minus before it. */
export const intensity = shareLike('an intensity', 20, '-20%', null);

/** A change, which may be one for the worse. */
export const effect: Measure = { ...shareLike('a change', 3, '10%', null), doubt: 'effect' };

export const time: Measure = {
  what: 'a time',
  example: '25 min',
  doubt: 'amount',
  money: false,
  most: 100 * YEAR,
  unitPattern: '\\s*(s|secs?|seconds?|min|mins|minutes?|h|hours?|days?|weeks?|months?|years?)?',
  convert({ number, unit }, text) {
    const seconds = SECONDS[singular(unit)];
    if (seconds !== undefined) return number * seconds;
    if (unit === '' && number === 0) return 0;
    if (unit === '') {
      throw new Unreadable(
        `${quote(text)} has no unit. Write ${plain(number)} s, ${plain(number)} min or ${plain(number)} h.`,
      );
    }
    if (unit === 'm') {
      const month = number === 1 ? 'month' : 'months';
      throw new Unreadable(
        `${quote(text)}: minutes or months? Write ${plain(number)} min or ${plain(number)} ${month}.`,
      );
    }
    throw new Unreadable(
      `${quote(text)} is not a time: unknown unit ${quote(unit)}. Units are s, min, h, day, week, month, year.`,
    );
  },
};

/** Amounts counted in given units, such as currency per month; a unit maps to its factor. */
export function counted(
  what: string,
  example: string,
  units: Readonly<Record<string, number>>,
  money: boolean,
): Measure {
  const names = Object.keys(units).filter((unit) => unit !== '');
  return {
    what,
    example,
    doubt: 'amount',
    money,
    most: 1e12,
    unitPattern: `\\s*[kM]?\\s*(${names.map((name) => name.replace('/', '\\s*(/|per |an? )\\s*')).join('|')})?`,
    convert({ number, unit }, text) {
      const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
      if (factor !== undefined) return number * factor;
      if (unit === '' && number === 0) return 0;
      throw new Unreadable(
        unit === ''
          ? `${quote(text)} has no unit. Write ${withUnits(text, names)}.`
          : `${quote(text)} is not ${what}. Write it like ${example}.`,
      );
    },
  };
}

function withUnits(text: string, names: readonly string[]): string {
  const written = names.map((name) => `${text.trim()}${name.startsWith('/') ? '' : ' '}${name}`);
  return written.length < 2
    ? written.join('')
    : `${written.slice(0, -1).join(', ')} or ${written.at(-1)}`;
}

export const money = counted('an amount of money', '$1.2k', { '': 1 }, true);
export const moneyPerHour = counted('an amount per hour', '$18/h', { '/h': 1, '/hour': 1 }, true);
export const moneyPerMonth = counted(
  'an amount per month',
  '$3.5k/month',
  { '/month': 1, '/year': 1 / MONTHS_PER_YEAR },
  true,
);
export const moneyPerMinute = counted(
  'an amount per minute',
  '$0.012/min',
  { '/min': 1, '/minute': 1, '/h': 1 / 60 },
  true,
);
export const pointsPerDay = counted(
  'a fall per day',
  '4 points per day',
  { 'points/day': 0.01, 'point/day': 0.01 },
  false,
);
export const people = counted(
  'a number of people',
  '12 people',
  { '': 1, people: 1, person: 1 },
  false,
);
export const count = counted('a number', '4', { '': 1 }, false);
export const dialsPerDay = counted(
  'a number of dials a day',
  '180..235',
  { '': 1, dials: 1, '/day': 1, 'dials/day': 1 },
  false,
);

export const moneyPerRecord = counted(
  'an amount per record',
  '$0.06/record',
  { '/record': 1 },
  true,
);
export const recordsPerWeek = counted(
  'a number of records per week',
  '8,000 per week',
  { '/week': 1 },
  false,
);

/** A number as people write it: no exponent, no trailing zeros. */
export function plain(number: number): string {
  return String(Number(number.toPrecision(12)));
}
