import { expect, test } from 'vitest';
import { LeadBook } from '../../src/floor/telesales/lead-book.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { days, drawnLeads, OPENS, work } from './hand-made.ts';

const exponential = (mean: number) => distributionOf('exponential', mean, 1);

test('one replication leaves nothing in the book for the next', () => {
  const callback = {
    calendar: days(7200),
    kind: 'callback',
    order: 'newest',
    reachFade: -1e-4,
    closeFade: -1e-4,
    firstCallCloseRate: 0.3,
    call: exponential(300),
    followUpsGo: 'before',
    reach: {
      firstTry: 0.3,
      laterTry: 0.3,
      tries: 3,
      gap: exponential(3000),
      takes: constant(60),
    },
    followUps: {
      closeRate: 0.3,
      perOpenDeal: 3,
      after: exponential(1500),
      takes: exponential(300),
    },
  } as const;
  const holding = { ...callback, kind: 'cold transfer', overflow: true } as const;
  const book = new LeadBook();
  // More leads, then fewer, then more than the book has had room for.
  for (const [replication, [model, count]] of [
    [callback, 70],
    [holding, 30],
    [callback, 60],
    [callback, 200],
    [holding, 90],
  ].entries() as ArrayIterator<[number, [typeof callback | typeof holding, number]]>) {
    const leads = drawnLeads(count, OPENS, 60);
    const lent = work(model, leads, 2, replication, book);
    const own = work(model, leads, 2, replication);
    expect(lent).toEqual(own);
    expect(own.totals.followedUp).toBeGreaterThan(3);
  }
});
