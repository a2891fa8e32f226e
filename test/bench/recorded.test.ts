import { describe, expect, test } from 'vitest';
import { CASES } from './cases.ts';
import { changesOf, recordedRatios } from './recorded.ts';
import { ratioSection, reportOf } from './report.ts';
import type { Measured } from './rounds.ts';

const REPORT = `# Speed

| measured on | median |
| ----------- | ------ |
| cores       | 2      |

| ratio       | min | median | max | target |
| ----------- | --- | ------ | --- | ------ |
| a / C, tree | 0.6 | 0.70   | 0.9 | 0.7    |
| b           | 1   | 75.7   | 80  |        |

| what | median |
| ---- | ------ |
| c    | 5      |
`;

describe('the ratios of a report', () => {
  test('are read from their own table, medians by name', () => {
    expect([...recordedRatios(REPORT)]).toEqual([
      ['a / C, tree', 0.7],
      ['b', 75.7],
    ]);
  });

  test('come back from the report that is written, for every case there is', () => {
    const measured = CASES.map((example, i): Measured => ({
      case: example,
      runs: new Map(),
      ratios: new Map(
        example.ratios.map(({ name }, j) => [
          name,
          { min: 0.01, median: 100 * i + j + 1, max: 9999 },
        ]),
      ),
      skipped: new Map(),
    }));
    const report = reportOf([['cores', '2']], [ratioSection(measured, 9)]);
    const expected = measured.flatMap(({ ratios }) =>
      [...ratios].map(([name, { median }]) => [name, Number(median.toPrecision(3))]),
    );
    expect([...recordedRatios(report)]).toEqual(expected);
    expect(new Set(expected.map(([name]) => name)).size).toBe(expected.length);
  });

  test('are missed where there is no table or no number', () => {
    expect(() => recordedRatios('# Speed')).toThrow('expected a table of ratios');
    expect(() => recordedRatios(REPORT.replace('0.70', 'fast'))).toThrow(
      'expected the median of a / C, tree, got fast',
    );
  });
});

describe('a ratio against the one recorded', () => {
  const verdict = (recorded: number, found: number): string[] =>
    changesOf(new Map([['a', recorded]]), new Map([['a', found]])).map((change) => change.verdict);

  test('fell below 0.9 of it, was kept, or became as much better', () => {
    expect(verdict(1, 0.89)).toEqual(['fell']);
    expect(verdict(1, 0.91)).toEqual(['kept']);
    expect(verdict(1, 1.1)).toEqual(['kept']);
    expect(verdict(1, 1.12)).toEqual(['better']);
  });

  test('is told only where both are known', () => {
    const recorded = new Map([
      ['a', 1],
      ['gone', 1],
    ]);
    const found = new Map([
      ['new', 1],
      ['a', 0.5],
    ]);
    expect(changesOf(recorded, found)).toEqual([
      { name: 'a', recorded: 1, found: 0.5, verdict: 'fell' },
    ]);
  });
});
