/** One thing to be timed. */
export interface Case {
  readonly name: string;
  /** Does these replications, and returns the dials made in them. */
  run(first: number, count: number): number;
}

/** What the runs of a case took. */
export interface Timing {
  readonly name: string;
  /** Of the runs, per replication, ms. */
  readonly fastest: number;
  readonly median: number;
  readonly slowest: number;
  /** In the median run. */
  readonly dialsPerSecond: number;
}

/**
 * Times cases in turn, so that a busy moment of the machine falls on all of them; a first round warms the engine up and
 * does not count.
 *
 * @param rounds runs of each case, >= 1
 * @param count replications in each run, >= 1; every round takes other ones
 */
export function measure(cases: readonly Case[], rounds: number, count: number): Timing[] {
  const runs = cases.map(() => [] as { seconds: number; dials: number }[]);
  for (let round = 0; round <= rounds; round++) {
    cases.forEach((example, number) => {
      const start = performance.now();
      const dials = example.run(round * count, count);
      const seconds = (performance.now() - start) / 1000;
      if (round > 0) runs[number]!.push({ seconds, dials });
    });
  }
  return cases.map(({ name }, number) => {
    const sorted = runs[number]!.sort((a, b) => a.seconds - b.seconds);
    const median = sorted[Math.floor(sorted.length / 2)]!;
    const perReplication = ({ seconds }: { seconds: number }): number => (1000 * seconds) / count;
    return {
      name,
      fastest: perReplication(sorted[0]!),
      median: perReplication(median),
      slowest: perReplication(sorted.at(-1)!),
      dialsPerSecond: median.dials / median.seconds,
    };
  });
}

/** Timings as lines of text. */
export function timingTable(timings: readonly Timing[]): string {
  const head = ['', 'ms fastest', 'median', 'slowest', 'dials per second'];
  const rows = timings.map(({ name, fastest, median, slowest, dialsPerSecond }) => [
    name,
    ...[fastest, median, slowest].map((milliseconds) => milliseconds.toFixed(3)),
    `${(dialsPerSecond / 1e6).toFixed(1)} M`,
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  return [head, ...rows]
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
        )
        .join('  '),
    )
    .join('\n');
}
