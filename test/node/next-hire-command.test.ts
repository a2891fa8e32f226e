import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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

function type(line: string): Promise<Outcome> {
  return callmix(line.split(' ').filter(Boolean), io);
}

const FEW = '--runs 8 --threads 1';
const LABELS = ['+1 closer', '+1 telemarketer', '-1 closer', '-1 telemarketer'];

test('tells of each change its odds, its cost and when it is paid back', async () => {
  io = capturedIo({ folder: folder.path, environment: { COLUMNS: '100' } });
  const { code, out, err } = await type(`next-hire small.yaml ${FEW}`);
  expect(code).toBe(0);
  expect(out).toMatch(/^Small: next hire, .*, 1 year$/mu);
  expect(out).toMatch(
    /^8 possible years and 32 months, seed \S+; average differences settled to /mu,
  );
  for (const label of LABELS) expect(out).toContain(`  ${label}`);
  expect(out).toMatch(
    /^reproduce: callmix next-hire small\.yaml --seed \S+ --runs 8 {2}# engine/mu,
  );
  expect(out).not.toMatch(/NaN|undefined|null|Infinity/u);
  expect(err).toBe('');
});

test.each([60, 100])('fits into %i columns', async (width) => {
  io = capturedIo({ folder: folder.path, environment: { COLUMNS: String(width) } });
  const [body] = (await type(`next-hire small.yaml ${FEW}`)).out.split('\nreproduce:');
  for (const line of body!.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
});

test('--json is the common envelope with one entry for each change', async () => {
  const { out } = await type(`next-hire small.yaml ${FEW} --json`);
  const json = JSON.parse(out) as {
    changes: {
      role: string;
      change: number;
      profit: { mean: number };
      payback_month: { not_within: number } | null;
      so_far: { month: number; p50: number }[];
    }[];
    empty_chairs: { role: string; cost_per_week: number }[];
  };
  expect(json).toMatchObject({ format_version: '1.0', command: 'next-hire', runs: 8 });
  expect(json.changes.map(({ change, role }) => [role, change])).toEqual([
    ['closers', 1],
    ['telemarketers', 1],
    ['closers', -1],
    ['telemarketers', -1],
  ]);
  for (const { change, payback_month, so_far } of json.changes) {
    expect(so_far.map(({ month }) => month)).toEqual(Array.from({ length: 13 }, (_, at) => at));
    expect(payback_month === null).toBe(change === -1);
  }
  expect(json.empty_chairs.map(({ role }) => role)).toEqual(['closers', 'telemarketers']);
});

test('the same as csv, ndjson, markdown and as a page', async () => {
  const files = ['a.csv', 'a.ndjson', 'a.md', 'a.html'];
  const flags = files.map((name) => `-o ${name}`).join(' ');
  expect((await type(`next-hire small.yaml ${FEW} ${flags}`)).code).toBe(0);
  const [csv, ndjson, md, page] = files.map((name) =>
    readFileSync(join(folder.path, name), 'utf8'),
  );
  const rows = parseCsv(csv!);
  expect(rows.map((row) => row['change'])).toEqual(['1', '1', '-1', '-1']);
  const lines = ndjson!.trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { change: number }).change)).toEqual([
    1, 1, -1, -1,
  ]);
  for (const label of LABELS) {
    expect(md).toContain(label);
    expect(page).toContain(`<td class="t">${label}</td>`);
  }
});

test('its length is its own', async () => {
  const { code, err } = await type(`next-hire small.yaml ${FEW} --set period.length=1week`);
  expect(code).toBe(2);
  expect(err).toContain('next-hire: --set period.length has no use here: it is always a year.');
});
