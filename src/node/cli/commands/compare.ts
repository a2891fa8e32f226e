import { compare as compareStudy, withVariants } from '../../../study/compare.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { loadAll } from '../load.ts';
import { outputFlags, studyFlags, type OutputArguments, type StudyArguments } from '../options.ts';
import { outputOf, put } from '../output.ts';
import { session } from '../session.ts';

interface Arguments extends StudyArguments, OutputArguments {
  readonly files: readonly string[];
}

/** Sets scenarios side by side on the same months. */
export const compare = defineCommand<Arguments>({
  usage: 'compare <files..>',
  about: 'Each scenario against the first on the same months: paired differences and odds',
  positionals: {
    files: {
      type: 'string',
      array: true,
      describe: 'Scenario files; one alone is compared with the variants under its `compare:`',
    },
  },
  flags: { ...studyFlags, ...outputFlags },
  examples: [['$0 compare floor.yaml four-closers.yaml', 'is the fourth closer worth it?']],
  async run(args, io) {
    const files = loadAll(args.files, args.set, io);
    const scenarios = files.length === 1 ? withVariants(files[0]!) : files;
    if (scenarios.length === 1) {
      throw new UsageError(
        `compare: expected a second scenario file, or variants under compare: in ${args.files[0]}; found neither.`,
      );
    }
    const output = outputOf(args, io);
    const result = await session(args, io, scenarios[0]!.scenario.currency, (options) =>
      compareStudy(scenarios, options),
    );
    await put([result], output, io);
    return result.settled.stoppedBy === 'interrupt' ? EXIT.interrupted : EXIT.done;
  },
});
