import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orders, type OrderName } from '../../src/floor/handoff/orders/index.ts';
import { LeadStream } from '../../src/floor/lead-stream.ts';
import { Ring } from '../../src/floor/ring.ts';

const RUNS = { numRuns: 300, seed: 20_260_101 };

/** Scores with many ties, in no order. */
const scoreOf = (lead: number): number => (lead * 37) % 11;

const leads = new LeadStream(64, true);
for (let lead = 0; lead <= 10_000; lead++) {
  leads.push(lead, 0, 0, 0, 0, 0);
  leads.describe(0, scoreOf(lead));
}

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
      fc.property(changes, (steps) => expectTurns(orders[name].queue(leads), steps, turns[name])),
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
