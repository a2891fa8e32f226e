import { describe, expect, test } from 'vitest';
import type { Stream } from '../../src/random/stream.ts';
import { streamOf } from '../../src/random/stream.ts';
import { deviationOf, meanOf } from '../../src/stats/moments.ts';
import { studentQuantile } from '../../src/stats/intervals.ts';
import { warmUpOf } from '../../src/stats/warm-up.ts';
import { ALPHA, expectMean } from '../helpers/statistical.ts';

const RUNS = 20;

/** A process that begins away from its long-run mean. */
interface Process {
  run(stream: Stream): Float64Array;
  readonly longRun: number;
}

/** What an average is away from the long-run mean: whole runs, each run cut by itself, 20 runs averaged and cut. */
function errorsOf({ run, longRun }: Process, name: string, studies: number) {
  const whole: number[] = [];
  const alone: number[] = [];
  const averaged: number[] = [];
  let tooShort = 0;
  for (let study = 0; study < studies; study++) {
    const runs = Array.from({ length: RUNS }, (_, i) =>
      run(streamOf('warm-up', i, `${name} ${study}`)),
    );
    const series = Float64Array.from(runs[0]!, (_, i) => meanOf(runs.map((values) => values[i]!)));
    whole.push(meanOf(series) - longRun);
    const found = warmUpOf(series);
    if ('cut' in found) averaged.push(meanOf(series.subarray(found.cut)) - longRun);
    else tooShort++;
    const single = warmUpOf(runs[0]!);
    if ('cut' in single) alone.push(meanOf(runs[0]!.subarray(single.cut)) - longRun);
  }
  return { whole, alone, averaged, tooShort };
}

/** Normal steps that remember: each value is `memory` times the last one, and a standard normal. */
function remembering(memory: number, start: number): Process {
  return {
    longRun: 0,
    run: (stream) => {
      let value = start;
      return Float64Array.from({ length: 1000 }, () => (value = memory * value + stream.normal()));
    },
  };
}

/** Half of the interval that misses the mean with a chance of ALPHA. */
function half(values: readonly number[]): number {
  return (
    (studentQuantile(ALPHA / 2, values.length - 1) * deviationOf(values)) / Math.sqrt(values.length)
  );
}
const upperEnd = (values: readonly number[]): number => meanOf(values) + half(values);
const lowerEnd = (values: readonly number[]): number => meanOf(values) - half(values);

describe('one server, load 0.9, empty at first: waits of 2,000 customers, in services', () => {
  const CUSTOMERS = 2000;
  const queue: Process = {
    longRun: 9,
    run: (stream) => {
      let wait = 0;
      return Float64Array.from({ length: CUSTOMERS }, () => {
        const now = wait;
        wait = Math.max(0, wait + stream.exponential() - stream.exponential() / 0.9);
        return now;
      });
    },
  };

  /** Exact mean wait of them: how many each customer finds, by its chances. */
  function exactMean(): number {
    const leaves = 1 / 1.9; // before the next one comes
    let chances = new Float64Array(1000);
    chances[0] = 1;
    let sum = 0;
    for (let customer = 0; customer < CUSTOMERS; customer++) {
      const next = new Float64Array(chances.length);
      let carried = 0;
      for (let found = chances.length - 1; found >= 1; found--) {
        carried = carried * leaves + chances[found - 1]!;
        next[found] = carried * (1 - leaves);
      }
      next[0] = carried * leaves; // all of them left: whoever was found and the one who found them
      sum += chances.reduce((total, chance, found) => total + chance * found, 0);
      chances = next;
    }
    return sum / CUSTOMERS;
  }

  const { whole, alone, averaged, tooShort } = errorsOf(queue, 'queue', 400);

  test('whole runs are too low by what the chain says', () => {
    expect(exactMean()).toBeCloseTo(8.5502, 4);
    expectMean(whole, exactMean() - 9);
  });

  test('cut by themselves, runs are biased more; averaged and cut, less', () => {
    expect(upperEnd(alone)).toBeLessThan(exactMean() - 9);
    expect(lowerEnd(averaged)).toBeGreaterThan(exactMean() - 9);
    expect(tooShort).toBeLessThan(20);
  });
});

describe('values that remember the last one', () => {
  test('0.9 of it, from 10: the bias of 0.09 goes down to less than a fifth', () => {
    const { whole, averaged, tooShort } = errorsOf(remembering(0.9, 10), 'short memory', 400);
    expectMean(whole, 0.09);
    expect(upperEnd(averaged)).toBeLessThan(0.09 / 5);
    expect(tooShort).toBe(0);
  });

  test('0.99 of it, from 50: the bias of 4.95 goes down to a tenth, and some runs are too short', () => {
    const { whole, averaged, tooShort } = errorsOf(remembering(0.99, 50), 'long memory', 400);
    expectMean(whole, (50 * 0.99 * (1 - 0.99 ** 1000)) / 0.01 / 1000);
    expect(upperEnd(averaged)).toBeLessThan(4.95 / 10);
    expect(tooShort).toBeGreaterThan(4);
    expect(tooShort).toBeLessThan(80);
  });
});

describe('without chance', () => {
  test('the step at the beginning is cut off, to whole batches', () => {
    const step = Float64Array.from({ length: 400 }, (_, i) => (i < 52 ? 9 : 1 + (i % 2)));
    expect(warmUpOf(step)).toEqual({ cut: 55 });
  });

  test('a series at rest stays whole', () => {
    expect(warmUpOf(Float64Array.from({ length: 400 }, (_, i) => i % 5))).toEqual({ cut: 0 });
  });

  test('a series that still rises, or is shorter than 50, is too short', () => {
    expect(warmUpOf(Float64Array.from({ length: 400 }, (_, i) => i))).toEqual({ tooShort: true });
    expect(warmUpOf(new Float64Array(49))).toEqual({ tooShort: true });
  });

  test('a point that is no number is named', () => {
    expect(() => warmUpOf(Float64Array.of(1, 2, NaN))).toThrow(/point 2, found NaN/);
  });
});
