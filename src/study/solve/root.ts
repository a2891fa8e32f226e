import { changesOf, wantedChange, type Change } from './change.ts';
import type { Sight } from './sight.ts';

/** Replications of the first look, and how many times more a later look may take than the one before. */
const FIRST_MONTHS = 64;
const MOST_GROWTH = 8;
/** From so many replications on intervals go by the spread between blocks (stats/units.ts). */
const BLOCKS_COUNT = 640;
/** Values of the first look, and of each later one. */
const FIRST_VALUES = 9;
const VALUES = 7;
/** Looks after which an interval is left as it is; times that the place looked at may be moved. */
const MOST_LOOKS = 12;
/** How much wider than the last interval the next look is, on either side, as a share of it. */
const MARGIN = 0.3;

/** What was seen at some values of a key, all on the same replications. */
export interface Look {
  /** By rising value; values at which nothing can be told are left out. */
  readonly sights: readonly Sight[];
  readonly runs: number;
  /** Whether it was cut short, by time or by somebody. */
  readonly hurried: boolean;
}

/** Where a condition turns along a line of values. */
export interface Turn {
  readonly at: number;
  /** Ends are null where nothing bounds them within what was looked at. */
  readonly ci95: readonly [number | null, number | null];
  readonly begins: boolean;
}

/** How a line of values is searched. */
export interface LineSearch {
  /** Values to begin with, spread over all that may be looked at. */
  readonly spread: (count: number) => readonly number[];
  /** Whether the largest value is asked for. */
  readonly largest: boolean;
  /** Wanted half-width of the turn's interval, given where it is. */
  wanted(at: number): number;
  /** The most replications at a value, and whether to take exactly as many. */
  readonly most: number;
  readonly exactly: boolean;
  look(values: readonly number[], months: number): Promise<Look>;
}

/** What a search found: the widest look it rests on, the last one, and the turn, if there is one. */
export interface LineFound {
  readonly wide: Look;
  readonly last: Look;
  readonly turn: Turn | null;
  /** Whether its interval is as narrow as was wanted. */
  readonly narrow: boolean;
  readonly looks: number;
}

/**
 * Where a condition begins, or ceases, to hold along a line of values: few replications over all of it first, then, on the same
 * replications and more, closer and closer around the turn. On common random numbers what a replication gives is a function of
 * the value, so between two neighbours that lie closer than the turn is known the margin is taken as a straight line. The turn's
 * interval is the inversion of the margin's: values at which the 95 % interval of the margin holds 0.
 */
export async function searchLine(search: LineSearch): Promise<LineFound> {
  const { most, exactly } = search;
  let months = Math.min(FIRST_MONTHS, most);
  let wide = await search.look(search.spread(FIRST_VALUES), months);
  let looks = 1;
  let change = wantedChange(changesOf(wide.sights), search.largest);
  // Near a turn at an end, or where the margin is small all along, a few replications decide nothing.
  while (change === null && !wide.hurried && months < most && isOpen(wide)) {
    months = exactly ? most : Math.min(most, MOST_GROWTH * months);
    wide = await search.look(search.spread(FIRST_VALUES), months);
    looks++;
    change = wantedChange(changesOf(wide.sights), search.largest);
  }
  if (change === null || wide.hurried) {
    const turn = change === null ? null : turnIn(wide.sights, change.begins);
    return { wide, last: wide, turn, narrow: false, looks };
  }
  return closeIn(search, wide, change, months, looks);
}

/** Whether some value is undecided. */
function isOpen({ sights }: Look): boolean {
  return sights.some(({ met }) => met === 'undecided');
}

