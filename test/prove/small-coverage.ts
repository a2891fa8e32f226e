import { streamOf } from '../../src/random/stream.ts';
import { meanInterval } from '../../src/stats/intervals.ts';
import { meanOf } from '../../src/stats/moments.ts';
import { quantileInterval } from '../../src/stats/quantiles.ts';
import { ratioInterval } from '../../src/stats/ratio.ts';
import { runJob } from '../../src/study/job.ts';
import { ReplyView } from '../../src/study/reply.ts';
import { shippedScenario } from './known-answers.ts';
import { markdownTable, type Proof } from './proof.ts';
import { sized } from './variance-reduction.ts';

const MONTHS = 3_072;
const STUDIES = 4_000;
/** How often a 95 % interval from few months should hold the truth, from and to. */
export const HELD = [0.93, 0.97] as const;
const SIZES = [5, 10, 20, 40];

/** Intervals of one kind and number of months. */
export interface SmallCoverage {
  readonly what: string;
  readonly months: number;
  readonly studies: number;
  readonly held: number;
}

/** Months of the floor that ships, inputs drawn independently: profit, that with a telemarketer more, and cost per sale. */
interface World {
  readonly profit: Float64Array;
  readonly difference: Float64Array;
  readonly cost: Float64Array;
  readonly sales: Float64Array;
}

function worldOf(months: number): World {
  const view = new ReplyView(
    runJob({
      id: 'small coverage',
      scenario: shippedScenario('scenarios/floor.yaml'),
      points: [{}, sized(11, 3)],
      seed: 'small coverage',
      first: 0,
      count: months,
      metrics: ['profit', 'cost_per_sale'],
      inputs: 'plain',
    }),
  );
  const column = (read: (month: number) => number): Float64Array =>
    Float64Array.from({ length: months }, (_, month) => read(month));
  return {
    profit: column((month) => view.numerator(month, 0, 0)),
    difference: column((month) => view.numerator(month, 1, 0) - view.numerator(month, 0, 0)),
    cost: column((month) => view.numerator(month, 0, 1)),
    sales: column((month) => view.denominator(month, 0, 1)),
  };
}

type Bounds = readonly [low: number | null, high: number | null];

/**
 * How often intervals of the floor that ships hold the truth. Months of a study are drawn from those of the world at random, with
 * replacement, so that the world's own average, ratio or quantile is exactly what it is after.
 */
export function smallCoverage(studies: number, worldMonths: number): readonly SmallCoverage[] {
  const { cost, difference, profit, sales } = worldOf(worldMonths);
  const sorted = profit.toSorted();
  const trial = (
    what: string,
    months: number,
    exact: number,
    bounds: (drawn: readonly number[]) => Bounds,
  ): SmallCoverage => {
    const luck = streamOf('small coverage', months, what);
    let held = 0;
    for (let study = 0; study < studies; study++) {
      const drawn = Array.from({ length: months }, () => Math.floor(luck.uniform() * worldMonths));
      const [low, high] = bounds(drawn);
      if (low !== null && high !== null && low <= exact && exact <= high) held++;
    }
    return { what, months, studies, held };
  };
  const of = (values: Float64Array, drawn: readonly number[]): Float64Array =>
    Float64Array.from(drawn, (month) => values[month]!);
  const mean = (values: Float64Array, drawn: readonly number[]): Bounds => {
    const { high, low } = meanInterval(of(values, drawn));
    return [low, high];
  };
  const quantileOf = (share: number, months: number): SmallCoverage =>
    trial(
      `profit, ${100 * share}th percentile`,
      months,
      sorted[Math.ceil(share * worldMonths) - 1]!,
      (drawn) => quantileInterval(of(profit, drawn).sort(), share) ?? [null, null],
    );
  return [
    ...SIZES.flatMap((months) => [
      trial('profit', months, meanOf(profit), (drawn) => mean(profit, drawn)),
      trial('profit of 1 telemarketer more', months, meanOf(difference), (drawn) =>
        mean(difference, drawn),
      ),
      trial('cost per sale', months, meanOf(cost) / meanOf(sales), (drawn) => {
        const { high, low } = ratioInterval(of(cost, drawn), of(sales, drawn));
        return [low, high];
      }),
    ]),
    quantileOf(0.9, 100),
    quantileOf(0.95, 1_000),
  ];
}

/** How often 95 % intervals from few months hold the truth. */
export function proveSmallCoverage(): Proof {
  const found = smallCoverage(STUDIES, MONTHS);
  const [from, to] = HELD;
  const good = ({ held, studies }: SmallCoverage): boolean =>
    held / studies >= from && held / studies <= to;
  const rows = found.map((one) => [
    one.what,
    String(one.months),
    `${((100 * one.held) / one.studies).toFixed(2)} %`,
    good(one) ? 'yes' : 'NO',
  ]);
  return {
    title: 'Intervals from few months',
    text: [
      `${STUDIES.toLocaleString('en-US')} studies each of \`scenarios/floor.yaml\`, inputs drawn independently, from ${MONTHS.toLocaleString('en-US')} months that stand for all there`,
      `are. Wanted: ${100 * from} to ${100 * to} % of 95 % intervals hold the truth. Chance alone moves a share by 0.34 % (one standard error).`,
      '',
      markdownTable(['what', 'months', 'held', 'proved'], rows),
    ].join('\n'),
    failures: found
      .filter((one) => !good(one))
      .map(({ held, months, studies, what }) => `${what}, ${months} months: ${held} of ${studies}`),
  };
}
