import { expect, test } from 'vitest';
import type { FloorModel, TelesalesModel } from '../../src/floor/model.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { expectRatio } from '../helpers/statistical.ts';
import { continuousHours, observe, replicate, telemarketing, telesales } from './models.ts';
import { FILTER, qualifying } from './qualifying-models.ts';

// Three times the leads that one closer can handle, all calls alike: most leads are never called.
const calendar = continuousHours(200, 20);

function months(order: TelesalesModel['order'], telling: number) {
  const filter = {
    ...FILTER,
    threshold: 0,
    realScore: 50 + telling,
    otherScore: 50 - telling,
    spread: telling === 0 ? 10 : 0.001,
  };
  const model: FloorModel = {
    telemarketing: telemarketing({
      calendar,
      connectRate: 1,
      attempt: constant(0),
      talk: distributionOf('exponential', 240, 1),
      wrap: constant(0),
      qualifyRate: 1,
      patience: null,
      described: order === 'best score',
      qualifying: qualifying({ disqualified: 0.8, filter }),
    }),
    inbound: [],
    telesales: telesales({
      calendar,
      disqualified: 0.5,
      rejectTakes: constant(720),
      call: constant(720),
      patience: null,
      order,
    }),
  };
  return observe(
    60,
    (replication) =>
      replicate(
        model,
        { telemarketers: 1, closers: 1 },
        { seed: 'best score', replication, dialByDial: false },
      ),
    { accepted: ({ totals }) => totals.accepted, worked: ({ totals }) => totals.worked },
  );
}

test('scores that tell all give closers every real lead first', () => {
  // 15 leads an hour, a fifth real: 3 an hour of the 5 that a closer can call.
  const { accepted, worked } = months('best score', 40);
  expectRatio(accepted, worked, 0.6, 0.03);
});

test('scores that tell nothing are as good as any order', () => {
  const { accepted, worked } = months('best score', 0);
  expectRatio(accepted, worked, 0.2, 0.04);
  expectRatio(months('newest', 40).accepted, months('newest', 40).worked, 0.2, 0.04);
});

test('a lead behind the threshold is never handed over, whatever its order', () => {
  const { accepted, worked } = months('best score', 60);
  // The others score -10: below 0, all that is left is real.
  expect(accepted).toEqual(worked);
});
