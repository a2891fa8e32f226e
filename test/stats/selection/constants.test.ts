import { describe, expect, test } from 'vitest';
import { bechhoferN, gspEta, knEta, knH2, nsgsT, rinottH } from './reference.ts';

describe('h of Rinott, for 0.95', () => {
  const firsts = [10, 15, 20, 30, 50, 100];
  test.each([
    [2, [2.614, 2.502, 2.452, 2.407, 2.373, 2.349]],
    [3, [3.166, 3.006, 2.937, 2.874, 2.828, 2.795]],
    [5, [3.693, 3.477, 3.385, 3.303, 3.242, 3.199]],
    [10, [4.29, 3.998, 3.875, 3.766, 3.687, 3.632]],
    [20, [4.829, 4.456, 4.302, 4.165, 4.067, 3.999]],
    [100, [6.01, 5.42, 5.184, 4.979, 4.833, 4.732]],
    [1000, [7.731, 6.711, 6.332, 6.011, 5.786, 5.634]],
    [10_000, [9.725, 7.997, 7.422, 6.96, 6.646, 6.434]],
    [100_000, [12.272, 9.364, 8.501, 7.86, 7.443, 7.166]],
  ])('%i designs', (k, known) => {
    const found = firsts.map((n0) => rinottH(k, n0, 0.95));
    found.forEach((h, i) => expect(Math.abs(h - known[i]!)).toBeLessThanOrEqual(0.00051));
  });

  test.each([
    [10, 10, 0.975, 4.818],
    [10, 15, 0.975, 4.439],
    [10, 100, 0.975, 3.98],
    [100, 20, 0.975, 5.556],
    [1000, 20, 0.975, 6.696],
    [2, 10, 0.9, 1.999],
    [2, 100, 0.9, 1.828],
    [10, 20, 0.9, 3.437],
  ])('%i designs, %i replications first, %f', (k, n0, chance, known) => {
    expect(Math.abs(rinottH(k, n0, chance) - known)).toBeLessThanOrEqual(0.00051);
  });

  test.each([
    [10, 0.975, 4.0453],
    [1000, 0.975, 6.0563],
    [10_000, 0.975, 6.896],
    [1000, 0.9, 5.4879],
    [20_000, 0.95, 6.8822],
    [800_000, 0.975, 8.3533],
    [1_000_000, 0.975, 8.4239],
  ])('50 degrees of freedom, %i designs, %f', (k, chance, known) => {
    expect(rinottH(k, 51, chance)).toBeCloseTo(known, 3);
  });
});

test.each([
  [2, 0.95, 0.1, 542],
  [3, 0.95, 0.1, 735],
  [4, 0.95, 0.1, 851],
  [2, 0.99, 0.5, 44],
  [4, 0.9, 0.2, 151],
])('Bechhofer: %i designs, %f, a difference of %f deviations', (k, chance, delta, known) => {
  expect(bechhoferN(k, chance, delta)).toBe(known);
});

test.each([
  [2, 10, 0.33405, 6.0129],
  [10, 10, 0.85908, 15.4635],
  [10, 20, 0.30293, 11.5115],
  [100, 20, 0.53348, 20.2721],
  [1000, 20, 0.81819, 31.0911],
])('KN: %i designs, %i replications first', (k, n0, eta, h2) => {
  expect(knEta(k, n0, 0.05)).toBeCloseTo(eta, 5);
  expect(knH2(k, n0, 0.05)).toBeCloseTo(h2, 4);
});

test('KN for designs that do not share random numbers', () => {
  expect(knEta(10, 10, 0.05, true)).toBeCloseTo(0.8522, 4);
  expect(knH2(10, 10, 0.05, true)).toBeCloseTo(15.3405, 3);
});

test.each([
  [10, 20, 0.84531],
  [1000, 20, 1.3381],
  [1000, 50, 0.6902],
  [57_624, 50, 0.8587],
])('eta of GSP: %i designs, %i replications first', (k, n1, known) => {
  expect(gspEta(k, n1, 0.025)).toBeCloseTo(known, 4);
});

test('t of NSGS', () => {
  expect(nsgsT(10, 20, 0.05)).toBeCloseTo(3.12157, 5);
  expect(nsgsT(1000, 20, 0.05)).toBeCloseTo(5.20243, 5);
});
