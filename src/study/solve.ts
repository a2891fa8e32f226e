import { metrics, type MetricName } from '../metrics/index.ts';
import { quantileOf } from '../scenario/inputs.ts';
import type { Expectation, LoadedScenario, Quantity, Scenario } from '../scenario/scenario.ts';
import { estimateOf } from './estimates.ts';
import { columnOf } from './columns.ts';
import { comparable } from './compare.ts';
import { differenceOf } from './difference.ts';
import { scenarioDigest } from './digest.ts';
import { StudyError } from './errors.ts';
import { findIn, judge } from './expect.ts';
import { notExpected } from './expected.ts';
import { PAY_METRIC, ROLES } from './pay-in-force.ts';
import { lengthOf, targetOf, type StudyOptions } from './options.ts';
import { questionOf } from './question.ts';
import type { Settled, StoppedBy } from './results.ts';
import { withWages } from './same-pay.ts';
import { Asker, type Condition } from './solve/asker.ts';
import { changesOf } from './solve/change.ts';
import type { Asked, Curve, Solved, SolveResult } from './solve/result.ts';
import { Path, type SoughtKeys } from './solve/path.ts';
import { searchLine, type Look } from './solve/root.ts';
import type { Sight } from './solve/sight.ts';
import { searchWhole } from './solve/whole.ts';
import { solveSentences } from './verdict/solve.ts';

/** The most replications at one value. */
const MOST_RUNS = 9_984;
/** Wanted half-width of a value, as a share of it or of the file's range, whichever is more. */
const PRECISION = 0.01;
/** Values of a picture, and the most replications at each. */
const CURVE_VALUES = 9;
const CURVE_RUNS = 1_024;
/** How far a picture goes beyond what must be seen, on either side. */
const BEYOND = 0.15;
/** Quantiles by which doubt about a key is counted. */
const PARTS = 1_000;

/** What is asked of `solve`. */
export interface SolveOptions extends StudyOptions {
  /** Of each scenario; null where the second does not have the key. */
  readonly keys: SoughtKeys;
  /** What one scenario is to meet. */
  readonly until?: Expectation;
  /** Whether the largest value is asked for, rather than the smallest. */
  readonly largest?: boolean;
}

/**
 * The value of a key at which a scenario begins to meet a condition, or at which the second of two scenarios becomes better than
 * the first.
 *
 * Every value is tried on the same replications. The key itself is taken as exact at each value; whatever else is uncertain stays
 * so, so that an average is one over possible floors and a quantile one over possible months.
 *
 * @param loadeds one, with a condition, or two
 * @throws {StudyError} if the two cannot be compared, or no value of the key can be simulated
 */
