import { assignments } from '../../floor/handoff/assignments/index.ts';
import { kinds as handoffKinds } from '../../floor/handoff/kinds/index.ts';
import { orders } from '../../floor/handoff/orders/index.ts';
import { NONE } from '../tree.ts';
import type { Tree } from '../tree.ts';
import { readChoice } from '../values/words.ts';
import { appointmentKeys, leadLimit } from './appointment.ts';
import * as kinds from './kinds.ts';
import { NAME_PATTERN, nameFault, record } from './record.ts';
import { list } from './list.ts';
import { plainSection, underKey } from './section.ts';
import { value } from './value.ts';
import type { Kind } from './value.ts';
import { varying } from './varying.ts';
import { plainWords } from './words.ts';

const MOST_CLOSERS = 10_000;
const FOLLOW_UPS = ['before', 'after', 'in turn'] as const;

/** `after new leads`, or `after`. */
const followUps: Kind<(typeof FOLLOW_UPS)[number]> = {
  read: (text) => readChoice(text.replace(/\s+new leads$/u, ''), FOLLOW_UPS),
  bare: (z) => z.string().regex(/^(before( new leads)?|after( new leads)?|in turn)$/u),
  words: plainWords(FOLLOW_UPS),
};

/** `fades: none` switches both off. */
function noFades(node: Tree): Tree {
  if (node.kind !== 'leaf' || node.text !== NONE) return node;
  const entries = new Map(['reach', 'close_rate'].map((key) => [key, { key: node.place, node }]));
  return { ...underKey(node, 'reach'), entries };
}

const reach = plainSection({
  about: 'Ringing a lead back; none: reached on the first try.',
  keys: {
    total: value(kinds.share, { about: 'Share of leads ever reached, before fading.' }),
    first_try: value(kinds.share, { about: 'Share reached on the first try.' }),
    tries: value(kinds.cap(1), { about: 'Most tries.' }),
    gap: varying({
      about: 'Time between tries.',
      measures: 'time',
      family: 'lognormal',
      bareIsConstant: true,
    }),
    takes: varying({
      about: 'What a vain try takes.',
      measures: 'time',
      family: 'lognormal',
      bareIsConstant: true,
    }),
  },
  none: null,
});

export const handoff = plainSection({
  about: 'How leads get from telemarketers to closers.',
  keys: {
    kind: value(kinds.ofShelf(handoffKinds), { about: 'How a lead gets to a closer.' }),
    order: value(kinds.ofShelf(orders), {
      about: 'Which waiting lead is next.',
    }),
    follow_ups: value(followUps, {
      about: 'Follow-ups due go before, after or in turn with new leads.',
    }),
    reach,
    fades: plainSection({
      about: 'How odds fade with clock time since qualification.',
      keys: {
        reach: value(kinds.fade, { about: 'Odds of reaching the lead.', none: null }),
        close_rate: value(kinds.fade, { about: 'Odds of closing.', none: null }),
      },
      reshape: noFades,
      alsoAccepts: [(z) => z.literal(NONE)],
    }),
    returned: value(kinds.share, {
      about: 'Share of leads that sales sends back unread.',
      none: 0,
    }),
    patience: varying({
      about: 'How long a lead holds on the line (cold and warm transfer); none: for ever.',
      measures: 'time',
      family: 'exponential',
      none: null,
    }),
    overflow: value(kinds.choice('callback', 'none'), {
      about:
        'What becomes of a lead that cannot hold any longer (closing time, a full queue, a warm transfer out of patience): called back, or lost.',
    }),
    assignment: plainSection({
      about: 'Which of the free closers gets a lead.',
      keys: {
        rule: value(kinds.ofShelf(assignments), { about: 'How one of them is chosen.' }),
        by_source: record(
          value(kinds.whole(MOST_CLOSERS), { about: 'Closers who take this source first.' }),
          {
            about: 'How many closers, numbered on from one source to the next, take it first.',
            faultOf: nameFault,
            namePattern: NAME_PATTERN,
            removable: true,
            absent: {},
          },
        ),
      },
      main: 'rule',
    }),
    queue_limit: value(leadLimit, {
      about:
        'Most leads that may wait for a closer; who comes beyond it overflows, or is lost. None: no limit.',
      none: null,
    }),
    priority: list(
      kinds.text,
      'Names of prospects whose leads go first, in this order; goes with order: source priority.',
    ),
    briefing: varying({
      about: 'How long telemarketer and closer speak when a lead is taken over (warm transfer).',
      measures: 'time',
      family: 'lognormal',
      bareIsConstant: true,
      none: null,
    }),
    ...appointmentKeys,
  },
});
