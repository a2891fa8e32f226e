import { isNone } from '../tree.ts';
import type { Entry, Tree } from '../tree.ts';
import { Unreadable, quote } from '../values/unreadable.ts';
import { readChoice } from '../values/words.ts';
import { WEEKDAYS } from '../compile/calendar.ts';
import type { Key, Taken } from './key.ts';
import * as kinds from './kinds.ts';
import { list } from './list.ts';
import { NAME_PATTERN, nameFault, record } from './record.ts';
import { plainSection } from './section.ts';
import { recordOrigin, value } from './value.ts';
import type { Kind } from './value.ts';

/** Everybody as groups, in the grammar of files. */
export const GROUPS_EXAMPLE =
  'telemarketers: {day: {count: 8}, evening: {count: 3, shift: 16:00..20:00}}';

const GROUP_KEYS = ['count', 'shift', 'days', 'source', 'by'];

const weekday: Kind<string> = {
  read(text) {
    if (text === 'sat' || text === 'sun') throw new Unreadable(`the floor is closed on ${text}.`);
    return readChoice(text, WEEKDAYS);
  },
  bare: (z) => z.enum(WEEKDAYS),
};

/** The same key, left out or switched off. */
function optional<T>(key: Key<T>): Key<T | null> {
  return {
    ...key,
    schema: (z) => z.union([key.schema(z), z.literal('none')]),
    shape: (node, spot) => (isNone(node) ? node : key.shape(node, spot)),
    take(node, spot) {
      if (node === undefined) return null;
      if (node.kind !== 'leaf' || !isNone(node)) return key.take(node, spot);
      recordOrigin(node, spot);
      return null;
    },
  };
}

const groupKeys = {
  count: value(kinds.headCount('telemarketers'), { about: 'How many, exactly.' }),
  shift: value(kinds.clockSpan, {
    about: 'Their working day, such as 16:00..20:00; without it, the calendar’s.',
    none: null,
    absent: null,
  }),
  days: optional(list(weekday, 'Weekdays they work: [mon, tue]; without it, all five.')),
};

/** One group. */
export const group: Key<Taken<typeof groupKeys>> = plainSection({
  about: 'People with hours of their own.',
  keys: groupKeys,
  main: 'count',
});

/** Groups of a role by name. */
export const groups: Key<Readonly<Record<string, Taken<typeof groupKeys>>> | null> = optional(
  record(group, {
    about: 'People with hours of their own, by name.',
    faultOf: (name) =>
      name.includes('.') ? `${quote(name)} is not a name: no dots.` : nameFault(name),
    namePattern: NAME_PATTERN,
    removable: true,
  }),
);

/** Puts groups, which a file writes beside a role's keys, below `groups`. */
export function gatherGroups(node: Tree, known: readonly string[]): Tree {
  if (node.kind !== 'branch') return node;
  const named = [...node.entries].filter(
    ([name, entry]) => !known.includes(name) && isGroup(entry.node),
  );
  if (named.length === 0) return node;
  const entries = new Map<string, Entry>(
    [...node.entries].filter(([name]) => !named.some(([other]) => other === name)),
  );
  const written = entries.get('groups');
  const before = written?.node.kind === 'branch' ? written.node.entries : new Map<string, Entry>();
  const key = written?.key ?? named[0]![1].key;
  const all = new Map([...before, ...named]);
  entries.set('groups', {
    key,
    node: { kind: 'branch', place: key, layer: node.layer, entries: all },
  });
  return { ...node, entries };
}

function isGroup(node: Tree): boolean {
  if (node.kind !== 'branch') return false;
  const keys = [...node.entries.keys()];
  return (
    keys.includes('count') || (keys.length > 0 && keys.every((key) => GROUP_KEYS.includes(key)))
  );
}
