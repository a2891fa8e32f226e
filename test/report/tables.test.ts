import { expect, test } from 'vitest';
import { csvOf } from '../../src/report/tables.ts';

test('a table as CSV: full numbers, doubled quotes, empty where there is no value', () => {
  const table = {
    columns: [
      { name: 'plan, closers', unit: 'text' },
      { name: 'profit', unit: 'currency' },
    ],
    rows: [
      ['say "hi"', 12345.678901],
      ['two\nlines', null],
    ],
  } as const;
  expect(csvOf(table)).toBe(
    '"plan, closers",profit\r\n"say ""hi""",12345.678901\r\n"two\nlines",\r\n',
  );
});

test.each(['=cmd()', '+1', '-2', '@x', '\tx'])('text %j cannot become a formula', (text) => {
  const csv = csvOf({ columns: [{ name: 'plan', unit: 'text' }], rows: [[text]] });
  expect(csv.split('\r\n')[1]).toBe(`'${text}`);
});

test('negative numbers stay numbers', () => {
  expect(csvOf({ columns: [{ name: 'a', unit: 'plain' }], rows: [[-2]] })).toBe('a\r\n-2\r\n');
});

test('a column may ask for a fixed number of decimals', () => {
  const columns = [{ name: 'amount', unit: 'cents', decimals: 2 }] as const;
  expect(csvOf({ columns, rows: [[-1234.5], [null]] })).toBe('amount\r\n-1234.50\r\n\r\n');
});
