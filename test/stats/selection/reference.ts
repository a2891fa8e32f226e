import { gammaUpperTail } from '../../../src/random/special/gamma.ts';
import { logGamma } from '../../../src/random/special/log-gamma.ts';
import { normalCdf } from '../../../src/random/special/normal.ts';
import { studentQuantile } from '../../../src/stats/intervals.ts';

/** Constants of published procedures, which the program's own are compared with. */

const PANELS = 30;
const NODES = 16;

/** Nodes and weights of Gauss-Legendre on -1 to 1. */
function legendre(n: number): { nodes: number[]; weights: number[] } {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 50; step++) {
      let [last, value] = [1, x];
      for (let j = 2; j <= n; j++) {
        [last, value] = [value, ((2 * j - 1) * x * value - (j - 1) * last) / j];
      }
      slope = (n * (x * value - last)) / (x * x - 1);
      x -= value / slope;
    }
    nodes.push(x);
    weights.push(2 / ((1 - x * x) * slope * slope));
  }
  return { nodes, weights };
}

/** Points and weights of an integral over a range, in panels. */
function panels(low: number, high: number): { points: number[]; weights: number[] } {
  const { nodes, weights } = legendre(NODES);
  const half = (high - low) / PANELS / 2;
  const all = Array.from({ length: PANELS }, (_, panel) => low + half * (2 * panel + 1));
  return {
    points: all.flatMap((middle) => nodes.map((node) => middle + half * node)),
    weights: all.flatMap(() => weights.map((weight) => weight * half)),
  };
}

/** A rising or falling function's root. */
function root(f: (x: number) => number, low: number, high: number): number {
  const rising = f(high) > 0;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (f(middle) > 0 === rising) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** A chi-square variable as points on the scale of its logarithm, with the chance that belongs to each. */
function chiSquarePoints(freedom: number): { values: number[]; chances: number[] } {
  const tail = (u: number): number => gammaUpperTail(Math.exp(u) / 2, freedom / 2);
  const high = root((u) => tail(u) - 1e-14, -60, 20);
  // below this the lower tail, about (x / 2)^(nu / 2) / Gamma(nu / 2 + 1), is 1e-14
  const low = Math.LN2 + (2 / freedom) * (Math.log(1e-14) + logGamma(freedom / 2 + 1));
  const { points, weights } = panels(low, high);
  const constant = (freedom / 2) * Math.LN2 + logGamma(freedom / 2);
  return {
    values: points.map(Math.exp),
    chances: points.map(
      (u, i) => weights[i]! * Math.exp((freedom / 2) * u - Math.exp(u) / 2 - constant),
    ),
  };
}

const STEP = 0.005;
const TAILS = Float64Array.from({ length: 40 / STEP + 2 }, (_, i) => normalCdf(-i * STEP));
/** Change of the tail over a step. */
const SLOPES = TAILS.map(
  (_, i) => (-STEP * Math.exp(-((i * STEP) ** 2) / 2)) / Math.sqrt(2 * Math.PI),
);

/** Upper tail of the normal distribution at x >= 0, from a table (cubic between its points, good to 1e-11 of it). */
function upperTail(x: number): number {
  if (x >= 38) return 0;
  const place = Math.floor(x / STEP);
  const u = x / STEP - place;
  const v = 1 - u;
  return (
    v * v * ((1 + 2 * u) * TAILS[place]! + u * SLOPES[place]!) +
    u * u * ((1 + 2 * v) * TAILS[place + 1]! - v * SLOPES[place + 1]!)
  );
}

/** Rinott's h for k designs and n0 replications in the first stage. */
export function rinottH(k: number, n0: number, chance: number): number {
  const freedom = n0 - 1;
  const { values, chances } = chiSquarePoints(freedom);
  const inverse = values.map((x) => 1 / x);
  const above = (h: number): number => {
    let outer = 0;
    for (let j = 0; j < values.length; j++) {
      let missed = 0;
      for (let i = 0; i < values.length; i++) {
        if (chances[i]! < 1e-18) continue;
        missed += chances[i]! * upperTail(h / Math.sqrt(freedom * (inverse[i]! + inverse[j]!)));
      }
      outer += chances[j]! * Math.exp((k - 1) * Math.log1p(-Math.min(missed, 1 - 1e-16)));
    }
    return outer - chance;
  };
  let low = 0.01;
  let high = 60;
  while (high - low > 1e-5) {
    const middle = (low + high) / 2;
    if (above(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Replications of each design where the variance is known (Bechhofer 1954), for a difference of `delta` deviations. */
export function bechhoferN(k: number, chance: number, delta: number): number {
  const { points, weights } = panels(-9, 9);
  const density = points.map(
    (z, i) => (weights[i]! * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI),
  );
  const h = root(
    (x) =>
      points.reduce(
        (sum, z, i) => sum + density[i]! * normalCdf(z + x * Math.SQRT2) ** (k - 1),
        0,
      ) - chance,
    0,
    20,
  );
  return Math.ceil(2 * (h / delta) ** 2);
}

/** Chance for one comparison where `alpha` is for k - 1 of independent designs. */
const shareOf = (alpha: number, k: number): number => -Math.expm1(Math.log1p(-alpha) / (k - 1));

/** KN's eta; `independent` where designs do not share random numbers. */
export function knEta(k: number, n0: number, alpha: number, independent = false): number {
  const share = independent ? shareOf(alpha, k) : alpha / (k - 1);
  return 0.5 * ((2 * share) ** (-2 / (n0 - 1)) - 1);
}

/** KN's h squared. */
export function knH2(k: number, n0: number, alpha: number, independent = false): number {
  return 2 * knEta(k, n0, alpha, independent) * (n0 - 1);
}

/** t of NSGS's screening. */
export function nsgsT(k: number, n0: number, alpha: number): number {
  return studentQuantile(shareOf(alpha / 2, k), n0 - 1);
}

/** GSP's eta: E[2 sf(eta sqrt(R))] is the share, R the smaller of two chi-square variables. */
export function gspEta(k: number, n1: number, alpha: number): number {
  const freedom = n1 - 1;
  const { values, chances } = chiSquarePoints(freedom);
  const share = shareOf(alpha, k);
  const smaller = chances.map(
    (chance, i) => 2 * chance * gammaUpperTail(values[i]! / 2, freedom / 2),
  );
  return root(
    (eta) =>
      values.reduce((sum, x, i) => sum + smaller[i]! * 2 * normalCdf(-eta * Math.sqrt(x)), 0) -
      share,
    0.01,
    20,
  );
}
