import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXlsx } from '../report/workbook/read-xlsx.ts';
import { callmix, capturedIo, temporaryFolder, type Outcome } from './captured-io.ts';
import { parseCsv } from './parse-csv.ts';

/** One telemarketer and one closer: a year takes a few milliseconds. */
const ONE = 'extends: two-plus-one\nname: One\nteam: {telemarketers: 1, closers: 1}\n';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, 'one.yaml'), ONE);
  writeFileSync(
    join(folder.path, 'hours.yaml'),
    'extends: two-plus-one\nperiod: {length: 160 h, continuous: true, starts: empty}\n',
  );
});
afterAll(() => folder.remove());

const ask = (line: string, input = ''): Promise<Outcome> =>
  callmix(line.split(' '), capturedIo({ folder: folder.path, input, columns: 100 }));

describe('callmix budget', () => {
  test('shows months, quarters and years', async () => {
    const { code, out } = await ask('budget one.yaml --runs 32');
    expect(code).toBe(0);
    expect(out).toContain(
      'One: 1 telemarketer + 1 closer, budget\n32 possible months, quarters and years',
    );
    for (const span of ['MONTH', 'QUARTER', 'YEAR']) {
      expect(out).toMatch(new RegExp(`  ${span} +low 5% +P50 +P80 +P95\n  payroll `, 'u'));
    }
    expect(out).toMatch(
      /It loses money in .* of 100 months, .* of 100 quarters and .* of 100 years\./u,
    );
    expect(out).toContain('reproduce: callmix budget one.yaml --seed callmix --runs 32');
  });

  test('reads standard input once for all of them', async () => {
    const [piped, named] = [
      await ask('budget - --runs 32 --json', ONE),
      await ask('budget one.yaml --runs 32 --json'),
    ];
    expect(piped.code).toBe(0);
    expect(piped.out).toBe(named.out);
  });

  test('as JSON has every estimate and the odds of a loss', async () => {
    const { out } = await ask('budget one.yaml --runs 32 --json');
    const { command, views } = JSON.parse(out) as {
      command: string;
      views: {
        span: string;
        runs: number;
        loses_money: number;
        metrics: Record<string, { p95: number }>;
      }[];
    };
    expect(command).toBe('budget');
    expect(views.map(({ span, runs }) => [span, runs])).toEqual([
      ['month', 32],
      ['quarter', 32],
      ['year', 32],
    ]);
    const [month, quarter, year] = views.map(({ metrics }) => metrics['payroll']!.p95);
    expect(quarter! / month!).toBeGreaterThan(2.5);
    expect(year! / quarter!).toBeGreaterThan(3.5);
    expect(views.every(({ loses_money: share }) => share >= 0 && share <= 1)).toBe(true);
  });

  test('as CSV and Markdown has a row for each stretch and amount', async () => {
    const { out } = await ask('budget one.yaml --runs 32 --format csv');
    const rows = parseCsv(out);
    expect(rows).toHaveLength(12);
    expect(rows[0]).toMatchObject({
      span: 'month',
      scenario: 'One',
      metric: 'payroll',
      unit: 'USD',
    });
    expect(rows.filter((row) => row['loses_money'] !== '').map((row) => row['metric'])).toEqual(
      Array(3).fill('profit'),
    );
    const { out: md } = await ask('budget one.yaml --runs 32 --format md');
    expect(md).toContain('| payroll of a quarter |');
  });

  test('as a workbook counts its quantiles from the samples', async () => {
    const { code } = await ask('budget one.yaml --runs 32 -o budget.xlsx');
    expect(code).toBe(0);
    const tabs = readXlsx(readFileSync(join(folder.path, 'budget.xlsx')));
    expect([...tabs.keys()]).toEqual(['Budget', 'Assumptions', 'Samples']);
    expect(
      [...tabs.get('Budget')!.values()].filter(({ formula }) => formula !== null),
    ).toHaveLength(63);
  });

  test.each([
    ['one.yaml --set period.length=2weeks', '--set period.length has no use here'],
    ['hours.yaml', 'a continuous period has no months or quarters'],
    ['one.yaml --time 3s', 'unknown flag or argument "time"'],
    ['one.yaml -o budget.html', 'there is no page of a budget'],
  ])('refuses %s', async (words, message) => {
    const { code, err } = await ask(`budget ${words} --runs 32`);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
