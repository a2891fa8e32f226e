import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  callmix,
  capturedIo,
  temporaryFolder,
  type CapturedIo,
  type Outcome,
} from './captured-io.ts';
import { SMALL } from './floors.ts';
import { parseCsv } from './parse-csv.ts';

let folder: ReturnType<typeof temporaryFolder>;
let io: CapturedIo;

beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, 'small.yaml'), SMALL);
});
afterAll(() => folder.remove());
beforeEach(() => {
  io = capturedIo({ folder: folder.path });
});

function type(...words: string[]): Promise<Outcome> {
  return callmix(words, io);
}

const GRID = ['best', 'small.yaml', '--over', 'closers=1..3', '--most', '32'];

describe('best', () => {
  test('names the best, its rivals, how to repeat it and what to try next', async () => {
    const { code, out, err } = await type(...GRID, '--threads', '1');
    expect(code).toBe(0);
    expect(out).toMatch(/^Small: the best of 3 mixes, /mu);
    expect(out).toMatch(/^ +profit, .*\n {2}mix +average /mu);
    expect(out).toMatch(
      /^reproduce: callmix best small\.yaml --over closers=1\.\.3 --most 32 --seed \S+ {2}# engine/mu,
    );
    expect(out).toMatch(/^next: callmix best small\.yaml .* -o small-best\.html$/mu);
    expect(out).not.toMatch(/NaN|undefined|null|Infinity/u);
    expect(out).not.toMatch(/confidence|optimal|guarantee/u);
    expect(err).toBe('');
  });

  test('where no mix keeps the limit, points to the sweep that shows what each comes to', async () => {
    const { code, out } = await type(
      ...['best', 'small.yaml', '--over', 'closers=1..3', '--most', '256'],
      ...['--subject-to', 'labour_cost <= $1k'],
    );
    expect(code).toBe(0);
    expect(out).toMatch(/None of the 3 tried keeps labour_cost <= \$1k/u);
    expect(out).toMatch(
      /^next: callmix sweep small\.yaml --over closers=1\.\.3 --metric labour_cost$/mu,
    );
  });

  test('gives the same answer on one thread and on two', async () => {
    const one = await type(...GRID, '--json', '--threads', '1');
    io = capturedIo({ folder: folder.path });
    const two = await type(...GRID, '--json', '--threads', '2');
    expect(two.out).toBe(one.out);
  });

  test('writes a page, a table and Markdown', async () => {
    const files = ['small.html', 'small.csv', 'small.md'];
    const { code } = await type(...GRID, ...files.flatMap((file) => ['-o', file]));
    expect(code).toBe(0);
    const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
    expect(read('small.html')).toContain('The mixes looked at again');
    const rows = parseCsv(read('small.csv'));
    expect(Object.keys(rows[0]!).slice(0, 4)).toEqual([
      'mix',
      'closers',
      'average_when_chosen',
      'not_ruled_out',
    ]);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(read('small.md')).toContain('| mix | profit, average |');
  });

  test.each([
    [60, []],
    [80, []],
    [160, []],
    [60, ['--over', 'telemarketers=4..5', '--subject-to', 'closer_idle <= 99%', '--full']],
    [60, ['--frontier', 'revenue,labour_cost,closer_idle']],
    [60, ['--preview']],
  ])('fits into %i columns with %j', async (width, more) => {
    io = capturedIo({ folder: folder.path, environment: { COLUMNS: String(width) } });
    const grid = more.includes('--preview') ? GRID.slice(0, 4) : GRID;
    const { code, out } = await type(...grid, ...more);
    expect(code).toBe(0);
    const [body] = out.split('\nreproduce:');
    for (const line of body!.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  test.each([
    [['best', 'small.yaml'], /expected --over, a second scenario file, or variants/u],
    [[...GRID, '--subject-to', 'closer_idl <= 20%'], /--subject-to.*closer_idl/su],
    [[...GRID, '--within', 'much'], /--within: expected a difference .* such as 1%, got "much"/u],
    [[...GRID, '--frontier', 'revenue'], /two or three metrics/u],
    [[...GRID, '--frontier', 'revenue,profitt'], /no metric is called "profitt"/u],
    [[...GRID, '--within', '150%'], /--within: expected a difference .* got "150%"/u],
    [
      [...GRID, '--frontier', 'profit,profit'],
      /--frontier: expected two or three .* got "profit,profit"/u,
    ],
    [[...GRID, '--sure', '20%'], /--sure: expected a share from 50% .* got "20%"/u],
    [
      [...GRID, '--subject-to', 'idle <= 20%'],
      /unknown metric "idle"\. Did you mean "closer_idle"\?/u,
    ],
    [[...GRID, '--subject-to', 'closer_idle <= 20k'], /"20k" is not a share\. Write 12%\./u],
    [
      [...GRID, '--subject-to', 'labour_cost <= 68k/mnth'],
      /"68k\/mnth" is not an amount per month/u,
    ],
    [[...GRID, '--runs', '5'], /--runs: best takes as many months as its answer needs\..*--most/u],
    [[...GRID, '--precision', '1%'], /--precision: best takes as many months/u],
  ])('%j is refused', async (words, message) => {
    const { code, err } = await type(...words);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
