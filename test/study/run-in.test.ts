import { expect, test } from 'vitest';
import { shippedScenario } from '../prove/known-answers.ts';
import { compileCalendar } from '../../src/scenario/compile/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { compare } from '../../src/study/compare.ts';
import { runJob } from '../../src/study/job.ts';
import { questionOf } from '../../src/study/question.ts';
import { ReplyView } from '../../src/study/reply.ts';
import { sweep } from '../../src/study/sweep.ts';
import { fakeRunner } from './fake-runner.ts';
import { sampleFloor } from './sample-floor.ts';

const floor = shippedScenario('scenarios/floor.yaml');
const { closing } = floor;
const [two, three, four] = [2, 3, 4].map((per_open_deal): Pick<Scenario, 'closing'> => ({
  closing: { ...closing, follow_ups: { ...closing.follow_ups!, per_open_deal } },
}));
const weeksOf = (patch: Partial<Scenario>): number =>
  compileCalendar({ ...floor, ...patch }).days - compileCalendar({ ...floor, ...two }).days;

/** Leads of telemarketers at each point of every job, month by month. */
function leadsOf(asked: ReturnType<typeof fakeRunner>['asked']): number[][][] {
  return asked.map((job) => {
    const view = new ReplyView(runJob({ ...job, metrics: ['leads'], detail: false }));
    return job.points.map((_, point) =>
      Array.from({ length: job.count }, (_, month) => view.numerator(month, point, 0)),
    );
  });
}

test('variants whose delays cross a week find the same leads in the same months', async () => {
  expect(weeksOf(four!)).toBeGreaterThan(weeksOf(two!));
  const variants = [two!, three!, four!].map((patch, i) => {
    const loaded = sampleFloor();
    return { ...loaded, scenario: { ...floor, ...patch, name: `variant ${i}` } };
  });
  const runner = fakeRunner((job) => runJob(job));
  await compare(variants, { runner, runs: 16 });
  for (const [leads, ...others] of leadsOf(runner.asked)) {
    expect(leads!.every((count) => count > 0)).toBe(true);
    for (const other of others) expect(other).toEqual(leads);
  }

  const axis = { key: 'closing.follow_ups.per_open_deal', label: 'follow-ups', values: [2, 4] };
  const swept = fakeRunner((job) => runJob(job));
  await sweep({ ...sampleFloor(), scenario: floor }, [{ ...axis, patches: [two!, four!] }], {
    runner: swept,
    runs: 16,
  });
  for (const [leads, other] of leadsOf(swept.asked)) expect(other).toEqual(leads);
});

test('a point that does not start running asks for no run-in', () => {
  const { period } = floor;
  expect(questionOf(floor, [{ period: { ...period, starts: 'empty' } }]).runIn).toBe(0);
  expect(questionOf(floor, [two!, four!]).runIn).toBe(questionOf(floor, [four!]).runIn);
});
