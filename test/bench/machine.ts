import { execFile } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { promisify } from 'node:util';
import { Missing, type Workshop } from './workshop.ts';
import { simpyVersion } from './yardstick.ts';

/** What was measured on: name and value. */
export async function machineRows(shop: Workshop): Promise<[string, string][]> {
  return [
    ['date', new Date().toISOString().slice(0, 10)],
    ['processor', cpus()[0]?.model.trim() ?? 'unknown'],
    ['cores', String(availableParallelism())],
    ['Node', process.version],
    ['gcc', await orMissing(gccVersion())],
    ['SimPy', await orMissing(simpyVersion(shop))],
  ];
}

async function gccVersion(): Promise<string> {
  const { stdout } = await promisify(execFile)('gcc', ['--version']).catch(() => {
    throw new Missing('not found');
  });
  return stdout.split('\n')[0]!;
}

async function orMissing(version: Promise<string>): Promise<string> {
  return version.catch((error: unknown) => {
    if (error instanceof Missing) return error.message;
    throw error;
  });
}
