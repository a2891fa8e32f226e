import { expect, test } from 'vitest';
import type { ListSource, Scenario } from '../../src/scenario/scenario.ts';
import { fasterDialler, fasterDiallers } from '../../src/study/verdict/faster-dialler.ts';
import { listSentence, untouchedSentences } from '../../src/study/verdict/list.ts';
import { endlessList } from '../helpers/endless-list.ts';
import { estimate } from './sample-estimates.ts';
import { sampleFloor, teamOf } from './sample-floor.ts';

const { scenario } = sampleFloor();
const list: ListSource = { ...endlessList, records: 1_000 };
const ends: Scenario = { ...scenario, prospects: { list } };
const day = { ...estimate('list_dry_day', 17), monthsWithout: 65 };
const lasts = { ...estimate('list_dry_day', 0), p50: null, monthsWithout: 100 };
const left = estimate('list_left', 0.41);

test('when the list runs dry is said, or that it lasts', () => {
  expect(listSentence({ list_dry_day: day, list_left: left }, ends, 100)).toBe(
    'The list runs dry in 35 of 100 possible months, in the middle on working day 17.',
  );
  expect(listSentence({ list_dry_day: lasts, list_left: left }, ends, 100)).toBe(
    'The list outlasts the month, and 41% of it may still be called.',
  );
  const two = { ...ends, prospects: { a: list, b: list } };
  expect(listSentence({ list_dry_day: day, list_left: left }, two, 100)).toContain(
    'The lists run dry in 35',
  );
  expect(listSentence({ list_dry_day: lasts, list_left: left }, two, 100)).toBe(
    'The lists outlast the month, and 41% of them may still be called.',
  );
});

test('a list from which nobody comes is named', () => {
  const three = { ...ends, prospects: { a: list, b: list, c: list } };
  const conversion = (monthsWithout: number) => ({
    ...estimate('list_left', 0.1),
    monthsWithout,
  });
  const found = {
    conversion_by_source: { a: conversion(0), b: conversion(99), c: conversion(100) },
  };
  expect(untouchedSentences(found, three, 100)).toEqual([
    'Not one lead comes from c: lists are dialled in their order, and those before it suffice.',
  ]);
});

test('closers who prospect use a list up, too', () => {
  const reps = {
    ...ends,
    ...teamOf(0, 3),
    closing: { ...ends.closing, idle_closers: 'prospect' as const },
  };
  expect(listSentence({ list_dry_day: lasts, list_left: left }, reps, 100)).not.toBeNull();
});

test('nothing is said of a list that never ends, or that nobody dials', () => {
  const found = { list_dry_day: lasts, list_left: left };
  expect(listSentence(found, scenario, 100)).toBeNull();
  expect(listSentence(found, { ...ends, prospects: { list, more: endlessList } }, 100)).toBeNull();
  expect(listSentence(found, { ...ends, ...teamOf(0, 3) }, 100)).toBeNull();
});

test('more dials at no cost are the most a faster dialler is worth', () => {
  const faster = {
    ...scenario,
    name: 'fast',
    calling: { ...scenario.calling, dials_per_day: 300 },
  };
  const sentence =
    'The dials that fast makes more cost nothing here: what they gain is the most a faster dialler is worth.';
  expect(fasterDialler(scenario, faster)).toBe(sentence);
  expect(fasterDialler(faster, scenario)).toBe(sentence);
  expect(fasterDialler(scenario, scenario)).toBeNull();
  expect(fasterDialler(scenario, { ...faster, costs: { fixed: 1, telephony: 0 } })).toBeNull();
  expect(fasterDiallers([{ key: 'calling.dials_per_day' }])).toHaveLength(1);
  expect(fasterDiallers([{ key: 'team.closers.count' }])).toEqual([]);
});
