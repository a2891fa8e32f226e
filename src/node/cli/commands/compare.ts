import type { LoadedScenario } from '../../../scenario/scenario.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { loadAll } from '../load.ts';
import { outputFlags, studyFlags, type OutputArguments, type StudyArguments } from '../options.ts';
import { outputOf, put } from '../output.ts';
import { nextLine, reproduceLine, sweepAndReport } from '../reproduce.ts';
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
    const files = await loadAll(args.files, args.set, io);
    refuseOneName(args.files, files);
    const { compare: compareStudy, withVariants } = await import('../../../study/compare.ts');
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
    const first = args.files[0]!;
    const next = nextLine(args.set, ...sweepAndReport(first, scenarios[0]!.scenario));
    await put([result], output, io, { below: [reproduceLine(args.files, result, args), next] });
    return result.settled.stoppedBy === 'interrupt' ? EXIT.interrupted : EXIT.done;
  },
});

/** @throws {UsageError} when two files have one name: what is told of them could not be told apart */
function refuseOneName(files: readonly string[], loaded: readonly LoadedScenario[]): void {
  const names = loaded.map(({ scenario }) => scenario.name);
  const second = names.findIndex((name, at) => names.indexOf(name) < at);
  if (second < 0) return;
  const name = names[second]!;
  throw new UsageError(
    `compare: ${files[names.indexOf(name)]!} and ${files[second]!} are both called "${name}"; give one of them a name: of its own.`,
  );
}
