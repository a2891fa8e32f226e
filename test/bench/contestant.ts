/** What one run did, and what it took. */
export interface Run {
  /** Dials simulated; of a program's start, 1. */
  readonly amount: number;
  readonly seconds: number;
  /** null where nobody counts them. */
  readonly events: number | null;
  /** The most memory its process has held, MB; null where nobody looks. */
  readonly peakMb: number | null;
}

/** Something to be timed beside others. */
export interface Contestant {
  /** @param round every round does as many replications, but other ones */
  run(round: number): Promise<Run>;
  close(): void;
}

/** @param first first replication, a multiple of `count` */
export type Replications = (first: number, count: number) => Promise<Run>;

/** How many replications take about `seconds`; finding out is warm-up enough. */
export async function replicationsIn(seconds: number, replications: Replications): Promise<number> {
  for (let count = 1; ; count *= 2) {
    const { seconds: took } = await replications(0, count);
    if (took >= seconds / 2) return Math.max(1, Math.round((count * seconds) / took));
  }
}

/** A contestant that does `count` replications a run. */
export function contestantOf(
  replications: Replications,
  count: number,
  close: () => void = () => undefined,
): Contestant {
  return { run: (round) => replications(round * count, count), close };
}

/** A contestant whose runs take about `seconds`. */
export async function calibrated(
  replications: Replications,
  seconds: number,
  close?: () => void,
): Promise<Contestant> {
  return contestantOf(replications, await replicationsIn(seconds, replications), close);
}
