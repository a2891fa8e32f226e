import { metricNames } from '../metrics/index.ts';
import { agencyOf, organised, withCount } from '../scenario/organised.ts';
import { ORGANISATIONS_NOTE } from '../scenario/resolve/organisations.ts';
import type { LoadedScenario, Organisation, Scenario } from '../scenario/scenario.ts';
import { meanOf } from '../stats/moments.ts';
import { Shadows } from './break-even.ts';
import { columnOf } from './columns.ts';
import { differencesOf } from './compare.ts';
import { differenceOf } from './difference.ts';
import { scenarioDigest } from './digest.ts';
import { nearestInCost } from './equal-cost.ts';
import { StudyError } from './errors.ts';
import { estimatesOf } from './estimates.ts';
import { lengthOf, targetOf, workOf, type StudyOptions } from './options.ts';
import { horizonMonths, People } from './people.ts';
import { questionOf } from './question.ts';
import type { OrganisationResult, OrganisationsResult } from './results.ts';
import { picked } from './run.ts';
import { withWages } from './same-pay.ts';
import { middleOf } from './settle.ts';
import { simulate } from './simulate.ts';
import { comparedSentences } from './verdict/compared.ts';
import { effortSentences } from './verdict/effort.ts';
import { organisationSentences } from './verdict/organisations.ts';

/** The most possible years. */
const MOST_RUNS = 512;

/** How organisations are compared. */
export interface OrganisationOptions extends StudyOptions {
  /** With the people that the file says, in place of as many as cost the same. */
  readonly asWritten?: boolean;
}

/**
 * Sets the file's own floor beside each of its `organisations` on the same possible years: 12 months, the same prospects, and
 * people to the nearest whole person of equal monthly cost.
 *
 * @throws {StudyError} if the file names none, its period has no days, or numbers are to be as written and are not
 * @throws {ScenarioError} if one of them cannot be simulated
 */
export async function organisations(
  loaded: LoadedScenario,
  options: OrganisationOptions,
): Promise<OrganisationsResult> {
  const length = lengthOf(options, MOST_RUNS);
  const own = overAYear(loaded.scenario);
  const target = targetOf(options);
  const seed = options.seed ?? own.seed;
  const precision = options.precision ?? own.precision;
  const names = Object.keys(own.organisations);
  const asked = questionOf(own, [
    own,
    ...names.map((name) => organised(own, name, firstCount(own, name))),
  ]);
  const { notes, ...waged } = await withWages(asked, seed, options);
  const floors = waged.points.map((point): Scenario => ({ ...waged.scenario, ...point }));
  const counts = options.asWritten
    ? names.map((name) => writtenCount(own, name))
    : await nearestInCost({ ...waged, points: floors }, seed, options);
  const shapes = floors.map((floor, i) => (i === 0 ? floor : withCount(floor, counts[i - 1]!)));
  const months = horizonMonths(own);

  const shadows = new Shadows(shapes);
  const points = [...shapes, ...shadows.floors];
  const compared = shapes.map((_, point) => point);
  const table = await simulate(
    workOf({ ...waged, points }, seed, metricNames, options),
    { ...length, judge: (at) => middleOf(at, compared, target, precision) },
    options,
  );

  const kept = options.metrics ?? metricNames;
  const sides = await Promise.all(
    shapes.map(async (shape, point) => ({
      name: shape.name,
      metrics: estimatesOf(table, point, new People(table, point, shape)),
      digest: await scenarioDigest(shape),
    })),
  );
  const differences = sides.slice(1).map(({ name }, i) => ({
    a: own.name,
    b: name,
    metrics: differencesOf([...new Set([...kept, target])], (metric) =>
      differenceOf(metric, table, 0, i + 1),
    ),
  }));
  const cost = (point: number): number =>
    meanOf(columnOf(table, point, 'total_cost').numerators) / months;
  const rows = shapes.map((shape, point): OrganisationResult => {
    const agency = agencyOf(shape);
    return {
      name: shape.name,
      kind: point === 0 ? 'own floor' : agency === null ? 'full-cycle' : 'agency',
      people: point === 0 ? null : counts[point - 1]!,
      written: point === 0 ? null : writtenIn(shape.organisation!.shape),
      monthlyCost: cost(point),
      costDifference: cost(point) - cost(0),
      breakEven: agency === null ? null : shadows.breakEvens(table, point),
    };
  });
  return {
    command: 'organisations',
    loaded: { ...loaded, scenario: own },
    digest: sides[0]!.digest,
    seed,
    runs: table.runs,
    settled: table.settled,
    notes: [...new Set([...loaded.notes.filter((note) => note !== ORGANISATIONS_NOTE), ...notes])],
    scenarios: sides.map((side) => ({ ...side, metrics: picked(side.metrics, options) })),
    differences,
    organisations: rows,
    verdict: [
      ...organisationSentences(rows, shapes),
      ...comparedSentences({ target, sides, scenarios: shapes, differences }),
      ...effortSentences(loaded.origins, shapes),
    ],
  };
}

/** 12 months of the same floor. */
function overAYear(scenario: Scenario): Scenario {
  if (Object.keys(scenario.organisations).length === 0) {
    throw new StudyError(
      'organisations: the file names none. Write organisations: {full-cycle: {pay: $3.2k/month + 9% of revenue}}, or {agency: {price: $14..$28/h}}.',
    );
  }
  if (Object.hasOwn(scenario.organisations, scenario.name)) {
    throw new StudyError(
      `organisations: the file and one of its organisations are both called "${scenario.name}"`,
    );
  }
  if (scenario.period.continuous) {
    throw new StudyError(
      'organisations are compared over 12 months of working days; this period is continuous',
    );
  }
  return { ...scenario, period: { ...scenario.period, length: { count: 1, unit: 'year' } } };
}

function writtenIn(shape: Organisation): number | null {
  return 'people' in shape ? shape.people : shape.seats;
}

function writtenCount({ organisations }: Scenario, name: string): number {
  const written = writtenIn(organisations[name]!);
  if (written !== null) return written;
  throw new StudyError(
    `organisations.${name} does not say how many: write people or seats, or leave out --as-written`,
  );
}

/** Where looking for equal cost begins. */
function firstCount(scenario: Scenario, name: string): number {
  const shape = scenario.organisations[name]!;
  const { closers, telemarketers } = scenario.team;
  const alike = 'people' in shape ? telemarketers.count + closers.count : telemarketers.count;
  return Math.max(1, writtenIn(shape) ?? alike);
}
