import { exp, log } from '../random/elementary.ts';
import { betaQuantile } from '../random/special/beta.ts';
import { normalQuantile } from '../random/special/normal.ts';
import { streamOf } from '../random/stream.ts';
import type { Doubt, Quantity, Scenario } from './scenario.ts';

/** The value of a quantity in one replication; `path` is its place in the scenario, which names its luck. */
export type Draw = (path: string, quantity: Quantity) => number;

/** A quantity that is not known exactly, and its place. */
export interface UncertainInput {
  /** As the scenario spells it: `closing.close_rate`, `calling.connect_rate.value`. */
  readonly path: string;
  readonly quantity: Doubt;
}

/** Data in which each quantity has become a number. */
type Drawn<T> = T extends Doubt
  ? never
  : T extends readonly (infer Item)[]
    ? readonly Drawn<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Drawn<T[Key]> }
      : T;

/** Stratified within blocks of replications, independent, or everything at its middle. */
export type DrawKind = 'stratified' | 'plain' | 'middle';

/** What a draw changes of the inputs of its replication. */
export interface OtherInputs {
  /** Inputs held at a quantile, by path: shares above 0 and below 1. */
  readonly held?: Readonly<Record<string, number>>;
  /** Whether an input is drawn as in another replication, and in which. */
  readonly fromOther?: { readonly replication: number; takes(path: string): boolean };
}

/** Replications in a block: each input gets one point in each of so many strata. */
export const BLOCK = 32;

/** The ends of a range are these quantiles. */
const LOWER_END = 0.05;
const UPPER_END = 0.95;
const UPPER_END_NORMAL = normalQuantile(UPPER_END);

/**
 * Every quantity of a scenario that is not known exactly, in the order of the scenario, unused plans included.
 */
export function uncertainInputs(scenario: Scenario): readonly UncertainInput[] {
  const found: UncertainInput[] = [];
  walk(scenario, '', found);
  return found;
}

function walk(value: unknown, path: string, found: UncertainInput[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isDoubt(value)) {
    found.push({ path, quantity: value });
    return;
  }
  // Real data may have thousands of numbers and no doubt in them.
  if (Array.isArray(value) && typeof value[0] === 'number') return;
  for (const [key, part] of Object.entries(value)) {
    walk(part, path === '' ? key : `${path}.${key}`, found);
  }
}

/**
 * Plain data with every quantity in it drawn, under the paths that `uncertainInputs` gives them.
 *
 * @param path of the data in the scenario
 */
export function drawn<T>(data: T, path: string, draw: Draw): Drawn<T> {
  return drawnPart(data, path, draw) as Drawn<T>;
}

function drawnPart(value: unknown, path: string, draw: Draw): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isDoubt(value)) return draw(path, value);
  if (Array.isArray(value)) {
    return value.map((part: unknown, index) => drawnPart(part, `${path}.${index}`, draw));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, drawnPart(part, `${path}.${key}`, draw)]),
  );
}

function isDoubt(value: object): value is Doubt {
  return 'shape' in value && ('low' in value || 'hits' in value);
}

/**
 * The inputs of one replication. The luck of an input depends on seed, replication and path alone: neither on the
 * other inputs nor on how many replications there are, so that two mixes or variants share it.
 *
 * @param inputs inputs whose values are found at once and kept; any other quantity is found when it is asked for
 * @param seed the study's seed
 * @param replication number of the replication, from 0
 * @param how stratified in blocks of 32 replications, plain (independent), or middle (medians)
 * @param other inputs that do not go by all that
 * @returns a function that gives an exact number back as it is
 */
