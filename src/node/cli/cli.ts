import { protectedArgs } from './command.ts';
import { EXIT, type ExitCode } from './errors.ts';
import { tell } from './failure.ts';
import type { Io } from './io.ts';
import { parserOf, withoutTypes } from './parser.ts';

/**
 * Runs one command line.
 *
 * @param args - what stands after `callmix`
 * @returns the exit code: 0 done, 1 our fault, 2 the command line or a scenario is wrong and nothing was simulated, 3 an
 *   expectation is not met, 4 one cannot be decided, 130 interrupted
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  let help = '';
  const parser = parserOf(io, (result) => {
    code = result;
  });
  try {
    await parser.parseAsync(protectedArgs(args), {}, (_error, _argv, output) => {
      help = output;
    });
    // One letter is written with one dash: `-o`, which needs no completing.
    if (args.includes('--get-yargs-completions'))
      help = help.replaceAll(/^--[a-z](?::.*)?\n/gmu, '');
    if (help !== '') io.out.write(`${withoutTypes(help)}\n`);
    return code;
  } catch (error) {
    return tell(error, args, io);
  }
}
