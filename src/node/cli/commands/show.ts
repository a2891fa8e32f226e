import { defineCommand } from '../command.ts';
import { EXIT } from '../errors.ts';
import { load } from '../load.ts';
import {
  scenarioFlags,
  screenFlags,
  type ScenarioArguments,
  type ScreenArguments,
} from '../options.ts';
import { lookOf, safe } from '../text/look.ts';

interface Arguments extends ScenarioArguments, ScreenArguments {
  readonly file: string;
  readonly origin: boolean;
}

/** Prints what a file means: every value after presets and units, and where each came from. */
export const show = defineCommand<Arguments>({
  usage: 'show <file>',
  about: 'What a scenario file means: every value, and with --origin where it comes from',
  positionals: { file: { type: 'string', describe: 'Scenario file; - is standard input' } },
  flags: {
    resolved: {
      type: 'boolean',
      default: true,
      describe: 'Every value, those of presets too',
    },
    origin: {
      type: 'boolean',
      default: false,
      describe: 'Where each value comes from; guesses are marked',
    },
    ...scenarioFlags,
    ...screenFlags,
  },
  examples: [['$0 show floor.yaml --resolved --origin', 'what was assumed, and who said so']],
  async run(args, io) {
    const loaded = await load(args.file, args.set, io);
    const { showScenario } = await import('../../../scenario/show.ts');
    const text = showScenario(loaded, { origin: args.origin });
    io.out.write(`${safe(text, lookOf(args, io).ascii).trimEnd()}\n`);
    return EXIT.done;
  },
});
