import { isPreset } from '../../../scenario/origin.ts';
import type { LoadedScenario } from '../../../scenario/scenario.ts';
import { version } from '../../../study/version.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { FORMAT_VERSION } from '../formats/envelope.ts';
import { loadAll } from '../load.ts';
import { scenarioFlags, screenFlags, studyFlags } from '../options.ts';
import { lookOf, wrap } from '../text/look.ts';
import type { TheoryArguments } from './against-theory.ts';

interface Arguments extends TheoryArguments {
  readonly files: readonly string[];
  readonly againstTheory: boolean;
  readonly warmUp: boolean;
}

const simulating = ['runs', 'seed', 'threads'] as const;

/** Reads scenario files without simulating; problems of all files come at once. */
export const check = defineCommand<Arguments>({
  usage: 'check <files..>',
  about:
    'Check scenario files; every problem with line and column; simulates only where a flag asks for it',
  positionals: {
    files: { type: 'string', array: true, describe: 'Scenario files; - is standard input' },
  },
  flags: {
    ...scenarioFlags,
    json: { type: 'boolean', default: false, describe: 'As JSON' },
    'against-theory': {
      type: 'boolean',
      default: false,
      describe: 'Simulate the floors nearest to the file for which formulas are exact, and compare',
    },
    'warm-up': {
      type: 'boolean',
      default: false,
      describe:
        'Simulate pilots that begin empty: how long until open leads and deals are as usual',
    },
    ...Object.fromEntries(simulating.map((name) => [name, studyFlags[name]!])),
    progress: studyFlags['progress']!,
    ...screenFlags,
  },
  examples: [
    ['$0 check floor.yaml', 'before sending it to somebody'],
    [
      '$0 check --against-theory floor.yaml',
      'is the engine right, and what do formulas leave out?',
    ],
    ['$0 check --warm-up floor.yaml', 'does the file wait long enough before it counts?'],
  ],
  async run(args, io) {
    const look = lookOf(args, io);
    const loaded = await loadAll(args.files, args.set, io);
    if (args.againstTheory && args.warmUp) {
      throw new UsageError('check: say --against-theory or --warm-up, one at a time.');
    }
    if (args.againstTheory) {
      const { againstTheory } = await import('./against-theory.ts');
      return againstTheory(args.files, loaded, args, io);
    }
    const idle = simulating.find(
      (name) => args[name] !== undefined && !(args.warmUp && name === 'seed'),
    );
    if (idle !== undefined) {
      throw new UsageError(
        args.warmUp
          ? `check: --${idle} plays no part in --warm-up, which has pilots of its own.`
          : `check: --${idle} goes with --against-theory${idle === 'seed' ? ' or --warm-up' : ''}; else nothing is simulated.`,
      );
    }
    if (args.warmUp) {
      const { checkWarmUp } = await import('./check-warm-up.ts');
      return checkWarmUp(args.files, loaded, args, io);
    }
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
