import type { LoadedScenario } from '../../../scenario/scenario.ts';
import { version } from '../../../study/version.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { FORMAT_VERSION } from '../formats/envelope.ts';
import type { JsonObject } from '../formats/json-values.ts';
import { warmUpBody } from '../formats/warm-up-json.ts';
import type { Io } from '../io.ts';
import { lookOf } from '../text/look.ts';
import { warmUpText } from '../text/warm-up.ts';
import type { TheoryArguments } from './against-theory.ts';

/** Says how long each file's floor takes to be as usual. What is found never changes the exit code. */
export async function checkWarmUp(
  files: readonly string[],
  loaded: readonly LoadedScenario[],
  args: Pick<TheoryArguments, 'ascii' | 'json' | 'noColor' | 'seed'>,
  io: Io,
): Promise<ExitCode> {
  const { warmUp } = await import('../../../study/warm-up.ts');
  const look = lookOf(args, io);
  const told: JsonObject[] = [];
  for (const [at, scenario] of loaded.entries()) {
    const file = files[at]!;
    const found = warmUp(scenario, args.seed === undefined ? {} : { seed: args.seed });
    if (args.json) told.push({ file, ...warmUpBody(found) });
    else io.out.write(`${at > 0 ? '\n' : ''}${warmUpText(file, found, look)}`);
  }
  if (args.json) {
    const answer = {
      format_version: FORMAT_VERSION,
      command: 'check',
      engine: version,
      warm_up: told,
    };
    io.out.write(`${JSON.stringify(answer, null, 2)}\n`);
  }
  return EXIT.done;
}
