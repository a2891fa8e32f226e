import type { SolveResult } from '../../src/study/solve/result.ts';
import { solveSentences } from '../../src/study/verdict/solve.ts';
import { sampleRun } from './sample-results.ts';

type SampleOptions = Parameters<typeof sampleRun>[0];

/** The close rate from which on average profit is $10k, on the floor of `sampleRun`. */
export function sampleSolve(options?: SampleOptions): SolveResult {
  const { loaded, digest, seed, runs, settled, notes } = sampleRun(options);
  const values = [0.15, 0.19, 0.23, 0.27, 0.31];
  const told: Parameters<typeof solveSentences>[0] = {
    key: 'closing.close_rate',
    name: 'the close rate',
    whole: false,
    middle: 0.22,
    range: [0.17, 0.28],
    searched: [0.05, 0.6],
    metric: 'profit',
    largest: false,
    asked: {
      kind: 'condition',
      expectation: {
        text: 'profit >= 10k',
        metric: 'profit',
        at: 'mean',
        must: '>=',
        limit: 10_000,
      },
      own: {
        text: 'profit >= 10k',
        met: 'yes',
        value: 14_000,
        ci95: [13_000, 15_000],
        limit: 10_000,
        margin: 4_000,
        expectation: {
          text: 'profit >= 10k',
          metric: 'profit',
          at: 'mean',
          must: '>=',
          limit: 10_000,
        },
      },
    },
    solved: { kind: 'turn', at: 0.21, ci95: [0.205, 0.216], begins: true, narrow: true },
    others: [],
    likely: 0.62,
  };
  return {
    command: 'solve',
    loaded,
    digest,
    seed,
    runs,
    settled,
    notes,
    ...told,
    curves: [
      {
        name: loaded.scenario.name,
        points: values.map((value) => {
          const found = 250_000 * (value - 0.17);
          return { value, found, low: found - 1_000, high: found + 1_000 };
        }),
      },
    ],
    curveRuns: 96,
    verdict: solveSentences(told, [loaded.scenario]),
  };
}
