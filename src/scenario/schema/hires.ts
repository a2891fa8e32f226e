import type { Hire, Start } from '../scenario.ts';
import { NONE, isNone } from '../tree.ts';
import type { Tree } from '../tree.ts';
import { Unreadable, quote } from '../values/unreadable.ts';
import { complain, kindOf, step } from './key.ts';
import type { Key, Shaping, Taken } from './key.ts';
import * as kinds from './kinds.ts';
import { plainSection } from './section.ts';
import { drawnOnce } from './sketch.ts';
import { value } from './value.ts';
import type { Kind } from './value.ts';

const ROLE = /^(?:(telemarketer|closer)s?|(telemarketers\.[^.]+))$/u;
const START = /^(day|week|month)\s+(\d{1,4})$/u;

const role: Kind<string> = {
  read(text) {
    const [, one, group] = ROLE.exec(text) ?? [];
    const found = one ?? group;
    if (found !== undefined) return found;
    throw new Unreadable(
      `${quote(text)} is not a role. Write telemarketer, closer, or telemarketers.NAME for a group.`,
    );
  },
  bare: (z) => z.string().regex(ROLE),
};

const start: Kind<Start> = {
  read(text) {
    const [, unit, number] = START.exec(text) ?? [];
    if (unit !== undefined && Number(number) > 0) {
      return { unit: unit as Start['unit'], number: Number(number) };
    }
    throw new Unreadable(`${quote(text)} is not a start. Write it like week 3, day 10 or month 2.`);
  },
  bare: drawnOnce((z) =>
    z
      .string()
      .regex(START)
      .meta({ id: 'a-start', examples: ['week 3'] }),
  ),
};

const keys = {
  role: value(role, { about: 'Who joins: telemarketer, closer, or telemarketers.NAME.' }),
  count: value(kinds.headCount('people who join'), { about: 'How many.', absent: 1 }),
  start: value(start, { about: 'When: week 3 is the first day of the third week.' }),
};

const hire: Key<Taken<typeof keys>> = plainSection({
  about: 'People who join together.',
  keys,
});

const ABOUT = 'People who join on given dates: [{role: closer, count: 1, start: week 3}].';

/** A list of those who join on given dates, which files replace as a whole; `none` is the empty list. */
export const hires: Key<readonly Hire[]> = {
  about: ABOUT,
  schema(z) {
    const items = z.array(hire.schema(z));
    return z.union([items, z.literal('none'), z.null()]).describe(ABOUT);
  },
  keys: null,
  main: null,
  below: () => null,
  shape: shapeHires,
  take(node, spot) {
    if (node === undefined) return [];
    if (node.kind !== 'list') {
      return complain(spot, node.place, `a list is expected, found ${kindOf(node)}.`);
    }
    const { items, place } = node;
    const texts = { text: items.length === 0 ? NONE : 'a list', source: null, by: null };
    spot.origins.set(spot.path, { ...place, ...texts });
    const taken = node.items.map((item, index) =>
      hire.take(item, { ...step(spot, String(index)), place: item.place }),
    );
    return taken.filter((item): item is Hire => item !== undefined);
  },
};

function shapeHires(node: Tree, spot: Shaping): Tree | undefined {
  if (isNone(node)) return { kind: 'list', place: node.place, layer: node.layer, items: [] };
  if (node.kind === 'leaf' && node.empty) return node;
  if (node.kind !== 'list') {
    return complain(
      spot,
      node.place,
      `a list is expected, such as [{role: closer, count: 1, start: week 3}]; found ${kindOf(node)}.`,
    );
  }
  const items = node.items.map((item, index) => hire.shape(item, step(spot, String(index))));
  return { ...node, items: items.filter((item) => item !== undefined) };
}
