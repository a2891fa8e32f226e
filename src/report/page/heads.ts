import type { Results } from '../charts/types.ts';

/** Commands whose results a page may tell, in its order. A recorded month is part of a run's. */
const COMMANDS = ['run', 'sweep', 'best', 'compare', 'pay', 'next-hire', 'why', 'solve'] as const;

/** The results at hand, first the one that the page is about. */
export function headsOf(
  results: Results,
): readonly NonNullable<Results[(typeof COMMANDS)[number]]>[] {
  return COMMANDS.flatMap((command) => results[command] ?? []);
}
