import type { Sight } from './sight.ts';

/** Where a condition turns, between two values at which it is decided. */
export interface Change {
  /** Indices of the last value on one side and the first on the other; those between are undecided. */
  readonly before: number;
  readonly after: number;
  /** Whether it begins to hold there, or ends. */
  readonly begins: boolean;
}

/** Every turn of a condition along rising values. */
export function changesOf(sights: readonly Pick<Sight, 'met'>[]): Change[] {
  const decided = sights.flatMap(({ met }, at) => (met === 'undecided' ? [] : [{ met, at }]));
  return decided.flatMap(({ met, at }, i) => {
    const next = decided[i + 1];
    return next === undefined || next.met === met
      ? []
      : [{ before: at, after: next.at, begins: next.met === 'yes' }];
  });
}

/**
 * The turn that a question is about: for the smallest value the first place where the condition begins to hold, else the first
 * where it ends; for the largest the last place where it ends, else the last where it begins.
 */
export function wantedChange(changes: readonly Change[], largest: boolean): Change | null {
  const begins = changes.filter((change) => change.begins);
  const ends = changes.filter((change) => !change.begins);
  return (largest ? (ends.at(-1) ?? begins.at(-1)) : (begins[0] ?? ends[0])) ?? null;
}
