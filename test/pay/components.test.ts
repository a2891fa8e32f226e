import { describe, expect, test } from 'vitest';
import {
  componentOf,
  components,
  ruleOf,
  type ComponentKind,
  type DrawnComponent,
} from '../../src/pay/components/index.ts';
import { windowOf } from '../../src/pay/payroll.ts';
import type { Earning, PayContext } from '../../src/pay/types.ts';
import { activityOf, dealsOf, flat, floorOf, modelOf, type Row, monthsOf } from './samples.ts';

/** A trained person's month. */
function monthOf(row: Row): PayContext {
  const floor = floorOf({
    closers: activityOf([row]),
    deals: dealsOf([
      { span: 0, value: 2400, cancelledAfter: 9 },
      { span: 0, value: 12_000 },
    ]),
  });
  const window = windowOf(modelOf({ marginRate: 0.65, paymentLag: 10 }), floor, 'closers');
  window.cover(0, 0, 1, 0, 1);
  return window;
}

const month = monthOf({
  paid: 162.75 * 3600,
  overtime: 2.75 * 3600,
  dials: 4200,
  contacts: 380,
  leads: 44,
  accepted: 31,
  appointments_set: 12,
  appointments_held: 9,
  sales: 6,
  revenue: 14_400,
  cancellations: 1,
  cancelled_revenue: 2_400,
});

function earning(spec: DrawnComponent): Earning {
  const component = componentOf(spec);
  if (component.does !== 'earn') throw new Error(`${spec.kind} earns nothing by itself`);
  return component;
}

type Case = readonly [spec: DrawnComponent, amount: number, label: string, basis: string];

/** Worked by hand for the person above; each kind that earns by itself must stand here. */
const cases: readonly Case[] = [
  [{ kind: 'hourly', rate: 17 }, 2766.75, '17.00 per paid hour', '162.75 h'],
  [{ kind: 'salary', amount: 3500, per: 'month' }, 3500, '3500.00 per month', '1 month'],
  [{ kind: 'salary', amount: 800, per: 'week' }, 3360, '800.00 per week', '4.2 weeks'],
  [{ kind: 'salary', amount: 60_000, per: 'year' }, 5000, '60000.00 per year', '0.0833333 years'],
  [{ kind: 'per_unit', amount: 0.05, unit: 'dial' }, 210, '0.05 per dial', '4200'],
  [{ kind: 'per_unit', amount: 0.125, unit: 'contact' }, 47.5, '0.125 per contact', '380'],
  [{ kind: 'per_unit', amount: 2, unit: 'lead' }, 88, '2.00 per lead', '44'],
  [{ kind: 'per_unit', amount: 4, unit: 'accepted lead' }, 124, '4.00 per accepted lead', '31'],
  [{ kind: 'per_unit', amount: 15, unit: 'sale' }, 90, '15.00 per sale', '6'],
  [{ kind: 'per_unit', amount: 5, unit: 'set appointment' }, 60, '5.00 per set appointment', '12'],
  [{ kind: 'per_unit', amount: 5, unit: 'held appointment' }, 45, '5.00 per held appointment', '9'],
  [flat(0.07), 1008, '7% of revenue', '14400.00'],
  [flat(0.125, 'margin'), 975, '12.5% of margin', '7800.00'],
  [flat(0.1, 'cash'), 1200, '10% of cash', '12000.00'],
  [
    { ...flat(0), tiers: tiersOf([0, 0.1], [10_000, 0.2]) },
    1880,
    '10% to 10000, 20% above of revenue in the month',
    '14400.00',
  ],
  [
    { kind: 'spiff', amount: 50, unit: 'sale', days: { from: 1, to: 21 } },
    300,
    '50.00 per sale on working days 1 to 21',
    '6',
  ],
];

function tiersOf(...marks: readonly (readonly [at: number, rate: number])[]) {
  return marks.map(([at, rate]) => ({ from: { at, ofQuota: false }, rate }));
}

const kinds = Object.keys(components) as ComponentKind[];

describe('components shelf', () => {
  test.each(cases)('%o pays %d', (spec, amount, label, basis) => {
    const component = earning(spec);
    expect(component.amount(month)).toBeCloseTo(amount, 9);
    expect(component.label(2)).toBe(label);
    expect(component.basis(month, 2)).toBe(basis);
  });

  test('every kind that earns by itself has a case worked by hand', () => {
    const balancing = ['pool', 'split', 'clawback', 'draw', 'guarantee'];
    const proved = new Set([...balancing, ...cases.map(([spec]) => spec.kind)]);
    expect(kinds.filter((kind) => !proved.has(kind))).toEqual([]);
  });

  test('results are variable pay, time is not', () => {
    expect(kinds.filter((kind) => !ruleOf(kind).variable)).toEqual([
      'hourly',
      'salary',
      'guarantee',
    ]);
  });

  test('a person who did nothing earns salary only', () => {
    const floor = floorOf({ closers: activityOf([{}]) });
    const idle = windowOf(modelOf({}), floor, 'closers');
    idle.cover(0, 0, 1, 0, 1);
    for (const [spec] of cases) {
      const amount = earning(spec).amount(idle);
      if (spec.kind === 'salary') expect(amount).toBeGreaterThan(0);
      else expect(amount).toBe(0);
    }
  });

  test('each reads its own rows', () => {
    const floor = floorOf({
      closers: activityOf([{ sales: 1 }, { sales: 5 }], 2),
      spans: monthsOf([1, 1]),
    });
    const window = windowOf(modelOf({}), floor, 'closers');
    const perSale = earning({ kind: 'per_unit', amount: 10, unit: 'sale' });
    window.cover(1, 1, 2, 1, 2);
    expect(perSale.amount(window)).toBe(50);
    window.cover(0, 0, 2, 0, 2);
    expect(perSale.amount(window)).toBe(20);
  });
});
