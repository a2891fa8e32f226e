import { BLOCK } from '../../src/scenario/inputs.ts';
import { streamOf } from '../../src/random/stream.ts';
import { meanInterval } from '../../src/stats/intervals.ts';
import { meanOf } from '../../src/stats/moments.ts';
import { ratioInterval } from '../../src/stats/ratio.ts';
import type { Coverage } from '../stats/coverage.ts';
import { shippedScenario, simulated, type Columns } from './known-answers.ts';

/** Months that stand for all there are, and of one study, in whole blocks that share out the strata of inputs. */
export const ALL_MONTHS = 20_480;
export const STUDY_MONTHS = 640;

/** What one interval of the floor came to. */
export interface FloorCoverage {
  readonly name: string;
  readonly kind: 'mean' | 'ratio';
  readonly coverage: Coverage;
}

/**
 * How often 95 % intervals of the floor that ships hold the value of all its months: blocks are drawn from them at
 * random, with replacement, so that the average of all is exactly what a study is after.
 */
export function floorCoverage(studies: number, months = ALL_MONTHS): readonly FloorCoverage[] {
  const scenario = shippedScenario('scenarios/floor.yaml');
  const names = ['profit', 'cost_per_sale'] as const;
  const read = simulated(scenario, [{}], names, months);
  return [
    {
      name: 'profit of a month on `scenarios/floor.yaml`',
      kind: 'mean',
      coverage: coverageOf(read(0, 'profit'), studies, 'mean'),
    },
    {
      name: 'cost per sale on `scenarios/floor.yaml`',
      kind: 'ratio',
      coverage: coverageOf(read(0, 'cost_per_sale'), studies, 'ratio'),
    },
  ];
}

function coverageOf(all: Columns, studies: number, kind: FloorCoverage['kind']): Coverage {
  const exact = meanOf(all.numerators) / meanOf(all.denominators);
  const blocks = all.numerators.length / BLOCK;
  const luck = streamOf('floor coverage', 0, kind);
  const numerators = new Float64Array(STUDY_MONTHS);
  const denominators = new Float64Array(STUDY_MONTHS);
  const count = { held: 0, tooLow: 0, tooHigh: 0 };
  let widths = 0;
  for (let study = 0; study < studies; study++) {
    for (let at = 0; at < STUDY_MONTHS; at += BLOCK) {
      const from = Math.floor(luck.uniform() * blocks) * BLOCK;
      numerators.set(all.numerators.subarray(from, from + BLOCK), at);
      denominators.set(all.denominators.subarray(from, from + BLOCK), at);
    }
    const { low, high } =
      kind === 'mean'
        ? meanInterval(numerators, BLOCK)
        : ratioInterval(numerators, denominators, BLOCK);
    if (low === null || high === null) continue;
    if (high < exact) count.tooLow++;
    else if (low > exact) count.tooHigh++;
    else count.held++;
    widths += (high - low) / 2;
  }
  return { studies, ...count, halfWidth: widths / studies / Math.abs(exact) };
}
