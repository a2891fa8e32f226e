import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callmix, capturedIo, temporaryFolder } from './captured-io.ts';
import { SMALL } from './floors.ts';

test('why tells which inputs matter on the screen, and on a page', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder.path, 'small.yaml'), SMALL);
  const io = capturedIo({ folder: folder.path });
  const line = 'why small.yaml --runs 16 --threads 1 -o why.html';
  const { code, out } = await callmix(line.split(' '), io);
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}luck \(128 at middle inputs\)/mu);
  expect(out).toContain('what to measure');
  expect(out).not.toMatch(/NaN|undefined|Infinity/u);
  expect(readFileSync(join(folder.path, 'why.html'), 'utf8')).toContain('What to measure next');
  folder.remove();
});

test.each([60, 80, 160])('fits into %i columns', async (columns) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder.path, 'small.yaml'), SMALL);
  const io = capturedIo({ folder: folder.path, columns });
  const { code, out } = await callmix('why small.yaml --runs 16 --order 2 --full'.split(' '), io);
  folder.remove();
  expect(code).toBe(0);
  const [body] = out.split('\nreproduce:');
  for (const row of body!.split('\n')) expect(row.length).toBeLessThanOrEqual(columns);
});

test('the same on one thread and on two', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder.path, 'small.yaml'), SMALL);
  const [one, two] = await Promise.all(
    ['1', '2'].map((threads) =>
      callmix(
        `why small.yaml --runs 16 --json --threads ${threads}`.split(' '),
        capturedIo({ folder: folder.path }),
      ),
    ),
  );
  folder.remove();
  expect(one!.code).toBe(0);
  expect(two!.out).toBe(one!.out);
});
