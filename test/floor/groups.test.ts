import { expect, test } from 'vitest';
import type { FloorModel } from '../../src/floor/model.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { replicate, telemarketing, telesales, workingDays } from './models.ts';

const DAYS = 10;
const HOUR = 3600;
const calendar = workingDays(DAYS);
// Calls take no time, so that none runs beyond closing time.
const calls = { talk: constant(0), wrap: constant(0) };

/** So many by day and by evening, who are there for half of the days. */
function live(day: number, evening: number, together: boolean): FloorResult {
  const model = telemarketing({ calendar, ...calls });
  const half = telemarketing({ calendar: workingDays(DAYS / 2), ...calls });
  const groups = [
    { name: 'day', people: day, model },
    { name: 'evening', people: evening, model: half },
  ];
  const floor: FloorModel = {
    telemarketing: { ...model, groups },
    inbound: [],
    telesales: telesales({ calendar }),
  };
  const team = { telemarketers: day + evening, closers: 1 };
  const chance = { seed: 'groups', replication: 0, dialByDial: false };
  return replicate(floor, team, chance, together);
}

test.each([false, true])(
  'everybody keeps the hours of his or her group, together: %s',
  (together) => {
    const { telemarketers } = live(2, 3, together);
    const hours = [0, 1, 2, 3, 4].map((person) => telemarketers.get(person, 0, 'staffed') / HOUR);
    expect(hours).toEqual([75, 75, 37.5, 37.5, 37.5]);
  },
);

test('one more by day changes nobody’s evening, and everybody is somebody else', () => {
  const dials = ({ telemarketers }: FloorResult): number[] =>
    Array.from({ length: telemarketers.people }, (_, person) =>
      telemarketers.get(person, 0, 'dials'),
    );
  const [few, many] = [dials(live(2, 3, false)), dials(live(3, 3, false))];
  expect(many.slice(3)).toEqual(few.slice(2));
  expect(many.slice(0, 2)).toEqual(few.slice(0, 2));
  expect(new Set(many).size).toBe(6);
});
