import { scaled } from '../factor.ts';
import { readExact, readQuantity } from '../quantity.ts';
import type { Fade, Quantity } from '../scenario.ts';
import {
  readFade,
  readCap,
  readChoice,
  readMultiplier,
  readWhole,
  readYesNo,
  FADE,
} from '../values/words.ts';
import {
  CLOCK_SPAN,
  readBreak,
  readClockSpan,
  readPerDay,
  readSpan,
  readTimeCap,
} from '../values/clock.ts';
import type { Measure } from '../values/measures.ts';
import * as measures from '../values/measures.ts';
import { Unreadable, quote } from '../values/unreadable.ts';
import { drawnOnce } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import type { Kind } from './value.ts';
import { plainWords } from './words.ts';
import type { Word } from './words.ts';

const NUMBER = '[+-]?[$€£¥]?(\\d[\\d,_]*)?(\\.?\\d+)([eE][+-]?\\d+)?\\s*[kM]?';

function oneOf(measure: Measure): string {
  return `${NUMBER}${measure.unitPattern}`;
}

function rangeOf(measure: Measure): string {
  const one = oneOf(measure);
  const range = `${one}(\\s*\\.\\.\\s*${one}){0,2}(\\s+(uniform|triangular))?`;
  const factor = 'x\\s*[\\d.]+(\\s*\\.\\.\\s*[\\d.]+)?';
  return measure.doubt === 'share'
    ? `(${range}|up\\s+to\\s+${one}|[\\d,_]+\\s+of\\s+[\\d,_]+|${factor})`
    : `(${range}|${factor})`;
}

function textOrNumber(
  pattern: string,
  id: string,
  description: string,
  examples: string[],
): Sketch {
  return drawnOnce((z) =>
    z
      .union([z.string().regex(new RegExp(`^${pattern}$`, 'u')), z.number()])
      .meta({ id: idOf(id), description, examples }),
  );
}

