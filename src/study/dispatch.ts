import type { CutJob } from './cut.ts';
import { EngineError } from './errors.ts';
import type { Job, Reply, Runner } from './types.ts';

/** How often a job is tried: a worker's death takes the jobs it had in hand along. */
const TRIES = 3;
/** Jobs begun beyond the oldest one in hand, per worker: more would be work done ahead of a look that may end it all. */
const AHEAD = 4;
/** What is wrong with the question will be wrong again. */
const NOT_AGAIN = new Set(['ScenarioError', 'StudyError', 'AbortError']);

/** Hands out jobs in their order and takes the replies in whatever order they come. */
export interface Dispatch {
  readonly runner: Runner;
  readonly jobs: Iterator<CutJob>;
  /** Whether no new job may be begun; those in hand are still waited for. */
  halted(): boolean;
  /** @returns whether the study has all it wants; what is still in hand is then left to itself */
  accept(cut: CutJob, reply: Reply): boolean;
}

/**
 * Keeps as many jobs in hand as the runner can use, until there are none left, no more are wanted, or none may be begun.
 *
 * @throws {EngineError} if a job fails three times
 * @throws {ScenarioError} if a worker finds that the scenario cannot be simulated
 */
export async function dispatch({ runner, jobs, halted, accept }: Dispatch): Promise<void> {
  /** By number of the job, oldest first. */
  const inHand = new Map<number, Promise<{ number: number; cut: CutJob; reply: Reply }>>();
  let begun = 0;
  const tooFarAhead = (): boolean => {
    const [oldest = begun] = inHand.keys();
    return begun - oldest >= AHEAD * runner.width;
  };
  for (;;) {
    while (inHand.size < runner.width && !tooFarAhead() && !halted()) {
      const next = jobs.next();
      if (next.done) break;
      const cut = next.value;
      const number = begun++;
      const running = attempt(runner, cut.job).then((reply) => ({ number, cut, reply }));
      running.catch(() => undefined); // a failure is met in the race below, or no longer matters
      inHand.set(number, running);
    }
    if (inHand.size === 0) return;
    const { number, cut, reply } = await Promise.race(inHand.values());
    inHand.delete(number);
    if (accept(cut, reply)) return;
  }
}

async function attempt(runner: Runner, job: Job): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    try {
      return await runner.run(job);
    } catch (cause) {
      const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
      if (NOT_AGAIN.has(name)) throw cause;
      if (tries === TRIES) {
        throw new EngineError(`job ${job.id} failed ${TRIES} times: ${message}`, { cause });
      }
    }
  }
}
