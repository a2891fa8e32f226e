import fc from 'fast-check';
import { quantityText } from '../../../src/scenario/show/values.ts';
import type {
  ComponentSpec,
  Pay,
  PlanSpec,
  Quantity,
  Role,
} from '../../../src/scenario/scenario.ts';
import { sampleFloor } from '../sample-floor.ts';
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

const HELD = ['appointment', 'set appointment', 'held appointment'] as const;
const UNITS = ['dial', 'contact', 'lead', 'accepted lead', 'sale'] as const;

/** One rule of each kind at most, but for pay per unit. */
export const components: fc.Arbitrary<readonly ComponentSpec[]> = fc
  .record({
    hourly: fc.option(amount(18).map((rate): ComponentSpec => ({ kind: 'hourly', rate }))),
    salary: fc.option(
      fc
        .tuple(amount(900), fc.constantFrom('week', 'month', 'year' as const))
        .map(([paid, per]): ComponentSpec => ({ kind: 'salary', amount: paid, per })),
    ),
    perUnit: fc.array(
      fc
        .tuple(amount(4), fc.constantFrom(...UNITS, ...HELD))
        .map(([paid, unit]): ComponentSpec => ({ kind: 'per_unit', amount: paid, unit })),
      { maxLength: 2 },
    ),
    commission: fc.option(
      fc
        .tuple(
          fc.constantFrom(0.07, { shape: 'share', low: 0.05, high: 0.1 } as const),
          fc.constantFrom('revenue', 'margin' as const),
        )
        .map(([rate, of]): ComponentSpec => ({ kind: 'commission', rate, of })),
    ),
  })
  .map(({ commission, hourly, perUnit, salary }) =>
    [hourly, salary, ...perUnit, commission].filter((found) => found !== null),
  );

function textOf(component: ComponentSpec): string {
  const money = (quantity: Quantity): string => quantityText(quantity, { money: '' }, 'JPY');
  switch (component.kind) {
    case 'hourly':
      return `${money(component.rate)}/h`;
    case 'salary':
      return `${money(component.amount)}/${component.per}`;
    case 'per_unit':
      return `${money(component.amount)}/${component.unit}`;
    case 'commission':
      return `${quantityText(component.rate, 'share', 'JPY')} of ${component.of}`;
    default:
      return `same pay as ${component.plan}`;
  }
}

/** A plan under a name, or in the place where it is in force. */
const plan = (role: Role): fc.Arbitrary<readonly [string, PlanSpec]> =>
  fc.tuple(components, fc.boolean()).map(([parts, named]) => {
    const text = parts.length === 0 ? 'none' : parts.map(textOf).join(' + ');
    const name = parts.length > 0 && named ? `of ${role}` : `${text} (${role})`;
    return [name, { for: role, text, components: parts }];
  });

/** Any rules of pay for both roles. */
export const pay: fc.Arbitrary<Pay> = fc
  .record({
    telemarketers: plan('telemarketers'),
    closers: plan('closers'),
    on_costs: fc.record({
      on_all_pay: fc.constantFrom(0, 0.1, { shape: 'share', low: 0.05, high: 0.12 } as const),
      per_person: amount(500),
      paid_leave: fc.constantFrom(0, { shape: 'share', low: 0.04, high: 0.07 } as const),
    }),
  })
  .map(({ closers, on_costs, telemarketers }) => ({
    telemarketers: telemarketers[0],
    closers: closers[0],
    plans: Object.fromEntries([telemarketers, closers]),
    on_costs,
  }));
