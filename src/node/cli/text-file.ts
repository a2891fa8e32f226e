import type { Options } from 'yargs';
import { destination, writeTo } from '../destination.ts';
import { once } from './options.ts';
import type { Io } from './io.ts';
import * as read from './values.ts';

/** What commands get that print one text. */
export interface FileArguments {
  readonly output?: string;
  readonly force: boolean;
}

/** Flags of commands that print one text or write it to a file. */
export const fileFlags: Readonly<Record<string, Options>> = {
  output: { ...once('output', read.words), alias: 'o', describe: 'Write to this file' },
  force: { type: 'boolean', default: false, describe: 'Overwrite the file' },
};

/** Prints a text, or writes it to the file that -o names and says so. */
export function writeText(text: string, { output, force }: FileArguments, io: Io): void {
  if (output === undefined) {
    io.out.write(text);
    return;
  }
  writeTo(destination(output, io.folder, force), text);
  io.err.write(`callmix: wrote ${output}\n`);
}
