import { quote } from '../values/unreadable.ts';
import * as kinds from './kinds.ts';
import type { Key } from './key.ts';
import { record } from './record.ts';
import { value } from './value.ts';

const HOUR = /^(\d{1,2})(?:h|:00)?$/u;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const multiplier = value(kinds.multiplier, { about: 'Multiplier; 1 changes nothing.' });

/** Multipliers by hour, kept as `9` for `9h`. */
export function byHour(about: string): Key<Readonly<Record<string, number>>> {
  return record(multiplier, {
    about,
    faultOf: (name) =>
      Number(HOUR.exec(name)?.[1] ?? NaN) <= 23
        ? null
        : `${quote(name)} is not an hour of the day. Write 9h to 17h.`,
    namePattern: '^([01]?\\d|2[0-3])(h|:00)?$',
    rename: (name) => String(Number(HOUR.exec(name)![1])),
    absent: {},
    removable: true,
    examples: ['{9h: 0.9, 16h: 1.2}'],
  });
}

/** Multipliers by working day. */
export function byWeekday(about: string): Key<Readonly<Record<string, number>>> {
  return record(multiplier, {
    about,
    faultOf(name) {
      if ((DAYS as readonly string[]).includes(name)) return null;
      return name === 'sat' || name === 'sun'
        ? `the floor is closed on ${name}.`
        : `${quote(name)} is not a working day. Write ${DAYS.join(', ')}.`;
    },
    namePattern: `^(${DAYS.join('|')})$`,
    absent: {},
    removable: true,
  });
}
