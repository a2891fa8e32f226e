import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callmix, capturedIo, temporaryFolder, type CapturedIo, type Outcome } from './captured-io.ts'; // prettier-ignore
import { SMALL } from './floors.ts';

let folder: ReturnType<typeof temporaryFolder>;
let io: CapturedIo;
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, 'small.yaml'), SMALL);
});
afterAll(() => {
  folder.remove();
});
beforeEach(() => {
  io = capturedIo({ folder: folder.path });
});

function type(line: string): Promise<Outcome> {
  return callmix(line.split(' '), io);
}

describe('trace', () => {
  test('writes the first day as JSON lines', async () => {
    const { code, out } = await type('trace small.yaml');
    expect(code).toBe(0);
    const [head, first] = out.split('\n').map((line) => (line === '' ? null : (JSON.parse(line) as unknown))); // prettier-ignore
    expect(head).toMatchObject({ event: 'trace', scenario: 'Small', month: 0, day: 1 });
    expect(first).toBeTypeOf('object');
  });

  test('says the same again, and another month differs', async () => {
    const { out } = await type('trace small.yaml --day 2 -f text');
    io = capturedIo({ folder: folder.path });
    expect((await type('trace small.yaml --day 2 --format text')).out).toBe(out);
    io = capturedIo({ folder: folder.path });
    expect((await type('trace small.yaml --day 2 -f text --month 5')).out).not.toBe(out);
    expect(out).toContain('Day 2 of 5, Tuesday, of possible week 0; seed callmix');
  });

  test('a file’s ending gives the format', async () => {
    const { code, err, out } = await type('trace small.yaml --day 3 -o out/day.json');
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).toContain('wrote out/day.json');
    const entries = JSON.parse(readFileSync(join(folder.path, 'out/day.json'), 'utf8')) as object[];
    expect(entries.length).toBeGreaterThan(100);
    io = capturedIo({ folder: folder.path });
    const again = await type('trace small.yaml --day 3 -o out/day.json');
    expect(again.code).toBe(2);
    expect(again.err).toContain('out/day.json exists already. Say --force to overwrite it.');
  });

  test('tells a lead’s life', async () => {
    const { code, out } = await type('trace small.yaml --lead 3 --set closers=2');
    expect(code).toBe(0);
    expect(out).toMatch(/^Lead 3 of \d+ in possible week 0; seed callmix\n/u);
    expect(out).toContain('somebody answers');
  });

  test.each([
    ['--day 6', 'day 6: the period has days 1 to 5.'],
    ['--day 0', '--day: expected a whole number from 1 to 99,999, got "0".'],
    ['--month -1', '--month'],
    ['--lead 9999', 'lead 9999: possible week 0 has leads 1 to '],
    ['--lead 3 --day 1', '--lead follows one lead through all its days: leave --day out.'],
    ['--lead 3 -f chrome', '--lead: expected text or jsonl, got chrome, which shows a whole day.'],
    ['-o day.png', 'day.png: expected a file ending in .jsonl, .ndjson, .json, .txt, or --format.'],
    ['-o day.txt -f jsonl', '--format jsonl and the ending of day.txt contradict each other.'],
  ])('%s: says what is wrong', async (flags, says) => {
    const { code, err } = await type(`trace small.yaml ${flags}`);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

test('a report shows a day, the same on any number of threads', async () => {
  const pages = [];
  for (const threads of [1, 2]) {
    io = capturedIo({ folder: folder.path });
    const name = `page-${threads}.html`;
    const { code } = await type(`report small.yaml --runs 64 --threads ${threads} -o ${name}`);
    expect(code).toBe(0);
    pages.push(readFileSync(join(folder.path, name), 'utf8'));
  }
  expect(pages[0]).toContain('id="data-day-timeline"');
  expect(pages[0]).toContain('id="data-floor-gantt"');
  expect(pages[0]).toContain('Months ahead: not drawn. The period is no longer than a month');
  expect(pages[1]).toBe(pages[0]);
});
