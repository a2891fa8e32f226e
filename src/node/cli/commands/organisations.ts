import { defineCommand } from '../command.ts';
import { EXIT } from '../errors.ts';
import { load } from '../load.ts';
import { outputFlags, studyFlags, type OutputArguments, type StudyArguments } from '../options.ts';
import { outputOf, put } from '../output.ts';
import { reproduceLine } from '../reproduce.ts';
import { session } from '../session.ts';

interface Arguments extends StudyArguments, OutputArguments {
  readonly file: string;
  readonly asWritten: boolean;
}

/** Sets other shapes of organisation beside the file's own floor. */
export const organisations = defineCommand<Arguments>({
  usage: 'organisations <file>',
  about: 'The floor against full-cycle reps and agencies at equal monthly cost, over 12 months',
  positionals: {
    file: { type: 'string', describe: 'Scenario file with organisations:' },
  },
  flags: {
    ...studyFlags,
    'as-written': {
      type: 'boolean',
      default: false,
      describe: 'People and seats as the file says, whatever they cost',
      group: 'What is compared:',
    },
    ...outputFlags,
  },
  examples: [['$0 organisations floor.yaml', 'split pipeline, full-cycle reps or an agency?']],
  async run(args, io) {
    const loaded = await load(args.file, args.set, io);
    const { organisations: study } = await import('../../../study/organisations.ts');
    const output = outputOf(args, io);
    const result = await session(args, io, loaded.scenario.currency, (options) =>
      study(loaded, { ...options, asWritten: args.asWritten }),
    );
    const words = args.asWritten ? [args.file, '--as-written'] : [args.file];
    await put([result], output, io, { below: [reproduceLine(words, result, args)] });
    return result.settled.stoppedBy === 'interrupt' ? EXIT.interrupted : EXIT.done;
  },
});
