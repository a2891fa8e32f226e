import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
  return callmix(line.split(' '), io);
}

function written(name: string): string {
  return readFileSync(join(folder.path, name), 'utf8');
}

const FEW = '--runs 32 --threads 1';

test('--cash tells each month as booked and as paid, in text and JSON', async () => {
  const line = [
    'run',
    'small.yaml',
    ...FEW.split(' '),
    '--set',
    'period.length=2 months',
    '--cash',
  ];
  const { out } = await callmix(line, io);
  expect(out).toMatch(/REVENUE +sold +cancelled +received +refunded\n +month 1 .*\n +month 2 /u);
  expect(out).toMatch(/COMMISSION +earned +clawed back +paid +taken back +owed\n/u);
  const json = await callmix([...line, '--json'], capturedIo({ folder: folder.path }));
  const { cash, profit_and_loss } = JSON.parse(json.out) as {
    cash: { month: number | null; sold: number; received: number; refunded: number }[];
    profit_and_loss: { id: string; average: number }[];
  };
  expect(cash.map(({ month }) => month)).toEqual([1, 2, null]);
  const sum = (part: 'sold' | 'received' | 'refunded'): number =>
    cash.reduce((total, month) => total + month[part], 0);
  const averageOf = (id: string): number =>
    profit_and_loss.find((entry) => entry.id === id)!.average;
  expect(sum('sold')).toBeCloseTo(averageOf('revenue'), 6);
  expect(sum('received') - sum('refunded')).toBeCloseTo(
    averageOf('revenue') + averageOf('cancelled'),
    6,
  );
});

describe('--statements', () => {
  test.each([0, 7])('of month %i add up to its payroll among the samples', async (month) => {
    const files = `--statements pay-${month}.csv --samples months-${month}.csv`;
    const { code, err } = await type(`run small.yaml ${FEW} ${files} --month ${month}`);
    expect(code).toBe(0);
    expect(err).toContain(`wrote pay-${month}.csv`);
    const rows = parseCsv(written(`pay-${month}.csv`));
    expect(Object.keys(rows[0]!)).toEqual([
      'month',
      'person',
      'period',
      'plan',
      'rule',
      'line',
      'amount',
    ]);
    expect(rows.every((row) => row['month'] === String(month))).toBe(true);
    expect(rows.every(({ amount }) => /^-?\d+\.\d\d$/u.test(amount!))).toBe(true);
    const paid = rows.reduce((sum, row) => sum + Math.round(100 * Number(row['amount'])), 0);
    const payroll = parseCsv(written(`months-${month}.csv`))[month]!['payroll_usd'];
    expect(paid).toBe(Math.round(100 * Number(payroll)));
  });

  test('are an object a line in NDJSON', async () => {
    await type(`run small.yaml ${FEW} --statements pay.ndjson`);
    const [first] = written('pay.ndjson').split('\n');
    const row = JSON.parse(first!) as Record<string, unknown>;
    expect(row).toMatchObject({ month: 0, person: 'T01', period: 1 });
    expect(typeof row['amount']).toBe('number');
  });

  test('never overwrite, and nothing is simulated then', async () => {
    writeFileSync(join(folder.path, 'mine.csv'), 'mine');
    const { code, out, err } = await type(`run small.yaml ${FEW} --statements mine.csv`);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('mine.csv exists already');
    expect(written('mine.csv')).toBe('mine');
  });

  test.each([
    ['--statements same.csv --samples same.csv', 'two outputs have the same file name'],
    ['--statements pay.txt', 'expected a file ending in .csv or .ndjson, got "pay.txt"'],
    ['small.yaml --statements two.csv', '--statements is about one scenario'],
    ['--month 3', '--month says of which month --statements or a workbook are'],
    ['--statements two.csv --month x', '--month: expected a whole number from 0'],
  ])('%s is refused', async (flags, message) => {
    const { code, err } = await type(`run small.yaml ${FEW} ${flags}`);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(join(folder.path, 'two.csv'))).toBe(false);
  });
});

describe('--full', () => {
  /** Cents of the average column, by label. */
  function averages(text: string, row: RegExp): Map<string, number> {
    return new Map(
      [...text.matchAll(row)].map(({ groups }) => [
        groups!['label']!,
        Math.round(100 * Number(groups!['average']!.replaceAll(/[$,]/gu, ''))),
      ]),
    );
  }

  const TOTALS = ['margin', 'total cost', 'profit'];

  test.each([
    ['text', /^ {2}(?<label>\S.*?) +-?\$\S+ +(?<average>-?\$\S+\.\d\d) +-?\$\S+$/gmu],
    ['md', /^\| (?<label>[^|]+) \| \S+ \| (?<average>\S+\.\d\d) \| \S+ \|$/gmu],
  ])('prints profit and loss that adds up to the cent: %s', async (format, row) => {
    const { out } = await type(`run small.yaml ${FEW} --full --format ${format}`);
    const [, ledger] = out.split(/PROFIT AND LOSS|\| {2}\| low 5% \| average/u);
    expect(ledger).toBeDefined();
    const found = averages(ledger!, row);
    const lines = [...found].filter(([label]) => !TOTALS.includes(label));
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.reduce((sum, [, amount]) => sum + amount, 0)).toBe(found.get('profit'));
    expect(found.get('margin')! + found.get('total cost')!).toBe(found.get('profit'));
  });

  test('is what prints it', async () => {
    expect((await type(`run small.yaml ${FEW}`)).out).not.toContain('PROFIT AND LOSS');
  });
});
