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

function type(line: string): Promise<Outcome> {
  return callmix(line.split(' ').filter(Boolean), io);
}

function written(name: string): string {
  return readFileSync(join(folder.path, name), 'utf8');
}

const FEW = '--runs 32 --threads 1';

describe('pay', () => {
  test('tells of each plan what people take home and what the company pays', async () => {
    const { code, out, err } = await type(`pay small.yaml ${FEW}`);
    expect(code).toBe(0);
    expect(out).toMatch(/^Small: pay of closers, /mu);
    expect(out).toMatch(/^ {2}CLOSER, A WEEK$/mu);
    expect(out).toMatch(/^ {4}worst 5%, average +\$\S+ +\$\S+/mu);
    expect(out).toMatch(/^ {2}base : variable +\d+ : \d+ /mu);
    expect(out).toMatch(/^ {2}AT EQUAL MIDDLE PAY$/mu);
    expect(out).toContain('cost the same where the close rate is');
    expect(out).toMatch(/^reproduce: callmix pay small\.yaml --seed \S+ --runs 32 {2}# engine/mu);
    expect(out).toContain('next: callmix pay small.yaml -o small-pay.html');
    expect(out).not.toMatch(/NaN|undefined|null|Infinity/u);
    expect(err).toBe('');
  });

  test.each([60, 80, 160])('fits into %i columns', async (width) => {
    io = capturedIo({ folder: folder.path, environment: { COLUMNS: String(width) } });
    const { out } = await type(`pay small.yaml ${FEW} --full`);
    const [body] = out.split('\nreproduce:');
    for (const line of body!.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  test('the reproduce line gives the same plans again', async () => {
    const line = `pay small.yaml --plans commission-only --vary closing.deal=1k..4k ${FEW} --seed x`;
    const first = /^reproduce: callmix (.*?) {2}#.*sha256 (\w+)/mu.exec((await type(line)).out)!;
    expect(first[1]).toContain('--plans commission-only --vary closing.deal=1k..4k');
    io = capturedIo({ folder: folder.path });
    expect((await type(first[1]!)).out).toContain(first[2]);
  });

  test('--json is the common envelope with plans, break-even and payout', async () => {
    const { out } = await type(`pay small.yaml --plans commission-only ${FEW} --json`);
    const json = JSON.parse(out) as {
      plans: { name: string; at_equal_pay: { factor: number } | null }[];
      break_even: { key: string; values: number[]; profit: Record<string, number[]> };
      payout: { results: number[]; pay: Record<string, number[]>; attained: number[] };
    };
    expect(json).toMatchObject({ format_version: '1.0', command: 'pay', role: 'closers' });
    expect(json.plans).toHaveLength(2);
    expect(json.plans[0]).toMatchObject({ in_force: true, at_equal_pay: null });
    expect(json.plans[1]!.at_equal_pay!.factor).toBeGreaterThan(0);
    const { key, profit, values } = json.break_even;
    expect(key).toBe('closing.close_rate');
    for (const profits of Object.values(profit)) expect(profits).toHaveLength(values.length);
    for (const pays of Object.values(json.payout.pay)) {
      expect(pays).toHaveLength(json.payout.results.length);
    }
    expect(json.payout.attained).toHaveLength(20);
    expect(out).not.toMatch(/NaN|Infinity/u);
  });

  test('CSV has a row for each plan and figure, NDJSON a line for each plan', async () => {
    const rows = parseCsv(
      (await type(`pay small.yaml --plans commission-only ${FEW} --format csv`)).out,
    );
    for (const row of rows) expect(Object.keys(row)).toHaveLength(25);
    const kinds = new Set(rows.map((row) => `${row['plan']!}, ${row['pay']!}`));
    const cost = rows.findLast(({ metric }) => metric === 'total_cost')!;
    expect(Number(cost['difference_mean'])).not.toBe(0);
    expect(kinds).toContain('commission-only, at equal middle pay');
    expect(kinds.size).toBe(3);
    io = capturedIo({ folder: folder.path });
    const { out } = await type(`pay small.yaml --plans commission-only ${FEW} --format ndjson`);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string });
    expect(lines).toHaveLength(2);
    expect(lines[1]!.name).toBe('commission-only');
  });

  test('--samples has every plan’s figures in one row for each month', async () => {
    await type(`pay small.yaml --plans commission-only ${FEW} --samples months.csv`);
    const rows = parseCsv(written('months.csv'));
    expect(rows).toHaveLength(32);
    expect(Object.keys(rows[0]!)).toEqual(
      expect.arrayContaining([
        'commission-only: total_cost_usd',
        'commission-only at equal pay: total_cost_usd',
        'in.closing.close_rate',
      ]),
    );
  });

  test('a page and a text for a wiki hold the same plans', async () => {
    await type(`pay small.yaml --plans commission-only ${FEW} -o pay.html -o pay.md`);
    const page = written('pay.html');
    expect(page).toContain('Pay plans for closers');
    for (const chart of ['pay-per-person', 'pay-cost', 'break-even', 'payout']) {
      expect(page).toContain(`data-${chart}`);
    }
    expect(written('pay.md')).toMatch(/^\| *\|.*commission-only *\|$/mu);
  });

  test('of telemarketers needs another plan', async () => {
    const { code, err } = await type(`pay small.yaml --role telemarketers ${FEW}`);
    expect(code).toBe(2);
    expect(err).toContain('is the only plan for telemarketers. Write another under pay.plans');
  });

  test.each([
    ['--plans gone', 'there is no plan "gone" for closers; plans are'],
    ['--plans hourly,,x', 'expected names such as hourly,base-plus'],
    ['--role reps', 'expected one of "closers", "telemarketers"'],
    ['--vary closing.clse_rate', 'unknown key "clse_rate" in closing. Did you mean "close_rate"?'],
    ['--vary closing.margin', 'Say between what to look: closing.margin=a..b.'],
    ['--vary closing.deal=2000', '"2000" is not a range. Write closing.deal=a..b.'],
    ['--vary pay.closers', 'pay.closers is not one amount or share'],
    ['--vary closers=1..4', 'closers'],
    ['--vary seed', 'seed cannot be varied.'],
  ])('%s is refused with what was expected', async (flags, message) => {
    const { code, err } = await type(`pay small.yaml ${flags} ${FEW}`);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  test('a range in which plans never cost the same is told as such', async () => {
    const { out } = await type(
      `pay small.yaml --plans commission-only --vary closing.deal=20k..30k ${FEW}`,
    );
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(
      'no crossing between the average deal $20k and $30k',
    );
  });
});
