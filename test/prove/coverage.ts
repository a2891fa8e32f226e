import { coverageCases } from '../stats/coverage-cases.ts';
import { coverageOf, REPLICATIONS, WANTED } from '../stats/coverage.ts';
import { ALL_MONTHS, floorCoverage, STUDY_MONTHS } from './floor-coverage.ts';
import type { Proof } from './proof.ts';
import { markdownTable } from './proof.ts';

const STUDIES = 10_000;

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** How often 95 % intervals hold a known answer, over 10,000 studies each. */
export function proveCoverage(): Proof {
  const known = coverageCases.map((example) => ({
    name: example.name,
    kind: example.kind,
    coverage: coverageOf(example, STUDIES),
  }));
  const results = [...known, ...floorCoverage(STUDIES)].map(({ name, kind, coverage }) => {
    const [from, to] = WANTED[kind];
    const share = coverage.held / STUDIES;
    return { name, kind, coverage, share, from, to, good: share >= from && share <= to };
  });
  const rows = results.map(({ name, kind, coverage, share, from, to, good }) => [
    name,
    kind,
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
      `known exactly. Those of the floor that ships: ${STUDY_MONTHS} months each, blocks of them drawn from ${ALL_MONTHS.toLocaleString('en-US')} whose`,
      'average stands for the exact answer. Held: share of studies whose interval contains the exact value; too low, too high:',
      'share whose interval lies below or above it. Half-width is relative to the exact value, on average.',
      `Chance alone moves the share by ${percent(Math.sqrt((0.95 * 0.05) / STUDIES))} (one standard error).`,
      '',
      markdownTable(head, rows),
    ].join('\n'),
    failures: results
      .filter(({ good }) => !good)
      .map(
        ({ name, share, from, to }) =>
          `${name}: expected coverage from ${percent(from)} to ${percent(to)}, found ${percent(share)}`,
      ),
  };
}
