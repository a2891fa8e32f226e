import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callmix, capturedIo, temporaryFolder, type Outcome } from './captured-io.ts';
import { SMALL } from './floors.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, 'small.yaml'), SMALL);
});
afterAll(() => {
  folder.remove();
});

function type(line: string, columns = 80): Promise<Outcome> {
  return callmix(line.split(' '), capturedIo({ folder: folder.path, columns }));
}

describe('check --warm-up', () => {
  test.each([60, 80, 160])('fits %i columns', async (columns) => {
    const { code, out } = await type('check --warm-up small.yaml', columns);
    expect(code).toBe(0);
    expect(out).toMatch(/^small\.yaml: warm-up\n {2}A floor that begins empty is as usual: open/u);
    expect(out.replaceAll(/\s+/gu, ' ')).toMatch(/weeks before it counts, which is/u);
    expect(out).toMatch(/^ {2}deals( +[\d.]+)+$/mu);
    for (const row of out.split('\n')) expect(row.length).toBeLessThanOrEqual(columns);
    expect(out).not.toMatch(/NaN|undefined|null/u);
  });

  test('as JSON tells the averages by day, the same each time', async () => {
    const [first, again, other] = await Promise.all(
      ['', '', ' --seed other'].map((seed) => type(`check --warm-up small.yaml --json${seed}`)),
    );
    expect(again!.out).toBe(first!.out);
    expect(other!.out).not.toBe(first!.out);
    const { warm_up } = JSON.parse(first!.out) as { warm_up: Record<string, unknown>[] };
    expect(warm_up).toHaveLength(1);
    expect(warm_up[0]).toMatchObject({ file: 'small.yaml', pilots: 20, unit: 'working days' });
    const [leads] = warm_up[0]!['series'] as { open: string; average: number[] }[];
    expect(leads!.open).toBe('leads');
    expect(leads!.average).toHaveLength(Number(warm_up[0]!['length']));
  });

  test.each([
    ['--warm-up --runs 3', '--runs plays no part in --warm-up'],
    ['--warm-up --threads 1', '--threads plays no part in --warm-up'],
    ['--warm-up --against-theory', 'one at a time'],
    ['--seed x', '--seed goes with --against-theory or --warm-up'],
  ])('%s is refused', async (flags, message) => {
    const { code, err } = await type(`check small.yaml ${flags}`);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