async function closeIn(
  search: LineSearch,
  wide: Look,
  change: Change,
  first: number,
  before: number,
): Promise<LineFound> {
  const { most, exactly } = search;
  const { begins } = change;
  const ends = [wide.sights[0]!.value, wide.sights.at(-1)!.value] as const;
  let [from, to] = [wide.sights[change.before]!.value, wide.sights[change.after]!.value];
  let months = exactly ? most : first;
  let last = wide;
  let turn: Turn | null = null;
  for (let looks = before + 1; ; looks++) {
    last = await search.look(evenly(from, to), months);
    turn = turnIn(last.sights, begins);
    const stop = last.hurried || looks === MOST_LOOKS;
    if (turn === null) {
      if (stop || last.sights.length < 2) return { wide, last, turn, narrow: false, looks };
      // More replications have moved the turn beyond what is looked at.
      [from, to] = within(ends, from - (to - from), to + (to - from));
      continue;
    }
    const half = halfWidth(turn);
    const wanted = search.wanted(turn.at);
    const cell = (to - from) / (VALUES - 1);
    const fine = cell <= Math.max(half, wanted / 2);
    const narrow = half <= wanted && fine;
    if (stop || (narrow && (!exactly || months === most)) || (fine && months >= most)) {
      return { wide, last, turn, narrow, looks };
    }
    const low = turn.ci95[0] ?? from;
    const high = turn.ci95[1] ?? to;
    const margin = Math.max(MARGIN * (high - low), cell / 8);
    const widened = turn.ci95.includes(null) ? to - from : 0;
    [from, to] = within(ends, low - margin - widened, high + margin + widened);
    if (half > wanted) months = nextMonths(months, half / wanted, most);
  }
}

/** As many more replications as the interval is too wide, in whole blocks of the first look's size. */
function nextMonths(months: number, tooWide: number, most: number): number {
  const needed = Number.isFinite(tooWide) ? 1.1 * months * tooWide * tooWide : Infinity;
  const next = Math.min(MOST_GROWTH * months, Math.max(needed, 1.25 * months));
  // Where spread is first judged by blocks it falls at once: what fewer replications foretell is too much.
  const limit = months < BLOCKS_COUNT ? Math.min(most, BLOCKS_COUNT) : most;
  return Math.min(limit, Math.ceil(next / FIRST_MONTHS) * FIRST_MONTHS);
}

function evenly(from: number, to: number): number[] {
  return Array.from({ length: VALUES }, (_, i) => from + ((to - from) * i) / (VALUES - 1));
}

function within([least, most]: readonly [number, number], from: number, to: number) {
  return [Math.max(least, from), Math.min(most, to)] as const;
}

function halfWidth({ ci95: [low, high] }: Turn): number {
  return low === null || high === null ? Infinity : (high - low) / 2;
}

/**
 * Where the margin crosses 0 in the wanted direction, and the values at which its interval holds 0.
 *
 * @returns null where it does not cross
 */
export function turnIn(sights: readonly Sight[], begins: boolean): Turn | null {
  const sign = begins ? 1 : -1;
  const cell = sights.findIndex(
    ({ margin }, i) =>
      i + 1 < sights.length && sign * margin < 0 && sign * sights[i + 1]!.margin >= 0,
  );
  if (cell < 0) return null;
  const at = zeroBetween(sights[cell]!, sights[cell + 1]!, ({ margin }) => margin);
  // Before the turn the margin is on the wrong side: it may be 0 as far back as its better end is; behind it likewise.
  const better = ({ low, high }: Sight): number => (begins ? high : -low);
  const worse = ({ low, high }: Sight): number => (begins ? low : -high);
  let [low, high]: [number | null, number | null] = [null, null];
  for (let i = cell; i >= 0; i--) {
    if (better(sights[i]!) >= 0) continue;
    low = zeroBetween(sights[i]!, sights[i + 1]!, better);
    break;
  }
  for (let i = cell + 1; i < sights.length; i++) {
    if (worse(sights[i]!) < 0) continue;
    high = zeroBetween(sights[i - 1]!, sights[i]!, worse);
    break;
  }
  return { at, ci95: [low, high], begins };
}

/** Where a straight line between two sights is 0; the outer one where an end of an interval is not known. */
function zeroBetween(a: Sight, b: Sight, of: (sight: Sight) => number): number {
  const [from, to] = [of(a), of(b)];
  if (from === to) return a.value;
  if (!Number.isFinite(from)) return a.value;
  if (!Number.isFinite(to)) return b.value;
  const share = Math.min(1, Math.max(0, from / (from - to)));
  return a.value + (b.value - a.value) * share;
}
