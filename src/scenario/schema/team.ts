import { NONE } from '../tree.ts';
import type { Tree } from '../tree.ts';
import { gatherGroups, group, groups } from './groups.ts';
import { hires } from './hires.ts';
import * as kinds from './kinds.ts';
import { plainSection, underKey } from './section.ts';
import { closersEmployment, telemarketersEmployment } from './employment.ts';
import { value } from './value.ts';

const MOST_SEATS = 100_000;

const differs = (skill: string) =>
  value(kinds.variation, { about: `How much people differ in their odds of ${skill}.`, none: 0 });
const pace = value(kinds.variation, { about: 'How much people differ in speed.', none: 0 });

/** `differs: none` switches both differences off. */
function noDifference(keys: readonly string[]) {
  return (node: Tree): Tree => {
    if (node.kind !== 'leaf' || node.text !== NONE) return node;
    const branch = underKey(node, keys[0]!);
    return { ...branch, entries: new Map(keys.map((key) => [key, { key: node.place, node }])) };
  };
}

const telemarketers = {
  count: value(kinds.headCount('telemarketers'), { about: 'How many, exactly.' }),
  differs: plainSection({
    about: 'How much telemarketers differ.',
    keys: { qualify: differs('qualifying'), pace },
    main: 'qualify',
    reshape: noDifference(['qualify', 'pace']),
  }),
  groups,
  ...telemarketersEmployment,
};

/** Names of the keys of telemarketers, which no group may have. */
export const TELEMARKETER_KEYS = Object.keys(telemarketers);

export const team = plainSection({
  about: 'Who works here.',
  keys: {
    telemarketers: plainSection({
      about: 'People who dial and qualify.',
      keys: telemarketers,
      main: 'count',
      reshape: (node: Tree) => gatherGroups(node, TELEMARKETER_KEYS),
      others: group.schema,
    }),
    closers: plainSection({
      about: 'People who sell to qualified leads.',
      keys: {
        count: value(kinds.headCount('closers'), { about: 'How many, exactly.' }),
        differs: plainSection({
          about: 'How much closers differ.',
          keys: { close: differs('closing'), pace },
          main: 'close',
          reshape: noDifference(['close', 'pace']),
        }),
        ...closersEmployment,
      },
      main: 'count',
    }),
    management: plainSection({
      about: 'One manager per so many people, begun.',
      keys: {
        one_per: value(kinds.peoplePerManager, { about: 'People per manager.' }),
        salary: value(kinds.moneyPerMonth, { about: "A manager's salary." }),
      },
      none: null,
    }),
    seats: plainSection({
      about: 'What a place to work costs.',
      keys: {
        cost: value(kinds.moneyPerHour, { about: 'Per paid hour and person.' }),
        limit: value(kinds.whole(MOST_SEATS), {
          about: 'People who have a place; none: any number.',
          none: null,
          absent: null,
        }),
        next_block: plainSection({
          about: 'What places beyond the limit come in.',
          keys: {
            seats: value(kinds.whole(MOST_SEATS), {
              about: 'Places in a block.',
              check: (seats) => (seats > 0 ? null : 'a block has at least 1 place.'),
            }),
            cost: value(kinds.moneyPerMonth, { about: 'Per month and block.' }),
            setup: value(kinds.money, { about: 'Once a block.', none: 0, absent: 0 }),
          },
          none: null,
          absent: null,
        }),
      },
      none: null,
    }),
    hires,
  },
});
