import { describe, expect, test } from 'vitest';
import { LastMinute } from '../../src/floor/telemarketing/last-minute.ts';
import {
  dialerNames,
  dialerOf,
  dialers,
  type DialingMode,
  type PoolView,
} from '../../src/floor/telemarketing/dialers/index.ts';
import { readMode } from '../../src/scenario/values/mode.ts';

const view = (changes: Partial<PoolView> = {}): PoolView => ({
  level: 2,
  atWork: 10,
  spare: 0,
  agents: 10,
  answeredLastMinute: 10,
  droppedLastMinute: 0,
  answeredToday: 10,
  droppedToday: 0,
  hoursLeft: 5,
  offeredPerLine: 0.2,
  answersPerLine: 0.002,
  settings: { dropLimit: 0.03, highestLevel: 3, intensity: 0, difference: 0 },
  ...changes,
});

describe('every mode', () => {
  test.each(dialerNames)('%s is read back from what it is called', (name) => {
    const { number } = dialers[name];
    const written = number === null ? name : `${name} ${number.least}`;
    const found = dialerOf(readMode(written));
    expect(found).toEqual({ dialer: dialers[name], name, number: number?.least ?? 1 });
    expect(dialers[name].about.length).toBeGreaterThan(10);
  });

  test.each(dialerNames)('%s gives a level that is a number, whatever it sees', (name) => {
    const adjust = dialers[name].pacing?.adjust;
    if (!adjust) return;
    for (const atWork of [0, 1, 10]) {
      for (const answersPerLine of [0, 0.01]) {
        const level = adjust(view({ atWork, agents: atWork, answersPerLine, spare: -3 }));
        expect(level).toBeGreaterThanOrEqual(1);
        expect(level).toBeLessThanOrEqual(3);
      }
    }
  });
});

test('power takes the number behind its name', () => {
  const mode: DialingMode = 'power 2.5';
  const { dialer, number } = dialerOf(mode);
  expect(dialer.pacing?.firstLevel(number)).toBe(2.5);
  expect(readMode('adaptive (hard limit)')).toBe('adaptive hard limit');
});

describe('adaptive', () => {
  const level = (name: 'hard limit' | 'tapered' | 'average', changes: Partial<PoolView>): number =>
    dialers[`adaptive ${name}`].pacing!.adjust!(view(changes));
  const settings = { dropLimit: 0.03, highestLevel: 3, intensity: 0, difference: 0 };

  test('level x (1 + d), d = (waiting telemarketers - waiting calls + difference) / telemarketers', () => {
    expect(level('average', { spare: 2 })).toBeCloseTo(2.4, 12);
    expect(level('average', { spare: -2 })).toBeCloseTo(1.6, 12);
    expect(level('average', { spare: 2, settings: { ...settings, difference: -3 } })).toBeCloseTo(
      1.8,
      12,
    );
  });

  test('intensity: x (intensity + 1) where d is above 0, x |intensity - 1| below', () => {
    const half = { ...settings, intensity: 0.5 };
    expect(level('average', { spare: 2, settings: half })).toBeCloseTo(2.6, 12);
    expect(level('average', { spare: -2, settings: half })).toBeCloseTo(1.8, 12);
    expect(level('average', { spare: -2, settings: { ...half, intensity: -0.5 } })).toBeCloseTo(
      1.4,
      12,
    );
  });

  test('stays from 1 to the highest', () => {
    expect(level('average', { spare: 10 })).toBe(3);
    expect(level('average', { spare: -100 })).toBe(1);
  });

  test('more than half of more than 20 calls dropped in a minute: half the level', () => {
    expect(level('average', { answeredLastMinute: 22, droppedLastMinute: 12 })).toBe(1);
    expect(level('average', { answeredLastMinute: 20, droppedLastMinute: 20 })).toBe(2);
    expect(level('average', { answeredLastMinute: 22, droppedLastMinute: 11 })).toBe(2);
  });

  const over = { level: 3, answeredToday: 51, droppedToday: 2 };
  test.each([
    ['hard limit', over, 1],
    ['average', over, 1.5],
    ['tapered', { ...over, hoursLeft: 5 }, 1.5],
    ['tapered', { ...over, hoursLeft: 12 }, 3],
    ['tapered', { ...over, hoursLeft: 0 }, 1],
    ['hard limit', { ...over, answeredToday: 50 }, 3],
    ['hard limit', { ...over, answeredToday: 100 }, 3],
  ] as const)('%s, over the limit of the day: %o', (name, seen, expected) => {
    expect(level(name, seen)).toBeCloseTo(expected, 12);
  });
});

describe('predictive', () => {
  const level = (changes: Partial<PoolView>): number =>
    dialers.predictive.pacing!.adjust!(
      view({ settings: { ...view().settings, highestLevel: 20 }, answeredToday: 0, ...changes }),
    );

  test('is the exact formula while nothing was dropped yet', () => {
    const load = (123 * 0.054) / 25;
    expect(level({ offeredPerLine: load })).toBe(2.8);
    expect(level({ offeredPerLine: load, level: 9 })).toBe(2.8);
  });

  test('dials less after a bad hour and more after a good one, within bounds', () => {
    const [bad, even, good] = [20, 3, 0].map((droppedToday) =>
      level({ answeredToday: 100, droppedToday }),
    );
    expect(bad).toBeLessThan(even!);
    expect(good).toBeGreaterThan(even!);
    expect(level({ answeredToday: 1e6, droppedToday: 1e6 })).toBe(1);
  });
});

test('a dialler remembers the last minute, quarter by quarter', () => {
  const minute = new LastMinute();
  const spare: number[] = [];
  for (let quarter = 0; quarter < 6; quarter++) {
    minute.accrue(15 * (quarter + 1), quarter, 10);
    minute.count(quarter % 2 === 0);
    minute.close();
    spare.push(minute.spare);
  }
  expect(spare).toEqual([0, 0.5, 1, 1.5, 2.5, 3.5]);
  expect(minute).toMatchObject({ agents: 10, answered: 4, dropped: 2 });
  minute.rest();
  minute.close();
  expect(minute).toMatchObject({ spare: 0, agents: 0, answered: 0, dropped: 0 });
});
