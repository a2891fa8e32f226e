import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Timers } from '../../src/floor/timers.ts';

const RUNS = { numRuns: 500, seed: 20_260_101 };

test('what is due first comes first; at equal times the lower person, then what was set first', () => {
  // A time sets a timer, null takes the next one; enough of them that rows grow, few values so that most are tied. What
  // comes after the horizon's end, 5, is forgotten.
  const change = fc.option(
    fc.record({
      time: fc.nat(12).map((half) => half / 2),
      person: fc.integer({ min: -1, max: 2 }),
    }),
    { freq: 3 },
  );
  const buckets = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 400, size: 'max' }), buckets, (changes, count) => {
      const timers = new Timers();
      // An earlier horizon, which must be forgotten.
      timers.begin(9, count);
      timers.makeRoom(3);
      timers.push(8, 2, 0);
      timers.begin(5, count);
      let waiting: { time: number; person: number; subject: number }[] = [];
      changes.forEach((set, subject) => {
        if (set !== null) {
          timers.makeRoom(subject + 1);
          timers.push(set.time, subject, set.person);
          waiting = [...waiting, { ...set, subject }]
            .filter(({ time }) => time <= 5)
            .sort((a, b) => a.time - b.time || a.person - b.person); // stable
        } else if (waiting.length > 0) {
          expect(timers.pop()).toBe(waiting.shift()!.subject);
        }
        expect(timers.length).toBe(waiting.length);
        expect(timers.time).toBe(waiting[0]?.time ?? Infinity);
      });
    }),
    RUNS,
  );
});

test('the same where far more fall due in one bucket than it was made for', () => {
  const timers = new Timers();
  timers.begin(5, 1);
  timers.makeRoom(300);
  const set = Array.from({ length: 300 }, (_, subject) => ({
    subject,
    time: ((7 * subject) % 11) / 2,
    person: (5 * subject) % 3,
  }));
  for (const { time, subject, person } of set) timers.push(time, subject, person);
  const wanted = set.toSorted((a, b) => a.time - b.time || a.person - b.person); // stable
  expect(set.map(() => timers.pop())).toEqual(wanted.map(({ subject }) => subject));
  expect(timers.time).toBe(Infinity);
});
