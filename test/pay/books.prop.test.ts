import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeBooks } from '../../src/pay/books.ts';
import { LEDGER } from '../../src/pay/ledger.ts';
import { cents } from '../../src/pay/money.ts';
import { statementsOf } from '../../src/pay/statement.ts';
import { floors, models } from './random-plans.ts';

describe('books of any floor under any plans', () => {
  test('payroll is the sum of the statements, to the cent', () => {
    fc.assert(
      fc.property(models, floors, (model, floor) => {
        const books = closeBooks(model, floor);
        const statements = statementsOf(model, floor);
        const total = statements.reduce((sum, statement) => sum + statement.total, 0);
        expect(cents(books.payroll, model.decimals)).toBe(total);
      }),
    );
  });

  test('the profit-and-loss table adds up, to the cent', () => {
    fc.assert(
      fc.property(models, floors, (model, floor) => {
        const books = closeBooks(model, floor);
        const shown = LEDGER.map((entry) => cents(entry.of(books), model.decimals));
        const at = (id: string): number => LEDGER.findIndex((entry) => entry.id === id);
        const sum = (from: number, to: number): number =>
          LEDGER.slice(from, to).reduce(
            (total, { kind }, line) => (kind === 'line' ? total + shown[from + line]! : total),
            0,
          );
        const [margin, cost, profit] = [at('margin'), at('total_cost'), at('profit')];
        expect(sum(0, margin)).toBe(shown[margin]);
        expect(sum(margin, cost)).toBe(shown[cost]);
        expect(sum(0, profit)).toBe(shown[profit]);
        expect(shown[margin]! + shown[cost]!).toBe(shown[profit]);
      }),
    );
  });

  test('parts never exceed the whole', () => {
    fc.assert(
      fc.property(models, floors, (model, floor) => {
        const books = closeBooks(model, floor);
        expect(books.telemarketingCost).toBeLessThanOrEqual(books.totalCost);
        expect(books.labourCost).toBeLessThanOrEqual(books.totalCost);
        expect(books.margin).toBeLessThanOrEqual(books.keptRevenue);
      }),
    );
  });
});

test('ledger ids are unique, labels are words, and no line shows -0', () => {
  expect(new Set(LEDGER.map(({ id }) => id)).size).toBe(LEDGER.length);
  for (const { label } of LEDGER) expect(label).toMatch(/^[a-z][a-z' -]+$/);
  fc.assert(
    fc.property(models, floors, (model, floor) => {
      const books = closeBooks(model, floor);
      for (const entry of LEDGER) expect(Object.is(entry.of(books), -0)).toBe(false);
    }),
  );
});
