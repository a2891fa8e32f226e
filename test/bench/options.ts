import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  readonly rounds: number;
  /** Write reports/bench.md; hold what is found against it. */
  readonly write: boolean;
  readonly check: boolean;
  /** Parts to run. */
  readonly parts: readonly string[];
}

/** A flag makes no sense: says which and what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const ROUNDS = '9';

/**
 * Reads the command line.
 *
 * @param parts  all there are
 * @param checked those that `--check` runs
 * @throws {UsageError} on a flag that is unknown or makes no sense
 */
export function optionsOf(
  flags: readonly string[],
  parts: readonly string[],
  checked: readonly string[],
): Options {
  const { rounds: text, only, write, check } = valuesOf(flags);
  const rounds = Number(text);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new UsageError(`--rounds: expected a whole number from 1 on, got ${text}`);
  }
  if (write && check) throw new UsageError('--write and --check: give one of them');
  if (write && only.length > 0) {
    throw new UsageError('--write records every part: give it without --only');
  }
  const known = check ? checked : parts;
  const wanted = only.flatMap((names) => names.split(','));
  for (const name of wanted) {
    if (known.includes(name)) continue;
    throw new UsageError(`--only: expected some of ${known.join(', ')}, got ${name}`);
  }
  return { rounds, write, check, parts: wanted.length > 0 ? wanted : known };
}

function valuesOf(flags: readonly string[]): {
  rounds: string;
  only: string[];
  write: boolean;
  check: boolean;
} {
  try {
    return parseArgs({
      args: [...flags],
      options: {
        rounds: { type: 'string', default: ROUNDS },
        only: { type: 'string', multiple: true, default: [] },
        write: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
