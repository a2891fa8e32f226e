import { describe, expect, test } from 'vitest';
import { exp, log, pow } from '../../src/random/elementary.ts';
import { streamOf } from '../../src/random/stream.ts';
import { errorOfExp, errorOfLog, exactLog, fixed, times } from './exact.ts';

const stream = streamOf('elementary', 0, 'arguments');
const between = (low: number, high: number) => low + (high - low) * stream.uniform53();
const bytes = new DataView(new ArrayBuffer(8));

/** A double with random bits: every size equally likely, subnormal numbers and NaN among them. */
function anyDouble(): number {
  bytes.setInt32(0, stream.bits());
  bytes.setInt32(4, stream.bits());
  return bytes.getFloat64(0);
}

/** Doubles from one number to the other; 0 where both are NaN. */
function steps(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Infinity;
  const place = (x: number) => {
    bytes.setFloat64(0, x);
    return bytes.getBigInt64(0);
  };
  return Math.abs(Number(place(a) - place(b)));
}

function mostSteps(n: number, pair: () => readonly [ours: number, theirs: number]): number {
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, steps(...pair()));
  return most;
}

const corners = [0, 1, 0.5, 2, 3, 1.5, 5e-324, 2.2250738585072014e-308, 2.2250738585072011e-308];
corners.push(1e-300, 1e300, 1.7976931348623157e308, Infinity, NaN, 1e17, 2 ** 53, 2 ** 52 + 1);
corners.push(709.782712893384, 709.7827128933841, 745.1332191019411, 745.1332191019412, 746);
corners.push(...corners.map((x) => -x));

// Math itself may be one step off, so agreement is to 2 steps
describe('against Math, within 2 last places', () => {
  test('at the corners', () => {
    for (const x of corners) {
      expect(steps(log(x), Math.log(x)), `log ${x}`).toBeLessThanOrEqual(2);
      expect(steps(exp(x), Math.exp(x)), `exp ${x}`).toBeLessThanOrEqual(2);
      for (const y of corners) {
        expect(steps(pow(x, y), Math.pow(x, y)), `pow ${x} ${y}`).toBeLessThanOrEqual(2);
      }
    }
  });

  test('for any number at all', () => {
    const any = (one: (x: number) => number, other: (x: number) => number) =>
      mostSteps(200_000, () => {
        const x = anyDouble();
        return [one(x), other(x)];
      });
    expect(any(log, Math.log)).toBeLessThanOrEqual(2);
    expect(any(exp, Math.exp)).toBeLessThanOrEqual(2);
    expect(
      mostSteps(200_000, () => {
        const [x, y] = [anyDouble(), anyDouble()];
        return [pow(x, y), Math.pow(x, y)];
      }),
    ).toBeLessThanOrEqual(2);
  });

  test('where results are neither 0 nor Infinity', () => {
    expect(
      mostSteps(200_000, () => {
        const x = between(-746, 710);
        return [exp(x), Math.exp(x)];
      }),
    ).toBeLessThanOrEqual(2);
    expect(
      mostSteps(200_000, () => {
        const [x, y] = [Math.abs(anyDouble()), between(-2, 2)];
        return [pow(x, y), Math.pow(x, y)];
      }),
    ).toBeLessThanOrEqual(2);
    expect(
      mostSteps(200_000, () => {
        const [x, y] = [-Math.round(between(0, 50)), Math.round(between(-300, 300))];
        return [pow(x, y), Math.pow(x, y)];
      }),
    ).toBeLessThanOrEqual(2);
  });
});

describe('against the exact value, within 1 last place', () => {
  function worst(error: () => number): number {
    let most = 0;
    for (let i = 0; i < 3000; i++) most = Math.max(most, Math.abs(error()));
    return most;
  }
  const errorOfPow = (x: number, y: number) => errorOfExp(pow(x, y), times(exactLog(x), fixed(y)));

  test('log', () => {
    const ranges = [[0.5, 2.5] as const, [0.999, 1.001] as const, [1e-9, 1e-3] as const];
    for (const [low, high] of ranges) {
      const error = worst(() => {
        const x = between(low, high);
        return errorOfLog(log(x), x);
      });
      expect(error, `log from ${low} to ${high}`).toBeLessThan(1);
    }
  });

  test('exp', () => {
    for (const [low, high] of [[-1, 1] as const, [-708, 709] as const, [-744, -708] as const]) {
      const error = worst(() => {
        const x = between(low, high);
        return errorOfExp(exp(x), fixed(x));
      });
      expect(error, `exp from ${low} to ${high}`).toBeLessThan(1);
    }
  });

  test('pow', () => {
    expect(worst(() => errorOfPow(between(0, 10), between(-100, 100)))).toBeLessThan(1);
    expect(worst(() => errorOfPow(between(0, 10), between(-2, 2)))).toBeLessThan(1);
    expect(worst(() => errorOfPow(between(0.9999, 1.0001), between(-5e6, 5e6)))).toBeLessThan(1);
  });
});
