import { describe, expect, test } from 'vitest';
import { componentOf, components, type DrawnComponent } from '../../src/pay/components/index.ts';
import type { PayContext } from '../../src/pay/types.ts';
import { activityOf } from './samples.ts';

const worked = activityOf([
  {
    paid: 162.75 * 3600,
    overtime: 2.75 * 3600,
    dials: 4200,
    contacts: 380,
    leads: 44,
    accepted: 31,
    sales: 6,
    revenue: 14_400,
    cancellations: 1,
    cancelled_revenue: 2_400,
  },
]);
const month: PayContext = {
  activity: worked,
  person: 0,
  period: 0,
  months: 1,
  workingDays: 21,
  marginRate: 0.65,
};

type Case = readonly [spec: DrawnComponent, amount: number, label: string, basis: string];

/** Worked by hand for the person above; each kind on the shelf must stand here. */
const cases: readonly Case[] = [
  [{ kind: 'hourly', rate: 17 }, 2766.75, '17.00 per paid hour', '162.75 h'],
  [{ kind: 'salary', amount: 3500, per: 'month' }, 3500, '3500.00 per month', '1 month'],
  [{ kind: 'salary', amount: 800, per: 'week' }, 3360, '800.00 per week', '4.2 weeks'],
  [{ kind: 'salary', amount: 60_000, per: 'year' }, 5000, '60000.00 per year', '0.0833 years'],
  [{ kind: 'per_unit', amount: 0.05, unit: 'dial' }, 210, '0.05 per dial', '4200'],
  [{ kind: 'per_unit', amount: 0.125, unit: 'contact' }, 47.5, '0.125 per contact', '380'],
  [{ kind: 'per_unit', amount: 2, unit: 'lead' }, 88, '2.00 per lead', '44'],
  [{ kind: 'per_unit', amount: 4, unit: 'accepted lead' }, 124, '4.00 per accepted lead', '31'],
  [{ kind: 'per_unit', amount: 15, unit: 'sale' }, 90, '15.00 per sale', '6'],
  [flat(0.07), 1008, '7% of revenue', '14400.00'],
  [flat(0.125, 'margin'), 975, '12.5% of margin', '7800.00'],
];

describe('components shelf', () => {
  test.each(cases)('%o pays %d', (spec, amount, label, basis) => {
    const component = componentOf(spec);
    expect(component.amount(month)).toBeCloseTo(amount, 9);
    expect(component.label()).toBe(label);
    expect(component.basis(month)).toBe(basis);
  });

  test.each(Object.keys(components))('%s has a case worked by hand', (kind) => {
    expect(cases.some(([spec]) => spec.kind === kind)).toBe(true);
  });

  test('only results are variable pay', () => {
    for (const [spec] of cases) {
      const paysTime = spec.kind === 'hourly' || spec.kind === 'salary';
      expect(componentOf(spec).variable, spec.kind).toBe(!paysTime);
    }
  });

  test('a person who did nothing earns salary only', () => {
    const idle: PayContext = { ...month, activity: activityOf([{}]) };
    for (const [spec] of cases) {
      const amount = componentOf(spec).amount(idle);
      if (spec.kind === 'salary') expect(amount).toBeGreaterThan(0);
      else expect(amount).toBe(0);
    }
  });

  test('each reads its own row', () => {
    const activity = activityOf([{ sales: 1 }, { sales: 5 }], 2);
    const perSale = componentOf({ kind: 'per_unit', amount: 10, unit: 'sale' });
    expect(perSale.amount({ ...month, activity, person: 1, period: 1 })).toBe(50);
    expect(perSale.amount({ ...month, activity, person: 0, period: 1 })).toBe(10);
  });
});
