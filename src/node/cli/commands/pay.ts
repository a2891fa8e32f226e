import type { Role } from '../../../scenario/scenario.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { load } from '../load.ts';
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
  readonly file: string;
  readonly role: Role;
  readonly plans?: readonly string[];
  readonly vary?: string;
  readonly samples?: string;
}

const group = 'What is compared:';

/** Sets pay plans side by side on the same months. */
export const pay = defineCommand<Arguments>({
  usage: 'pay <file>',
  about:
    'Pay plans side by side on the same months: what people take home, what it costs, where it breaks even',
  positionals: { file: { type: 'string', describe: 'Scenario file; - is standard input' } },
  flags: {
    role: {
      choices: ['closers', 'telemarketers'],
      default: 'closers',
      requiresArg: true,
      describe: 'Whose plans',
      group,
    },
    plans: {
      ...once('plans', planNames),
      describe: 'These beside the plan in force, such as hourly,base-plus [default: all]',
      group,
    },
    vary: {
      ...once('vary', read.words),
      describe:
        'Break-even of this key, such as closing.deal or closing.close_rate=8%..30% [default: close rate; of telemarketers qualify rate]',
      group,
    },
    samples: {
      ...once('samples', read.words),
      describe: 'One row for each possible month to this file (.csv or .ndjson)',
      group: 'Output:',
    },
    ...studyFlags,
    ...outputFlags,
  },
  examples: [
    ['$0 pay floor.yaml', 'hourly or commission?'],
    [
      '$0 pay floor.yaml --plans hourly --vary closing.deal',
      'at which deal size do they cost the same?',
    ],
  ],
  async run(args, io) {
    const loaded = await load(args.file, args.set, io);
    const { readVaried } = await import('../../../scenario/varied.ts');
    const vary = args.vary === undefined ? undefined : readVaried(args.vary, loaded);
    const { pay: payStudy } = await import('../../../study/pay.ts');
    const output = outputOf(args, io);
    const { file, plans, role, set } = args;
    const result = await session(args, io, loaded.scenario.currency, (options) =>
      payStudy(loaded, { ...options, role, ...(plans && { plans }), ...(vary && { vary }) }),
    );
    const asked = [
      file,
      ...(role === 'closers' ? [] : ['--role', role]),
      ...(plans === undefined ? [] : ['--plans', plans.join(',')]),
      ...(args.vary === undefined ? [] : ['--vary', args.vary]),
    ];
    const next = nextLine(set, ['pay', ...asked, '-o', `${stem(file)}-pay.html`]);
    await put([result], output, io, { below: [reproduceLine(asked, result, args), next] });
    return result.settled.stoppedBy === 'interrupt' ? EXIT.interrupted : EXIT.done;
  },
});

/** Names between commas outside of brackets: a plan may be named by its line. */
function planNames(flag: string, text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) {
    throw new UsageError(`--${flag}: expected names such as hourly,base-plus, got "${text}".`);
  }
  return names;
}
