import { NONE } from '../tree.ts';
import type { Leaf, Tree } from '../tree.ts';
import * as kinds from './kinds.ts';
import { namedPlan, personPay } from './plan.ts';
import { NAME_PATTERN, nameFault, record } from './record.ts';
import { plainSection } from './section.ts';
import { value, writtenSchema } from './value.ts';

const ON_COST_KEYS = ['on_all_pay', 'per_person', 'paid_leave'] as const;

/** `on_costs: 12%` is a share of all pay and nothing else; `none` is nothing at all. */
function onAllPayOnly(node: Tree): Tree {
  const only = node.kind === 'branch' ? node.entries.get('value')?.node : node;
  if (only?.kind !== 'leaf' || only.empty) return node;
  const zero: Leaf = { ...only, text: '0', source: null, by: null };
  const first = only.text === NONE ? zero : only;
  const said = node.kind === 'branch' ? [...node.entries].filter(([key]) => key !== 'value') : [];
  const three = ON_COST_KEYS.map(
    (key, index) => [key, { key: node.place, node: index === 0 ? first : zero }] as const,
  );
  return {
    kind: 'branch',
    place: node.place,
    layer: node.layer,
    entries: new Map([...three, ...said]),
  };
}

export const pay = plainSection({
  about: 'What people earn.',
  keys: {
    telemarketers: personPay("Telemarketers' pay: a line, the name of a plan, or rules."),
    closers: personPay("Closers' pay: a line, the name of a plan, or rules."),
    plans: record(namedPlan, {
      about: 'Plans by name; those not in force can be compared.',
      faultOf: nameFault,
      namePattern: NAME_PATTERN,
      removable: true,
      absent: {},
    }),
    on_costs: plainSection({
      about: "The employer's burden. A bare share is on all pay, without the other two.",
      keys: {
        on_all_pay: value(kinds.shareOfPay, { about: 'Share of all pay.', none: 0 }),
        per_person: value(kinds.moneyPerMonth, { about: 'Cover per person and month.', none: 0 }),
        paid_leave: value(kinds.shareOfHours, {
          about: 'Share of hours paid as leave, on hourly and salaried pay.',
          none: 0,
        }),
      },
      reshape: onAllPayOnly,
      alsoAccepts: [writtenSchema(kinds.shareOfPay), (z) => z.literal(NONE)],
    }),
  },
});
