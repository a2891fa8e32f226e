import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { load } from '../load.ts';
import { outputFlags, studyFlags, type OutputArguments, type StudyArguments } from '../options.ts';
import { outputOf, put } from '../output.ts';
import { nextLine, reproduceLine, stem } from '../reproduce.ts';
import { session } from '../session.ts';

interface Arguments extends Omit<StudyArguments, 'metric'>, OutputArguments {
  readonly file: string;
}

/** Flags of studies but --metric: what is judged is profit. */
const flags = Object.fromEntries(Object.entries(studyFlags).filter(([name]) => name !== 'metric'));

/** Whom to hire next. */
export const nextHire = defineCommand<Arguments>({
  usage: 'next-hire <file>',
  about: 'One person more and one fewer of each role over 12 months: odds, cost, payback',
  positionals: { file: { type: 'string', describe: 'Scenario file; - is standard input' } },
  flags: {
    ...flags,
    runs: { ...flags['runs'], describe: 'Exactly so many possible years [default: at most 256]' },
    precision: {
      ...flags['precision'],
      describe: 'Until average differences are settled to this share of their spread [default: 5%]',
    },
    ...outputFlags,
  },
  examples: [['$0 next-hire floor.yaml', 'a telemarketer or a closer?']],
  async run(args, io) {
    const { file, set } = args;
    if (set.some(({ key }) => key === 'period.length')) {
      throw new UsageError('next-hire: --set period.length has no use here: it is always a year.');
    }
    const input = readOnce(io);
    const own = await load(file, set, input);
    const { nextHire: nextHireStudy, yearOf } = await import('../../../study/next-hire.ts');
    const year = { key: 'period.length', text: yearOf(own.scenario) };
    const loaded = await load(file, [...set, year], input);
    const output = outputOf(args, io);
    const result = await session(args, io, loaded.scenario.currency, (options) =>
      nextHireStudy(loaded, options),
    );
    const next = nextLine(set, ['next-hire', file, '-o', `${stem(file)}-hire.html`]);
    await put([result], output, io, { below: [reproduceLine([file], result, args), next] });
    return result.settled.stoppedBy === 'interrupt' ? EXIT.interrupted : EXIT.done;
  },
});

/** Standard input can be read only once, and the file is read twice. */
function readOnce(io: Io): Io {
  let text: string | undefined;
  return { ...io, readInput: () => (text ??= io.readInput()) };
}