export function drawInputs(
  inputs: readonly UncertainInput[],
  seed: string,
  replication: number,
  how: DrawKind,
  { held, fromOther }: OtherInputs = {},
): Draw {
  const luck = (path: string): number => {
    const quantile = held?.[path];
    if (quantile !== undefined) return quantile;
    if (how === 'middle') return 0.5;
    const others = fromOther?.takes(path) === true;
    const number = others ? fromOther.replication : replication;
    if (how === 'plain') return streamOf(seed, number, streamName(path)).uniform53();
    return blockPoints(seed, Math.floor(number / BLOCK), path, others)[number % BLOCK]!;
  };
  const kept = new Map<string, { readonly quantity: Doubt; readonly value: number }>();
  for (const { path, quantity } of inputs) {
    kept.set(path, { quantity, value: quantileOf(quantity, luck(path)) });
  }
  return (path, quantity) => {
    if (typeof quantity === 'number') return quantity;
    const known = kept.get(path);
    return known?.quantity === quantity ? known.value : quantileOf(quantity, luck(path));
  };
}

/** The points of a block. */
interface BlockPoints {
  readonly seed: string;
  readonly block: number;
  readonly points: Float64Array;
}

/** Of the block last asked for, by path: replications of a block come one after the other, beside those of another one. */
const lastPoints = { own: new Map<string, BlockPoints>(), others: new Map<string, BlockPoints>() };

function blockPoints(seed: string, block: number, path: string, others: boolean): Float64Array {
  const last = others ? lastPoints.others : lastPoints.own;
  const kept = last.get(path);
  if (kept?.seed === seed && kept.block === block) return kept.points;
  const points = stratifiedPoints(seed, block, path);
  last.set(path, { seed, block, points });
  return points;
}

/** One point in each of 32 strata of (0, 1), in random order. */
function stratifiedPoints(seed: string, block: number, path: string): Float64Array {
  const stream = streamOf(seed, block, streamName(path));
  const points = new Float64Array(BLOCK);
  for (let i = 0; i < BLOCK; i++) points[i] = (i + stream.uniform53()) / BLOCK;
  for (let i = BLOCK - 1; i > 0; i--) {
    const j = Math.floor(stream.uniform53() * (i + 1));
    [points[i], points[j]] = [points[j]!, points[i]!];
  }
  return points;
}

function streamName(path: string): string {
  return `input/${path}`;
}

/**
 * The value that a quantity lies below with probability `p`.
 *
 * @param quantity a number, or the doubt about it
 * @param p probability, above 0 and below 1
 * @returns the quantile, in the quantity's unit; an exact number at every `p`
 */
export function quantileOf(quantity: Quantity, p: number): number {
  if (typeof quantity === 'number') return quantity;
  switch (quantity.shape) {
    case 'share':
      return logistic(between(logit(quantity.low), logit(quantity.high), p));
    case 'amount':
      return exp(between(log(quantity.low), log(quantity.high), p));
    case 'effect':
      return between(quantity.low, quantity.high, p);
    case 'uniform':
      return quantity.low + p * (quantity.high - quantity.low);
    case 'triangular':
      return triangular(quantity, p);
    case 'counts':
      return betaQuantile(p, quantity.hits + 0.5, quantity.trials - quantity.hits + 0.5);
  }
}

/** The median of what is known of a quantity. */
export function middleOf(quantity: Quantity): number {
  return quantileOf(quantity, 0.5);
}

/** Every input at its middle. */
export const drawMiddle: Draw = (_, quantity) => middleOf(quantity);

/** The end of a quantity that its true value lies above with 95 %: the lower one of a range. */
export function lowerOf(quantity: Quantity): number {
  return quantileOf(quantity, LOWER_END);
}

/** The end of a quantity that its true value lies below with 95 %: the upper one of a range. */
export function upperOf(quantity: Quantity): number {
  return quantileOf(quantity, UPPER_END);
}

/** Quantile of the normal distribution whose 5th and 95th percentiles are the two ends. */
function between(low: number, high: number, p: number): number {
  return (low + high) / 2 + ((high - low) / 2) * (normalQuantile(p) / UPPER_END_NORMAL);
}

function logit(share: number): number {
  return log(share / (1 - share));
}

function logistic(logOdds: number): number {
  return 1 / (1 + exp(-logOdds));
}

function triangular(
  { low, mode, high }: { low: number; mode: number; high: number },
  p: number,
): number {
  const width = high - low;
  if (width === 0) return low;
  return p <= (mode - low) / width
    ? low + Math.sqrt(p * width * (mode - low))
    : high - Math.sqrt((1 - p) * width * (high - mode));
}
