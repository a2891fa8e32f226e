import { expect, test } from 'vitest';
import type { Work } from '../../src/study/cut.ts';
import { EngineError, Interruption } from '../../src/study/errors.ts';
import type { StudyOptions } from '../../src/study/options.ts';
import { Replies } from '../../src/study/replies.ts';
import type { Progress } from '../../src/study/results.ts';
import { middleOf } from '../../src/study/settle.ts';
import { simulate, type Simulation, type StoppingRule } from '../../src/study/simulate.ts';
import type { Job, Runner } from '../../src/study/types.ts';
import { EMPTY_JOB, fakeReply, fakeRunner, type FakeMetric, type Order } from './fake-runner.ts';

const normal: FakeMetric = ({ luck }) => [1_000 + 100 * luck.normal(), 1];
const work: Work = { ...EMPTY_JOB, metrics: ['profit'], points: [{}, {}] };
const answer = (job: Job) => fakeReply(job, normal);

function ruleOf(most: number, precision = 0.02, exactly = false): StoppingRule {
  return { most, exactly, judge: (table) => middleOf(table, [0], 'profit', precision) };
}

function numbersOf({ replies, runs }: Simulation): Float64Array {
  return replies.numerators(1, 0, runs);
}

const go = (runner: Runner, rule: StoppingRule, options: Partial<StudyOptions> = {}) =>
  simulate(work, rule, { runner, ...options });

test('stops at the first look at which the middle is known as well as was wanted', async () => {
  const { runs, settled } = await go(fakeRunner(answer), ruleOf(9_984, 0.05));
  expect(settled.stoppedBy).toBe('precision');
  for (const look of [64, 96, 128, 192, 256, 384, 512, 768, 1024]) {
    const exact = await go(fakeRunner(answer), ruleOf(look, 0.05, true));
    const { halfWidth, wanted, runsNeeded } = exact.settled;
    const settledHere = halfWidth! <= wanted!;
    expect(settledHere).toBe(look >= runs);
    expect(runsNeeded! <= look).toBe(settledHere);
    if (settledHere) break;
  }
});

test('stops at the limit where that is not enough', async () => {
  const { runs, settled } = await go(fakeRunner(answer), ruleOf(128, 0.001));
  expect(runs).toBe(128);
  expect(settled.stoppedBy).toBe('limit');
});

test('takes exactly the replications asked for, the last block in part', async () => {
  const runner = fakeRunner(answer);
  const { runs, settled } = await go(runner, ruleOf(75, 1, true));
  expect(runs).toBe(75);
  expect(settled.stoppedBy).toBe('runs');
  expect(runner.asked.map(({ count }) => count)).toEqual([32, 32, 11]);
});

test('a target without a value ends it at the first look', async () => {
  const nothing: FakeMetric = () => [0, 0];
  const runner = fakeRunner((job) => fakeReply(job, nothing));
  const rule: StoppingRule = {
    most: 9_984,
    exactly: false,
    judge: (table) => middleOf(table, [0], 'cost_per_sale', 0.02),
  };
  const { runs, settled } = await simulate({ ...work, metrics: ['cost_per_sale'] }, rule, {
    runner,
  });
  expect(runs).toBe(64);
  expect(settled).toMatchObject({ halfWidth: null, wanted: null, stoppedBy: 'limit' });
});

test('gives the same on any number of workers, in whatever order they answer', async () => {
  const alone = await go(fakeRunner(answer), ruleOf(9_984, 0.04));
  for (const width of [2, 3, 8]) {
    for (const order of ['first', 'last'] as Order[]) {
      const runner = fakeRunner(answer, { width, order });
      const together = await go(runner, ruleOf(9_984, 0.04));
      expect(together.settled).toEqual(alone.settled);
      expect(numbersOf(together)).toEqual(numbersOf(alone));
    }
  }
});

test('cuts the same jobs for any number of workers', async () => {
  const narrow = fakeRunner(answer);
  const wide = fakeRunner(answer, { width: 5, order: 'last' });
  await go(narrow, ruleOf(300, 1, true));
  await go(wide, ruleOf(300, 1, true));
  expect(wide.asked).toEqual(narrow.asked);
});

test('a job that takes long holds up what is begun after it', async () => {
  let first: (() => void) | undefined;
  let begunBefore = 0;
  const quick = fakeRunner(answer, { width: 2 });
  const runner: Runner = {
    ...quick,
    async run(job) {
      if (job.first === 0) await new Promise<void>((resolve) => (first = resolve));
      else begunBefore = quick.asked.push(job);
      setTimeout(() => first?.(), 20);
      return answer(job);
    },
  };
  const { runs } = await go(runner, ruleOf(2_048, 1));
  expect(runs).toBe(64);
  expect(begunBefore).toBeLessThanOrEqual(8);
});

