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
