import { loadScenario, type World } from '../../scenario/load.ts';
import type { LoadedScenario } from '../../scenario/scenario.ts';
import type { StudyOptions } from '../options.ts';
import type { RunResult } from '../results.ts';
import { run } from '../run.ts';
import { BLOCK } from '../../scenario/inputs.ts';
import { studentQuantile } from '../../stats/intervals.ts';
import { unitCount } from '../../stats/units.ts';
import { theoryCases } from './cases.ts';
import type { TheoryCase, TheoryRow } from './types.ts';

/** Replications of each floor, where nobody says. */
const RUNS = 128;
/** Chance that luck alone makes any of the figures of a check differ. */
const ALARM = 0.001;

/** One figure of a floor for which its formula is exact. */
export interface Agreement extends TheoryRow {
  readonly agrees: boolean;
  /** The smallest difference, as a share of theory, that such a check would show in 84 of 100 tries. */
  readonly shows: number | null;
}

/** A floor for which formulas are exact, simulated. */
export interface CheckedCase extends TheoryCase {
  readonly runs: number;
  readonly rows: readonly Agreement[];
}

/** A file against theory: the floors nearest to it that have exact formulas, and itself. */
export interface Checked {
  /** Standard errors beyond which a figure differs: luck alone makes any of them do so in one check of 1,000. */
  readonly limit: number;
  readonly cases: readonly CheckedCase[];
  /** The file as it is written. */
  readonly written: RunResult;
}

/** No case reads another file. */
const NOWHERE: World = {
  readFile(path) {
    throw new Error(`a case of theory reads no file, and was asked for ${path}`);
  },
};

/**
 * Simulates the floors nearest to a file for which formulas are exact, and the file itself.
 *
 * @throws {ScenarioError} if the file cannot be simulated
 */
export async function checkAgainstTheory(
  loaded: LoadedScenario,
  options: StudyOptions,
): Promise<Checked> {
  const runs = options.runs ?? RUNS;
  const lived: { found: TheoryCase; runs: number; rows: readonly TheoryRow[] }[] = [];
  for (const found of theoryCases(loaded.scenario)) {
    const near = loadScenario({ file: found.about, text: found.text }, NOWHERE);
    const { theory, runs: simulated } = await run(near, { ...options, runs, asides: false });
    const rows = theory.rows.filter(({ reasons }) => reasons.length === 0);
    lived.push({ found, runs: simulated, rows });
    if (options.signal?.aborted) break;
  }
  const figures = lived.reduce((sum, { rows }) => sum + rows.length, 0);
  const fewest = Math.min(...lived.map((one) => unitCount(one.runs, BLOCK)));
  const limit =
    figures === 0 || fewest < 2 ? Infinity : studentQuantile(ALARM / (2 * figures), fewest - 1);
  return {
    limit,
    cases: lived.map(({ found, rows, runs: simulated }) => ({
      ...found,
      runs: simulated,
      rows: rows.map((row) => agreementOf(row, limit)),
    })),
    written: await run(loaded, { ...options, runs, asides: false }),
  };
}

function agreementOf(row: TheoryRow, limit: number): Agreement {
  const { errors, se, simulated, value } = row;
  // Without spread there is no luck to explain a difference.
  const agrees = errors === null ? simulated === value : Math.abs(errors) <= limit;
  // One standard error beyond the limit is found in 84 of 100 tries.
  return { ...row, agrees, shows: se === null || value === 0 ? null : ((limit + 1) * se) / value };
}
