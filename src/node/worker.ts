import { move } from 'piscina';
import { ScenarioError, type Problem } from '../scenario/scenario.ts';
import { runJob } from '../study/job.ts';
import type { Job } from '../study/types.ts';

/** What a thread answers instead of a reply where the scenario is at fault: an error's class does not cross threads. */
export interface Fault {
  readonly problems: readonly Problem[];
}

/** What a worker thread does with a job: the same as the inline runner; the reply is handed over, not copied. */
export default function work(job: Job): ReturnType<typeof move> | Fault {
  try {
    return move(runJob(job));
  } catch (error) {
    if (error instanceof ScenarioError) return { problems: error.problems };
    throw error;
  }
}
