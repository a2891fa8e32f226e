import { readQuantity } from '../quantity.ts';
import type { Intent, Quantity, Source } from '../scenario.ts';
import type { Tree } from '../tree.ts';
import { isSet, section, underKey } from './section.ts';
import { counted } from '../values/measures.ts';
import { Unreadable } from '../values/unreadable.ts';
import { complain, lack } from './key.ts';
import * as kinds from './kinds.ts';
import { listKeys } from './list-keys.ts';
import { byHour } from './multipliers.ts';
import { withOwnLists } from './own-lists.ts';
import { NAME_PATTERN, nameFault, record } from './record.ts';
import { drawnOnce } from './sketch.ts';
import { intent } from './qualifying.ts';
import { value } from './value.ts';
import type { Kind } from './value.ts';

const RATE = /^(.*?)\s*(?:leads?)?\s*(?:\/|per |an? )\s*(day|h|hour)$/u;
const leads = counted('a number of leads', '4..8', { '': 1, lead: 1, leads: 1 }, false);

/** `4..8 per day`, `2 leads/h`. */
const inboundRate: Kind<{ readonly inbound: Quantity; readonly per: 'day' | 'h' }> = {
  read(text, reading) {
    const [, amount, per] = RATE.exec(text) ?? [];
    if (amount === undefined) {
      throw new Unreadable(`"${text}": leads per day or per hour? Write 4..8 per day.`);
    }
    return { inbound: readQuantity(amount, leads, reading), per: per === 'day' ? 'day' : 'h' };
  },
  bare: drawnOnce((z) =>
    z
      .string()
      .regex(/^.+(\/|per |an? )\s*(day|h|hour)$/u)
      .meta({ id: 'leads-that-come-in', examples: ['4..8 per day'] }),
  ),
};

const source = section(
  {
    about: 'One source: a list to dial, or leads that come in by themselves.',
    keys: {
      ...listKeys,
      inbound: value(inboundRate, {
        about: 'Leads that come in: 4..8 per day.',
        none: null,
        absent: null,
      }),
      varies: value(kinds.variation, { about: 'How much days differ.', none: 0, absent: 0 }),
      by_hour: byHour('Multipliers by hour of the day; hours not named are 1.'),
      intent,
    },
    main: 'records',
  },
  ({ inbound, varies, by_hour, intent: who, ...list }, node, spot): Source | undefined => {
    if (isSet(node, 'records') && isSet(node, 'inbound')) {
      return complain(
        spot,
        node.place,
        'a source has records to dial, or leads that come in; not both.',
      );
    }
    if (inbound === undefined || list.records === undefined) return undefined;
    const behind = who === null || who === undefined ? {} : { intent: who as Intent };
    const idle = (keys: readonly string[], message: (key: string) => string): boolean => {
      const key = keys.find((name) => isSet(node, name));
      if (key !== undefined) complain(spot, node.entries.get(key)!.key, message(key));
      return key !== undefined;
    };
    if (inbound !== null) {
      if (idle(Object.keys(listKeys), (key) => `${key} goes with records to dial.`))
        return undefined;
      return { ...inbound, varies: varies ?? 0, by_hour: by_hour ?? {}, ...behind };
    }
    if (list.records === null) {
      return lack(spot, node, `${spot.path} needs records: 60,000, or inbound: 4..8 per day.`);
    }
    const message = (key: string): string =>
      `${key} goes with inbound leads; the calendar and connect_rate vary the dialling.`;
    if (idle(['varies', 'by_hour'], message)) return undefined;
    // Parts with a problem stay holes, as anywhere else.
    return { ...list, ...behind } as Source;
  },
);

/** Name of the list where a file only says `prospects: unlimited`, as in the preset. */
const ONLY_LIST = 'list';

const byName = record(source, {
  about: 'Where leads come from, by name.',
  faultOf: nameFault,
  namePattern: NAME_PATTERN,
  removable: true,
  reshape: (node: Tree) => (node.kind === 'leaf' && !node.empty ? underKey(node, ONLY_LIST) : node),
  alsoAccepts: [(z) => z.literal('unlimited')],
});

/** Lists of a file's own take the place of the preset's, and have its values where they say nothing. */
export const prospects: typeof byName = {
  ...byName,
  take: (node, spot) => byName.take(node && withOwnLists(node, spot.presetLayers), spot),
};
