import { afterEach, describe, expect, test } from 'vitest';
import { threadRunner } from '../../src/node/threads.ts';
import { ScenarioError } from '../../src/scenario/scenario.ts';
import type { Job, Runner } from '../../src/study/types.ts';

const worker = new URL('workers/echo.ts', import.meta.url);

let runner: Runner | undefined;
afterEach(async () => {
  await runner?.close();
  runner = undefined;
});

function start(threads: number): Runner {
  runner = threadRunner({ threads, worker });
  return runner;
}

/** The stand-in worker reads no more of a job than its name and first replication. */
function job(id: string, first = 0): Job {
  return { id, first } as unknown as Job;
}

describe('worker threads', () => {
  test('do jobs in any number and give each its own reply', async () => {
    const threads = start(2);
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, first) => threads.run(job(`job ${first}`, first))),
    );
    expect(replies.map((reply) => [...new Float64Array(reply)])).toEqual(
      Array.from({ length: 50 }, (_, first) => [first, 2 * first]),
    );
  });

  test('hand over errors of the program with class and message', async () => {
    await expect(start(1).run(job('throws'))).rejects.toThrow(RangeError);
    await expect(runner!.run(job('throws'))).rejects.toThrow('count: expected more than none');
  });

  test('hand over what is wrong with a scenario', async () => {
    const error: unknown = await start(1)
      .run(job('refuses'))
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ScenarioError);
    expect((error as ScenarioError).problems).toMatchObject([
      { file: 'floor.yaml', line: 3, column: 7 },
    ]);
  });

  test('a thread that dies fails its job only; another takes its place', async () => {
    const threads = start(2);
    const others = Array.from({ length: 12 }, (_, first) =>
      threads.run(job(`job ${first}`, first)),
    );
    await expect(threads.run(job('dies'))).rejects.toThrow('3');
    await expect(Promise.all(others)).resolves.toHaveLength(12);
    const after = await Promise.all([
      threads.run(job('a', 1)),
      threads.run(job('b', 2)),
      threads.run(job('c', 3)),
    ]);
    expect(after.map((reply) => new Float64Array(reply)[1])).toEqual([2, 4, 6]);
  });

  test('an abort ends a job that does not end by itself', async () => {
    const threads = start(1);
    const abort = new AbortController();
    const hanging = threads.run(job('hangs'), abort.signal);
    setTimeout(() => abort.abort(), 300);
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
    await expect(threads.run(job('after', 4))).resolves.toHaveProperty('byteLength', 16);
  });

  test('close twice, or before any job, is fine', async () => {
    const threads = start(2);
    await threads.close();
    await threads.close();
  });

  test.each([0, -1, 1.5, NaN])('%s threads are refused', (threads) => {
    expect(() => threadRunner({ threads, worker })).toThrow(RangeError);
  });
});
