import { protectedArgs, type AnyCommand } from './command.ts';
import { commands } from './commands/index.ts';
import { EXIT, type ExitCode } from './errors.ts';
import type { Io } from './io.ts';

/**
 * Runs one command line.
 *
 * @param args - what stands after `callmix`
 * @returns the exit code: 0 done, 1 our fault, 2 the command line or a scenario is wrong and nothing was simulated, 3 an
 *   expectation is not met, 4 one cannot be decided, 130 interrupted
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await (runPlain(args, io) ?? runParsed(args, io));
  } catch (error) {
    const { tell } = await import('./failure.ts');
    return tell(error, args, io);
  }
}

/** Runs a line that can be read as it stands; null for any other. */
function runPlain(args: readonly string[], io: Io): Promise<ExitCode> | null {
  const [name = '', ...words] = args;
  if (Object.hasOwn(commands, name)) return commands[name]!.runPlain(words, io);
  const unnamed = Object.values<AnyCommand>(commands).find((command) => command.unnamed);
  return unnamed?.runPlain(args, io) ?? null;
}

/** Has the parser read a line. It is loaded here: what it takes to lay out help, few lines need. */
async function runParsed(args: readonly string[], io: Io): Promise<ExitCode> {
  const { parserOf, withoutTypes } = await import('./parser.ts');
  let code: ExitCode = EXIT.done;
  let help = '';
  const parser = parserOf(io, (result) => {
    code = result;
  });
  await parser.parseAsync(protectedArgs(args), {}, (_error, _argv, output) => {
    help = output;
  });
  // One letter is written with one dash: `-o`, which needs no completing.
  if (args.includes('--get-yargs-completions')) help = help.replaceAll(/^--[a-z](?::.*)?\n/gmu, '');
  if (help !== '') io.out.write(`${withoutTypes(help)}\n`);
  return code;
}
