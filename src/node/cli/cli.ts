import yargs, { type Argv } from 'yargs';
import { ScenarioError, formatProblem, type Problem } from '../../scenario/scenario.ts';
import { StudyError } from '../../study/errors.ts';
import { version } from '../../study/version.ts';
import { FileError } from '../files.ts';
import { commands } from './commands/index.ts';
import { EXIT, Interrupted, UsageError, type ExitCode } from './errors.ts';
import { problemsEnvelope } from './formats/envelope.ts';
import type { Io } from './io.ts';
import { didYouMean } from './suggest.ts';
import { safe } from './text/look.ts';

/**
 * Runs one command line.
 *
 * @param args - what stands after `callmix`
 * @returns the exit code: 0 done, 1 our fault, 2 the command line or a scenario is wrong and nothing was simulated, 3 an
 *   expectation is not met, 4 one cannot be decided, 130 interrupted
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  let shown = '';
  const parser = parserOf(io, (result) => (code = result));
  try {
    await parser.parseAsync([...args], {}, (_error, _argv, output) => {
      shown = output;
    });
    if (shown !== '') io.out.write(`${shown}\n`);
    return code;
  } catch (error) {
    return explain(error, args, io);
  }
}

function parserOf(io: Io, done: (code: ExitCode) => void): Argv {
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
    .wrap(Math.min(100, io.out.columns ?? 80))
    .epilogue(
      'Exit codes: 0 done, 1 our fault, 2 wrong input, 3 expectation not met, 4 undecided, 130 interrupted.',
    )
    .fail((message, error) => {
      throw error ?? new UsageError(sentence(message, parser));
    });
  for (const command of Object.values(commands)) command.register(parser, io, done);
  parser.completion('completion', 'Print a script that completes commands and flags in your shell');
  return parser;
}

/** What the parser found wrong, in our words. */
function sentence(message: string, parser: Argv): string {
  const unknown = /^Unknown arguments?: (.+)$/u.exec(message)?.[1];
  if (unknown === undefined) return `${message.replace(/\.?$/u, '.').split('\n').join(' ')}`;
  const known = optionsOf(parser);
  const flags = unknown.split(', ').filter((name) => !name.includes(' '));
  return flags
    .map((flag) => `unknown flag or argument "${flag}".${didYouMean(flag, known)}`)
    .join('\n');
}

function optionsOf(parser: Argv): string[] {
  const { key } = (
    parser as unknown as { getOptions(): { key: Record<string, unknown> } }
  ).getOptions();
  return Object.keys(key);
}

/** Says what went wrong on standard error, and in the envelope where a program reads along. */
function explain(error: unknown, args: readonly string[], io: Io): ExitCode {
  if (error instanceof ScenarioError) {
    const { problems } = error;
    const ending = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    io.err.write(
      safe(`${problems.map(formatProblem).join('\n')}\n${ending}, nothing simulated.\n`),
    );
    return refuse(problems, args, io);
  }
  if (error instanceof UsageError || error instanceof FileError || error instanceof StudyError) {
    io.err.write(safe(`callmix: ${error.message}\n`));
    return refuse([{ file: '', line: 0, column: 0, path: '', message: error.message }], args, io);
  }
  if (error instanceof Interrupted) {
    io.err.write(`callmix: ${error.message}\n`);
    return EXIT.interrupted;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const verbose = args.includes('-v') || args.includes('--verbose');
  io.err.write(safe(`callmix failed: ${verbose ? (stack ?? message) : message}\n`));
  return EXIT.failed;
}

function refuse(problems: readonly Problem[], args: readonly string[], io: Io): ExitCode {
  const wantsJson = args.some(
    (arg, at) =>
      arg === '--json' ||
      arg === '--format=json' ||
      (arg === 'json' && args[at - 1] === '--format'),
  );
  if (wantsJson) {
    const command = args.find((arg) => Object.hasOwn(commands, arg)) ?? 'run';
    io.out.write(`${JSON.stringify(problemsEnvelope(command, problems), null, 2)}\n`);
  }
  return EXIT.usage;
}
