import type { LoadedScenario } from '../../../scenario/scenario.ts';
import type { Baseline } from '../../../study/baseline/types.ts';
import type { RunResult } from '../../../study/results.ts';
import type { StatementRow } from '../../../study/statements.ts';
import { loadAtOnce } from '../../at-once.ts';
import { FileError, readText } from '../../files.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError, type ExitCode } from '../errors.ts';
import type { Io } from '../io.ts';
import { loadAll } from '../load.ts';
import {
  once,
  outputFlags,
  studyFlags,
  type OutputArguments,
  type StudyArguments,
} from '../options.ts';
import { holdsSheets, outputOf, put } from '../output.ts';
import { nextLine, reproduceLine, sweepAndReport } from '../reproduce.ts';
import { session } from '../session.ts';
import { welcome } from '../text/welcome.ts';
import * as read from '../values.ts';

interface Arguments extends StudyArguments, OutputArguments {
  readonly files?: readonly string[];
  readonly samples?: string;
  readonly statements?: string;
  readonly month?: number;
  readonly ignoreExpect: boolean;
  readonly cash?: boolean;
  readonly baseline?: string;
  /** Commands that were named; none where a file alone was given. */
  readonly _: readonly string[];
}

/** Simulates scenario files; several give one row each. */
export const run = defineCommand<Arguments>({
  usage: ['run [files..]', '$0'],
  about: 'Simulate; print the verdict and one screen of numbers',
  positionals: {
    files: { type: 'string', array: true, describe: 'Scenario files; - is standard input' },
  },
  flags: {
    samples: {
      ...once('samples', read.words),
      describe: 'One row for each possible month to this file (.csv or .ndjson)',
      group: 'Output:',
    },
    statements: {
      ...once('statements', read.words),
      describe: 'Pay of one possible month, line by line, to this file (.csv or .ndjson)',
      group: 'Output:',
    },
    month: {
      ...once('month', (flag, text) => read.wholeNumber(flag, text, 0, 99_999)),
      describe: 'Which possible month, for --statements and workbooks [default: 0, the first]',
      group: 'Output:',
    },
    'ignore-expect': {
      type: 'boolean',
      default: false,
      describe: 'Report expectations but exit 0',
    },
    cash: {
      type: 'boolean',
      describe: 'Also show month by month what is booked and when money moves',
    },
    baseline: {
      ...once('baseline', read.words),
      describe: 'Also tell what changed since this earlier result (JSON of run)',
    },
    ...studyFlags,
    ...outputFlags,
  },
  examples: [
    ['$0 floor.yaml', 'the same as callmix run floor.yaml'],
    ['$0 run floor.yaml --set closers=4 --precision 1%', 'one closer more, twice as exact'],
    [
      '$0 run floor.yaml --baseline may.json',
      'what changed since callmix run floor.yaml -o may.json',
    ],
    ['$0 run floor.yaml -o floor.xlsx', 'as a workbook with live formulas, for finance'],
  ],
  async run(args, io) {
    const files = args.files ?? [];
    if (files.length === 0) {
      if (args._.includes('run')) throw new UsageError('run: expected a scenario file, got none.');
      io.out.write(welcome());
      return EXIT.done;
    }
    for (const flag of ['samples', 'statements', 'baseline'] as const) {
      if (args[flag] !== undefined && files.length > 1) {
        throw new UsageError(`--${flag} is about one scenario: name one FILE.`);
      }
    }
    const scenarios = await loadAll(files, args.set, io);
    const baseline = args.baseline === undefined ? null : await baselineOf(args.baseline, io);
    const output = outputOf(args, io);
    const sheets = holdsSheets(output) && files.length === 1;
    const wanted = args.statements !== undefined || sheets;
    if (args.month !== undefined && !wanted) {
      throw new UsageError(
        '--month says of which month --statements or a workbook are: name a file for them.',
      );
    }
    if (sheets) refuseTooMany(args);
    // Before the study, so that Ctrl-C during it leaves both or neither.
    const statements = wanted ? await statementsOf(scenarios[0]!, args, io) : [];
    const results: RunResult[] = [];
    for (const loaded of scenarios) {
      results.push(await simulate(args, io, loaded, baseline));
      if (results.at(-1)!.settled.stoppedBy === 'interrupt') break;
    }
    const only = results.length === 1 ? results[0] : undefined;
    const file = files[0]!;
    const since = args.baseline === undefined ? [] : ['--baseline', args.baseline];
    const next = nextLine(args.set, ...sweepAndReport(file, scenarios[0]!.scenario));
    const below = only ? [reproduceLine([file, ...since], only, args), next] : [];
    await put(results, output, io, { below, statements, ...(files.length > 1 && { files }) });
    return codeOf(results, args.ignoreExpect);
  },
});

/** Months that a workbook opens with in reasonable time. */
const MOST_IN_WORKBOOK = 20_000;

/** @throws {UsageError} when a workbook would hold more months than programs open */
function refuseTooMany({ runs = 0 }: Arguments): void {
  if (runs <= MOST_IN_WORKBOOK) return;
  throw new UsageError(
    `--runs: a workbook holds every possible month, at most 20,000 of them, got ${runs.toLocaleString('en-US')}; ` +
      '--samples takes any number.',
  );
}

/** @throws {FileError|StudyError} where it cannot be read or is something else */
async function baselineOf(file: string, io: Io): Promise<Baseline> {
  const text = readBaselineText(file, io.folder);
  const { readBaseline } = await import('../../../study/baseline/stored.ts');
  return readBaseline(file, text);
}

/** Says which flag named the file that is not there. */
function readBaselineText(file: string, folder: string): string {
  try {
    return readText(file, folder);
  } catch (error) {
    if (error instanceof FileError) throw new FileError(`--baseline ${error.message}`);
    throw error;
  }
}

async function simulate(
  args: Arguments,
  io: Io,
  loaded: LoadedScenario,
  baseline: Baseline | null,
): Promise<RunResult> {
  loadAtOnce('../../../study/run.ts', import.meta.url);
  const { run: runStudy } = await import('../../../study/run.ts');
  return session(args, io, loaded.scenario.currency, (options) =>
    runStudy(loaded, {
      ...options,
      ...(args.cash === true && { cash: true }),
      ...(baseline !== null && { baseline }),
    }),
  );
}

async function statementsOf(
  loaded: LoadedScenario,
  args: Arguments,
  io: Io,
): Promise<readonly StatementRow[]> {
  const { statementsOfMonth } = await import('../../../study/statements.ts');
  return session(args, io, loaded.scenario.currency, (options) =>
    statementsOfMonth(loaded, args.month ?? 0, options),
  );
}

/** Findings never change the code; expectations do. */
function codeOf(results: readonly RunResult[], ignoreExpect: boolean): ExitCode {
  if (results.some(({ settled }) => settled.stoppedBy === 'interrupt')) return EXIT.interrupted;
  if (ignoreExpect) return EXIT.done;
  const states = results.flatMap(({ expectations }) => expectations.map(({ met }) => met));
  if (states.includes('no')) return EXIT.notMet;
  return states.includes('undecided') ? EXIT.undecided : EXIT.done;
}
