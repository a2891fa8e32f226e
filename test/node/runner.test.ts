import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { worldOf } from '../../src/node/files.ts';
import { runnerOf } from '../../src/node/runner.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import type { Job, Runner } from '../../src/study/types.ts';

const FILE = 'scenarios/floor.yaml';
const { scenario } = loadScenario(
  { file: FILE, text: readFileSync(FILE, 'utf8') },
  worldOf(FILE, '.'),
);

const small: Job = {
  id: 'small',
  scenario,
  points: [{}],
  seed: 'small',
  first: 0,
  count: 1,
  metrics: ['profit'],
  inputs: 'stratified',
};

/** Jobs that would have gone to threads, by id. */
let handedOut: string[];
const shared: Runner = {
  width: 4,
  run({ id }) {
    handedOut.push(id);
    return Promise.resolve(new ArrayBuffer(0));
  },
  close: () => Promise.resolve(),
};
beforeEach(() => {
  handedOut = [];
});

describe('several threads', () => {
  test('are not started for a small job alone, which has the same bytes here', async () => {
    const reply = await runnerOf(2, shared).run(small);
    expect(handedOut).toEqual([]);
    expect(reply).toEqual(await inlineRunner().run(small));
  });

  test('do jobs that come together, and all after them', async () => {
    const runner = runnerOf(2, shared);
    await Promise.all([runner.run({ ...small, id: 'a' }), runner.run({ ...small, id: 'b' })]);
    await runner.run({ ...small, id: 'c' });
    expect(handedOut).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['many months', { count: 500 }],
    ['several points', { points: [{}, {}] }],
    ['every dial', { dialByDial: true }],
  ])('do a job of %s even alone', async (id, more) => {
    await runnerOf(2, shared).run({ ...small, ...more, id });
    expect(handedOut).toEqual([id]);
  });
});

test('one thread does the work itself', async () => {
  const reply = await runnerOf(1, shared).run(small);
  expect(handedOut).toEqual([]);
  expect(reply).toEqual(await inlineRunner().run(small));
});
