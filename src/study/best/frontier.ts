import type { MetricName } from '../../metrics/index.ts';
import { paretoFrontier, type Frontier as Known } from '../../stats/selection/pareto.ts';
import type { Sampled } from '../../stats/selection/types.ts';
import { meanOf } from '../../stats/moments.ts';
import { quantile } from '../../stats/quantiles.ts';
import { StudyError } from '../errors.ts';
import { ask, type Asking } from './ask.ts';
import { isBeyond } from './candidates.ts';
import { Averages } from './drive.ts';
import { fixedMetrics } from './fixed.ts';
import type { Frontier } from './result.ts';
import { isRatio, objective, signOf, type Scores } from './scores.ts';
import { askingOf, halted, interruption, type Search } from './search.ts';

/** Months of every mix, of their own, that say how large each metric is. */
const PILOT = 32;
/** Of the middle of a metric over all mixes. */
const SLACK = 0.01;

/**
 * The mixes that nothing beats on all of some metrics at once.
 *
 * Of a ratio the intervals are approximate, and mixes that have nothing to divide by have no place on the frontier.
 * What does not matter is 1 % of the middle of each metric over all mixes.
 */
export async function frontierOf(
  search: Search,
  names: readonly MetricName[],
  mixes: readonly number[],
): Promise<Frontier> {
  const { candidates, most, seed, sure } = search;
  const all: Scores = {
    metrics: names,
    reads: names.flatMap((name, at) => objective(name, at)),
  };
  const first: Asking = {
    ...askingOf(search, mixes, all, `${seed}/pilot`, () => false),
    ratio: false,
  };
  const designs = [...mixes.keys()];
  const piloted = await ask({ designs, from: 0, to: PILOT }, first);
  if (piloted === null) throw interruption();
  const tolerances = names.map((name, at) => toleranceOf(piloted, name, columnAt(names, at)));

  let some = false;
  const asking: Asking = {
    ...askingOf(search, mixes, all, seed, () => some),
    ratio: false,
  };
  const averages = names.map((name) => new Averages(mixes.length, isRatio(name), signOf(name)));
  const isFixed = fixedMetrics(candidates, mixes);
  const procedure = paretoFrontier(mixes.length, {
    tolerances,
    ratios: names.map((name) => (isRatio(name) ? { less: signOf(name) < 0 } : null)),
    exact: (design, at) => isFixed(design, names[at]!),
    alpha: 1 - sure,
    most,
  });
  let known: Known | null = null;
  let ended: Frontier['ended'] = 'most';
  let step = procedure.next();
  while (!step.done) {
    known = step.value.standing ?? known;
    some = known !== null;
    const { wanted } = step.value;
    const sampled = await ask(wanted, asking);
    if (sampled === null) {
      ended = halted(search);
      break;
    }
    wanted.designs.forEach((design, place) => {
      names.forEach((_, at) => {
        const [values, denominators] = sampled[place]!.slice(columnAt(names, at));
        averages[at]!.add(design, values!, isRatio(names[at]!) ? denominators : undefined);
      });
    });
    step = procedure.next(sampled);
  }
  if (step.done) ({ ended } = step.value);
  const found = step.done ? step.value : known;
  if (found === null) throw interruption();
  if (found.empty.length === mixes.length) {
    throw new StudyError(`best: no mix has a value of ${names.join(' and ')}`);
  }
  const undecided = new Set(found.undecided);
  const members = [...new Set([...found.frontier, ...found.undecided])].sort((a, b) => a - b);
  return {
    metrics: names,
    tolerances,
    members: members.map((design) => {
      const mix = mixes[design]!;
      return {
        mix,
        name: candidates.name(mix),
        at: candidates.at(mix),
        averages: averages.map((average) => average.of(design)),
        decided: !undecided.has(design),
        beyondSeats: isBeyond(candidates, mix),
      };
    }),
    ended,
    replications: found.replications,
    spent: found.spent + mixes.length * PILOT,
    beaten: mixes.length - members.length - found.empty.length,
    withoutValue: found.empty.length,
  };
}

/** Where a metric's outputs begin: a ratio has two. */
function columnAt(names: readonly MetricName[], at: number): number {
  return names.slice(0, at).reduce((sum, name) => sum + (isRatio(name) ? 2 : 1), 0);
}

/** The difference that does not matter, in the metric's unit, by months of every mix. */
function toleranceOf(piloted: Sampled, name: MetricName, column: number): number {
  const sizes = Float64Array.from(piloted, (outputs) => {
    const below = isRatio(name) ? meanOf(outputs[column + 1]!) : 1;
    return Math.abs(meanOf(outputs[column]!) / below);
  }).filter((size) => Number.isFinite(size));
  const size = sizes.length === 0 ? 0 : quantile(sizes.sort(), 0.5);
  return SLACK * (size > 0 ? size : 1);
}
