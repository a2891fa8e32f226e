import { NONE } from '../tree.ts';
import type { Branch, Leaf, Tree } from '../tree.ts';
import { diallerKeys, otherRings } from './dialler.ts';
import * as kinds from './kinds.ts';
import { contactChances } from '../contact-chances/index.ts';
import { callingRuleNames } from '../rules/index.ts';
import { list } from './list.ts';
import { byHour, byWeekday } from './multipliers.ts';
import { plainSection, underKey } from './section.ts';
import { filter, screening } from './qualifying.ts';
import { value } from './value.ts';
import { VARYING_KEYS, varying } from './varying.ts';

/** `talk: 90 s` is every contact's: a lead talks no longer. */
function sameForAll(node: Tree): Tree {
  const short =
    node.kind === 'leaf'
      ? !node.empty
      : node.kind === 'branch' && VARYING_KEYS.some((key) => node.entries.has(key));
  if (!short || mixes(node)) return node;
  const none: Leaf = {
    kind: 'leaf',
    place: node.place,
    layer: node.layer,
    text: NONE,
    empty: false,
    source: null,
    by: null,
  };
  const branch: Branch = underKey(node, 'other');
  return {
    ...branch,
    entries: new Map([...branch.entries, ['lead', { key: node.place, node: none }]]),
  };
}

function mixes(node: Tree): boolean {
  return node.kind === 'branch' && ['lead', 'other'].some((key) => node.entries.has(key));
}

const ring = (who: string) =>
  varying({ about: `How long it rings where ${who}.`, measures: 'time', family: 'exponential' });

const { mode, ...otherKeys } = diallerKeys;

export const calling = plainSection({
  about: 'How telemarketers dial, talk and qualify.',
  keys: {
    mode,
    dials_per_day: value(kinds.dialsPerDay, {
      about: 'Dials a day of a present, average telemarketer.',
      none: null,
      check: (dials) =>
        dials === 0 ? 'nobody dials 0 times a day. Write team: {telemarketers: 0}.' : null,
    }),
    attempt: varying({
      about: 'Time of one attempt, ring included, where dials_per_day does not give it.',
      measures: 'time',
      family: 'exponential',
      aboveZero: true,
      none: null,
    }),
    ring: plainSection({
      about: 'How long it rings; the attempt time where dials_per_day and attempt are none.',
      keys: { answered: ring('somebody answers'), unanswered: ring('nobody does'), ...otherRings },
      none: null,
    }),
    connect_rate: plainSection({
      about: 'Contacts / dials, as a dialler export shows it.',
      keys: {
        value: value(kinds.share, { about: 'Contacts / dials.' }),
        by_hour: byHour(
          'Multipliers by hour, scaled to average 1 over the shift.',
          contactChances.by_hour,
        ),
        by_weekday: byWeekday('Multipliers by weekday, scaled to average 1 over the week.'),
      },
      main: 'value',
    }),
    talk: plainSection({
      about: "Talk time: every contact's, or whole times by outcome {lead: ..., other: ...}.",
      keys: {
        lead: varying({
          about: 'Talk with a lead.',
          measures: 'time',
          family: 'lognormal',
          none: null,
        }),
        other: varying({
          about: 'Talk with any other contact.',
          measures: 'time',
          family: 'lognormal',
        }),
      },
      main: 'other',
      reshape: sameForAll,
    }),
    qualify_talk: varying({
      about: "What qualifying adds to a lead's talk.",
      measures: 'time',
      family: 'lognormal',
      bareIsConstant: true,
      none: null,
    }),
    wrap: varying({
      about: 'Wrap-up after a conversation.',
      measures: 'time',
      family: 'lognormal',
    }),
    qualify_rate: value(kinds.share, { about: 'Leads / conversations.', none: 0 }),
    screening,
    filter,
    ...otherKeys,
    after_handoff: value(kinds.share, {
      about: 'Share of working time that telemarketers stay with leads after handing them over.',
      none: 0,
      check: (share) => (share === 1 ? 'with 100% there is no time left to dial.' : null),
    }),
    caller_id: plainSection({
      about:
        'Numbers that the floor calls from; called from too often they are flagged, and fewer people answer.',
      keys: {
        numbers: value(kinds.cap(1), { about: 'How many numbers.' }),
        flagged_after: value(kinds.dialsPerDay, {
          about:
            'Dials a day from one number beyond which it is flagged, all of team.telemarketers dialling a full day.',
        }),
        connect_rate: value(kinds.factor, {
          about: 'What flagging does to the connect rate: x 0.5..0.8.',
        }),
      },
      none: null,
    }),
    rules: list(
      kinds.choice(...callingRuleNames),
      'Laws and codes whose hours and caps hold; the rest of them is printed as reminders.',
    ),
  },
});