export async function solve(
  loadeds: readonly LoadedScenario[],
  options: SolveOptions,
): Promise<SolveResult> {
  const [loaded] = loadeds as [LoadedScenario];
  const length = lengthOf(options, MOST_RUNS);
  const condition = conditionOf(loadeds, options);
  if (condition.kind === 'break-even') comparable(loadeds, 'solve');
  const seed = options.seed ?? loaded.scenario.seed;
  const scenarios = loadeds.map(({ scenario }) => scenario);
  const { notes, ...question } = await withWages(
    questionOf(loaded.scenario, scenarios),
    seed,
    options,
  );
  const floors = question.points.map((point): Scenario => ({ ...question.scenario, ...point }));
  const path = new Path(floors, options.keys);
  const sales = salesOf(condition, path);
  const asker = new Asker(question, condition, seed, options, sales.expected);
  const key = path.known;
  const look = (values: readonly number[], months: number): Promise<Look> =>
    asker.look(
      values,
      values.map((value) => path.at(value)),
      months,
    );
  const largest = options.largest ?? false;
  const found = await search(path, look, { ...length, largest, precision: options.precision });
  const { solved, wide } = found;
  const curveRuns = Math.min(CURVE_RUNS, Math.max(found.runs, 1));
  const shown = picture(path, found);
  const points = shown.flatMap((value) => path.at(value));
  const seen = found.hurried ? null : await asker.simulate(points, curveRuns, sales.expected);
  const each = floors.length;
  const curves = floors.map((floor, side): Curve => {
    if (seen === null) return { name: floor.name, points: [] };
    return {
      name: floor.name,
      points: shown.flatMap((value, at) => {
        const point = each * at + side;
        const told =
          condition.kind === 'condition'
            ? findIn(condition.expectation, seen, point, asker.people(seen, point, floor))
            : estimateAt(columnOf(seen, point, condition.metric), condition.metric);
        if (told.value === null) return [];
        const [low, high] = (told.bounds ?? [-Infinity, Infinity]).map((end) =>
          Number.isFinite(end) ? end : null,
        ) as [number | null, number | null];
        return [{ value, found: told.value, low, high }];
      }),
    };
  });
  // As the file is, odds are counted over months as they are drawn.
  const own = await asker.simulate(floors, curveRuns);
  const asked: Asked =
    condition.kind === 'condition'
      ? {
          kind: 'condition',
          expectation: condition.expectation,
          own: judge(condition.expectation, own, 0, asker.people(own, 0, floors[0]!)),
        }
      : {
          kind: 'break-even',
          a: floors[0]!.name,
          b: floors[1]!.name,
          onlyA: options.keys[1] === null,
          own: differenceOf(condition.metric, own, 0, 1),
        };
  const told = {
    ...key,
    metric: asker.metric,
    asked,
    largest,
    solved,
    others: othersOf(wide, solved),
    likely: likelyOf(path.doubt, solved),
  };
  return {
    command: 'solve',
    loaded,
    digest: await scenarioDigest(loaded.scenario),
    seed,
    runs: found.runs,
    settled: settledOf(asker.metric, solved, found.wanted, {
      hurried: found.hurried,
      exactly: length.exactly,
      interrupted: options.signal?.aborted === true,
    }),
    notes: [
      ...new Set([...loadeds.flatMap((file) => file.notes), ...notes]),
      ...(sales.note === null ? [] : [sales.note]),
    ],
    ...told,
    curves,
    curveRuns,
    verdict: solveSentences(told, floors),
  };
}

/**
 * Whether sales may be booked as they are to be expected of each closing call: for averages of money, where pay is linear in
 * sales at every value that may be tried.
 */
function salesOf(condition: Condition, path: Path): { expected: boolean; note: string | null } {
  const metric =
    condition.kind === 'condition'
      ? (condition.expectation.metric as MetricName)
      : condition.metric;
  const ofMeans = condition.kind === 'break-even' || condition.expectation.at === 'mean';
  const perPerson = ROLES.some((role) => PAY_METRIC[role] === metric);
  if (!ofMeans || perPerson || metrics[metric].unit !== 'currency') {
    return { expected: false, note: null };
  }
  const reasons = path.ends().map((floor) => notExpected(floor));
  const reason = reasons.find((found) => found !== null) ?? null;
  return reason === null
    ? { expected: true, note: 'Averages of money book sales as expected of each closing call.' }
    : { expected: false, note: `Sales are drawn one by one: ${reason}.` };
}

function conditionOf(loadeds: readonly LoadedScenario[], options: SolveOptions): Condition {
  if (loadeds.length > 1) return { kind: 'break-even', metric: targetOf(options) };
  if (!options.until) throw new StudyError('solve: one scenario needs a condition to meet');
  return { kind: 'condition', expectation: options.until };
}

function estimateAt(column: Parameters<typeof estimateOf>[1], metric: MetricName) {
  const { mean, ci95 } = estimateOf(metrics[metric], column);
  return { value: mean, bounds: ci95 };
}

/** What a search came to, along a line or in whole numbers. */
interface Searched {
  readonly solved: Solved;
  readonly wide: readonly Sight[];
  readonly runs: number;
  readonly hurried: boolean;
  readonly wanted: number | null;
}

async function search(
  path: Path,
  look: (values: readonly number[], months: number) => Promise<Look>,
  how: { most: number; exactly: boolean; largest: boolean; precision: number | undefined },
): Promise<Searched> {
  const { values, known } = path;
  if (values !== null) {
    const { sights, step, runs, hurried } = await searchWhole({
      ...how,
      values,
      look: (at, months) =>
        look(
          at.map((index) => values[index]!),
          months,
        ),
    });
    const solved: Solved = step === null ? unturned(sights) : { kind: 'step', ...step };
    return { solved, wide: sights, runs, hurried, wanted: null };
  }
  const [low, high] = known.range;
  const wanted = (at: number): number =>
    (how.precision ?? PRECISION) * Math.max(Math.abs(at), high - low);
  const found = await searchLine({ ...how, spread: (count) => path.spread(count), wanted, look });
  const { turn, narrow, wide, last } = found;
  const solved: Solved = turn === null ? unturned(wide.sights) : { kind: 'turn', narrow, ...turn };
  return {
    solved,
    wide: wide.sights,
    runs: last.runs,
    hurried: wide.hurried || last.hurried,
    wanted: turn === null ? null : wanted(turn.at),
  };
}

