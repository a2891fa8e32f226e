import { expect, test } from 'vitest';
import { Deals } from '../../src/floor/telesales/deals.ts';
import { closeBooks } from '../../src/pay/books.ts';
import { activityOf, flat, floorOf, modelOf, planOf } from './samples.ts';

const HOUR = 3600;

test("an agency's people get nothing of a split, a minimum or overtime: its price stands for them", () => {
  const deals = new Deals();
  const deal = deals.add(0, 0, 0, 0);
  deals.at[deal] = 0;
  deals.value[deal] = 1000;
  deals.cancelledAt[deal] = Number.POSITIVE_INFINITY;
  const floor = floorOf({
    telemarketers: activityOf([{ paid: 200 * HOUR, revenue: 1000, sales: 1 }]),
    closers: activityOf([{ paid: 100 * HOUR, revenue: 1000, sales: 1 }]),
    deals,
  });
  const model = modelOf({
    closers: planOf('split', flat(0.5), { kind: 'split', closer: 0.8, telemarketer: 0.2 }),
    minimum: { wage: 1, tested: 'pay period' },
    overtime: { after: 40, rate: 2, withVariable: true },
  });
  const agency = { prices: [{ price: 20, per: 'h' as const }], setup: 0, ownManagers: 0 };
  const own = closeBooks(model, floor);
  expect([own.closers.variable, own.telemarketers.variable]).toEqual([400, 100]);
  expect(own.telemarketers.topUps).toBeGreaterThan(0);
  const outside = closeBooks({ ...model, agency }, floor);
  expect([outside.closers.variable, outside.telemarketers.takeHome[0]]).toEqual([500, 0]);
  expect(outside.agencyFees).toBe(4000);
});
