import { presets as shelf } from '../../../scenario/presets/index.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { didYouMean } from '../suggest.ts';
import { fileFlags, writeText, type FileArguments } from '../text-file.ts';

interface Arguments extends FileArguments {
  readonly name?: string;
}

/** Lists the presets, or prints one: the whole table of its values with their sources. */
export const presets = defineCommand<Arguments>({
  usage: 'presets [name]',
  about: 'List the presets, or print one with the source of every value',
  positionals: { name: { type: 'string', describe: 'Which to print' } },
  flags: fileFlags,
  examples: [['$0 presets callback-queue', 'every value of the default floor']],
  async run(args, io) {
    const { name } = args;
    writeText(name === undefined ? await list() : presetText(name), args, io);
    return EXIT.done;
  },
});

/** @throws {UsageError} when there is no preset of that name */
export function presetText(name: string): string {
  if (!Object.hasOwn(shelf, name)) {
    throw new UsageError(
      `no preset is called "${name}".${didYouMean(name, Object.keys(shelf))} callmix presets lists them.`,
    );
  }
  return shelf[name]!.text;
}

async function list(): Promise<string> {
  const { columns } = await import('../text/columns.ts');
  const rows = Object.entries(shelf).map(([name, { about }]) => [name, about]);
  return `${columns(rows, { leading: 2 })}\n\nnext: callmix init --preset callback-queue floor.yaml\n`;
}
