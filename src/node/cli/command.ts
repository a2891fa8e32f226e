import type { Argv, Options, PositionalOptions } from 'yargs';
import type { ExitCode } from './errors.ts';
import type { Io } from './io.ts';
import { plainArguments } from './plain.ts';

/** What a command says of itself. */
export interface Declaration {
  /** What follows `callmix`, as the parser spells it: `sweep <file>`. Several are other ways to say the same. */
  readonly usage: string | readonly string[];
  readonly about: string;
  readonly positionals: Readonly<Record<string, PositionalOptions>>;
  readonly flags: Readonly<Record<string, Options>>;
  /** Command lines worth copying, with what they do. */
  readonly examples: readonly [line: string, does: string][];
}

/** One command on the shelf: it reads files, asks one study and writes what comes back; it computes nothing itself. */
export interface Command<Arguments> extends Declaration {
  run(args: Arguments, io: Io): Promise<ExitCode>;
}

/** A command whose kind of arguments is its own business. */
export interface AnyCommand {
  readonly about: string;
  /** Whether it is meant where no command is named. */
  readonly unnamed: boolean;
  /** Makes the command known to a parser; `done` gets its exit code. */
  register(parser: Argv, io: Io, done: (code: ExitCode) => void): Argv;
  /**
   * Runs a command line without a parser.
   *
   * @param words - what stands after the command's name
   * @returns null where it takes a parser to read them
   */
  runPlain(words: readonly string[], io: Io): Promise<ExitCode> | null;
}

/** Ties a command to the parser: the flags and positionals it declares are the arguments it gets. */
export function defineCommand<Arguments>(command: Command<Arguments>): AnyCommand {
  const { usage, about, positionals, flags, examples } = command;
  return {
    about,
    unnamed: usage.includes(UNNAMED),
    register: (parser, io, done) =>
      parser.command(
        usage,
        about,
        (builder) => {
          for (const [name, positional] of Object.entries(positionals)) {
            builder.positional(name, positional);
          }
          return builder.options(flags).example(examples);
        },
        async (args) => {
          done(await command.run(restored(args) as unknown as Arguments, io));
        },
      ),
    runPlain(words, io) {
      const args = plainArguments(words, command);
      return args && command.run(args as unknown as Arguments, io);
    },
  };
}

/** As the parser spells a command without a name. */
const UNNAMED = '$0';

/**
 * The parser drops a `-` that stands for standard input, so it gets this in its place. No file can be called so.
 */
const STANDARD_INPUT = '\0';

/** A command line as the parser may have it. */
export function protectedArgs(args: readonly string[]): string[] {
  return args.map((arg) => (arg === '-' ? STANDARD_INPUT : arg));
}

/** What the parser gave, with every `-` back in its place. */
function restored(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const restore = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(restore);
    return value === STANDARD_INPUT ? '-' : value;
  };
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, restore(value)]));
}
