import { describe, expect, test } from 'vitest';
import { betaCdf, betaQuantile } from '../../src/random/special/beta.ts';
import { gammaCdf } from '../../src/random/special/gamma.ts';
import { logGamma } from '../../src/random/special/log-gamma.ts';
import { normalCdf, normalQuantile } from '../../src/random/special/normal.ts';
import jStat from 'jstat';

const relative = (found: number, exact: number) => Math.abs(found / exact - 1);

describe('normal', () => {
  // Abramowitz and Stegun table 26.1 and 26.2; the tails from 30-digit arithmetic
  test.each([
    [0, 0.5],
    [1, 0.841344746068542949],
    [1.96, 0.975002104851779565],
    [-1, 0.158655253931457051],
    [-3, 1.3498980316300945e-3],
    [-6, 9.8658764503769814e-10],
    [-10, 7.6198530241605261e-24],
    [-37, 5.7255712225245e-300],
  ])('cdf of %d', (x, share) => {
    expect(relative(normalCdf(x), share)).toBeLessThan(1e-13);
  });

  test.each([
    [0.975, 1.95996398454005423],
    [0.95, 1.64485362695147271],
    [0.9, 1.28155156554460046],
    [0.25, -0.674489750196081743],
    [1e-10, -6.36134090240406],
    [1e-100, -21.2734535609653],
  ])('quantile of %d', (p, x) => {
    expect(relative(normalQuantile(p), x)).toBeLessThan(2e-14);
  });

  test('quantile undoes cdf', () => {
    for (let x = -30; x < 5; x += 0.1) {
      expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-9);
    }
  });

  test('ends', () => {
    expect([0, 1, 0.5].map(normalQuantile)).toEqual([-Infinity, Infinity, 0]);
    expect([-0.1, 1.1, NaN].map(normalQuantile)).toEqual([NaN, NaN, NaN]);
    expect([-Infinity, Infinity].map(normalCdf)).toEqual([0, 1]);
  });
});

describe('logGamma', () => {
  test('of whole numbers is the logarithm of a factorial', () => {
    let factorial = 1;
    for (let n = 1; n < 170; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(
        1e-14 * Math.max(1, Math.log(factorial)),
      );
      factorial *= n;
    }
  });

  test.each([
    [0.5, Math.log(Math.PI) / 2],
    [1e-10, 23.0258509298827],
    [1.5, -0.1207822376352452],
    [1e6, 12815504.569147611],
  ])('of %d', (x, value) => {
    expect(Math.abs(logGamma(x) - value)).toBeLessThan(
      1e-14 * Math.max(1, Math.abs(value)) + 2e-14,
    );
  });

  test('ends', () => {
    expect([0, Infinity, -1, NaN].map(logGamma)).toEqual([Infinity, Infinity, NaN, NaN]);
  });
});

describe('gamma', () => {
  test('of shape 1 is exponential, of shape 1/2 the normal squared', () => {
    for (const x of [1e-8, 0.1, 1, 2.5, 10, 40]) {
      expect(Math.abs(gammaCdf(x, 1) + Math.expm1(-x))).toBeLessThan(1e-14);
      const both = 1 - 2 * normalCdf(-Math.sqrt(2 * x));
      expect(Math.abs(gammaCdf(x, 0.5) - both)).toBeLessThan(1e-14);
    }
  });

  test('agrees with jstat', () => {
    for (const shape of [0.04, 0.5, 1, 3.7, 25, 400]) {
      for (const p of [1e-4, 0.05, 0.5, 0.9, 0.999]) {
        const x = jStat.gamma.inv(p, shape, 1);
        expect(Math.abs(gammaCdf(x, shape) - jStat.gamma.cdf(x, shape, 1))).toBeLessThan(1e-10);
      }
    }
  });

  test.each([
    [0.001, 0.04, 0.77526450387484468],
    [380, 400, 0.15855070978429479],
    [1e4, 1e4, 0.5013298083399552],
  ])('cdf of %d, shape %d (from 40-digit arithmetic)', (x, shape, share) => {
    expect(Math.abs(gammaCdf(x, shape) - share)).toBeLessThan(1e-11);
  });

  test('ends', () => {
    expect([gammaCdf(-1, 2), gammaCdf(0, 2), gammaCdf(Infinity, 2)]).toEqual([0, 0, 1]);
    expect(() => gammaCdf(1, 0)).toThrow('gammaCdf: expected a shape above 0, found 0');
  });
});

describe('beta', () => {
  const shapes = [
    [0.5, 0.5],
    [0.5, 150.5],
    [18.5, 132.5],
    [3, 2],
    [2000.5, 8000.5],
  ] as const;

  test('agrees with jstat', () => {
    for (const [a, b] of shapes) {
      for (const p of [0.001, 0.05, 0.5, 0.95, 0.999]) {
        const x = betaQuantile(p, a, b);
        // jstat's own fraction stops at 3e-7
        expect(Math.abs(jStat.beta.cdf(x, a, b) - p)).toBeLessThan(1e-7);
      }
    }
  });

  test.each([
    [0.12, 18.5, 132.5, 0.48721334010693174],
    [0.001, 0.5, 150.5, 0.4165252900572245],
    [0.2, 2000.5, 8000.5, 0.49900257386793506],
  ])('cdf of %d, shapes %d and %d (from 40-digit arithmetic)', (x, a, b, share) => {
    expect(Math.abs(betaCdf(x, a, b) - share)).toBeLessThan(1e-11);
    expect(Math.abs(betaQuantile(share, a, b) - x)).toBeLessThan(1e-12);
  });

  test('known forms: x^a where b is 1, the arcsine law where both are 1/2', () => {
    for (const x of [1e-6, 0.2, 0.7, 0.999]) {
      expect(Math.abs(betaCdf(x, 7, 1) - x ** 7)).toBeLessThan(1e-14);
      const arcsine = (2 / Math.PI) * Math.asin(Math.sqrt(x));
      expect(Math.abs(betaCdf(x, 0.5, 0.5) - arcsine)).toBeLessThan(1e-14);
    }
    expect(Math.abs(betaQuantile(0.3, 0.5, 0.5) - Math.sin(0.15 * Math.PI) ** 2)).toBeLessThan(
      1e-13,
    );
  });

  test('quantile undoes cdf to 1e-12, far out too', () => {
    for (const [a, b] of shapes) {
      for (const p of [1e-9, 1e-3, 0.3, 0.5, 0.99, 1 - 1e-9]) {
        const x = betaQuantile(p, a, b);
        const slope = (betaCdf(x + 1e-12, a, b) - betaCdf(x - 1e-12, a, b)) / 2;
        expect(Math.abs(betaCdf(x, a, b) - p)).toBeLessThan(Math.max(1e-12, slope));
      }
    }
  });

  test('ends and what is out of range', () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([betaCdf(-1, 2, 3), betaCdf(2, 2, 3)]).toEqual([0, 1]);
    expect(() => betaQuantile(1.5, 2, 3)).toThrow('expected a chance from 0 to 1, found 1.5');
    expect(() => betaCdf(0.5, 0, 3)).toThrow('expected a and b above 0, found 0 and 3');
  });
});
