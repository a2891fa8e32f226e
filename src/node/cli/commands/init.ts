import { presets } from '../../../scenario/presets/index.ts';
import { destination, writeTo } from '../../destination.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../errors.ts';
import { once } from '../options.ts';
import * as read from '../values.ts';
import { presetText } from './presets.ts';

interface Arguments {
  readonly file: string;
  readonly preset: string;
  readonly force: boolean;
}

const DEFAULT_PRESET = 'callback-queue';

/** Writes the smallest useful scenario file. */
export const init = defineCommand<Arguments>({
  usage: 'init [file]',
  about: 'Write the smallest useful scenario file',
  positionals: {
    file: { type: 'string', default: 'floor.yaml', describe: 'File to write; - prints it' },
  },
  flags: {
    preset: {
      ...once('preset', (flag, name) => {
        presetText(name);
        return read.words(flag, name);
      }),
      default: DEFAULT_PRESET,
      describe: `What the file builds on: ${Object.keys(presets).join(', ')}`,
    },
    force: { type: 'boolean', default: false, describe: 'Overwrite the file' },
  },
  examples: [['$0 init --preset two-plus-one small.yaml', 'two telemarketers, one closer']],
  run({ file, preset, force }, io) {
    const text = preset === DEFAULT_PRESET ? floor(file) : building(preset, file);
    if (file === '-') {
      io.out.write(text);
      return Promise.resolve(EXIT.done);
    }
    writeTo(destination(file, io.folder, force), text);
    io.err.write(`callmix: wrote ${file}; change what is not so on your floor.\n`);
    io.out.write(`next: callmix run ${file}\n`);
    return Promise.resolve(EXIT.done);
  },
});

/** A floor whose few numbers hang together with the default preset. */
function floor(file: string): string {
  return `extends: callback-queue            # all that is not said here: callmix show ${file} --origin
team: {telemarketers: 10, closers: 3}
calling:
  dials_per_day: 180..235          # per telemarketer present; a range says "9 in 10 sure it lies in here"
  connect_rate: 7%..11.5%
  qualify_rate: 9%..15.5%          # of conversations
closing:
  close_rate: 17%..28%             # of accepted leads, follow-ups included, as a CRM shows it
  deal: $2.2k..$2.6k
pay:
  telemarketers: $17/h + $4/accepted lead + $15/sale
  closers: $3.5k/month + 7% of revenue
`;
}

/** Another preset's own numbers hang together: none is replaced until somebody knows better. */
function building(preset: string, file: string): string {
  return `extends: ${preset}
# All that is not said here is the preset's: callmix show ${file} --origin
# Take off the # where you know better; a range says "9 in 10 sure it lies in here".
# team: {telemarketers: 2, closers: 1}
# calling:
#   dials_per_day: 180..235          # per telemarketer present
#   connect_rate: 7%..11.5%
#   qualify_rate: 9%..15.5%          # of conversations
# closing:
#   close_rate: 17%..28%             # of accepted leads, follow-ups included, as a CRM shows it
#   deal: $2.2k..$2.6k
`;
}
