import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callmix, capturedIo, temporaryFolder, type Outcome } from './captured-io.ts';
import { SMALL } from './floors.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, 'small.yaml'), SMALL);
  writeFileSync(
    join(folder.path, 'other.yaml'),
    `${SMALL.replace('Small', 'Other')}team: {closers: 2}\n`,
  );
});
afterAll(() => {
  folder.remove();
});

function type(words: readonly string[], columns = 80): Promise<Outcome> {
  return callmix([...words], capturedIo({ folder: folder.path, columns }));
}

const NUMBER = ['solve', 'small.yaml', '--vary', 'closers=1..3', '--until', 'closer_occupancy <= 30%', '--runs', '64']; // prettier-ignore
const RATE = ['solve', 'small.yaml', '--vary', 'closing.close_rate=5%..60%', '--until', 'profit >= 0', '--runs', '64']; // prettier-ignore
const TWO = ['solve', 'small.yaml', 'other.yaml', '--vary', 'closing.close_rate=5%..60%', '--runs', '64']; // prettier-ignore

describe('solve', () => {
  test('answers first, then how to repeat it and what to try next', async () => {
    const { code, out, err } = await type([...NUMBER, '--threads', '1']);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^Small: 2 telemarketers/u);
    expect(out.replaceAll(/\s+/gu, ' ')).toMatch(/[23] closers: the smallest number at which/u);
    expect(out).toMatch(/^reproduce: callmix solve small\.yaml --vary closers=1\.\.3 --until 'closer_occupancy <= 30%' --seed \S+ --runs 64 {2}# engine/mu); // prettier-ignore
    expect(out).toMatch(/^next: callmix solve small\.yaml .* -o small-solve\.html$/mu);
  });

  test('the reproduce line gives the same again', async () => {
    const { out } = await type(NUMBER);
    const line = /^reproduce: callmix (.*?) {2}#/mu.exec(out)![1]!;
    const words = [...line.matchAll(/'([^']*)'|(\S+)/gu)].map((found) => found[1] ?? found[2]!);
    expect((await type(words)).out).toBe(out);
  });

  test.each([60, 80, 160])('fits into %i columns', async (columns) => {
    for (const asked of [NUMBER, RATE, TWO]) {
      const { code, out } = await type(asked, columns);
      expect(code).toBe(0);
      const [body] = out.split('\nreproduce:');
      for (const row of body!.split('\n')) expect(row.length).toBeLessThanOrEqual(columns);
      expect(out).not.toMatch(/NaN|undefined|null|Infinity/u);
      expect(out).not.toMatch(/confidence|optimal|guarantee/u);
    }
  });

  test('as JSON, the same on one thread and on two', async () => {
    const one = await type([...RATE, '--json', '--threads', '1']);
    const two = await type([...RATE, '--json', '--threads', '2']);
    expect(two.out).toBe(one.out);
    const answer = JSON.parse(one.out) as { command: string; key: string; runs: number };
    expect(answer).toMatchObject({ command: 'solve', key: 'closing.close_rate', runs: 64 });
    expect(one.out).not.toMatch(/NaN|Infinity/u);
  });

  test('of two files says which is better on either side, and draws it on a page', async () => {
    const { code, out } = await type([...TWO, '-o', 'two.html']);
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/gu, ' ')).toContain('As the files are:');
    expect(readFileSync(join(folder.path, 'two.html'), 'utf8')).toContain('<svg');
  });

  test.each([
    [['solve', 'small.yaml'], /expected --vary KEY/u],
    [['solve', 'small.yaml', '--vary', 'closers'], /one file needs a condition/u],
    [
      ['solve', 'small.yaml', '--vary', 'closing.clse_rate', '--until', 'profit >= 0'],
      /did you mean/iu,
    ],
    [['solve', 'small.yaml', '--vary', 'closers', '--until', 'profitt >= 0'], /--until .*profit/su],
    [
      ['solve', 'small.yaml', '--vary', 'calendar.meetings', '--until', 'profit >= 0'],
      /between what to look/u,
    ],
    [[...NUMBER, '--metric', 'sales'], /--metric is for two files/u],
    [[...TWO, '--until', 'profit >= 0'], /--until is for one file/u],
    [[...TWO, '--largest'], /--largest is for one file/u],
    [[...NUMBER, 'other.yaml', 'third.yaml'], /expected one or two scenario files, got 3/u],
  ])('%j is refused', async (words, message) => {
    // prettier-ignore
    const { code, err, out } = await type(words);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(out).toBe('');
  });
});

describe('check --against-theory', () => {
  test.each([60, 80, 160])('fits into %i columns', async (columns) => {
    const { code, out } = await type(
      ['check', 'small.yaml', '--against-theory', '--runs', '4'],
      columns,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^small\.yaml: against theory/u);
    expect(out).toContain('The file as it is written');
    for (const row of out.split('\n')) expect(row.length).toBeLessThanOrEqual(columns);
    expect(out).not.toMatch(/NaN|undefined|null/u);
  });

  test('as JSON, the same on one thread and on two', async () => {
    const words = ['check', 'small.yaml', '--against-theory', '--runs', '4', '--json', '--threads'];
    const [one, two] = [await type([...words, '1']), await type([...words, '2'])];
    expect(two.out).toBe(one.out);
    const { against_theory } = JSON.parse(one.out) as { against_theory: Record<string, unknown>[] };
    expect(against_theory[0]).toMatchObject({ file: 'small.yaml' });
    expect(against_theory[0]!['cases']).not.toEqual([]);
  });

  test('what simulates goes with it alone', async () => {
    const { code, err } = await type(['check', 'small.yaml', '--runs', '4']);
    expect(code).toBe(2);
    expect(err).toContain('--runs goes with --against-theory; else nothing is simulated');
  });
});
