import fc from 'fast-check';
import { planLine } from '../../../src/scenario/show/plan.ts';
import type {
  ComponentSpec,
  Doubt,
  Pay,
  PlanSpec,
  Quantity,
  Role,
} from '../../../src/scenario/scenario.ts';
import { randomRules } from '../../helpers/random-plans.ts';
import { sampleFloor } from '../sample-floor.ts';
import { withEffort } from './effort.ts';
import { amount } from './values.ts';

const base = sampleFloor().scenario.pay;

/** Closers' plans, none of which needs another one first. */
export const closerPlans = ['base-plus', 'weekly', 'hourly', 'commission-only'] as const;

/** The sample's pay with one of them in force. */
export function payOf(closers: (typeof closerPlans)[number]): { readonly pay: Pay } {
  const hourly = {
    for: 'closers',
    text: '$40/h',
    components: [{ kind: 'hourly', rate: { shape: 'amount', low: 35, high: 45 } }],
  } as const;
  const weekly = {
    for: 'closers',
    text: '$900/week',
    components: [{ kind: 'salary', amount: 900, per: 'week' }],
  } as const;
  return { pay: { ...base, closers, plans: { ...base.plans, hourly, weekly } } };
}

/** Numbers of plans that are known, or not. */
const numbers = {
  money: amount,
  share: (middle: number): fc.Arbitrary<Quantity> =>
    fc.constantFrom(middle, { shape: 'share', low: 0.8 * middle, high: 1.2 * middle } as const),
};

/** Any rules that go together. */
export const rulesOf = (role: Role): fc.Arbitrary<readonly ComponentSpec[]> =>
  randomRules<Doubt>(role, numbers);

/** A plan's line in a currency that its text bears the sign of. */
export function lineOf(components: readonly ComponentSpec[]): string {
  return planLine(components, 'JPY');
}

/** A plan under a name, or in the place where it is in force. */
const plan = (role: Role): fc.Arbitrary<readonly [string, PlanSpec]> =>
  fc.tuple(rulesOf(role), fc.boolean()).map(([parts, named]) => {
    const text = lineOf(parts);
    const name = parts.length > 0 && named ? `of ${role}` : `${text} (${role})`;
    return [name, { for: role, text, components: parts }];
  });

/** Any rules of pay for both roles. */
export const pay: fc.Arbitrary<Pay> = fc
  .record({
    telemarketers: plan('telemarketers'),
    closers: plan('closers'),
    paid: fc.constantFrom('weekly', 'fortnightly', 'semi-monthly', 'monthly' as const),
    payable: fc.record({
      when: fc.constantFrom('on sale', 'on payment', 'after window' as const),
      lag: fc.constantFrom(7, 30),
      holdback: fc.option(
        fc.record({ share: fc.constantFrom(0.2, 0.5), for: fc.constantFrom(2, 90) }),
      ),
    }),
    overtime: fc.option(
      fc.record({
        after: fc.constantFrom(30, 40),
        rate: fc.constantFrom(1.5, 2),
        commission_in_rate: fc.boolean(),
      }),
    ),
    minimum: fc.option(
      fc.record({ wage: amount(12), tested: fc.constantFrom('week', 'pay period' as const) }),
    ),
    on_costs: fc.record({
      on_all_pay: fc.constantFrom(0, 0.1, { shape: 'share', low: 0.05, high: 0.12 } as const),
      per_person: amount(500),
      paid_leave: fc.constantFrom(0, { shape: 'share', low: 0.04, high: 0.07 } as const),
    }),
  })
  .map(({ closers, payable, telemarketers, ...around }) => ({
    ...around,
    telemarketers: telemarketers[0],
    closers: closers[0],
    plans: Object.fromEntries([telemarketers, closers]),
    payable: payable.when === 'on payment' ? payable : { ...payable, lag: 0 },
    effort: null,
  }))
  .chain(withEffort);
