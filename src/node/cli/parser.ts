import yargs, { type Argv } from 'yargs';
import { version } from '../../study/version.ts';
import type { AnyCommand } from './command.ts';
import { commands } from './commands/index.ts';
import { UsageError, type ExitCode } from './errors.ts';
import { widthOf, type Io } from './io.ts';
import { suggestion } from '../../scenario/spelling.ts';

/**
 * The parser of command lines, with every command on the shelf.
 *
 * @param done - gets the exit code of the command that was run
 * @param shelf - the program's own unless a test says otherwise
 */
export function parserOf(
  io: Io,
  done: (code: ExitCode) => void,
  shelf: Readonly<Record<string, AnyCommand>> = commands,
): Argv {
  const parser = yargs()
    .scriptName('callmix')
    .usage('callmix COMMAND, or callmix FILE to simulate a scenario')
    .locale('en')
    .parserConfiguration({
      'boolean-negation': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .version(version)
    .help()
    .alias('help', 'h')
    .strict()
    .exitProcess(false)
    .wrap(Math.min(100, widthOf(io)))
    .epilogue(
      'Exit codes: 0 done, 1 our fault, 2 wrong input, 3 expectation not met, 4 undecided, 130 interrupted.',
    )
    .fail((message, error: Error | undefined) => {
      // What our own readers of values throw comes back in the parser's class.
      if (!error || error.name === 'YError') throw new UsageError(sentence(message, parser));
      throw error;
    });
  for (const command of Object.values(shelf)) command.register(parser, io, done);
  return parser;
}

/** Help without what kind of value the parser takes a flag for: the describing words say what is expected. */
export function withoutTypes(help: string): string {
  return help
    .split('\n')
    .map((line) => ({ line, bare: line.replaceAll(TYPES, '') }))
    .filter(({ line, bare }) => line === bare || bare.trim() !== '')
    .map(({ bare }) => bare)
    .join('\n');
}

const TYPES = / *\[(?:string|boolean|array|default: (?:none|false|\[\]))\]/gu;

/** What the parser found wrong, in our words. */
function sentence(message: string, parser: Argv): string {
  const choices = /Argument: ([\w-]+), Given: (.*), Choices: (.*)/u.exec(message);
  if (choices) return `--${choices[1]}: expected one of ${choices[3]}, got ${choices[2]}.`;
  const missing = /^Not enough arguments following: (.+)$/u.exec(message)?.[1];
  if (missing !== undefined) return `${flagName(missing)}: expected a value after it, got none.`;
  if (message.startsWith('Not enough non-option arguments')) {
    return 'expected a scenario file after the command, got none.';
  }
  const unknown = /^Unknown arguments?: (.+)$/u.exec(message)?.[1];
  if (unknown === undefined) return message;
  const known = flagsOf(parser);
  // The parser tells of `--no-colour` also as `noColour`.
  const names = unknown.split(', ').map((name) => name.replaceAll(/[A-Z]/gu, '-$&').toLowerCase());
  return [...new Set(names)]
    .map((flag) => {
      const meant = suggestion(flag, known);
      const hint = meant === null ? '' : ` Did you mean ${flagName(meant)}?`;
      return `unknown flag or argument "${flag}".${hint}`;
    })
    .join('\n');
}

function flagName(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

/** Every flag of the command in hand; the parser tells it, its types do not. */
function flagsOf(parser: Argv): string[] {
  const told = parser as unknown as { getOptions(): { key: Record<string, unknown> } };
  return Object.keys(told.getOptions().key);
}
