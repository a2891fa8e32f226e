import { coverageCases } from '../stats/coverage-cases.ts';
import { coverageOf, REPLICATIONS, WANTED } from '../stats/coverage.ts';
import type { Proof } from './proof.ts';
import { markdownTable } from './proof.ts';

const STUDIES = 10_000;

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** How often 95 % intervals hold a known answer, over 10,000 studies of 30 replications each. */
export function proveCoverage(): Proof {
  const results = coverageCases.map((example) => {
    const coverage = coverageOf(example, STUDIES);
    const [from, to] = WANTED[example.kind];
    const share = coverage.held / STUDIES;
    return { example, coverage, share, from, to, good: share >= from && share <= to };
  });
  const rows = results.map(({ example, coverage, share, from, to, good }) => [
    example.name,
    example.kind,
    percent(share),
    `${100 * from} to ${100 * to} %`,
    percent(coverage.tooLow / STUDIES),
    percent(coverage.tooHigh / STUDIES),
    `${(100 * coverage.halfWidth).toFixed(1)} %`,
    good ? 'yes' : 'NO',
  ]);
  const head = ['what', 'kind', 'held', 'wanted', 'too low', 'too high', 'half-width', 'proved'];
  return {
    title: 'A 95 % interval holds the truth 95 times in 100',
    text: [
      `${STUDIES.toLocaleString('en-US')} studies of ${REPLICATIONS} replications each, of models whose answer is`,
      'known exactly. Held: share of studies whose interval contains the exact value; too low, too high:',
      'share whose interval lies below or above it. Half-width is relative to the exact value, on average.',
      `Chance alone moves the share by ${percent(Math.sqrt((0.95 * 0.05) / STUDIES))} (one standard error).`,
      '',
      markdownTable(head, rows),
    ].join('\n'),
    failures: results
      .filter(({ good }) => !good)
      .map(
        ({ example, share, from, to }) =>
          `${example.name}: expected coverage from ${percent(from)} to ${percent(to)}, found ${percent(share)}`,
      ),
  };
}
