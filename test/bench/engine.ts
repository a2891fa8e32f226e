import { fork } from 'node:child_process';
import { calibrated, contestantOf, type Contestant, type Run } from './contestant.ts';
import type { Work } from './work.ts';
import { ROOT, type Workshop } from './workshop.ts';

/** How long a run is to take, s. */
const SECONDS = 0.4;

/** A process of its own that does a work on demand; it ends with `close`, or with this process. */
export interface Engine {
  replications(first: number, count: number): Promise<Run>;
  close(): void;
}

/** Starts a process for a work. */
export async function startEngine(shop: Workshop, work: Work): Promise<Engine> {
  const module = await shop.bundle('test/bench/engine-child.ts');
  const child = fork(module, [JSON.stringify(work)], { cwd: ROOT, execArgv: [] });
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`engine process for ${JSON.stringify(work)} ended with ${signal ?? code}`)),
    );
  });
  ended.catch(() => undefined); // met by whoever waits for an answer
  return {
    replications(first, count) {
      const answer = new Promise<Run>((resolve) => {
        child.once('message', (message) => resolve(message as Run));
      });
      child.send({ first, count });
      return Promise.race([answer, ended]);
    },
    close: () => child.kill(),
  };
}

/** An engine whose runs take about 0.4 s; one more of them warms it up. */
export async function engineContestant(shop: Workshop, work: Work): Promise<Contestant> {
  const { replications, close } = await startEngine(shop, work);
  const contestant = await calibrated(replications, SECONDS, close);
  await contestant.run(0);
  return contestant;
}

/** An engine that does so many replications a run, however long they take; a tenth of them warms it up. */
export async function engineOf(shop: Workshop, work: Work, count: number): Promise<Contestant> {
  const { replications, close } = await startEngine(shop, work);
  await replications(0, Math.ceil(count / 10));
  return contestantOf(replications, count, close);
}
