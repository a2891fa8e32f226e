import { readFileSync } from 'node:fs';
import { decode } from '../files.ts';

/** A place to write text to; only a terminal has `isTTY` and a width. */
export type Stream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/** All that a command may see of the machine, so that tests can stand in for it. */
export interface Io {
  /** Results. */
  readonly out: Stream;
  /** Everything else. */
  readonly err: Stream;
  /** Folder that file names start from. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Everything on standard input. */
  readInput(): string;
  /** Calls back at each Ctrl-C until the function given back is called. */
  onInterrupt(listener: () => void): () => void;
  /** Ends the program at once, whatever is in hand. */
  stopNow(code: number): void;
}

/** The machine this process runs on. */
export function processIo(): Io {
  return {
    out: process.stdout,
    err: process.stderr,
    folder: process.cwd(),
    environment: process.env,
    readInput: () => decode('standard input', readFileSync(0)),
    onInterrupt(listener) {
      process.on('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
    stopNow: (code) => process.exit(code),
  };
}

/** Columns to write for: COLUMNS, else the terminal's, else 80; from 60 to 160. */
export function widthOf({ out, environment }: Pick<Io, 'out' | 'environment'>): number {
  const wanted = Number(environment['COLUMNS']);
  // A terminal that does not know its width says 0.
  const width = Number.isInteger(wanted) && wanted > 0 ? wanted : (out.columns ?? 0) || 80;
  return Math.min(160, Math.max(60, width));
}
