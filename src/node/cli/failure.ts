import { formatProblem, ScenarioError, type Problem } from '../../scenario/scenario.ts';
import { suggestion } from '../../scenario/spelling.ts';
import { Interruption, StudyError } from '../../study/errors.ts';
import { FileError } from '../files.ts';
import { commands } from './commands/index.ts';
import { EXIT, UsageError, type ExitCode } from './errors.ts';
import { problemsEnvelope } from './formats/envelope.ts';
import type { Io } from './io.ts';
import { safe } from './text/look.ts';

/**
 * Says on standard error what went wrong, and in the envelope where a program reads along.
 *
 * @param args - the command line it went wrong with
 */
export function tell(error: unknown, args: readonly string[], io: Io): ExitCode {
  if (error instanceof ScenarioError) {
    const { problems } = error;
    const number = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    const lines = [...problems.map(formatProblem), `${number}, nothing simulated.`];
    io.err.write(safe(`${lines.join('\n')}\n${commandHint(problems)}`));
    return refuse(problems, args, io);
  }
  if (error instanceof UsageError || error instanceof FileError || error instanceof StudyError) {
    const { message } = error;
    io.err.write(safe(`callmix: ${message}\n`));
    return refuse([{ file: '', line: 0, column: 0, path: '', message }], args, io);
  }
  if (error instanceof Interruption) {
    io.err.write(`callmix: ${error.message}\n`);
    return EXIT.interrupted;
  }
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const verbose = args.includes('-v') || args.includes('--verbose');
  io.err.write(safe(`callmix failed: ${verbose ? stack : message}\n`));
  return EXIT.failed;
}

/** A word in the place of a file that is no file may be a misspelt command. */
function commandHint(problems: readonly Problem[]): string {
  const [first] = problems;
  if (!first || first.line > 0 || !/^[a-z-]+$/u.test(first.file)) return '';
  const meant = suggestion(first.file, Object.keys(commands));
  return meant === null ? '' : `Did you mean the command "${meant}"?\n`;
}

function refuse(problems: readonly Problem[], args: readonly string[], io: Io): ExitCode {
  if (wantsJson(args)) {
    const command = args.find((arg) => Object.hasOwn(commands, arg)) ?? 'run';
    io.out.write(`${JSON.stringify(problemsEnvelope(command, problems), null, 2)}\n`);
  }
  return EXIT.usage;
}

/** Read from the bare words: the parser may have got no further than the mistake. */
function wantsJson(args: readonly string[]): boolean {
  return args.some(
    (arg, at) =>
      arg === '--json' ||
      arg === '--format=json' ||
      (arg === 'json' && args[at - 1] === '--format'),
  );
}
