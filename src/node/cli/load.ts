import type { Setting } from '../../scenario/load.ts';
import { ScenarioError, type LoadedScenario, type Problem } from '../../scenario/scenario.ts';
import { loadAtOnce } from '../at-once.ts';
import { FileError, readText, worldOf } from '../files.ts';
import { UsageError } from './errors.ts';
import type { Io } from './io.ts';

/**
 * Reads one scenario file with the settings of the command line.
 *
 * @param file - as the user named it; `-` is standard input
 * @throws {ScenarioError} with every problem of the file, the only one where it cannot be read
 */
export async function load(
  file: string,
  settings: readonly Setting[],
  io: Io,
): Promise<LoadedScenario> {
  const name = file === '-' ? 'standard input' : file;
  const text = textOf(file, io);
  loadAtOnce('../../scenario/load.ts', import.meta.url);
  const { loadScenario } = await import('../../scenario/load.ts');
  return loadScenario({ file: name, text }, worldOf(file, io.folder), settings);
}

function textOf(file: string, io: Io): string {
  try {
    return file === '-' ? io.readInput() : readText(file, io.folder);
  } catch (error) {
    if (error instanceof FileError) throw new ScenarioError([problemOf(file, error.message)]);
    throw error;
  }
}

/**
 * Reads several scenario files.
 *
 * @throws {ScenarioError} with every problem of every file
 */
export async function loadAll(
  files: readonly string[],
  settings: readonly Setting[],
  io: Io,
): Promise<LoadedScenario[]> {
  if (files.filter((file) => file === '-').length > 1) {
    throw new UsageError('standard input (-) can be read only once.');
  }
  const loaded: LoadedScenario[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      loaded.push(await load(file, settings, io));
    } catch (error) {
      if (error instanceof ScenarioError) problems.push(...error.problems);
      else throw error;
    }
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return loaded;
}

function problemOf(file: string, message: string): Problem {
  const bare = message.startsWith(file) ? message.slice(file.length).replace(/^:? /u, '') : message;
  return { file, line: 0, column: 0, path: '', message: bare };
}
