import type { Options } from 'yargs';
import type { LoadedScenario } from '../../../scenario/scenario.ts';
import type { ScenarioAxis } from '../../../scenario/axis.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { load } from '../load.ts';
import {
  list,
  once,
  outputFlags,
  studyFlags,
  type OutputArguments,
  type StudyArguments,
} from '../options.ts';
import { outputOf, put } from '../output.ts';
import { budgetWords, nextLine, reproduceLine, stem } from '../reproduce.ts';
import { session } from '../session.ts';
import * as read from '../values.ts';

/** What is varied, and within what. */
export interface SweepArguments {
  readonly over: readonly string[];
  readonly budget?: number;
}

interface Arguments extends StudyArguments, OutputArguments, SweepArguments {
  readonly file: string;
}

const group = 'What to vary:';

/** The flags behind `SweepArguments`. */
export const sweepFlags: Readonly<Record<string, Options>> = {
  over: {
    ...list(
      'A key and its values, one to four times: --over closers=1..6 --over pay.closers=hourly,base-plus',
      (text) => {
        read.setting('over', text, 'KEY=a..b or KEY=v,v such as closers=1..6');
        return text;
      },
    ),
    group,
  },
  budget: {
    ...once('budget', read.money),
    describe: 'Most that labour may cost, such as 68k',
    group,
  },
};

/** Simulates every combination of one to four keys' values on the same months. */
export const sweep = defineCommand<Arguments>({
  usage: 'sweep <file>',
  about: 'Every mix over one to four keys on the same months: map, table, verdict',
  positionals: { file: { type: 'string', describe: 'Scenario file; - is standard input' } },
  flags: {
    ...sweepFlags,
    ...studyFlags,
    ...outputFlags,
  },
  examples: [
    [
      '$0 sweep floor.yaml --over telemarketers=4..16/2 --over closers=1..6',
      'which mix earns most',
    ],
    [
      '$0 sweep floor.yaml --over closers=1..6 --budget 68k -o mixes.csv',
      'within a payroll, as a table',
    ],
  ],
  async run(args, io) {
    const loaded = await load(args.file, args.set, io);
    const axes = await axesOf(args.over, loaded);
    const output = outputOf(args, io);
    const { sweep: sweepStudy } = await import('../../../study/sweep.ts');
    const result = await session(args, io, loaded.scenario.currency, (options) =>
      sweepStudy(loaded, axes, {
        ...options,
        ...(args.budget !== undefined && { budget: args.budget }),
      }),
    );
    const { budget, file, over, set } = args;
    const axesAgain = over.flatMap((axis) => ['--over', axis]);
    const page = ['-o', `${stem(file)}.html`];
    const next = nextLine(set, ['report', file, ...axesAgain, ...budgetWords(budget), ...page]);
    await put([result], output, io, { below: [reproduceLine([file], result, args), next] });
    return result.settled.stoppedBy === 'interrupt' ? EXIT.interrupted : EXIT.done;
  },
});

/** @throws {UsageError} unless one to four keys are varied, each once */
export async function axesOf(
  over: readonly string[],
  loaded: LoadedScenario,
): Promise<ScenarioAxis[]> {
  if (over.length < 1 || over.length > 4) {
    throw new UsageError(
      `--over: expected one to four keys to vary, such as --over closers=1..6, got ${over.length === 0 ? 'none' : over.length}.`,
    );
  }
  const { readAxis } = await import('../../../scenario/axis.ts');
  return over.map((text) => readAxis(text, loaded));
}