function idOf(words: string): string {
  return words
    .replaceAll(/[^a-z]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .replace(/-like$/u, '');
}

function quantityKind(measure: Measure, examples: string[]): Kind<Quantity> {
  return {
    read: (text, reading) => readQuantity(text, measure, reading),
    scale: (text, base) => scaled(text, base, measure),
    bare: textOrNumber(
      rangeOf(measure),
      idOf(`${measure.what} like ${measure.example}`),
      `${measure.what}, or a range of it`,
      examples,
    ),
  };
}

function exactKind(measure: Measure, id: string, examples: string[]): Kind<number> {
  return {
    read: (text, reading) => readExact(text, measure, reading),
    bare: textOrNumber(oneOf(measure), id, `${measure.what}, exact`, examples),
  };
}

export const share = quantityKind(measures.share, ['22%', '17%..28%', '18 of 150', 'up to 4%']);
export const shareOfHours = quantityKind(measures.shareOf('hours'), ['4%..7% of hours']);
export const shareOfPay = quantityKind(measures.shareOf('pay'), ['9%..11%']);
export const time = quantityKind(measures.time, ['25 s', '20..31 min', '2 h..1 day']);
export const money = quantityKind(measures.money, ['$1.2k', '$2.2k..$2.6k']);
export const moneyPerHour = quantityKind(measures.moneyPerHour, ['$3.50/h']);
export const moneyPerMonth = quantityKind(measures.moneyPerMonth, ['$4.5k/month']);
export const moneyPerMinute = quantityKind(measures.moneyPerMinute, ['$0.012/min']);
export const moneyPerRecord = quantityKind(measures.moneyPerRecord, ['$0.06/record']);
export const dialsPerDay = quantityKind(measures.dialsPerDay, ['180..235']);

export const fallPerDay = quantityKind(measures.pointsPerDay, ['4 points per day']);

/** `-5%..10%`: a change. */
export const effect: Kind<Quantity> = {
  read: (text, reading) => readQuantity(text, measures.effect, reading),
  bare: textOrNumber(rangeOf(measures.effect), 'a change', 'a change, or a range of it', [
    '5%..35%',
    '-5%..10%',
  ]),
};

export const elasticity = quantityKind(measures.counted('an elasticity', '0.2', { '': 1 }, false), [
  '0.2..0.4',
]);

const factors = measures.counted('a factor', 'x 1.2', { '': 1 }, false);

/** `x 1.0..1.2`: a factor that stands by itself. */
export const factor: Kind<Quantity> = {
  read: (text, reading) => readQuantity(text.replace(/^x\s*/u, ''), factors, reading),
  bare: textOrNumber(
    'x?\\s*[\\d.]+(\\s*\\.\\.\\s*[\\d.]+)?',
    'a factor by itself',
    'a factor, or a range of it',
    ['x 1.0..1.2'],
  ),
};

/** What is wrong with a factor of 0. */
export function aboveZero(factor: Quantity): string | null {
  return factor === 0 ? 'a factor above 0 is needed.' : null;
}

/** `0.25 person`. */
export const partOfAPerson = exactKind(measures.people, 'a part of a person', ['0.25 person']);

/** `20%..35% per year`; the unit may be left out. */
export const sharePerYear: Kind<Quantity> = {
  read: (text, reading) => readQuantity(withoutYear(text), measures.sharePerYear, reading),
  scale: (text, base) => scaled(text, base, measures.sharePerYear),
  bare: textOrNumber(
    `${rangeOf(measures.share)}(\\s*(/|per |an? )\\s*year(\\s+(uniform|triangular))?)?`,
    'a share per year',
    'a share per year, or a range of it',
    ['20%..35% per year'],
  ),
};

/** Without the unit, which stands at the end or before the word for the shape of a doubt. */
function withoutYear(text: string): string {
  return text.replace(/\s*(?:\/|per |an? )\s*year(?=(?:\s+\w+)?$)/u, '');
}

export const exactShare = exactKind(measures.share, 'an exact share', ['2%']);
export const variation = exactKind(measures.variation, 'a coefficient of variation', ['60%']);
export const exactCount = exactKind(measures.count, 'an exact number', ['3']);
export const exactTime = exactKind(measures.time, 'an exact time', ['14 days']);

/** A text, as it stands. */
export const text: Kind<string> = {
  read: (written) => written,
  bare: (z) => z.union([z.string(), z.number()]),
};

/** One of a few words. */
export function choice<Choice extends string>(...choices: readonly Choice[]): Kind<Choice> {
  return {
    read: (written) => readChoice(written, choices),
    bare: (z) => z.enum(choices as readonly [Choice]),
    words: plainWords(choices),
  };
}

/** One of the words on a shelf. */
export function ofShelf<Choice extends string>(
  shelf: Readonly<Record<Choice, Word>>,
): Kind<Choice> {
  return { ...choice(...(Object.keys(shelf) as Choice[])), words: shelf };
}

export const yesNo: Kind<boolean> = {
  read: readYesNo,
  bare: drawnOnce((z) =>
    z.union([z.boolean(), z.enum(['yes', 'no', 'true', 'false'])]).meta({ id: 'yes-or-no' }),
  ),
};

/** A whole number, 0 to `most`. */
export function whole(most: number): Kind<number> {
  return {
    read: (written) => readWhole(written, most),
    bare: (z) => z.union([z.int().min(0).max(most), z.string().regex(/^\d[\d,_]*$/u)]),
  };
}

const MOST_PEOPLE = 10_000;

const headCountSchema = drawnOnce((z) =>
  z
    .union([z.int().min(0).max(MOST_PEOPLE), z.string().regex(/^\d[\d,_]*(\s+(people|person))?$/u)])
    .meta({ id: 'a-number-of-people', examples: [3] }),
);

/** People employed: exact; several are tried with --over. */
export function headCount(role: string): Kind<number> {
  return {
    read(written) {
      if (written.includes('..')) {
        throw new Unreadable(
          `${quote(written)}: the number of ${role} is exact. To try several, use --over ${role}=${written.replaceAll(' ', '')}.`,
        );
      }
      if (written.startsWith('-')) {
        throw new Unreadable(
          `${quote(written)} is negative; a number of people cannot be negative.`,
        );
      }
      return readWhole(written.replace(/\s+(?:people|person)$/u, ''), MOST_PEOPLE);
    },
    bare: headCountSchema,
  };
}

/** `12 people`, at least 1. */
export const peoplePerManager: Kind<number> = {
  read(written) {
    const people = readExact(written, measures.people, { sign: null });
    if (people >= 1) return people;
    throw new Unreadable(`${quote(written)}: one manager per at least 1 person.`);
  },
  bare: textOrNumber(oneOf(measures.people), 'a number of people per manager', 'people', [
    '12 people',
  ]),
};

/** `up to 4`, or `4`. */
export function cap(least: number): Kind<number> {
  return {
    read: (written) => readCap(written, least),
    bare: (z) => z.union([z.int().min(least), z.string().regex(/^(up\s+to\s+)?\d+$/u)]),
  };
}

export const timeCap: Kind<number> = {
  read: readTimeCap,
  bare: textOrNumber(`(up\\s+to\\s+)?${oneOf(measures.time)}`, 'a limit in time', 'a limit', [
    'up to 20 min',
  ]),
};

export const timePerDay: Kind<number> = {
  read: readPerDay,
  bare: textOrNumber(
    `${oneOf(measures.time)}(\\s*(/|per |a )\\s*day)?`,
    'a time per day',
    'a time',
    ['15 min per day'],
  ),
};

export const span = {
  read: readSpan,
  bare: drawnOnce((z) =>
    z
      .string()
      .regex(/^[\d.,_]+\s*(h|hours?|days?|weeks?|months?|years?)$/u)
      .meta({ id: 'a-length', examples: ['1 month', '160 h'] }),
  ),
};

export const clockSpan = {
  read: readClockSpan,
  bare: drawnOnce((z) =>
    z
      .string()
      .regex(new RegExp(`^${CLOCK_SPAN}$`, 'u'))
      .meta({ id: 'a-clock-span', examples: ['09:00..17:30'] }),
  ),
};

export const breakSpan = {
  read: readBreak,
  bare: drawnOnce((z) =>
    z
      .string()
      .regex(new RegExp(`^${CLOCK_SPAN}(\\s+(un)?paid)?$`, 'u'))
      .meta({ id: 'a-break', examples: ['12:00..12:45 unpaid'] }),
  ),
};

export const multiplier: Kind<number> = {
  read: readMultiplier,
  bare: textOrNumber('(x\\s*)?[\\d.]+%?', 'a multiplier', 'a factor; 1 changes nothing', ['1.2']),
};

export const fade: Kind<Fade> = {
  read: readFade,
  bare: drawnOnce((z) =>
    z
      .string()
      .regex(new RegExp(`^${FADE}$`, 'u'))
      .meta({ id: 'a-fade', examples: ['x 0.9 per hour', 'half after 2 days'] }),
  ),
};
