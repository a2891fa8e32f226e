/** The command line cannot be carried out as it stands: for the person who typed it. Nothing was simulated. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the shell is told. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  notMet: 3,
  undecided: 4,
  interrupted: 130,
} as const;

/** One of them. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
