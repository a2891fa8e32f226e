import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { calibrated, type Contestant, type Run } from './contestant.ts';
import type { Workshop } from './workshop.ts';

const execute = promisify(execFile);

/** How long a run of a C program is to take, s. */
const C_SECONDS = 0.35;
const SIMPY_SECONDS = 0.3;

/** The floor's size where it is not that of pipeline-1. */
export interface Size {
  readonly telemarketers: number;
  readonly closers: number;
  readonly hours: number;
}

/** Which of the C programs. */
export interface CProgram {
  readonly mode: 'dials' | 'jump';
  readonly list: 'tree' | 'heap';
  readonly size?: Size;
}

/** The line that the programs of test/yardstick print, as far as it is read here. */
interface Line {
  readonly program: string;
  readonly replications: number;
  readonly seconds: number;
  readonly events: number | null;
  readonly peak_mb: number;
  readonly mean: { readonly dials: number };
}

/** @throws {Missing} where there is no gcc */
export async function cContestant(shop: Workshop, program: CProgram): Promise<Contestant> {
  const path = await shop.compiled(program.list);
  return calibrated(
    async (first, count) => runOf(await line(path, argumentsOf(program, first, count))),
    C_SECONDS,
  );
}

/** Copies of a C program at the same time, each doing what one does alone: done when the slowest is. */
export async function cCopies(
  shop: Workshop,
  program: CProgram,
  copies: number,
): Promise<Contestant> {
  const path = await shop.compiled(program.list);
  return calibrated(async (first, count) => {
    const lines = await Promise.all(
      Array.from({ length: copies }, (_, copy) =>
        line(path, argumentsOf(program, copies * first + copy, count)),
      ),
    );
    const runs = lines.map(runOf);
    return {
      amount: runs.reduce((sum, { amount }) => sum + amount, 0),
      seconds: Math.max(...runs.map(({ seconds }) => seconds)),
      events: runs.reduce((sum, { events }) => sum + (events ?? 0), 0),
      peakMb: runs.reduce((sum, { peakMb }) => sum + (peakMb ?? 0), 0),
    };
  }, C_SECONDS);
}

/** @throws {Missing} where there is no SimPy */
export async function simpyContestant(shop: Workshop): Promise<Contestant> {
  const path = await shop.simpy();
  return calibrated(
    async (first, count) => runOf(await line('python3', [path, String(count), String(first)])),
    SIMPY_SECONDS,
  );
}

/** SimPy and Python with their versions. @throws {Missing} where there is no SimPy */
export async function simpyVersion(shop: Workshop): Promise<string> {
  const tiny = ['1', '1', '1', '1', '3600'];
  return (await line('python3', [await shop.simpy(), ...tiny])).program;
}

/** A run's seed is its first replication: no two rounds do the same. */
function argumentsOf({ mode, size }: CProgram, seed: number, count: number): string[] {
  const sized = size ? [size.telemarketers, size.closers, 3600 * size.hours] : [];
  return [mode, ...[count, seed, ...sized].map(String)];
}

async function line(program: string, flags: readonly string[]): Promise<Line> {
  const { stdout } = await execute(program, flags);
  return JSON.parse(stdout) as Line;
}

function runOf({ replications, seconds, events, peak_mb: peakMb, mean }: Line): Run {
  return { amount: mean.dials * replications, seconds, events, peakMb };
}
