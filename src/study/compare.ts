import { metricNames, type MetricName } from '../metrics/index.ts';
import type { LoadedScenario, Scenario } from '../scenario/scenario.ts';
import { differenceOf } from './difference.ts';
import { scenarioDigest } from './digest.ts';
import { StudyError } from './errors.ts';
import { estimatesOf } from './estimates.ts';
import { lengthOf, targetOf, workOf, type StudyOptions } from './options.ts';
import { People } from './people.ts';
import { questionOf } from './question.ts';
import type { CompareResult, Difference } from './results.ts';
import { MOST_RUNS, picked } from './run.ts';
import { withWages } from './same-pay.ts';
import { middleOf } from './settle.ts';
import { simulate } from './simulate.ts';
import { comparedSentences } from './verdict/compared.ts';
import { effortSentences } from './verdict/effort.ts';

/**
 * Sets scenarios against the first of them on the same possible months: paired differences and odds.
 *
 * All of them live with the seed of the first, or the one given; wages of `same pay as` are found on the first.
 *
 * @param loadeds two or more, in the order in which they are to be told, with names of their own
 * @throws {StudyError} if there are fewer than two, two have one name, or their currencies or lengths differ
 * @throws {ScenarioError} if one of them cannot be simulated
 */
export async function compare(
  loadeds: readonly LoadedScenario[],
  options: StudyOptions,
): Promise<CompareResult> {
  const length = lengthOf(options, MOST_RUNS);
  const base = comparable(loadeds);
  const target = targetOf(options);
  const seed = options.seed ?? base.scenario.seed;
  const precision = options.precision ?? base.scenario.precision;
  const patches = loadeds.map((loaded) => loaded.scenario);
  const { notes, ...question } = await withWages(questionOf(base.scenario, patches), seed, options);
  const { scenario, points } = question;
  const everyPoint = points.map((_, point) => point);
  const table = await simulate(
    workOf(question, seed, metricNames, options),
    { ...length, judge: (at) => middleOf(at, everyPoint, target, precision) },
    options,
  );

  const names = options.metrics ?? metricNames;
  const scenarios: Scenario[] = points.map((point) => ({ ...scenario, ...point }));
  const sides = await Promise.all(
    loadeds.map(async (loaded, point) => ({
      name: loaded.scenario.name,
      metrics: estimatesOf(table, point, new People(table, point, scenarios[point]!)),
      digest: await scenarioDigest(loaded.scenario),
    })),
  );
  const differences = sides.slice(1).map(({ name }, i) => ({
    a: base.scenario.name,
    b: name,
    metrics: differencesOf([...new Set([...names, target])], (metric) =>
      differenceOf(metric, table, 0, i + 1),
    ),
  }));
  return {
    command: 'compare',
    loaded: base,
    digest: sides[0]!.digest,
    seed,
    runs: table.runs,
    settled: table.settled,
    notes: [...new Set([...loadeds.flatMap((loaded) => loaded.notes), ...notes])],
    scenarios: sides.map((side) => ({ ...side, metrics: picked(side.metrics, options) })),
    differences,
    verdict: [
      ...comparedSentences({ target, sides, scenarios, differences }),
      ...effortSentences(originsOf(loadeds), scenarios),
    ],
  };
}

/** Where values come from, those of the first scenario that says so. */
function originsOf(loadeds: readonly LoadedScenario[]): LoadedScenario['origins'] {
  return Object.assign(
    {},
    ...loadeds.toReversed().map(({ origins }) => origins),
  ) as LoadedScenario['origins'];
}

/**
 * A file and the scenarios under its `compare:`, ready to be compared.
 *
 * @returns the file itself, then its variants in the order in which they are written
 */
export function withVariants(loaded: LoadedScenario): readonly LoadedScenario[] {
  const variants = Object.entries(loaded.variants).map(([name, scenario]) => ({
    ...loaded,
    scenario: { ...scenario, name },
    variants: {},
  }));
  return [loaded, ...variants];
}

/** The first scenario, once all of them are known to go together; `command` stands before what is wrong. */
export function comparable(
  loadeds: readonly LoadedScenario[],
  command = 'compare',
): LoadedScenario {
  const [base, ...others] = loadeds;
  if (!base || others.length === 0) {
    throw new StudyError(
      `${command}: expected two scenarios or more, got ${loadeds.length}; give another file, or variants under compare:`,
    );
  }
  const seen = new Set([base.scenario.name]);
  for (const { scenario } of others) {
    const { name, currency, period } = scenario;
    if (seen.has(name)) throw new StudyError(`${command}: two scenarios are called "${name}"`);
    seen.add(name);
    if (currency !== base.scenario.currency) {
      throw new StudyError(
        `${command}: "${name}" is in ${currency}, "${base.scenario.name}" in ${base.scenario.currency}`,
      );
    }
    const { count, unit } = period.length;
    const wanted = base.scenario.period.length;
    if (count !== wanted.count || unit !== wanted.unit) {
      throw new StudyError(
        `${command}: "${name}" runs for ${count} ${unit}, "${base.scenario.name}" for ${wanted.count} ${wanted.unit}`,
      );
    }
  }
  return base;
}

/** Differences of those metrics that have one. */
export function differencesOf(
  names: readonly MetricName[],
  difference: (name: MetricName) => Difference | null,
): Partial<Record<MetricName, Difference>> {
  const found: Partial<Record<MetricName, Difference>> = {};
  for (const name of names) {
    const value = difference(name);
    if (value) found[name] = value;
  }
  return found;
}