test('an interrupt keeps replications 0 to N - 1 and nothing beyond a gap', async () => {
  const stop = new AbortController();
  let answered = 0;
  // The newest job answers first, so that the block after the first is still out when the others are back.
  const runner = fakeRunner(
    (job) => {
      if (++answered === 4) stop.abort();
      return answer(job);
    },
    { width: 3, order: 'last' },
  );
  const { runs, settled, replies } = await go(runner, ruleOf(9_984, 1e-6), { signal: stop.signal });
  const back = runner.asked.length;
  expect(settled.stoppedBy).toBe('interrupt');
  expect(runs).toBe(32 * back);
  expect(replies.complete).toBe(runs);
});

test('replications behind a gap are not reported', () => {
  const replies = new Replies([{ from: 0, to: 1 }], 32);
  const jobAt = (first: number) => ({
    ...EMPTY_JOB,
    first,
    count: 32,
    metrics: ['profit' as const],
  });
  replies.accept({ job: jobAt(64), strip: 0 }, answer(jobAt(64)));
  expect(replies.complete).toBe(0);
  replies.accept({ job: jobAt(0), strip: 0 }, answer(jobAt(0)));
  expect(replies.complete).toBe(32);
  replies.accept({ job: jobAt(32), strip: 0 }, answer(jobAt(32)));
  expect(replies.complete).toBe(96);
});

test('an interrupt before anything is complete says so', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(go(fakeRunner(answer), ruleOf(64), { signal: stop.signal })).rejects.toThrow(
    Interruption,
  );
});

test('a reply counted twice changes nothing, not even if it differs', () => {
  const replies = new Replies([{ from: 0, to: 1 }], 32);
  const job = { ...EMPTY_JOB, count: 32, metrics: ['profit' as const] };
  replies.accept({ job, strip: 0 }, answer(job));
  const first = replies.numerators(0, 0, 32);
  replies.accept(
    { job, strip: 0 },
    fakeReply(job, () => [-1, 1]),
  );
  expect(replies.numerators(0, 0, 32)).toEqual(first);
});

test("another job's reply is an error of ours", () => {
  const replies = new Replies([{ from: 0, to: 1 }], 32);
  const job = { ...EMPTY_JOB, count: 32, metrics: ['profit' as const] };
  expect(() => replies.accept({ job, strip: 0 }, answer({ ...job, first: 32 }))).toThrow(
    EngineError,
  );
});

test('a job whose worker dies is tried again, three times at most', async () => {
  const dying = (times: number) =>
    fakeRunner((job, asked) => {
      const tries = asked.filter(({ id }) => id === job.id).length;
      if (job.first === 32 && tries <= times) throw new Error('worker died');
      return answer(job);
    });
  const healthy = await go(fakeRunner(answer), ruleOf(96, 1, true));
  expect(numbersOf(await go(dying(2), ruleOf(96, 1, true)))).toEqual(numbersOf(healthy));
  await expect(go(dying(3), ruleOf(96, 1, true))).rejects.toThrow(
    /months 32\+32.*failed 3 times: worker died/,
  );
});

test('what is wrong with the scenario is not tried again', async () => {
  const wrong = Object.assign(new Error('no such floor'), { name: 'ScenarioError' });
  const runner = fakeRunner(() => {
    throw wrong;
  });
  await expect(go(runner, ruleOf(64))).rejects.toBe(wrong);
  expect(runner.asked).toHaveLength(1);
});

test('a time budget ends it once something is complete', async () => {
  let clock = 0;
  const runner = fakeRunner((job) => {
    clock += 400;
    return answer(job);
  });
  const options = { seconds: 1, now: () => clock };
  const { runs, settled } = await go(runner, ruleOf(9_984, 1e-6), options);
  expect(runs).toBe(96);
  expect(settled.stoppedBy).toBe('time');

  clock = 5_000;
  const late = await go(runner, ruleOf(9_984, 1e-6), { seconds: 1e-9, now: () => clock++ });
  expect(late.runs).toBe(32);
});

test('progress counts jobs and tells the last look', async () => {
  const told: Progress[] = [];
  await go(fakeRunner(answer), ruleOf(128, 1e-6), { progress: (progress) => told.push(progress) });
  expect(told.map(({ done }) => done)).toEqual([1, 2, 3, 4]);
  expect(told.map(({ replications }) => replications)).toEqual([32, 64, 96, 128]);
  expect(told[0]).toMatchObject({ total: 4, settled: null });
  expect(told[3]!.settled).toMatchObject({ metric: 'profit', stoppedBy: 'limit' });
});
