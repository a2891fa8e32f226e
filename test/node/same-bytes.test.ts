import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { metricNames } from '../../src/metrics/index.ts';
import { worldOf } from '../../src/node/files.ts';
import { threadRunner } from '../../src/node/threads.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import type { Job, Runner } from '../../src/study/types.ts';

const FILE = 'scenarios/floor.yaml';
const { scenario } = loadScenario(
  { file: FILE, text: readFileSync(FILE, 'utf8') },
  worldOf(FILE, '.'),
);

/** Three teams, so that stages are shared within a job; five jobs, so that threads take them in any order. */
const points = [2, 3, 4].map((count) => ({
  team: { ...scenario.team, closers: { ...scenario.team.closers, count } },
}));
/** The same under a dialler that serves all, off the list that the file inherits. */
const { calling } = scenario;
const pooled = points.map(({ team }) => ({
  team,
  calling: {
    ...calling,
    attempt: null,
    dials_per_day: null,
    mode: 'power 2' as const,
    answer_within: 2,
    drop_limit: 0.03,
  },
}));
const jobs = [0, 2, 4, 6, 8].map((first): Job => ({
  id: `months ${first}`,
  scenario,
  points: first < 6 ? points : pooled,
  seed: 'same bytes',
  first,
  count: 2,
  metrics: metricNames,
  inputs: 'stratified',
  detail: true,
}));

async function hashes(runner: Runner): Promise<string[]> {
  try {
    const replies = await Promise.all(jobs.map((job) => runner.run(job)));
    return replies.map((reply) => createHash('sha256').update(new Uint8Array(reply)).digest('hex'));
  } finally {
    await runner.close();
  }
}

const inline = await hashes(inlineRunner());

test('jobs differ, or nothing would be shown', () => {
  expect(new Set(inline).size).toBe(jobs.length);
});

test.each([1, 2, 4])('replies on %i threads have the same bytes as inline', async (threads) => {
  expect(await hashes(threadRunner({ threads }))).toEqual(inline);
});
