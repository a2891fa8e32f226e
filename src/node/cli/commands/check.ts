import { isPreset } from '../../../scenario/origin.ts';
import type { LoadedScenario } from '../../../scenario/scenario.ts';
import { version } from '../../../study/version.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../errors.ts';
import { FORMAT_VERSION } from '../formats/envelope.ts';
import { loadAll } from '../load.ts';
import {
  scenarioFlags,
  screenFlags,
  type ScenarioArguments,
  type ScreenArguments,
} from '../options.ts';
import { lookOf, wrap } from '../text/look.ts';

interface Arguments extends ScenarioArguments, ScreenArguments {
  readonly files: readonly string[];
  readonly json: boolean;
}

/** Reads scenario files without simulating; problems of all files come at once. */
export const check = defineCommand<Arguments>({
  usage: 'check <files..>',
  about: 'Check scenario files; every problem with line and column, nothing simulated',
  positionals: {
    files: { type: 'string', array: true, describe: 'Scenario files; - is standard input' },
  },
  flags: {
    ...scenarioFlags,
    json: { type: 'boolean', default: false, describe: 'As JSON' },
    ...screenFlags,
  },
  examples: [['$0 check floor.yaml', 'before sending it to somebody']],
  async run(args, io) {
    const look = lookOf(args, io);
    const loaded = await loadAll(args.files, args.set, io);
    const { guessesOf } = await import('../../../study/verdict/guesses.ts');
    const checked = loaded.map((scenario, at) =>
      findings(args.files[at]!, scenario, guessesOf(scenario).guessed),
    );
    if (args.json) {
      const answer = {
        format_version: FORMAT_VERSION,
        command: 'check',
        engine: version,
        files: checked,
      };
      io.out.write(`${JSON.stringify(answer, null, 2)}\n`);
      return EXIT.done;
    }
    for (const { file, values, guesses, notes } of checked) {
      io.out.write(
        `${wrap(`${file}: fine, ${numbered(values, 'value')} set, ${numbered(guesses, 'guess', 'guesses')}`, look)}\n`,
      );
      if (!args.quiet) for (const note of notes) io.out.write(`${wrap(note, look, '  ')}\n`);
    }
    if (!args.quiet) io.out.write(`next: callmix run ${args.files.join(' ')}\n`);
    return EXIT.done;
  },
});

function numbered(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

interface Findings {
  readonly file: string;
  /** Set by the file itself or on the command line, not by a preset. */
  readonly values: number;
  /** Inputs that are still a preset's guess. */
  readonly guesses: number;
  readonly notes: readonly string[];
}

function findings(file: string, { origins, notes }: LoadedScenario, guesses: number): Findings {
  return {
    file,
    values: Object.values(origins).filter((origin) => !isPreset(origin)).length,
    guesses,
    notes,
  };
}
