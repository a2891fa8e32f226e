import { exp, log } from '../../random/elementary.ts';
import { compileCalendar, compileFloor } from '../../scenario/compile/index.ts';
import { drawMiddle, lowerOf, middleOf, upperOf } from '../../scenario/inputs.ts';
import { ScenarioError, type Quantity, type Scenario } from '../../scenario/scenario.ts';
import { unitOf } from '../../scenario/show/units.ts';
import type { VariedKey } from '../../scenario/varied.ts';
import type { Patch } from '../types.ts';

/** How far beyond its own range a key is looked along: a factor on amounts, and on the odds of shares. */
const BEYOND = 4;

/** One key's values: what is known of it, and between what to look. */
export interface KeyLine {
  readonly key: string;
  readonly middle: number;
  readonly range: readonly [number, number];
  readonly searched: readonly [number, number];
  /** Whether somebody said between what to look. */
  readonly asked: boolean;
  /** Values evenly spread over what is searched, by proportion for amounts and by odds for shares. */
  spread(count: number): number[];
}

/** Where to look along a key. */
export function keyLine({ key, known, between }: VariedKey): KeyLine {
  const measure = between ?? known;
  const scale = isShare(key, measure) ? ODDS : lowerOf(measure) > 0 ? AMOUNT : null;
  const range = [lowerOf(known), upperOf(known)] as const;
  const searched =
    between === null ? beyond(range, scale) : ([lowerOf(between), upperOf(between)] as const);
  const { to, from } = scale ?? PLAIN;
  const [low, high] = [to(searched[0]), to(searched[1])];
  return {
    key,
    middle: middleOf(known),
    range,
    searched,
    asked: between !== null,
    spread: (count) =>
      Array.from({ length: count }, (_, i) => from(low + ((high - low) * i) / (count - 1))),
  };
}

/** The scenario with one value of the key, which nobody doubts. */
export function withValue(scenario: Scenario, path: string, value: number): Patch {
  const [section, ...names] = path.split('.') as [keyof Scenario, ...string[]];
  return { [section]: replaced(scenario[section], names, value) };
}

/** Whether a floor with this value can be simulated: more dials than a day holds, or a chance above 1, cannot. */
export function isPossible(scenario: Scenario, path: string, value: number): boolean {
  const floor = { ...scenario, ...withValue(scenario, path, value) };
  try {
    compileFloor(floor, compileCalendar(floor), drawMiddle);
    return true;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}

/** Whether what is known at a path is a share. */
export function isShare(path: string, known: Quantity | null): boolean {
  return unitOf(path) === 'share' || (typeof known === 'object' && SHARES.has(known?.shape ?? ''));
}

const SHARES: ReadonlySet<string> = new Set(['share', 'counts']);

/** A measure in which equal steps are alike, and back. */
interface Scale {
  to(value: number): number;
  from(place: number): number;
}

const ODDS: Scale = {
  to: (share) => log(share / (1 - share)),
  from: (place) => 1 / (1 + exp(-place)),
};
const AMOUNT: Scale = { to: log, from: exp };
const PLAIN: Scale = { to: (value) => value, from: (place) => place };

function beyond([low, high]: readonly [number, number], scale: Scale | null): [number, number] {
  if (scale === null) return [low - BEYOND * (high - low), high + BEYOND * (high - low)];
  return [scale.from(scale.to(low) - log(BEYOND)), scale.from(scale.to(high) + log(BEYOND))];
}

function replaced(whole: unknown, names: readonly string[], value: Quantity): unknown {
  const [name, ...rest] = names;
  if (name === undefined) return value;
  const map = whole as Readonly<Record<string, unknown>>;
  return { ...map, [name]: replaced(map[name], rest, value) };
}
