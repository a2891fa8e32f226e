import type { Job, Runner } from '../study/types.ts';
import { loadAtOnce } from './at-once.ts';
import { threadRunner } from './threads.ts';

/** Months x people that are simulated by the time a thread has started, or little later. */
const SMALL = 500;

/**
 * Does jobs on so many threads, to the same bytes on any number. One needs no worker: this thread does the work. So it
 * does a small job that comes alone, as that of a short study does; threads start when there is more to do.
 *
 * @param shared - does jobs on other threads; the engine's own unless a test says otherwise
 * @throws {RangeError} when `threads` is not a whole number >= 1
 */
export function runnerOf(threads: number, shared = threadRunner({ threads })): Runner {
  if (threads === 1) return inline;
  let inHand = 0;
  let started = false;
  return {
    width: shared.width,
    async run(job, signal) {
      inHand++;
      try {
        // By the next turn, all jobs that come together are in hand.
        await Promise.resolve();
        started ||= inHand > 1 || !isSmall(job);
        return await (started ? shared : inline).run(job, signal);
      } finally {
        inHand--;
      }
    },
    close: () => shared.close(),
  };
}

function isSmall({ scenario, points, count, dialByDial }: Job): boolean {
  const { telemarketers, closers } = { ...scenario, ...points[0] }.team;
  const people = telemarketers.count + closers.count;
  return points.length === 1 && dialByDial !== true && count * people <= SMALL;
}

/** Loaded with its first job: where threads do the work, this one needs nothing that simulates. */
const inline: Runner = {
  width: 1,
  async run(job, signal) {
    loadAtOnce('../study/inline-runner.ts', import.meta.url);
    const { inlineRunner } = await import('../study/inline-runner.ts');
    return inlineRunner().run(job, signal);
  },
  close: () => Promise.resolve(),
};
