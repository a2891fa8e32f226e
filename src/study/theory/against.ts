import { loadScenario, type World } from '../../scenario/load.ts';
import type { LoadedScenario } from '../../scenario/scenario.ts';
import type { StudyOptions } from '../options.ts';
import type { RunResult } from '../results.ts';
import { run } from '../run.ts';
import { theoryCases } from './cases.ts';
import type { TheoryCase, TheoryRow } from './types.ts';

/** Replications of each floor, where nobody says. */
const RUNS = 128;
/** Standard errors beyond which luck does not explain a difference: one row in 16,000 by chance. */
const MOST_ERRORS = 4;
/** Errors that a difference must have to be found in 84 of 100 checks. */
const SHOWN_FROM = 5;

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
  const cases: CheckedCase[] = [];
  for (const found of theoryCases(loaded.scenario)) {
    const near = loadScenario({ file: found.about, text: found.text }, NOWHERE);
    const { theory, runs: simulated } = await run(near, { ...options, runs, asides: false });
    cases.push({
      ...found,
      runs: simulated,
      rows: theory.rows.filter(({ reasons }) => reasons.length === 0).map(agreementOf),
    });
    if (options.signal?.aborted) break;
  }
  return { cases, written: await run(loaded, { ...options, runs, asides: false }) };
}

function agreementOf(row: TheoryRow): Agreement {
  const { errors, se, simulated, value } = row;
  // Without spread there is no luck to explain a difference.
  const agrees = errors === null ? simulated === value : Math.abs(errors) <= MOST_ERRORS;
  return { ...row, agrees, shows: se === null || value === 0 ? null : (SHOWN_FROM * se) / value };
}
