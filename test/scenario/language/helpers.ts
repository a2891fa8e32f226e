import { loadScenario } from '../../../src/scenario/load.ts';
import type { Presets, Setting, World } from '../../../src/scenario/load.ts';
import { ScenarioError, formatProblem } from '../../../src/scenario/scenario.ts';
import type { LoadedScenario, Problem, Scenario } from '../../../src/scenario/scenario.ts';

/** Files that a scenario under test may read, by path. */
export type Files = Readonly<Record<string, string>>;

function worldOf(files: Files): World {
  return {
    readFile(path) {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
  };
}

interface Options {
  readonly file?: string;
  readonly files?: Files;
  readonly settings?: readonly Setting[];
  readonly presets?: Presets;
}

export function load(text: string, options: Options = {}): LoadedScenario {
  const { file = 'floor.yaml', files = {}, settings, presets } = options;
  return loadScenario({ file, text }, worldOf(files), settings, presets);
}

export function scenarioOf(text: string, options: Options = {}): Scenario {
  return load(text, options).scenario;
}

/** Settings as the command line writes them: `closers=4`. */
export function set(...texts: readonly string[]): readonly Setting[] {
  return texts.map((text) => {
    const equals = text.indexOf('=');
    return { key: text.slice(0, equals), text: text.slice(equals + 1) };
  });
}

export function problemsOf(text: string, options: Options = {}): readonly Problem[] {
  try {
    load(text, options);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
}

/** Problems as people see them. */
export function saidOf(text: string, options: Options = {}): readonly string[] {
  return problemsOf(text, options).map(formatProblem);
}
