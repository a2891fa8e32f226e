import { createHash } from 'node:crypto';
import type { Scenario } from '../../scenario/scenario.ts';
import type { RunResult, StudyResult } from '../../study/results.ts';
import { version } from '../../study/version.ts';
import type { StudyArguments } from './options.ts';

/** What a result follows from, beside its files, seed and number of months. */
type Asked = Pick<StudyArguments, 'set' | 'dialByDial' | 'metric' | 'precision'> & {
  readonly over?: readonly string[];
  readonly budget?: number;
  /** What else is asked for; a search takes as many months as it needs, so none are named. */
  readonly search?: readonly string[];
};

/** The command line that gives the same months again, with what its result must be. */
export function reproduceLine(
  files: readonly string[],
  result: StudyResult,
  { set, dialByDial, metric, precision, over = [], budget, search }: Asked,
): string {
  const { command, seed } = result;
  const words = [
    ...files,
    ...over.flatMap((axis) => ['--over', axis]),
    ...budgetWords(budget),
    ...setWords(set),
    ...(metric === undefined ? [] : ['--metric', metric]),
    ...(search ?? []),
    ...['--seed', seed, ...(search === undefined ? lengthWords(result, precision) : [])],
    ...(dialByDial ? ['--dial-by-dial'] : []),
  ];
  const { count, unit } = result.loaded.scenario.period.length;
  const what = command === 'run' && count === 1 && unit !== 'h' ? `${unit}s` : 'results';
  const vouched = isRepeatable(result)
    ? `${what} sha256 ${fingerprint(result).slice(0, 12)}`
    : 'cut short, so not to be repeated to the digit';
  return (
    `reproduce: callmix ${command} ${words.map(quote).join(' ')}` +
    `  # engine ${version}, ${vouched}`
  );
}

/**
 * What to try next, on the same floor: the changes asked for go with it.
 *
 * @param commands words of each, the file's name among them
 */
export function nextLine(set: Asked['set'], ...commands: readonly (readonly string[])[]): string {
  const lines = commands.map((words) =>
    ['callmix', ...words, ...setWords(set)].map(quote).join(' '),
  );
  return `next: ${lines.join('    ')}`;
}

/** What follows on one floor's result: other mixes, and a page to show. */
export function sweepAndReport(file: string, { team }: Scenario): string[][] {
  const { count } = team.closers;
  return [
    ['sweep', file, '--over', `closers=${Math.max(1, count - 2)}..${count + 3}`],
    ['report', file, '-o', `${stem(file)}.html`],
  ];
}

/** What a study that simulates more than one set of months has done by a moment is not told by a number of months. */
function isRepeatable({ command, settled: { stoppedBy } }: StudyResult): boolean {
  const cut = stoppedBy === 'time' || stoppedBy === 'interrupt';
  return !cut || !['best', 'next-hire', 'solve', 'why'].includes(command);
}

/**
 * How many months: those that were simulated; of studies that look closer where it matters, how close as well, and of a search
 * nothing else.
 */
function lengthWords(result: StudyResult, precision: number | undefined): string[] {
  const exactly = result.command !== 'solve' || result.settled.stoppedBy === 'runs';
  const closely = result.command === 'solve' || result.command === 'why';
  return [
    ...(exactly ? ['--runs', String(result.runs)] : []),
    ...(closely && precision !== undefined ? ['--precision', String(precision)] : []),
  ];
}

/** As a command line says it; nothing where there is none. */
export function budgetWords(budget: number | undefined): string[] {
  return budget === undefined ? [] : ['--budget', String(budget)];
}

function setWords(set: Asked['set']): string[] {
  return set.flatMap(({ key, text }) => ['--set', `${key}=${text}`]);
}

/** SHA-256 over all drawn inputs and outcomes of a run, else over all estimates, as hexadecimal digits. */
function fingerprint(result: StudyResult): string {
  const hash = createHash('sha256');
  if (result.command !== 'run') return hash.update(JSON.stringify(foundBy(result))).digest('hex');
  const { names, columns } = result.samples;
  hash.update(names.join(','));
  for (const column of columns)
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  return hash.digest('hex');
}

/** What a study found, as far as its digest vouches for it. */
function foundBy(result: Exclude<StudyResult, RunResult>): unknown {
  switch (result.command) {
    case 'sweep':
      return result.mixes;
    case 'budget':
      return result.views.map(({ run }) => fingerprint(run));
    case 'pay':
      return result.plans;
    case 'best':
      return [result.choices, result.frontier];
    case 'next-hire':
      return result.changes;
    case 'why':
      return [result.inputs, result.luck, result.pairs];
    case 'solve':
      return [result.solved, result.curves];
    default:
      return result.differences;
  }
}

/** As a POSIX shell takes it for one word. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A scenario file's name without its ending, for files that belong to it. */
export function stem(file: string): string {
  return file === '-' ? 'floor' : file.replace(/\.[^./\\]*$/u, '');
}
