import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { main } from '../../src/node/cli/cli.ts';
import type { ExitCode } from '../../src/node/cli/errors.ts';
import type { Io, Stream } from '../../src/node/cli/io.ts';

/** A stream that keeps what is written to it. */
export class Captured extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number;

  constructor({ terminal = false, columns = 80 } = {}) {
    super({ decodeStrings: false });
    this.isTTY = terminal;
    this.columns = columns;
  }

  override _write(chunk: string | Uint8Array, _encoding: string, done: () => void): void {
    this.text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    done();
  }
}

export interface CapturedIo extends Io {
  readonly out: Captured & Stream;
  readonly err: Captured & Stream;
  /** Presses Ctrl-C. */
  interrupt(): void;
  /** Exit codes with which the program ended at once. */
  readonly stops: number[];
}

export interface Surroundings {
  readonly folder: string;
  readonly input?: string;
  readonly columns?: number;
  readonly terminal?: boolean;
  readonly environment?: Record<string, string>;
}

/** A machine of its own for one command. */
export function capturedIo({
  folder,
  input = '',
  columns = 80,
  terminal = false,
  environment = {},
}: Surroundings): CapturedIo {
  const listeners = new Set<() => void>();
  const stops: number[] = [];
  return {
    out: new Captured({ terminal, columns }),
    err: new Captured({ terminal, columns }),
    folder,
    environment,
    stops,
    readInput: () => input,
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stopNow: (code) => stops.push(code),
    interrupt: () => listeners.forEach((listener) => listener()),
  };
}

export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line to its end. */
export async function callmix(args: readonly string[], io: CapturedIo): Promise<Outcome> {
  const code = await main(args, io);
  return { code, out: io.out.text, err: io.err.text };
}

/** A folder that is gone after the tests of a file. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'callmix-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
