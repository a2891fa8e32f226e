import { BLOCK } from '../scenario/inputs.ts';
import type { Table } from './columns.ts';
import { jobsOf, stripsOf, type Work } from './cut.ts';
import { dispatch } from './dispatch.ts';
import { Interruption } from './errors.ts';
import { nextLook } from './looks.ts';
import type { StudyOptions } from './options.ts';
import { Replies } from './replies.ts';
import type { Progress, Settled, StoppedBy } from './results.ts';
import { isSettled, type Middle } from './settle.ts';

/** When a simulation ends. */
export interface StoppingRule {
  /** The most replications, >= 1. */
  readonly most: number;
  /** Whether to take that many whatever comes. */
  readonly exactly: boolean;
  /** How well the target is known from a table's replications. */
  judge(table: Table): Middle;
}

/** What a simulation gave: its first `runs` replications. */
export interface Simulation extends Table {
  readonly settled: Settled;
}

/**
 * Simulates points x replications until the rule is content, the time is up or the person has had enough.
 *
 * Whether to stop is asked at looks fixed beforehand and answered from the first replications alone, so that the result
 * is the same however many jobs are in hand and in whatever order they come back. A time budget or an interrupt lets jobs
 * in hand finish; time alone never ends a simulation that has nothing to show.
 *
 * @throws {Interruption} if it is interrupted before the first replications are complete
 */
export async function simulate(
  work: Work,
  rule: StoppingRule,
  options: StudyOptions,
): Promise<Simulation> {
  const { runner, signal, progress } = options;
  const strips = stripsOf(work.points.length, rule.most);
  const replies = new Replies(strips, BLOCK);
  const tableAt = (runs: number): Table => ({ replies, metrics: work.metrics, runs });
  const looks = new Looks(rule, (runs) => rule.judge(tableAt(runs)));
  const timeIsUp = timer(options);
  let done = 0;

  await dispatch({
    runner,
    jobs: jobsOf(work, strips, rule.most),
    halted: () => signal?.aborted === true || (replies.complete > 0 && timeIsUp()),
    accept(cut, reply) {
      replies.accept(cut, reply);
      looks.take(replies.complete);
      done++;
      const total = strips.length * Math.ceil(looks.expected / BLOCK);
      const { latest: settled } = looks;
      const told: Progress = {
        done,
        total,
        atMost: settled === null && !rule.exactly,
        replications: replies.complete,
        settled,
      };
      progress?.(told);
      return looks.final !== null;
    },
  });

  if (looks.final) return { ...tableAt(looks.final.runs), settled: looks.final.settled };
  const runs = replies.complete;
  if (runs === 0) {
    throw new Interruption(
      'Interrupted before any possible month was complete: nothing to report.',
    );
  }
  const stoppedBy: StoppedBy = signal?.aborted ? 'interrupt' : 'time';
  return { ...tableAt(runs), settled: { ...rule.judge(tableAt(runs)), stoppedBy } };
}

/** The looks of one simulation, taken in order as replications come in. */
class Looks {
  /** What the last look saw. */
  latest: Settled | null = null;
  /** The look that ended it. */
  final: { readonly runs: number; readonly settled: Settled } | null = null;
  private readonly rule: StoppingRule;
  private readonly judgeAt: (runs: number) => Middle;
  private next: number;

  constructor(rule: StoppingRule, judgeAt: (runs: number) => Middle) {
    this.rule = rule;
    this.judgeAt = judgeAt;
    this.next = rule.exactly ? rule.most : nextLook(0, rule.most);
  }

  /** Takes all looks that so many complete replications allow. */
  take(complete: number): void {
    while (this.final === null && complete >= this.next) {
      const runs = this.next;
      const middle = this.judgeAt(runs);
      this.latest = { ...middle, stoppedBy: this.reason(middle) };
      if (this.endsWith(middle)) this.final = { runs, settled: this.latest };
      this.next = nextLook(runs, this.rule.most);
    }
  }

  /** Replications it will take, as far as is known. */
  get expected(): number {
    const { most, exactly } = this.rule;
    if (exactly) return most;
    return Math.min(most, Math.max(this.next, this.latest?.runsNeeded ?? most));
  }

  /** A target without a value never settles: there is no point in going on. */
  private endsWith(middle: Middle): boolean {
    return this.next === this.rule.most || isSettled(middle) || middle.halfWidth === null;
  }

  private reason(middle: Middle): StoppedBy {
    if (this.rule.exactly) return 'runs';
    return isSettled(middle) ? 'precision' : 'limit';
  }
}

/** @returns whether the time budget is spent, asked at any moment */
export function timer({ begun, now, seconds }: StudyOptions): () => boolean {
  if (seconds === undefined) return () => false;
  if (!now) throw new TypeError('options: a time budget needs a clock, `now`');
  const end = (begun ?? now()) + 1000 * seconds;
  return () => now() >= end;
}
