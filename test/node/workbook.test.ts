import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXlsx } from '../report/workbook/read-xlsx.ts';
import { callmix, capturedIo, temporaryFolder, type Outcome } from './captured-io.ts';
import { SMALL } from './floors.ts';
import { parseCsv } from './parse-csv.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, 'small.yaml'), SMALL);
  writeFileSync(join(folder.path, 'other.yaml'), SMALL.replace('Small', 'Other'));
});
afterAll(() => folder.remove());

const ask = (line: string): Promise<Outcome> =>
  callmix(line.split(' '), capturedIo({ folder: folder.path, columns: 100 }));
const read = (name: string): Buffer => readFileSync(join(folder.path, name));

describe('run -o', () => {
  test('book.xlsx holds the statements of the month that is asked for', async () => {
    expect((await ask('run small.yaml --runs 32 --month 5 -o book.xlsx')).code).toBe(0);
    const statements = readXlsx(read('book.xlsx')).get('Statements')!;
    expect(statements.get('A1')!.value).toBe('Pay statements of possible week 5');
    const other = await ask('run small.yaml --runs 32 --month 5 --statements lines.csv');
    expect(other.code).toBe(0);
    const lines = parseCsv(read('lines.csv').toString());
    const cents = lines.reduce((sum, { amount }) => sum + Math.round(100 * Number(amount)), 0);
    const all = [...statements].find(([, { value }]) => value === 'payroll of week 5')![0];
    const total = statements.get(`G${all.slice(1)}`)!.value as number;
    expect(Math.round(100 * total)).toBe(cents);
  });

  test('the same line gives the same bytes', async () => {
    await ask('run small.yaml --runs 32 -o a.xlsx');
    await ask('run small.yaml --runs 32 -o b.xlsx --threads 1');
    expect(read('a.xlsx').equals(read('b.xlsx'))).toBe(true);
  });

  test('a folder gets a CSV file of each sheet, and none is overwritten unasked', async () => {
    expect((await ask('run small.yaml --runs 32 -o sheets/')).err).toContain('wrote sheets/');
    expect(readdirSync(join(folder.path, 'sheets')).toSorted()).toEqual([
      ...['assumptions.csv', 'budget.csv', 'plans.csv', 'profit-and-loss.csv'],
      ...['samples.csv', 'statements.csv', 'summary.csv', 'waterfall.csv'],
    ]);
    const samples = parseCsv(read('sheets/samples.csv').toString());
    expect(samples).toHaveLength(32);
    const { code, err } = await ask('run small.yaml --runs 32 -o sheets/');
    expect([code, err]).toEqual([2, expect.stringContaining('is not empty. Say --force')]);
    expect((await ask('run small.yaml --runs 33 -o sheets/ --force')).code).toBe(0);
    expect(parseCsv(read('sheets/samples.csv').toString())).toHaveLength(33);
  });

  test('several files, a comparison and a sweep have a workbook of their table', async () => {
    for (const [name, line] of [
      ['runs', 'run small.yaml other.yaml'],
      ['compare', 'compare small.yaml other.yaml'],
      ['sweep', 'sweep small.yaml --over closers=1,2'],
    ] as const) {
      expect((await ask(`${line} --runs 32 -o ${name}.xlsx`)).code).toBe(0);
      expect((await ask(`${line} --runs 32 -o ${name}.csv`)).code).toBe(0);
      const tabs = readXlsx(read(`${name}.xlsx`));
      expect([...tabs.keys()]).toEqual(['Results', 'Assumptions']);
      const rows = parseCsv(read(`${name}.csv`).toString());
      const columns = Object.keys(rows[0]!);
      const values = [...tabs.get('Results')!.values()].map(({ value }) => value);
      expect(values).toEqual(expect.arrayContaining(columns));
      const numbers = rows
        .flatMap((row) => Object.values(row))
        .filter((text) => /^-?\d+\.\d+$/u.test(text));
      expect(numbers.length).toBeGreaterThan(10);
      expect(values).toEqual(expect.arrayContaining(numbers.slice(0, 20).map(Number)));
    }
  });

  test('plans side by side have sheets of their own', async () => {
    expect((await ask('pay small.yaml --runs 32 -o pay.xlsx')).code).toBe(0);
    const tabs = readXlsx(read('pay.xlsx'));
    expect([...tabs.keys()]).toEqual([
      ...['Plans', 'Break-even', 'Pay for results', 'Assumptions', 'Samples'],
    ]);
  });

  test.each([
    ['run small.yaml --format xlsx', '--format xlsx: a workbook goes to a file'],
    ['run small.yaml --runs 20001 -o big.xlsx', 'at most 20,000 of them, got 20,001'],
    ['run small.yaml --month 3 -o table.csv', '--month says of which month'],
    ['run small.yaml -o small.yaml/', 'small.yaml/ is a file; name a folder'],
    ['run small.yaml --format json -o new/', '--format json and the folder new/ contradict'],
    ['run small.yaml -o table', 'a folder ending in /'],
  ])('%s is refused', async (line, message) => {
    const { code, err } = await ask(line);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test('an empty folder that is there already will do', async () => {
    mkdirSync(join(folder.path, 'empty'));
    expect((await ask('run small.yaml --runs 32 -o empty/')).code).toBe(0);
  });

  test('JSON has what to budget for', async () => {
    const { out } = await ask('run small.yaml --runs 32 --json');
    const { budget, metrics } = JSON.parse(out) as Record<
      string,
      Record<string, Record<string, number>>
    >;
    expect(Object.keys(budget!)).toEqual(['payroll', 'labour_cost', 'total_cost']);
    for (const [name, quantiles] of Object.entries(budget!)) {
      expect(metrics![name]).toMatchObject(quantiles);
      expect(Object.keys(quantiles)).toEqual(['p50', 'p80', 'p95']);
    }
  });

  test('the full text has the budget, the short one has not', async () => {
    const { out: full } = await ask('run small.yaml --runs 32 --full');
    expect(full).toMatch(/  BUDGET +low 5% +P50 +P80 +P95\n/u);
    expect(full).toMatch(/19 weeks in 20 stay under \S+ of payroll\./u);
    expect((await ask('run small.yaml --runs 32')).out).not.toContain('BUDGET');
  });
});
