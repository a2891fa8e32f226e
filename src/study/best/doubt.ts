import type { MetricName } from '../../metrics/index.ts';
import { drawInputs, type UncertainInput } from '../../scenario/inputs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { meanOf } from '../../stats/moments.ts';
import { columnOf, type Table } from '../columns.ts';
import type { StudyOptions } from '../options.ts';
import type { Question } from '../question.ts';
import { inputsInUse } from '../samples.ts';
import { simulate } from '../simulate.ts';
import type { Variant } from '../types.ts';
import type { ChoiceDoubt } from './result.ts';
import { signOf } from './scores.ts';

/** Possible floors drawn, in whole blocks. */
const FLOORS = 128;
/** Lives of each floor: one with its own luck, one with that of its twin. */
const LIVES: readonly Variant[] = [{}, { twinLuck: true }];

/** What not knowing the inputs means for a choice among some points, the first of which is the chosen one. */
export interface Doubts {
  /** Share of possible floors in which each point is best; points that are equally good share a floor. */
  readonly best: readonly number[];
  /** Its rival is a point. */
  readonly doubt: ChoiceDoubt;
}

/**
 * Lives the points in possible floors, each floor twice with other luck, so that what inputs do can be told from luck: the
 * difference between a point and the first one in a floor is drawn in towards its average, by as much as luck moves it.
 *
 * @returns null where nothing is unknown, there is one point only, or it was interrupted
 */
export async function doubtOf(
  question: Question,
  target: MetricName,
  seed: string,
  expected: boolean,
  options: StudyOptions,
): Promise<Doubts | null> {
  const { points } = question;
  const inputs = inputsOf(question);
  if (inputs.length === 0 || points.length < 2) return null;
  const table = await simulate(
    {
      scenario: question.scenario,
      ...(question.runIn !== undefined && { runIn: question.runIn }),
      points: LIVES.flatMap(() => points),
      variants: LIVES.flatMap((life) => points.map(() => life)),
      seed,
      metrics: [target],
      inputs: 'stratified',
      ...(expected && { expected }),
    },
    {
      most: FLOORS,
      exactly: true,
      judge: () => ({ metric: target, halfWidth: null, wanted: null, runsNeeded: null }),
    },
    options,
  );
  if (table.runs < FLOORS) return null;
  const ahead = points.map((_, point) => drawnIn(table, point, points.length, target));
  const best = points.map(() => 0);
  let regret = 0;
  let tied = 0;
  for (let floor = 0; floor < FLOORS; floor++) {
    const most = Math.max(...ahead.map((gains) => gains[floor]!));
    const winners = [...points.keys()].filter((point) => ahead[point]![floor] === most);
    for (const winner of winners) best[winner]! += 1 / winners.length / FLOORS;
    if (winners.length > 1) tied += 1 / FLOORS;
    regret += most / FLOORS;
  }
  const others = best.slice(1);
  const rival = 1 + others.indexOf(Math.max(...others));
  const driver = others[rival - 1]! > 0 ? driverOf(ahead[rival]!, inputs, seed) : null;
  return { best, doubt: { floors: FLOORS, regret, tied, driver: driver && { ...driver, rival } } };
}

/** Inputs that any of the points draws. */
function inputsOf({ scenario, points }: Question): readonly UncertainInput[] {
  const found = new Map<string, UncertainInput>();
  for (const point of points) {
    const patched: Scenario = { ...scenario, ...point };
    for (const input of inputsInUse(patched)) found.set(input.path, input);
  }
  return [...found.values()];
}

/** By floor, how far a point is ahead of the first one, more being better, without most of what luck adds. */
function drawnIn(table: Table, point: number, points: number, target: MetricName): Float64Array {
  const gains = new Float64Array(table.runs);
  if (point === 0) return gains;
  const lives = LIVES.map((_, life) => {
    const own = valuesOf(table, point + life * points, target);
    const first = valuesOf(table, life * points, target);
    return own.map((value, floor) => signOf(target) * (value - first[floor]!));
  });
  let luck = 0;
  for (let floor = 0; floor < gains.length; floor++) {
    const [a, b] = lives.map((life) => life[floor]!) as [number, number];
    gains[floor] = (a + b) / 2;
    luck += (a - b) ** 2 / 2 / gains.length;
  }
  const middle = meanOf(gains);
  const spread = meanOf(gains.map((gain) => (gain - middle) ** 2));
  const inputs = Math.max(0, spread - luck / 2);
  const kept = spread === 0 ? 0 : Math.sqrt(inputs / (inputs + luck / 2));
  // Where neither life tells the two apart, neither is ahead.
  const isTie = (floor: number): boolean => lives.every((life) => life[floor] === 0);
  return gains.map((gain, floor) => (isTie(floor) ? 0 : middle + (gain - middle) * kept));
}

/** Each month's own value; of a ratio, linear around the ratio of the averages, so that a month without a denominator has one. */
function valuesOf(table: Table, point: number, target: MetricName): Float64Array {
  const { numerators, denominators } = columnOf(table, point, target);
  if (denominators === null) return numerators;
  const average = meanOf(denominators);
  const ratio = average === 0 ? 0 : meanOf(numerators) / average;
  return numerators.map((value, i) =>
    average === 0 ? 0 : ratio + (value - ratio * denominators[i]!) / average,
  );
}

/** The input that explains most of how two points differ from floor to floor. */
function driverOf(
  gains: Float64Array,
  inputs: readonly UncertainInput[],
  seed: string,
): Omit<NonNullable<ChoiceDoubt['driver']>, 'rival'> | null {
  const columns = inputs.map(() => new Float64Array(gains.length));
  for (let floor = 0; floor < gains.length; floor++) {
    const draw = drawInputs(inputs, seed, floor, 'stratified');
    inputs.forEach(({ path, quantity }, i) => {
      columns[i]![floor] = draw(path, quantity);
    });
  }
  let found: ReturnType<typeof driverOf> = null;
  inputs.forEach(({ path, quantity }, i) => {
    const share = explained(gains, columns[i]!);
    if (share <= (found?.share ?? 0)) return;
    const observations = quantity.shape === 'counts' ? quantity.trials : null;
    found = { path, share, observations };
  });
  return found;
}

/** Share of the variance of one column that a straight line over another explains: inputs are drawn independently. */
function explained(values: Float64Array, input: Float64Array): number {
  const [a, b] = [meanOf(values), meanOf(input)];
  let both = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < values.length; i++) {
    both += (values[i]! - a) * (input[i]! - b);
    first += (values[i]! - a) ** 2;
    second += (input[i]! - b) ** 2;
  }
  return first === 0 || second === 0 ? 0 : both ** 2 / (first * second);
}
