import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignments } from '../../src/floor/handoff/assignments/index.ts';
import { Chooser } from '../../src/floor/handoff/chooser.ts';
import { LeadStream, OPEN_LEAD } from '../../src/floor/lead-stream.ts';
import { Ring } from '../../src/floor/ring.ts';
import { TelesalesRules } from '../../src/floor/telesales/rules.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { seconds, work } from './hand-made.ts';
import { telesales } from './models.ts';

const RUNS = { numRuns: 300, seed: 20_260_101 };

test.each(Object.entries(assignments))('%s says in one sentence what it does', (_, { about }) => {
  expect(about).toMatch(/^\w[^.]+$/u);
});

test('whoever is taken out of a ring, the others keep their order', () => {
  fc.assert(
    fc.property(
      fc.nat(200),
      fc.array(fc.nat(), { minLength: 1, maxLength: 90 }),
      (before, picks) => {
        const ring = new Ring();
        for (let item = 0; item < before % 64; item++) ring.push(item);
        while (ring.length > 0) ring.pop();
        const waiting = picks.map((_, number) => number);
        for (const item of waiting) ring.push(item);
        for (const pick of picks) {
          const place = pick % waiting.length;
          expect(ring.at(place)).toBe(waiting[place]);
          expect(ring.take(place)).toBe(waiting.splice(place, 1)[0]);
          expect(ring.length).toBe(waiting.length);
        }
      },
    ),
    RUNS,
  );
});

describe('by source', () => {
  const dedicated = [
    { inbound: true, number: 1, closers: 1 },
    { inbound: false, number: 0, closers: 2 },
  ];
  const leads = new LeadStream(8);
  const [fromList, fromWeb, fromOther, open] = [4, -2, -1, OPEN_LEAD].map((owner, lead) => {
    leads.push(0, owner, 0, 0, 0, 0);
    return lead;
  }) as [number, number, number, number];
  const chooser = new Chooser(assignments['by source'].rank!, dedicated, [1, 1, 1, 1, 1], leads);
  const chosen = (lead: number, ...free: number[]): number => {
    const idle = new Ring();
    for (const closer of free) idle.push(closer);
    return chooser.choose(idle, lead);
  };

  test('who takes the source first is first, then who has no source, longest idle among equals', () => {
    expect(chosen(fromWeb, 4, 1, 0)).toBe(0);
    expect(chosen(fromList, 4, 0, 2, 1)).toBe(2);
    expect(chosen(fromList, 0, 4, 3)).toBe(4);
    expect(chosen(fromOther, 0, 1, 3, 4)).toBe(3);
    expect(chosen(open, 1, 0)).toBe(1);
    expect(chosen(fromWeb, 2)).toBe(2);
  });
});

describe('on the floor', () => {
  const CLOSERS = 5;
  const calendar = seconds(1e6);
  const alone = { calendar, call: constant(60), closeDiffers: 0.5 };
  /** One lead at a time, everybody free: who worked how many. */
  const worked = (assignment: keyof typeof assignments, replication: number): number[] => {
    const leads = Array.from({ length: 20 }, (_, number) => ({ at: number * 1000, owner: 0 }));
    const { closers } = work({ ...alone, assignment }, leads, CLOSERS, replication);
    return Array.from({ length: CLOSERS }, (_, closer) => closers.get(closer, 0, 'worked'));
  };

  test('longest idle goes round; best closer gives all to whoever closes best', () => {
    for (let replication = 0; replication < 5; replication++) {
      expect(worked('longest idle', replication)).toEqual([4, 4, 4, 4, 4]);
      const rules = new TelesalesRules(telesales(alone), 'hand-made', replication);
      const skills = Array.from({ length: CLOSERS }, (_, closer) => rules.person(closer).skill);
      const best = skills.indexOf(Math.max(...skills));
      expect(worked('best closer', replication)[best]).toBe(20);
    }
  });

  test('where all are alike, best closer is longest idle', () => {
    const leads = Array.from({ length: 20 }, (_, number) => ({ at: number * 30, owner: 0 }));
    const [best, idle] = (['best closer', 'longest idle'] as const).map(
      (assignment) => work({ calendar, call: constant(100), assignment }, leads, 3).closers.cells,
    );
    expect(best).toEqual(idle);
  });
});
