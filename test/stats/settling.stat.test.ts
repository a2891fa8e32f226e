import { describe, expect, test } from 'vitest';
import { exp, log } from '../../src/random/elementary.ts';
import { streamOf } from '../../src/random/stream.ts';
import { meanOf } from '../../src/stats/moments.ts';
import { settlingOf } from '../../src/stats/settling.ts';
import { warmUpOf } from '../../src/stats/warm-up.ts';
import { expectCoverage } from '../helpers/statistical.ts';

const RUNS = 20;
const STUDIES = 400;
/** Chance of a false alarm of each kind, as settlingOf states it. */
const STATED = 0.02;

/** Twenty runs of values with standard deviation 1 that remember 0.9 of the last one; at rest but for what is given. */
function runsOf(
  study: number,
  points: number,
  start: number | null,
  shift: (at: number) => number,
): Float64Array[] {
  return Array.from({ length: RUNS }, (_, run) => {
    const stream = streamOf('settling', run, `${points} ${study}`);
    let value = start ?? stream.normal();
    return Float64Array.from({ length: points }, (__, at) => {
      value = 0.9 * value + Math.sqrt(0.19) * stream.normal();
      return value + shift(at);
    });
  });
}

const still = (): number => 0;

/** How many of the studies cut something, did not settle, and what MSER-5 alone made of them. */
function counted(points: number, start: number | null, shift: (at: number) => number) {
  const found = { cut: 0, whole: 0, unsettled: 0, aloneTooShort: 0, aloneSettled: 0 };
  const biases: number[] = [];
  for (let study = 0; study < STUDIES; study++) {
    const runs = runsOf(study, points, start, shift);
    const { series, cut } = settlingOf(runs);
    if (cut === null) found.unsettled++;
    else {
      biases.push(meanOf(series.subarray(cut)));
      if (cut === 0) found.whole++;
      else found.cut++;
    }
    if ('cut' in warmUpOf(series)) found.aloneSettled++;
    else found.aloneTooShort++;
  }
  return { ...found, biases };
}

/** Fails where a chance is above `most`, as far as the studies can tell. */
const expectAtMost = (found: number, most: number): void => expectCoverage(found, STUDIES, 0, most);
const expectAtLeast = (found: number, least: number): void =>
  expectCoverage(found, STUDIES, least, 1);

describe('20 runs with a memory of 0.9', () => {
  test.each([60, 120, 300])('at rest, %i points: hardly ever cut, or said to drift', (points) => {
    const { cut, unsettled } = counted(points, null, still);
    expectAtMost(cut, STATED);
    expectAtMost(unsettled, STATED);
  });

  test('MSER-5 alone calls the same runs too short, more often than that', () => {
    expectAtLeast(counted(60, null, still).aloneTooShort, 0.1);
  });

  test('from 5 deviations away: cut, or too short to say, and no bias stays', () => {
    const { whole, cut, biases } = counted(120, 5, still);
    expectAtMost(whole, 0.05);
    expectAtLeast(cut, 0.85);
    const whole120 = (5 * 0.9 * (1 - 0.9 ** 120)) / 0.1 / 120;
    expect(meanOf(biases)).toBeLessThan(whole120 / 5);
  });

  test.each([0.6, 0.7, 0.85])(
    'a step of 1.5 deviations after %d of the time: not settled',
    (late) => {
      const { unsettled, aloneSettled } = counted(120, null, (at) => (at < late * 120 ? 0 : 1.5));
      expectAtLeast(unsettled, 0.95);
      expectAtLeast(aloneSettled, 0.8);
    },
  );

  test('still rising, by 3 deviations: not settled', () => {
    expectAtLeast(counted(120, null, (at) => (3 * at) / 120).unsettled, 0.95);
  });
});

describe('runs that differ in size', () => {
  /** Open work of twenty floors, of which some carry a hundred times as much; they begin at a third of it. */
  const runs = runsOf(0, 120, null, still).map((run, floor) =>
    run.map((value, at) => exp(floor / 4 + value / 4) * (at < 15 ? 1 / 3 : 1)),
  );

  test('on a log scale each tells as much, in money the large ones hide the beginning', () => {
    expect(settlingOf(runs, log).cut).toBeGreaterThanOrEqual(15);
    expect(settlingOf(runs).cut).toBe(0);
  });
});

describe('without chance', () => {
  const twice = (series: Float64Array): Float64Array[] => [series, series];

  test('what does not move is settled, whatever it rounds to', () => {
    for (const value of [0, 0.1, 7, 1e9 / 3]) {
      expect(settlingOf(twice(new Float64Array(83).fill(value)))).toEqual({
        series: new Float64Array(83).fill(value),
        cut: 0,
      });
    }
  });

  test('a step at the beginning is cut, one in the last half is not settled', () => {
    const step = (from: number) => Float64Array.from({ length: 100 }, (_, i) => Number(i >= from));
    expect(settlingOf(twice(step(10))).cut).toBe(10);
    expect(settlingOf(twice(step(50))).cut).toBeNull();
    expect(settlingOf(twice(step(95))).cut).toBeNull();
  });

  test('fewer than 50 points, or one run, say nothing', () => {
    expect(settlingOf(twice(new Float64Array(49))).cut).toBeNull();
    expect(() => settlingOf([new Float64Array(60)])).toThrow(/2 runs or more, found 1/u);
  });
});
