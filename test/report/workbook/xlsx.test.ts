import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { sheetsOf, workbookOf } from '../../../src/report/workbook/index.ts';
import { numberFormat } from '../../../src/report/workbook/number-format.ts';
import { cell, type Sheet } from '../../../src/report/workbook/sheet.ts';
import type { Contents } from '../../../src/report/workbook/types.ts';
import { xlsxOf } from '../../../src/report/workbook/xlsx.ts';
import { readXlsx } from './read-xlsx.ts';
import { HOSTILE, hostileFloor, runContents } from './sample-contents.ts';

let contents: Contents;
let bytes: Uint8Array;
beforeAll(async () => {
  contents = await runContents();
  bytes = await workbookOf(contents);
});

const about = { title: 'A floor', currency: 'USD' };
const part = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name]!);

const tiny: Sheet = {
  id: 'tiny',
  name: 'Tiny',
  title: 'Tiny',
  notes: [],
  columns: [{ name: 'amount', unit: 'cents' }],
  rows: [[1.5], [2.25], [{ formula: { call: 'sum', of: [cell(0, 0), cell(0, 1)] }, value: 3.75 }]],
  totals: [2],
};

test('every sheet of the shelf has a tab, in order', () => {
  expect([...readXlsx(bytes).keys()]).toEqual(sheetsOf(contents).map(({ name }) => name));
  expect(sheetsOf(contents).map(({ id }) => id)).toEqual([
    ...['summary', 'profit-and-loss', 'budget', 'plans', 'statements', 'assumptions'],
    ...['samples', 'waterfall'],
  ]);
});

test('a formula stands with what it comes to', async () => {
  const cells = readXlsx(await xlsxOf([tiny], about)).get('Tiny')!;
  expect(cells.get('A3')).toEqual({ formula: null, value: 'amount' });
  expect(cells.get('A4')).toEqual({ formula: null, value: 1.5 });
  expect(cells.get('A6')).toEqual({ formula: 'SUM(A4,A5)', value: 3.75 });
});

test('formulas name the cells of other sheets', () => {
  const budget = readXlsx(bytes).get('Budget')!;
  const formulas = [...budget.values()].map(({ formula }) => formula);
  expect(formulas).toContainEqual(
    expect.stringMatching(/^PERCENTILE\('?Samples'?![A-Z]+6:[A-Z]+39,0\.95\)$/u),
  );
});

test('a formula of a sheet that is not there is refused', async () => {
  const lost: Sheet = { ...tiny, rows: [[{ formula: cell(0, 0, 'nowhere'), value: 1 }]] };
  await expect(xlsxOf([lost], about)).rejects.toThrow('the workbook has no sheet "nowhere"');
});

test('text is text, whatever it begins with', async () => {
  for (const name of HOSTILE) {
    const hostile = await runContents(hostileFloor(name));
    const tabs = readXlsx(await workbookOf(hostile));
    const all = [...tabs.values()].flatMap((cells) => [...cells.values()]);
    const shown = all.filter(
      ({ value }) => typeof value === 'string' && value.includes(name.trim()),
    );
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter(({ formula }) => formula !== null)).toEqual([]);
    for (const { formula } of all) expect(formula ?? '').not.toContain('HYPERLINK');
  }
});

test('text longer than a cell may be is cut, not refused', async () => {
  const long: Sheet = {
    ...tiny,
    columns: [{ name: 'x', unit: 'text' }],
    rows: [['y'.repeat(40_000)]],
  };
  const value = readXlsx(await xlsxOf([long], about))
    .get('Tiny')!
    .get('A4')!.value as string;
  expect([value.length, value.at(-1)]).toEqual([32_767, '…']);
});

test('the same contents give the same bytes, and no clock is told', async () => {
  expect(Buffer.from(await workbookOf(contents)).equals(Buffer.from(bytes))).toBe(true);
  const clocks = [...part(bytes, 'docProps/core.xml').matchAll(/>(\d{4}-[^<]*)</gu)];
  expect(clocks.map(([, clock]) => clock)).toEqual([
    '1980-01-01T00:00:00Z',
    '1980-01-01T00:00:00Z',
  ]);
  // Each part's header in the archive: its signature, then from its tenth byte time and date.
  const archive = Buffer.from(bytes);
  const headers = [];
  for (
    let at = archive.indexOf('PK\u0003\u0004');
    at >= 0;
    at = archive.indexOf('PK\u0003\u0004', at + 1)
  ) {
    headers.push(archive.subarray(at + 10, at + 14).toString('hex'));
  }
  expect(headers.length).toBeGreaterThan(10);
  expect(new Set(headers)).toEqual(new Set(['00002100']));
});

test('headers stay in sight', () => {
  expect(part(bytes, 'xl/worksheets/sheet3.xml')).toMatch(
    /<pane xSplit="2" ySplit="\d+" topLeftCell="C\d+" activePane="bottomRight" state="frozen"\/>/u,
  );
});

test('the waterfall is a chart of stacked columns, its base not to be seen', () => {
  const chart = part(bytes, 'xl/charts/chart1.xml');
  expect(chart).toContain('<c:grouping val="stacked"/>');
  expect(chart).toContain('<c:tickLblPos val="low"/>');
  const [base, ...others] = chart.split('<c:ser>').slice(1);
  expect(base).toContain('<a:noFill/>');
  expect(others).toHaveLength(6);
  for (const series of others) expect(series).toContain('<a:solidFill>');
});

test.each([
  ['currency', 1234.5, 'USD', '"$"#,##0.00;-"$"#,##0.00'],
  ['cents', -1, 'JPY', '"¥"#,##0;-"¥"#,##0'],
  ['cents', 1, 'KWD', '#,##0.000 "KWD";-#,##0.000 "KWD"'],
  ['share', 0.123, 'USD', '0.0%'],
  ['count', 12, 'USD', '#,##0'],
  ['count', 12.5, 'USD', '#,##0.0'],
  ['ratio', 0.5, 'USD', '#,##0.00'],
  ['plain', 0.5, 'USD', 'General'],
] as const)('%s %f in %s is shown as %s', (unit, value, currency, code) => {
  expect(numberFormat(unit, value, currency)).toBe(code);
});
