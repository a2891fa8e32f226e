import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tell } from '../../src/node/cli/failure.ts';
import { session } from '../../src/node/cli/session.ts';
import { StudyError } from '../../src/study/errors.ts';
import {
  callmix,
  capturedIo,
  temporaryFolder,
  type CapturedIo,
  type Outcome,
} from './captured-io.ts';
import { SMALL } from './floors.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

/** Far more work than a test may take, and a sign of life each second. */
const LONG = [
  '--over',
  'closers=1..4',
  '--over',
  'telemarketers=2..5',
  '--runs',
  '12000',
  '--progress',
  'json',
];

/** Runs a command line and presses Ctrl-C, once or more, as soon as the meter shows complete months. */
async function interrupted(args: readonly string[], io: CapturedIo, presses = 1): Promise<Outcome> {
  const study = callmix(args, io);
  const over = study.then(() => true);
  const soon = (): Promise<boolean> =>
    new Promise((resolve) => {
      setTimeout(() => resolve(false), 20);
    });
  while (!/"replications":[1-9]/u.test(io.err.text)) {
    if (await Promise.race([over, soon()])) break;
  }
  for (let press = 0; press < presses; press++) io.interrupt();
  return study;
}

test.each([1, 2])(
  'Ctrl-C in a sweep on %i threads prints and writes what is complete',
  async (threads) => {
    const io = capturedIo({ folder: folder.path, input: SMALL });
    const file = `mixes-${threads}.json`;
    const { code, out, err } = await interrupted(
      ['sweep', '-', ...LONG, '--threads', String(threads), '-o', file],
      io,
    );
    expect(code).toBe(130);
    expect(err).toContain('finishing the jobs in hand');
    expect(out).toContain('INTERRUPTED');
    expect(out).toContain('16 mixes');
    const result = JSON.parse(readFileSync(join(folder.path, file), 'utf8')) as {
      runs: number;
      settled: object;
      mixes: object[];
    };
    expect(result.settled).toMatchObject({ stopped_by: 'interrupt' });
    expect(result.runs).toBeGreaterThanOrEqual(32);
    expect(result.runs % 32).toBe(0);
    expect(result.mixes).toHaveLength(16);
  },
);

test('Ctrl-C before anything is complete says so', async () => {
  const io: CapturedIo = {
    ...capturedIo({ folder: folder.path, input: SMALL }),
    onInterrupt(listener) {
      listener(); // pressed as soon as anybody listens
      return () => undefined;
    },
  };
  const args = ['run', '-', '--runs', '12000', '--threads', '1', '-o', 'none.json'];
  const { code, out, err } = await callmix(args, io);
  expect(code).toBe(130);
  expect(out).toBe('');
  expect(err).toContain('nothing to report');
  expect(existsSync(join(folder.path, 'none.json'))).toBe(false);
});

test('what is wrong with the question is not called an interruption, Ctrl-C or not', async () => {
  const io = capturedIo({ folder: folder.path });
  const asked = session(
    { set: [], threads: 1, dialByDial: false, progress: 'none', quiet: false, verbose: false },
    io,
    'USD',
    () => {
      io.interrupt();
      return Promise.reject(new StudyError('no hour is paid'));
    },
  );
  await expect(asked).rejects.toThrow(StudyError);
  const refused = asked.catch((error: unknown) => tell(error, [], io));
  expect(await refused).toBe(2);
  expect(io.err.text).toContain('callmix: no hour is paid');
});

test('Ctrl-C twice stops at once', async () => {
  const io = capturedIo({ folder: folder.path, input: SMALL });
  await interrupted(['sweep', '-', ...LONG, '--threads', '1'], io, 2);
  expect(io.stops).toEqual([130]);
});
