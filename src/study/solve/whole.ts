import { changesOf, wantedChange, type Change } from './change.ts';
import type { Look } from './root.ts';
import type { Sight } from './sight.ts';

/** Replications of each round: a value near the turn is looked at again with more, until it is decided. */
const ROUNDS = [64, 512, 4_096] as const;
/** At most so many values are tried at once. */
const AT_ONCE = 16;

/** How a list of whole numbers is searched. */
export interface WholeSearch {
  /** Rising. */
  readonly values: readonly number[];
  readonly largest: boolean;
  /** The most replications at a value, and whether to take exactly as many. */
  readonly most: number;
  readonly exactly: boolean;
  /** @param at indices among the values, rising */
  look(at: readonly number[], months: number): Promise<Look>;
}

/** A step of a condition along whole numbers. */
export interface Step {
  readonly begins: boolean;
  /** The value at which it surely holds, next to the step. */
  readonly holds: Sight;
  /** The nearest value at which it surely does not. */
  readonly fails: Sight;
  /** Those between, by rising value. */
  readonly undecided: readonly Sight[];
}

/** What a search found. */
export interface WholeFound {
  /** What was seen last of each value that was tried, by rising value. */
  readonly sights: readonly Sight[];
  readonly step: Step | null;
  readonly runs: number;
  readonly hurried: boolean;
  readonly looks: number;
}

/**
 * The whole number at which a condition begins, or ceases, to hold: each is yes, no, or undecided, as an expectation is.
 *
 * Values spread over the list first; then those around the turn, with more replications as long as one of them is undecided.
 * Each round judges by 95 % intervals, and ends the search only where all values around the turn are decided in it.
 */
export async function searchWhole(search: WholeSearch): Promise<WholeFound> {
  const { values, largest, most, exactly, look } = search;
  const seen = new Map<number, Sight>();
  const rounds = exactly ? [most] : [...new Set(ROUNDS.map((months) => Math.min(months, most)))];
  let bracket: readonly [number, number] = [0, values.length - 1];
  let [looks, runs, hurried] = [0, 0, false];
  for (const months of rounds) {
    for (const fresh = new Set<number>(); ;) {
      const at = spread(bracket).filter((index) => !fresh.has(index));
      if (at.length > 0) {
        const seenNow = await look(at, months);
        looks++;
        hurried = seenNow.hurried;
        runs = seenNow.runs;
        for (const index of at) {
          const sight = seenNow.sights.find(({ value }) => value === values[index]);
          fresh.add(index);
          if (sight === undefined) seen.delete(index);
          else seen.set(index, sight);
        }
      }
      const narrower = bracketOf(seen, bracket, largest);
      const done = narrower[0] === bracket[0] && narrower[1] === bracket[1];
      bracket = narrower;
      if (hurried || (done && spread(bracket).every((index) => fresh.has(index)))) break;
    }
    if (hurried || !isOpen(seen, bracket)) break;
  }
  const order = [...seen.keys()].sort((a, b) => a - b);
  const sights = order.map((index) => seen.get(index)!);
  const change = wantedChange(changesOf(sights), largest);
  return { sights, step: change && stepOf(sights, change), runs, hurried, looks };
}

function stepOf(sights: readonly Sight[], { before, after, begins }: Change): Step {
  const [holds, fails] = begins ? [after, before] : [before, after];
  return {
    begins,
    holds: sights[holds]!,
    fails: sights[fails]!,
    undecided: sights.slice(before + 1, after),
  };
}

/** Indices around the turn: between the last value on one side and the first on the other, or an end that is undecided. */
function bracketOf(
  seen: ReadonlyMap<number, Sight>,
  [from, to]: readonly [number, number],
  largest: boolean,
): readonly [number, number] {
  const order = [...seen.keys()].filter((at) => from <= at && at <= to).sort((a, b) => a - b);
  const sights = order.map((at) => seen.get(at)!);
  const change = wantedChange(changesOf(sights), largest);
  if (change !== null) return [order[change.before]!, order[change.after]!];
  const open = order.filter((_, i) => sights[i]!.met === 'undecided');
  if (open.length === 0 || open.length === order.length) return [from, to];
  // Decided alike, but for some: what they are beside decides.
  const first = Math.max(0, order.indexOf(open[0]!) - 1);
  const last = Math.min(order.length - 1, order.indexOf(open.at(-1)!) + 1);
  return [order[first]!, order[last]!];
}

function isOpen(seen: ReadonlyMap<number, Sight>, [from, to]: readonly [number, number]): boolean {
  return [...seen].some(([at, { met }]) => from <= at && at <= to && met === 'undecided');
}

/** All indices of a bracket where they are few, else some of them, ends included. */
function spread([from, to]: readonly [number, number]): number[] {
  const count = to - from + 1;
  if (count <= AT_ONCE) return Array.from({ length: count }, (_, i) => from + i);
  return Array.from({ length: AT_ONCE }, (_, i) =>
    Math.round(from + ((to - from) * i) / (AT_ONCE - 1)),
  );
}
