import type { MetricName } from '../../metrics/index.ts';
import { paretoFrontier, type Frontier as Known } from '../../stats/selection/pareto.ts';
import type { Sampled, Wanted } from '../../stats/selection/types.ts';
import { meanOf } from '../../stats/moments.ts';
import { quantile } from '../../stats/quantiles.ts';
import { StudyError } from '../errors.ts';
import { ask, type Asking } from './ask.ts';
import { isBeyond } from './candidates.ts';
import { Averages } from './drive.ts';
import type { Frontier } from './result.ts';
import { isRatio, objective, signOf, type Scores } from './scores.ts';
import { askingOf, halted, interruption, type Search } from './search.ts';

/** Months of every mix, of their own, that say how large each metric is. */
const PILOT = 32;
/** Of the middle of a metric over all mixes. */
const SLACK = 0.01;

/** How large a metric is in the pilot's months. */
interface Pilot {
  /** Difference that does not matter, in the metric's unit. */
  readonly tolerance: number;
  /** Of a ratio: the usual one, and each mix's average denominator. */
  readonly usual: number;
  readonly denominators: Float64Array;
}

/**
 * The mixes that nothing beats on all of some metrics at once.
 *
 * A ratio counts as linear around the usual one, each mix by its denominator in a pilot: approximate. Mixes without a
 * denominator have no value and no place on the frontier.
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
  const pilots = names.map((name, at) => pilotOf(piloted, name, columnAt(names, at)));
  const kept = mixes.filter((_, design) =>
    names.every((name, at) => !isRatio(name) || pilots[at]!.denominators[design]! > 0),
  );
  if (kept.length === 0) {
    throw new StudyError(`best: no mix has a value of ${names.join(' and ')}`);
  }
  const designOf = new Map(mixes.map((mix, design) => [mix, design]));

  let some = false;
  const asking: Asking = {
    ...askingOf(search, kept, all, seed, () => some),
    ratio: false,
  };
  const averages = names.map((name) => new Averages(kept.length, isRatio(name), signOf(name)));
  const take = (wanted: Wanted, sampled: Sampled): Sampled =>
    wanted.designs.map((design, place) =>
      names.map((name, at) => {
        const from = columnAt(names, at);
        const numerators = sampled[place]![from]!;
        if (!isRatio(name)) {
          averages[at]!.add(design, numerators);
          return numerators;
        }
        const denominators = sampled[place]![from + 1]!;
        averages[at]!.add(design, numerators, denominators);
        const { usual, denominators: average } = pilots[at]!;
        const each = average[designOf.get(kept[design]!)!]!;
        return numerators.map(
          (value, i) => (signOf(name) * (value - usual * denominators[i]!)) / each,
        );
      }),
    );
  const procedure = paretoFrontier(kept.length, {
    tolerances: pilots.map(({ tolerance }) => tolerance),
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
    step = procedure.next(take(wanted, sampled));
  }
  if (step.done) ({ ended } = step.value);
  const found = step.done ? step.value : known;
  if (found === null) throw interruption();
  const undecided = new Set(found.undecided);
  const members = [...new Set([...found.frontier, ...found.undecided])].sort((a, b) => a - b);
  return {
    metrics: names,
    tolerances: pilots.map(({ tolerance }) => tolerance),
    members: members.map((design) => {
      const mix = kept[design]!;
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
    beaten: mixes.length - members.length,
  };
}

/** Where a metric's outputs begin: a ratio has two. */
function columnAt(names: readonly MetricName[], at: number): number {
  return names.slice(0, at).reduce((sum, name) => sum + (isRatio(name) ? 2 : 1), 0);
}

function pilotOf(piloted: Sampled, name: MetricName, column: number): Pilot {
  const numerators = Float64Array.from(piloted, (outputs) => meanOf(outputs[column]!));
  const denominators = isRatio(name)
    ? Float64Array.from(piloted, (outputs) => meanOf(outputs[column + 1]!))
    : numerators.map(() => 1);
  const values = numerators.map((value, design) => value / denominators[design]!);
  const known = values.filter((value) => Number.isFinite(value)).sort();
  const sizes = known.map(Math.abs).sort();
  const size = sizes.length === 0 ? 0 : quantile(sizes, 0.5);
  return {
    tolerance: SLACK * (size > 0 ? size : 1),
    usual: known.length === 0 ? 0 : quantile(known, 0.5),
    denominators,
  };
}
