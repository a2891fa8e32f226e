import { expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { neighboursOf } from '../../src/study/neighbours.ts';
import { sampleFloor, teamOf } from './sample-floor.ts';

const { scenario: floor } = sampleFloor();

function withTeam(team: Partial<Scenario['team']>): Scenario {
  return { ...floor, team: { ...floor.team, ...team } };
}

test('one more of each role, then one fewer, and nothing else changes', () => {
  const base = { ...floor, ...teamOf(10, 3) };
  const found = neighboursOf(base);
  expect(found.map(({ label }) => label)).toEqual([
    'one more closer',
    'one more telemarketer',
    'one fewer closer',
    'one fewer telemarketer',
  ]);
  expect(
    found.map(({ patch: { team } }) => [team!.telemarketers.count, team!.closers.count]),
  ).toEqual([
    [10, 4],
    [11, 3],
    [10, 2],
    [9, 3],
  ]);
  for (const { patch } of found) {
    const { closers, telemarketers, ...rest } = patch.team!;
    expect(Object.keys(patch)).toEqual(['team']);
    expect({ ...telemarketers, count: 10 }).toEqual(base.team.telemarketers);
    expect({ ...closers, count: 3 }).toEqual(base.team.closers);
    expect({ ...base.team, ...rest }).toEqual(base.team);
  }
});

test('nobody goes where nobody is', () => {
  const found = neighboursOf({ ...floor, ...teamOf(0, 1) });
  expect(found.map(({ label }) => label)).toEqual([
    'one more closer',
    'one more telemarketer',
    'one fewer closer',
  ]);
  expect(found[2]!.patch.team!.closers.count).toBe(0);
});

test('of groups the largest changes, and their sum with it', () => {
  const group = { shift: null, days: null };
  const groups = {
    day: { ...group, count: 4 },
    evening: { ...group, count: 6 },
    weekend: { ...group, count: 6 },
  };
  const found = neighboursOf(
    withTeam({ telemarketers: { ...floor.team.telemarketers, count: 16, groups } }),
  );
  const [more, fewer] = [1, -1].map((change) =>
    found.find((one) => one.role === 'telemarketers' && one.change === change)!,
  );
  expect(more!.label).toBe('one more telemarketer (evening)');
  expect(more!.patch.team!.telemarketers.count).toBe(17);
  expect(more!.patch.team!.telemarketers.groups!['evening']!.count).toBe(7);
  expect(more!.patch.team!.telemarketers.groups!['weekend']!.count).toBe(6);
  expect(fewer!.label).toBe('one fewer telemarketer (evening)');
  expect(fewer!.patch.team!.telemarketers.count).toBe(15);
  expect(fewer!.patch.team!.telemarketers.groups!['evening']!.count).toBe(5);
});

test('nobody is added where there is no place, unless places can be had', () => {
  const seats = { cost: 3, limit: 13, next_block: null };
  const full = { ...floor, team: { ...teamOf(10, 3).team, seats } };
  expect(neighboursOf(full).map(({ change }) => change)).toEqual([-1, -1]);
  const block = { ...seats, next_block: { seats: 4, cost: 1000, setup: 0 } };
  expect(neighboursOf({ ...full, team: { ...full.team, seats: block } })).toHaveLength(4);
  const roomy = { ...full, team: { ...full.team, seats: { ...seats, limit: 14 } } };
  expect(neighboursOf(roomy)).toHaveLength(4);
});
