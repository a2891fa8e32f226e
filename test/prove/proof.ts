import type { Comparison } from './known-answers.ts';

/** One section of reports/proof.md. */
export interface Proof {
  readonly title: string;
  /** Markdown: what was done, then a table. */
  readonly text: string;
  /** Claims that did not hold, in words. */
  readonly failures: readonly string[];
}

/** A table in Markdown, columns padded to line up. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Figures of the program beside what is known of them. */
export function comparisonProof(
  title: string,
  text: readonly string[],
  comparisons: readonly Comparison[],
): Proof {
  const number = (value: number): string => value.toPrecision(7);
  const rows = comparisons.map(({ what, known, found, error, z, good }) => [
    what,
    number(known),
    number(found),
    z === null ? 'exact' : `${((100 * error) / Math.abs(known)).toFixed(3)} %`,
    z === null ? '' : z.toFixed(2),
    good ? 'yes' : 'NO',
  ]);
  const head = ['what', 'known', 'found', 'standard error', 'z', 'proved'];
  return {
    title,
    text: [
      ...text,
      'z: their difference in standard errors; beyond 4 it is an error of the program, not of chance.',
      '',
      markdownTable(head, rows),
    ].join('\n'),
    failures: comparisons
      .filter(({ good }) => !good)
      .map(({ what, known, found }) => `${title}: ${what}: expected ${known}, found ${found}`),
  };
}
