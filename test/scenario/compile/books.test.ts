import { expect, test } from 'vitest';
import { compileBooks } from '../../../src/scenario/compile/index.ts';
import { middleOf } from '../../../src/scenario/inputs.ts';
import type { Quantity } from '../../../src/scenario/scenario.ts';
import { flatCommission } from '../../helpers/plans.ts';
import { floor, middle, plain } from './fixture.ts';

test('books take money per second and month, and 0 for what is switched off', () => {
  expect(compileBooks(plain, middle)).toMatchObject({
    marginRate: 0.65,
    onCosts: { onAllPay: 0.1, perPerson: 500, paidLeave: 0.05 },
    seatPerHour: 0,
    managedPeople: 0,
    managerSalary: 0,
    telephony: 0.0002,
    fixed: 4500,
    workingDays: 21,
    decimals: 2,
  });
});

test('plans in force become their components, in order', () => {
  const { closers, telemarketers } = compileBooks(plain, middle);
  expect(telemarketers.name).toBe('hourly');
  expect(closers.components.map(({ kind }) => kind)).toEqual(['salary', 'commission']);
});

test('a plan that is not there is named with those that are', () => {
  const scenario = floor({ pay: { closers: 'base' } });
  expect(() => compileBooks(scenario, middle)).toThrow(
    'no plan "base"; plans are hourly, base-plus',
  );
});

test('the same pay as another plan must have been worked out before', () => {
  const scenario = floor({
    pay: {
      closers: 'like',
      plans: {
        ...plain.pay.plans,
        like: {
          for: 'closers',
          text: '',
          components: [{ kind: 'same_pay_as', plan: 'base-plus' }],
        },
      },
    },
  });
  expect(() => compileBooks(scenario, middle)).toThrow('same pay as must be resolved first');
});

test('what a file says around plans is drawn for the month, in days and per hour', () => {
  const doubt = { shape: 'uniform', low: 11, high: 13 } as const;
  const around = {
    paid: 'fortnightly',
    payable: { when: 'after window', lag: 0, holdback: { share: 0.2, for: 90 } },
    overtime: { after: 38, rate: 2, commission_in_rate: false },
    minimum: { wage: doubt, tested: 'pay period' },
  } as const;
  const closing = { ...plain.closing, cancels: { share: 0.1, within: 14 * 86_400 } };
  const scenario = floor({ pay: around, closing });
  expect(compileBooks(scenario, middle)).toMatchObject({
    paid: 'fortnightly',
    payable: { after: 14, heldBack: 0.2, heldFor: 90 },
    paymentLag: 0,
    overtime: { after: 38, rate: 2, withVariable: false },
    minimum: { wage: 12, tested: 'pay period' },
  });
  const onPayment = floor({ pay: { payable: { when: 'on payment', lag: 30, holdback: null } } });
  expect(compileBooks(onPayment, middle)).toMatchObject({
    payable: { after: 30, heldBack: 0, heldFor: 0 },
    paymentLag: 30,
    overtime: null,
    minimum: null,
  });
});

test('each uncertain number of a rule is drawn under its own path, however deep', () => {
  const asked: string[] = [];
  const share = (low: number) => ({ shape: 'share', low, high: 2 * low }) as const;
  const components = [
    {
      ...flatCommission<Quantity>(0),
      tiers: [
        { from: { at: 0, ofQuota: false }, rate: share(0.02) },
        { from: { at: 1, ofQuota: true }, rate: share(0.04) },
      ],
      quota: { amount: { shape: 'amount', low: 9_000, high: 11_000 }, per: 'month' },
    },
  ] as const;
  const plans = { ...plain.pay.plans, deep: { for: 'closers', text: '', components } } as const;
  compileBooks(floor({ pay: { closers: 'deep', plans } }), (path, quantity) => {
    if (typeof quantity !== 'number') asked.push(path);
    return middleOf(quantity);
  });
  expect(asked).toEqual([
    'pay.plans.deep.components.0.tiers.0.rate',
    'pay.plans.deep.components.0.tiers.1.rate',
    'pay.plans.deep.components.0.quota.amount',
  ]);
});