/** What sights without a turn say. */
function unturned(sights: readonly Sight[]): Solved {
  const [first] = sights;
  if (first === undefined) return { kind: 'nothing' };
  if (sights.every(({ found }) => found === first.found))
    return { kind: 'flat', found: first.found };
  const every = (met: Sight['met']): boolean => sights.every((sight) => sight.met === met);
  const kind = every('yes') ? 'always' : every('no') ? 'never' : 'open';
  const closest = sights.reduce((a, b) => (Math.abs(b.margin) < Math.abs(a.margin) ? b : a));
  return { kind, nearest: { value: closest.value, found: closest.found } };
}

/** Turns beside the one that was looked at closely. */
function othersOf(wide: readonly Sight[], solved: Solved): SolveResult['others'] {
  if (solved.kind !== 'turn' && solved.kind !== 'step') return [];
  return changesOf(wide).flatMap(({ before, after }) => {
    const [from, to] = [wide[before]!.value, wide[after]!.value];
    const own =
      solved.kind === 'turn'
        ? from <= solved.at && solved.at <= to
        : [from, to].includes(solved.holds.value) && [from, to].includes(solved.fails.value);
    return own ? [] : [{ from, to }];
  });
}

/** How much of the doubt about a key lies where the condition holds. */
function likelyOf(doubt: Quantity | null, solved: Solved): number | null {
  if (doubt === null || solved.kind !== 'turn') return null;
  let holding = 0;
  for (let part = 0; part < PARTS; part++) {
    const value = quantileOf(doubt, (part + 0.5) / PARTS);
    if (solved.begins ? value >= solved.at : value <= solved.at) holding++;
  }
  return holding / PARTS;
}

/** Values to draw: the file's own range and what was found, and a little beyond. */
function picture(path: Path, { solved }: Searched): number[] {
  const { values, known } = path;
  if (values !== null) {
    const step = Math.ceil(values.length / (2 * CURVE_VALUES));
    const near = solved.kind === 'step' ? [solved.holds.value, solved.fails.value] : [];
    return values.filter((value, at) => at % step === 0 || near.includes(value));
  }
  const { middle, range, searched } = known;
  const turn =
    solved.kind === 'turn' ? [solved.at, ...solved.ci95.flatMap((end) => end ?? [])] : [];
  const wide = turn.length === 0 ? [...range, ...searched] : [...range, ...turn];
  const [low, high] = [Math.min(...wide), Math.max(...wide)];
  const margin = low === high ? Math.abs(middle) / 4 : BEYOND * (high - low);
  const from = Math.max(searched[0], low - margin);
  const to = Math.min(searched[1], high + margin);
  return Array.from(
    { length: CURVE_VALUES },
    (_, i) => from + ((to - from) * i) / (CURVE_VALUES - 1),
  ).filter((value) => path.isPossible(value));
}

/** How well the value is known, in the key's own unit. */
function settledOf(
  metric: MetricName,
  solved: Solved,
  wanted: number | null,
  how: { hurried: boolean; exactly: boolean; interrupted: boolean },
): Settled {
  const [low, high] = solved.kind === 'turn' ? solved.ci95 : [null, null];
  const halfWidth = low === null || high === null ? null : (high - low) / 2;
  const undecided =
    (solved.kind === 'turn' && !solved.narrow) ||
    (solved.kind === 'step' && solved.undecided.length > 0) ||
    solved.kind === 'open';
  const stoppedBy: StoppedBy = how.interrupted
    ? 'interrupt'
    : how.hurried
      ? 'time'
      : how.exactly
        ? 'runs'
        : undecided
          ? 'limit'
          : 'precision';
  return { metric, halfWidth, wanted, runsNeeded: null, stoppedBy };
}
