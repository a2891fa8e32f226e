import { readExact } from '../quantity.ts';
import { suggestion } from '../spelling.ts';
import { offsetOf, timeZoneNames } from '../time-zones.ts';
import * as measures from '../values/measures.ts';
import { Unreadable, quote } from '../values/unreadable.ts';
import { readWhole } from '../values/words.ts';
import { drawnOnce } from './sketch.ts';
import type { Kind } from './value.ts';

const MOST_RECORDS = 1_000_000_000;
const NO_SIGNS = { sign: null };

/** `60,000`, or the word unlimited. */
export const records: Kind<number | 'unlimited'> = {
  read(text) {
    if (text === 'unlimited') return text;
    if (!/\d/u.test(text)) {
      throw new Unreadable(`${quote(text)}: how many records? Write 60,000, or unlimited.`);
    }
    return readWhole(text.replace(/\s+records?$/u, ''), MOST_RECORDS);
  },
  bare: drawnOnce((z) =>
    z
      .union([
        z.literal('unlimited'),
        z.int().min(0).max(MOST_RECORDS),
        z.string().regex(/^\d[\d,_.]*\s*[kM]?(\s+records?)?$/u),
      ])
      .meta({ id: 'a-number-of-records', examples: ['60,000', 'unlimited'] }),
  ),
};

/** `8,000 per week`; whole records. */
export const recordsPerWeek: Kind<number> = {
  read(text) {
    const number = readExact(
      text.replace(/\s+records?(?=\s|\/)/u, ''),
      measures.recordsPerWeek,
      NO_SIGNS,
    );
    if (Number.isInteger(number) && number <= MOST_RECORDS) return number;
    throw new Unreadable(`${quote(text)}: a whole number of records is needed.`);
  },
  bare: drawnOnce((z) =>
    z
      .union([
        z.literal(0),
        z.string().regex(/^[\d,_.]+\s*[kM]?(\s+records?)?\s*(\/|per |an? )\s*week$/u),
      ])
      .meta({ id: 'records-per-week', examples: ['8,000 per week'] }),
  ),
};

/** `America/Chicago`, or `UTC-6`. */
export const timeZone: Kind<string> = {
  read(text) {
    if (offsetOf(text) !== null) return text;
    const meant = suggestion(text, timeZoneNames);
    throw new Unreadable(
      `${quote(text)} is not a time zone known here. ` +
        (meant === null
          ? 'Write one such as America/New_York, America/Chicago or Europe/London, or the hours from UTC, such as UTC-6.'
          : `Did you mean ${quote(meant)}? Any other can be written by its hours, such as UTC-6.`),
    );
  },
  bare: drawnOnce((z) =>
    z
      .union([
        z.enum(timeZoneNames as readonly [string, ...string[]]),
        z.string().regex(/^UTC[+-]\d{1,2}(:[0-5]\d)?$/u),
      ])
      .meta({ id: 'a-time-zone', examples: ['America/Chicago', 'UTC-6'] }),
  ),
};
