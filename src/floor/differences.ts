import { exp, log } from '../random/elementary.ts';
import type { Stream } from '../random/stream.ts';

/**
 * A gamma factor of mean 1.
 *
 * @param variation its coefficient of variation, >= 0; 0 gives 1 and takes nothing from the stream
 */
export function drawFactor(stream: Stream, variation: number): number {
  if (variation === 0) return 1;
  const shape = 1 / (variation * variation);
  return stream.gamma(shape) / shape;
}

/** A share whose odds are multiplied, in a form that stays right at shares of 0 and 1. */
export function withOdds(share: number, factor: number): number {
  const gained = share * factor;
  return gained === 0 ? 0 : gained / (1 - share + gained);
}

/**
 * The factor on everybody's odds that keeps the average share, when each person's odds are also multiplied by a gamma
 * factor of mean 1.
 *
 * @param share     average share, 0 to 1
 * @param variation coefficient of variation of a person's factor, >= 0
 * @returns a factor >= 1; 1 where people do not differ, and where the share is 0 or, to twelve digits, 1
 *
 * Method: the mean over the gamma density by the trapezoid rule in the logarithm of the factor, then Newton's iteration,
 * which climbs to the root from the left because the mean share is concave in the factor.
 */
export function oddsKeepingAverage(share: number, variation: number): number {
  if (variation === 0 || share <= 0 || share > 1 - 1e-12) return 1;
  const { factors, weights } = gammaPoints(variation);
  let scale = 1;
  for (let step = 0; step < 100; step++) {
    let mean = 0;
    let slope = 0;
    for (let i = 0; i < factors.length; i++) {
      const gained = share * scale * factors[i]!;
      const whole = 1 - share + gained;
      mean += (weights[i]! * gained) / whole;
      slope += (weights[i]! * (1 - share) * share * factors[i]!) / (whole * whole);
    }
    const change = (share - mean) / slope;
    scale += change;
    if (change <= 1e-13 * scale) break;
  }
  return scale;
}

interface Points {
  readonly factors: Float64Array;
  readonly weights: Float64Array;
}

/** Points, and points per unit of the logarithm: the rule's error is about e^(-10 times the latter). */
const FEWEST_POINTS = 400;
const POINTS_PER_UNIT = 3;
const known = new Map<number, Points>();

/** Points and weights that stand for a gamma factor of mean 1. */
function gammaPoints(variation: number): Points {
  let points = known.get(variation);
  if (points === undefined) {
    points = integrate(1 / (variation * variation));
    known.set(variation, points);
  }
  return points;
}

/** Density of log x is proportional to exp(shape (y - e^y)); beyond these ends it is under e^-40 of its peak. */
function integrate(shape: number): Points {
  const spread = Math.sqrt(80 / shape);
  const low = -(40 / shape + spread + 1);
  const high = log(1 + 41 / shape + 2 * spread);
  const points = Math.max(FEWEST_POINTS, Math.ceil(POINTS_PER_UNIT * (high - low)));
  const factors = new Float64Array(points);
  const weights = new Float64Array(points);
  let sum = 0;
  for (let i = 0; i < points; i++) {
    const y = low + ((i + 0.5) * (high - low)) / points;
    factors[i] = exp(y);
    weights[i] = exp(shape * (y - factors[i]! + 1));
    sum += weights[i]!;
  }
  for (let i = 0; i < points; i++) weights[i]! /= sum;
  return { factors, weights };
}
