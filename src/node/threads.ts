import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { Piscina } from 'piscina';
import { ScenarioError } from '../scenario/scenario.ts';
import type { Job, Reply, Runner } from '../study/types.ts';
import type { Fault } from './worker.ts';

/** How many workers, and what they run. */
export interface ThreadOptions {
  /** Worker threads, >= 1. */
  readonly threads: number;
  /** Module whose default export does a job; the engine's own unless a test says otherwise. */
  readonly worker?: URL;
}

/** Threads to use where nobody says: all cores but one, which is left to the person waiting; at least 1. */
export function defaultThreads(): number {
  return Math.max(1, availableParallelism() - 1);
}

/**
 * Does jobs on worker threads. Replies are transferred and have the same bytes as the inline runner's, on any number
 * of threads.
 *
 * @returns a runner whose `run` rejects when the job throws, when its thread dies (another takes the thread's place, so
 *   that the job can be tried again) or when the signal fires; threads start with the first job and end with `close`
 * @throws {RangeError} when `threads` is not a whole number >= 1
 */
export function threadRunner({ threads, worker = engineWorker() }: ThreadOptions): Runner {
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`threads: expected a whole number >= 1, got ${threads}`);
  }
  let pool: Promise<Piscina> | undefined;
  return {
    // One in work and one at hand for each thread: none waits for the study to answer.
    width: 2 * threads,
    async run(job: Job, signal?: AbortSignal): Promise<Reply> {
      pool ??= startPool(threads, worker);
      const running = await pool;
      const answer = (await running.run(job, signal ? { signal } : {})) as Reply | Fault;
      if (answer instanceof ArrayBuffer) return answer;
      throw new ScenarioError(answer.problems);
    },
    async close(): Promise<void> {
      const running = await pool;
      pool = undefined;
      await running?.destroy();
    },
  };
}

/** Loaded late: a command that simulates nothing need not wait for it. */
async function startPool(threads: number, worker: URL): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    execArgv: loaderFor(worker),
  });
}

/** The worker beside this file, built or not. */
function engineWorker(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.js', import.meta.url);
}

/** Node 20 reads no TypeScript by itself: a worker that was not built is loaded through tsx. */
function loaderFor(worker: URL): string[] {
  if (!worker.pathname.endsWith('.ts')) return [];
  const tsx = createRequire(import.meta.url).resolve('tsx');
  return ['--import', pathToFileURL(tsx).href];
}
