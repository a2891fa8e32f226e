import type { MinimumWage } from '../../pay/types.ts';
import { readExact } from '../quantity.ts';
import { NONE } from '../tree.ts';
import type { Leaf, Tree } from '../tree.ts';
import { hoursPerWeek, readDays } from '../values/pay-fields.ts';
import { effort } from './effort.ts';
import * as kinds from './kinds.ts';
import { namedPlan, personPay } from './plan.ts';
import { NAME_PATTERN, nameFault, record } from './record.ts';
import { plainSection } from './section.ts';
import { drawnOnce } from './sketch.ts';
import { value, writtenSchema } from './value.ts';
import type { Kind } from './value.ts';

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

const PAID = ['weekly', 'fortnightly', 'semi-monthly', 'monthly'] as const;
const WHEN = ['on sale', 'on payment', 'after window'] as const;
const TESTED = { 'each week': 'week', 'each pay period': 'pay period' } as const;

/** Calendar days: `1 month`. */
const days: Kind<number> = { read: readDays, bare: kinds.exactTime.bare };

/** `40 h/week`. */
const weeklyHours: Kind<number> = {
  read: (text, reading) => readExact(text, hoursPerWeek, reading),
  bare: drawnOnce((z) =>
    z
      .string()
      .regex(new RegExp(`^[\\d.,_]+${hoursPerWeek.unitPattern}$`, 'u'))
      .meta({ id: 'hours-a-week', examples: ['40 h/week'] }),
  ),
};

const eachSpan = kinds.choice('each week', 'each pay period');
const tested: Kind<MinimumWage['tested']> = {
  bare: eachSpan.bare,
  ...(eachSpan.words && { words: eachSpan.words }),
  read: (text, reading) => TESTED[eachSpan.read(text, reading)],
};

const overtime = plainSection({
  about: 'Longer weeks, paid at more than the regular rate (29 CFR 778).',
  keys: {
    after: value(weeklyHours, { about: 'Hours a week paid at the regular rate.', absent: 40 }),
    rate: value(kinds.exactCount, {
      about: 'Times the regular rate for hours beyond them.',
      absent: 1.5,
      check: (rate) => (rate >= 1 ? null : 'at least 1 time the regular rate is needed.'),
    }),
    commission_in_rate: value(kinds.yesNo, {
      about: 'Whether pay by results is part of the regular rate.',
      absent: true,
    }),
  },
  none: null,
});

const minimum = plainSection({
  about: 'The least that an hour of work must bring; what is missing is topped up.',
  keys: {
    wage: value(kinds.moneyPerHour, { about: 'The wage, such as $12/h.' }),
    tested: value(tested, { about: 'Over what it is tested.', absent: 'week' }),
  },
  main: 'wage',
  none: null,
});

const payable = plainSection({
  about: 'When commission is paid out; the month that it belongs to stays that of the sale.',
  keys: {
    when: value(kinds.choice(...WHEN), {
      about: 'On sale, on payment by the customer, or after the window in which deals cancel.',
    }),
    lag: value(days, { about: 'From a sale to its payment, such as 1 month.', absent: 0 }),
    holdback: plainSection({
      about: 'What is kept back for a while.',
      keys: {
        share: value(kinds.exactShare, { about: 'Share of commission that is kept back.' }),
        for: value(days, { about: 'How much longer, such as 3 months.' }),
      },
      none: null,
      absent: null,
    }),
  },
  main: 'when',
});

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
    paid: value(kinds.choice(...PAID), { about: 'How often people are paid.' }),
    payable,
    overtime,
    minimum,
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
    effort,
  },
});
