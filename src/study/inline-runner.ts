import { runJob } from './job.ts';
import type { Runner } from './types.ts';

/**
 * Does jobs one after the other on this thread: the reference that every other runner equals byte for byte. Between
 * jobs the event loop gets its turn, so that a key press or a timer is seen.
 */
export function inlineRunner(): Runner {
  return {
    width: 1,
    async run(job, signal) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      return runJob(job);
    },
    close: () => Promise.resolve(),
  };
}
