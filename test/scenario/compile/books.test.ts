import { expect, test } from 'vitest';
import { compileBooks } from '../../../src/scenario/compile/index.ts';
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
