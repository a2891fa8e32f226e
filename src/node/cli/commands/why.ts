import { defineCommand } from '../command.ts';
import { EXIT } from '../errors.ts';
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
  readonly order?: number;
}

/** Which inputs matter, and what to measure next. */
export const why = defineCommand<Arguments>({
  usage: 'why <file>',
  about: 'Which inputs matter, luck against not knowing, what to measure next and what it is worth',
  positionals: { file: { type: 'string', describe: 'Scenario file; - is standard input' } },
  flags: {
    ...studyFlags,
    order: {
      ...once('order', (flag, text) => read.wholeNumber(flag, text, 1, 2)),
      describe: '2: also what pairs of the strongest inputs do together [default: 1]',
      group: 'What is looked at:',
    },
    metric: {
      ...studyFlags['metric'],
      describe: 'Of which metric [default: profit]',
      group: 'What is looked at:',
    },
    precision: {
      ...studyFlags['precision'],
      describe: 'Until shares of the spread are known to so much [default: 3%]',
    },
    runs: {
      ...studyFlags['runs'],
      describe: 'Exactly so many possible months of the inputs that matter [default: at most 512]',
    },
    ...outputFlags,
  },
  examples: [
    ['$0 why floor.yaml', 'what should we find out first?'],
    ['$0 why floor.yaml --metric cost_per_sale --order 2', 'and which inputs work together?'],
  ],
  async run(args, io) {
    const { file, order, set } = args;
    const loaded = await load(file, set, io);
    const { why: whyStudy } = await import('../../../study/why.ts');
    const output = outputOf(args, io);
    const result = await session(args, io, loaded.scenario.currency, (options) =>
      whyStudy(loaded, { ...options, ...(order === 2 && { order }) }),
    );
    const asked = [file, ...(order === 2 ? ['--order', '2'] : [])];
    const next = nextLine(set, ['why', ...asked, '-o', `${stem(file)}-why.html`]);
    await put([result], output, io, { below: [reproduceLine(asked, result, args), next] });
    return result.settled.stoppedBy === 'interrupt' ? EXIT.interrupted : EXIT.done;
  },
});
