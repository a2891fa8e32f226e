import type { LoadedScenario } from '../../../scenario/scenario.ts';
import type { SolveOptions } from '../../../study/solve.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { loadAll } from '../load.ts';
import {
  once,
  outputFlags,
  studyFlags,
  type OutputArguments,
  type StudyArguments,
} from '../options.ts';
import { outputOf, put } from '../output.ts';
import { nextLine, reproduceLine, stem } from '../reproduce.ts';
import { session } from '../session.ts';
import * as read from '../values.ts';

interface Arguments extends StudyArguments, OutputArguments {
  readonly files: readonly string[];
  readonly vary?: string;
  readonly until?: string;
  readonly largest: boolean;
}

const group = 'What is asked:';

/** Finds the value of a key that meets a condition, or at which two scenarios are equal. */
export const solve = defineCommand<Arguments>({
  usage: 'solve <files..>',
  about: 'The smallest value of a key that meets a condition; of two files, where they are equal',
  positionals: {
    files: {
      type: 'string',
      array: true,
      describe: 'A scenario file with --until; or two, and where the second becomes better',
    },
  },
  flags: {
    vary: {
      ...once('vary', read.words),
      describe:
        'The key to solve for, such as closing.close_rate or closing.close_rate=8%..30%; whole numbers: closers=1..12',
      group,
    },
    until: {
      ...once('until', read.words),
      describe: "What is to hold, as under expect: 'lost_leads p90 <= 15%', 'profit >= $20k'",
      group,
    },
    largest: {
      type: 'boolean',
      default: false,
      describe: 'The largest value at which it holds, where there is one',
      group,
    },
    ...studyFlags,
    precision: {
      ...once('precision', read.share),
      describe:
        "Until the value is known to this share of it, or of the file's range [default: 1%]",
      group: 'How much to simulate:',
    },
    metric: {
      ...studyFlags['metric'],
      describe: 'By what two files are compared [default: profit]',
    },
    ...outputFlags,
  },
  examples: [
    [
      "$0 solve floor.yaml --vary closers --until 'lost_leads p90 <= 15%'",
      'how many closers does it take?',
    ],
    [
      "$0 solve floor.yaml --vary closing.close_rate --until 'profit >= 0'",
      'which close rate do we need to live?',
    ],
    [
      '$0 solve floor.yaml four-closers.yaml --vary closing.deal=1k..4k',
      'from which deal on is the fourth closer worth it?',
    ],
  ],
  async run(args, io) {
    refuseContradictions(args);
    const { files, until, largest, set } = args;
    const { hasKey, readSought } = await import('../../../scenario/varied.ts');
    const { readCondition } = await import('../../../scenario/condition.ts');
    const loadeds = await loadAll(files, set, io);
    const [loaded, other] = loadeds as [LoadedScenario, LoadedScenario?];
    const first = readSought(args.vary!, loaded);
    const second = other && hasKey(args.vary!, other) ? readSought(args.vary!, other, first) : null;
    const keys = other === undefined ? ([first] as const) : ([first, second] as const);
    const output = outputOf(args, io);
    const asked: Omit<SolveOptions, 'runner'> = {
      keys,
      largest,
      ...(until !== undefined && { until: readCondition(until, loaded, '--until') }),
    };
    const { solve: solveStudy } = await import('../../../study/solve.ts');
    const result = await session(args, io, loaded.scenario.currency, (options) =>
      solveStudy(loadeds, { ...options, ...asked }),
    );
    const words = [
      ...files,
      ...['--vary', args.vary!],
      ...(until === undefined ? [] : ['--until', until]),
      ...(largest ? ['--largest'] : []),
    ];
    const next = nextLine(set, ['solve', ...words, '-o', `${stem(files[0]!)}-solve.html`]);
    const same = reproduceLine(words, result, args);
    await put([result], output, io, { below: [same, next] });
    return result.settled.stoppedBy === 'interrupt' ? EXIT.interrupted : EXIT.done;
  },
});

/** @throws {UsageError} when the question cannot be meant */
function refuseContradictions({ files, vary, until, largest, metric }: Arguments): void {
  if (vary === undefined) {
    throw new UsageError('solve: expected --vary KEY, such as --vary closers; got none.');
  }
  if (files.length > 2) {
    throw new UsageError(`solve: expected one or two scenario files, got ${files.length}.`);
  }
  if (files.length === 1 && until === undefined) {
    throw new UsageError(
      "solve: one file needs a condition: --until 'lost_leads p90 <= 15%'. Two files are compared without one.",
    );
  }
  if (files.length === 1 && metric !== undefined) {
    throw new UsageError('solve: --metric is for two files; with one, --until names the metric.');
  }
  if (files.length === 2 && until !== undefined) {
    throw new UsageError('solve: --until is for one file; two are compared by --metric.');
  }
  if (files.length === 2 && largest) {
    throw new UsageError('solve: --largest is for one file with --until.');
  }
}
