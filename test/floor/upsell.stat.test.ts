import { describe, expect, test } from 'vitest';
import type { TelesalesModel } from '../../src/floor/model.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { expectMean, expectRatio } from '../helpers/statistical.ts';
import { observe, replicate, telemarketing, telesales } from './models.ts';

const TEAM = { telemarketers: 10, closers: 4 };

function floors(changes: Partial<TelesalesModel>, replications = 60) {
  const model = {
    telemarketing: telemarketing(),
    inbound: [],
    telesales: telesales({ deal: constant(1500), ...changes }),
  };
  return observe(
    replications,
    (replication) => replicate(model, TEAM, { seed: 'upsell', replication, dialByDial: false }),
    {
      sales: ({ totals }) => totals.sales,
      revenue: ({ totals }) => totals.revenue,
      cancellations: ({ totals }) => totals.cancellations,
      cancelled: ({ totals }) => totals.cancelledRevenue,
    },
  );
}

const upsell = { chance: 0.3, deal: constant(500) };

describe('a sale may bring a second deal', () => {
  test('revenue per sale rises by chance x value; sales count customers', () => {
    const { sales, revenue } = floors({ upsell });
    const plain = floors({});
    expect(sales).toEqual(plain.sales);
    expectRatio(revenue, sales, 1500 + 0.3 * 500, 0.01);
    expectMean(
      revenue.map((value, i) => value - plain.revenue[i]! - 150 * sales[i]!),
      0,
    );
  });

  test('it is cancelled with the sale', () => {
    const { cancellations, cancelled } = floors({ upsell, cancels: 0.5 });
    expectRatio(cancelled, cancellations, 1500 + 0.3 * 500, 0.01);
  });

  test('its luck touches no other: which sales are cancelled stays', () => {
    const changes = { cancels: 0.2, followUps: null };
    expect(floors({ ...changes, upsell }, 5).cancellations).toEqual(
      floors(changes, 5).cancellations,
    );
  });
});
