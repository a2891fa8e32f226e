import { expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { runJob } from '../../src/study/job.ts';
import { sweep, type SweepAxis } from '../../src/study/sweep.ts';
import { fakeRunner } from './fake-runner.ts';
import { payOf, sampleFloor, teamOf } from './sample-floor.ts';

const closers: SweepAxis = {
  key: 'team.closers.count',
  label: 'closers',
  values: [1, 2],
  patches: [teamOf(4, 1), teamOf(4, 2)],
};

/** Sweeps 128 months, and interrupts as the so-manieth job of the fresh months begins; 0 for never. */
async function interruptedAt(fresh: number) {
  const stop = new AbortController();
  const isFresh = ({ seed }: { seed: string }): boolean => seed.endsWith('/fresh');
  const runner = fakeRunner((job, asked) => {
    if (isFresh(job) && asked.filter(isFresh).length === fresh) stop.abort();
    return runJob(job);
  });
  const options = { runner, runs: 128, signal: stop.signal };
  const result = await sweep(sampleFloor(), [closers], options);
  return { result, freshJobs: runner.asked.filter(isFresh).length };
}

test.each([1, 2])(
  'an interrupt in fresh job %i ends them there and keeps the sweep',
  async (number) => {
    const whole = await interruptedAt(0);
    const { result, freshJobs } = await interruptedAt(number);
    expect(whole.freshJobs).toBeGreaterThan(number);
    expect(freshJobs).toBe(number);
    expect(whole.result.settled.stoppedBy).toBe('runs');
    expect(result.settled).toEqual({ ...whole.result.settled, stoppedBy: 'interrupt' });
    expect(result.mixes).toEqual(whole.result.mixes);
    expect(result.runs).toBe(128);
    expect(whole.result.verdict.join(' ')).toContain('Simulated afresh');
    expect(result.verdict.join(' ')).not.toContain('Simulated afresh');
  },
);

test('the second opinion finds wages of its own', async () => {
  const runner = fakeRunner((job) => runJob(job));
  const hourly = payOf({ closers: 'hourly' });
  const { notes } = await sweep(sampleFloor(hourly), [closers], { runner, runs: 64 });
  const isFresh = ({ seed }: { seed: string }): boolean => seed.endsWith('/fresh');
  const rates = (fresh: boolean): unknown[] => {
    const jobs = runner.asked.filter((job) => isFresh(job) === fresh && job.inputs !== 'middle');
    return [...new Set(jobs.map(({ scenario }) => rateOf(scenario)))];
  };
  const [[swept, ...others], [fresh, ...rest]] = [rates(false), rates(true)];
  expect([others, rest]).toEqual([[], []]);
  expect(swept).toBeGreaterThan(10);
  expect(fresh).toBeGreaterThan(10);
  expect(fresh).not.toBe(swept);
  // only the sweep's own wage is told
  expect(notes.filter((note) => note.includes('same pay as'))).toHaveLength(1);
});

function rateOf({ pay }: Scenario): unknown {
  const [component] = pay.plans['hourly']!.components;
  return component?.kind === 'hourly' && component.rate;
}
