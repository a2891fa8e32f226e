import { contactChances } from '../contact-chances/index.ts';
import type { ContactChances } from '../contact-chances/types.ts';
import type { Entry, Tree } from '../tree.ts';
import { quote } from '../values/unreadable.ts';
import * as kinds from './kinds.ts';
import type { Key } from './key.ts';
import { record } from './record.ts';
import type { Sketch } from './sketch.ts';
import { value } from './value.ts';
import type { Words } from './words.ts';

const HOUR = /^(\d{1,2})(?:h|:00)?$/u;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const multiplier = value(kinds.multiplier, { about: 'Multiplier; 1 changes nothing.' });

/** Multipliers by hour, kept as `9` for `9h`. */
export function byHour(
  about: string,
  words: Readonly<Record<string, ContactChances>> = {},
): Key<Readonly<Record<string, number>>> {
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
    ...namedAs(words),
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
    ...namedAs(contactChances.by_weekday),
  });
}

/** Multipliers by attempt, from the second on. */
export function byAttempt(about: string): Key<Readonly<Record<string, number>>> {
  return record(multiplier, {
    about,
    faultOf: (name) =>
      /^\d{1,3}$/u.test(name) && Number(name) >= 2
        ? null
        : `${quote(name)} is not a later attempt. Write 2, 3 and so on: the first one has the connect rate.`,
    namePattern: '^([2-9]|[1-9]\\d{1,2})$',
    rename: (name) => String(Number(name)),
    absent: {},
    removable: true,
    examples: ['{2: x 0.9, 3: x 0.75}'],
    ...namedAs(contactChances.contact_by_attempt),
  });
}

/** `{11h: 0.654, 16h: 1.4}` */
function factorsText(multipliers: Readonly<Record<string, number>>): string {
  const parts = Object.entries(multipliers).map(([name, factor]) => `${name}: ${factor}`);
  return `{${parts.join(', ')}}`;
}

/** A word in place of the multipliers that somebody published. */
function namedAs(known: Readonly<Record<string, ContactChances>>): {
  reshape(node: Tree): Tree;
  readonly alsoAccepts: readonly Sketch[];
  readonly words: Words;
} {
  return {
    reshape(node) {
      const named =
        node.kind === 'leaf' && Object.hasOwn(known, node.text) ? known[node.text] : null;
      if (!named) return node;
      const { place, layer } = node;
      const entries = Object.entries(named.multipliers).map(([name, factor]): [string, Entry] => [
        name,
        {
          key: place,
          node: {
            kind: 'leaf',
            place,
            layer,
            text: String(factor),
            empty: false,
            source: named.source,
            by: null,
          },
        },
      ]);
      return { kind: 'branch', place, layer, entries: new Map(entries) };
    },
    words: Object.fromEntries(
      Object.entries(known).map(([word, { multipliers, source }]) => [
        word,
        { about: factorsText(multipliers), source },
      ]),
    ),
    alsoAccepts: Object.keys(known).map((word) => (z) => z.literal(word)),
  };
}
