import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerRows } from '../../src/report/ledger.ts';
import type { LedgerLine } from '../../src/study/results.ts';
import { sampleRun } from './sample-results.ts';

const line = (average: number, kind: LedgerLine['kind'] = 'line'): LedgerLine => ({
  id: 'x',
  label: 'x',
  average,
  p05: average,
  p95: average,
  kind,
});
const cents = (amount: number) => Math.round(amount * 100);

test('the table of a run adds up to the cent', () => {
  const rows = ledgerRows(sampleRun().ledger, 'USD');
  const lines = rows.filter(({ total }) => !total);
  const profit = rows.at(-1)!;
  expect(lines.reduce((sum, { average }) => sum + cents(average), 0)).toBe(cents(profit.average));
  const costs = rows.find(({ label }) => label === 'total cost')!;
  const after = rows.slice(rows.findIndex(({ label }) => label === 'margin') + 1, -2);
  expect(after.reduce((sum, { average }) => sum + cents(average), 0)).toBe(cents(costs.average));
});

test('any averages add up, in any currency', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 15 }),
      fc.constantFrom('USD', 'JPY', 'KWD'),
      (averages, currency) => {
        const sum = averages.reduce((total, average) => total + average, 0);
        const rows = ledgerRows([...averages.map((average) => line(average)), line(sum, 'total')], currency); // prettier-ignore
        const unit = { USD: 100, JPY: 1, KWD: 1000 }[currency];
        const whole = rows.map(({ average }) => Math.round(average * unit));
        expect(whole.slice(0, -1).reduce((total, part) => total + part, 0)).toBe(whole.at(-1));
      },
    ),
  );
});

test('bars stand on one another and the total on zero', () => {
  const rows = ledgerRows([line(100), line(-30), line(70, 'total')], 'USD');
  expect(rows.map(({ from, to }) => [from, to])).toEqual([
    [0, 100],
    [100, 70],
    [0, 70],
  ]);
});

test('a total that is no sum is refused', () => {
  expect(() => ledgerRows([line(100), line(99, 'total')], 'USD')).toThrow(
    'x: expected 100 or 100, the sum of the lines above, got 99',
  );
});
