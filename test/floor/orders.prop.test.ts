import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orders, type OrderName } from '../../src/floor/handoff/orders/index.ts';
import { LeadStream } from '../../src/floor/lead-stream.ts';
import { Ring } from '../../src/floor/ring.ts';

const RUNS = { numRuns: 300, seed: 20_260_101 };

/** Scores with many ties, in no order. */
const scoreOf = (lead: number): number => (lead * 37) % 11;

/** Described leads of three sources in turn: inbound 0, inbound 1 and telemarketers; inbound 1 first, then telemarketers. */
const leads = new LeadStream(64, true);
for (let lead = 0; lead <= 10_000; lead++) {
  leads.push(lead, lead % 3 === 2 ? lead : -1 - (lead % 3), Infinity, 0, 1, 1);
  leads.describe(0, scoreOf(lead));
}
const ranks = { lists: [1], inbound: [2, 0], last: 2 };
const rankOf = (lead: number): number => [2, 0, 1][lead % 3]!;

/** Whose turn it is among those waiting, in the order in which they entered the queue. */
const turns: Record<OrderName, (waiting: readonly number[]) => number> = {
  'first come': (waiting) => waiting[0]!,
  oldest: (waiting) => Math.min(...waiting),
  newest: (waiting) => Math.max(...waiting),
  'best score': (waiting) =>
    waiting.reduce((best, lead) => {
      const higher = scoreOf(lead) - scoreOf(best);
      return higher > 0 || (higher === 0 && lead < best) ? lead : best;
    }),
  'source priority': (waiting) =>
    waiting.find((lead) => rankOf(lead) === Math.min(...waiting.map(rankOf)))!,
};

/** `true` takes the next one. A lead enters again after a vain try, so numbers come in any order. */
const changes = fc.array(fc.option(fc.nat(10_000), { nil: true as const, freq: 4 }), {
  maxLength: 400,
  size: 'max',
});

interface Queue {
  readonly length: number;
  push(item: number): void;
  pop(): number;
}

function expectTurns(queue: Queue, steps: readonly (number | true)[], turn: typeof turns.oldest) {
  const waiting: number[] = [];
  for (const step of steps) {
    if (step !== true) {
      if (waiting.includes(step)) continue;
      queue.push(step);
      waiting.push(step);
    } else if (waiting.length > 0) {
      const wanted = turn(waiting);
      expect(queue.pop()).toBe(wanted);
      waiting.splice(waiting.indexOf(wanted), 1);
    }
    expect(queue.length).toBe(waiting.length);
  }
}

describe.each(Object.keys(orders) as OrderName[])('order %s', (name) => {
  test('calls whose turn it is', () => {
    fc.assert(
      fc.property(changes, (steps) =>
        expectTurns(orders[name].queue(leads, ranks), steps, turns[name]),
      ),
      RUNS,
    );
  });

  test('says in one sentence what it does', () => {
    expect(orders[name].about).toMatch(/^\w[^.]+$/u);
  });
});

test('a ring that was cleared begins anew', () => {
  fc.assert(
    fc.property(changes, changes, (before, after) => {
      const ring = new Ring();
      for (const step of before) if (step !== true) ring.push(step);
      ring.clear();
      expect(ring.length).toBe(0);
      expectTurns(ring, after, turns['first come']);
    }),
    RUNS,
  );
});

test('source priority tells prospect lists apart, and puts what has no source last', () => {
  const described = new LeadStream(8, true);
  const owners = [0, 0, -1, -1_000_000, 1, 0];
  const lists = [2, 0, 0, 0, 1, 0];
  owners.forEach((owner, at) => {
    described.push(at, owner, Infinity, 0, 1, 1);
    described.describe(lists[at]!, 0);
  });
  const order = { lists: [0, 2, 3], inbound: [1], last: 3 };
  const queue = orders['source priority'].queue(described, order);
  owners.forEach((_, lead) => queue.push(lead));
  const turns = owners.map(() => queue.pop());
  expect(turns).toEqual([1, 5, 2, 4, 0, 3]);
});
