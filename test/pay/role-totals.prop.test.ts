import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeBooks } from '../../src/pay/books.ts';
import { runPayroll } from '../../src/pay/payroll.ts';
import { isPlain, plainTotals, totalsOf } from '../../src/pay/role-totals.ts';
import { byMonth } from './by-month.ts';
import { flatRules, floors, models, payTerms } from './random-plans.ts';
import { modelOf, planOf } from './samples.ts';

test('plain pay is what the whole pay run pays', () => {
  fc.assert(
    fc.property(flatRules, flatRules, floors, (telemarketers, closers, floor) => {
      const model = modelOf({
        telemarketers: planOf('plain', ...telemarketers),
        closers: planOf('plain', ...closers),
        paymentLag: 7,
        marginRate: 0.6,
      });
      const months = byMonth(floor);
      expect(isPlain(model, months)).toBe(true);
      const payroll = runPayroll(model, months);
      for (const role of ['telemarketers', 'closers'] as const) {
        const totals = totalsOf(payroll[role], months.spans, 2);
        expect(plainTotals(model, months, role)).toEqual(totals);
        expect(closeBooks(model, months)[role].takeHome).toEqual(totals.takeHome);
      }
    }),
  );
});

test('pay that looks at other lines, people or times is not plain', () => {
  fc.assert(
    fc.property(models, payTerms, floors, (model, { closers, telemarketers }, floor) => {
      const looksAround = [...closers, ...telemarketers].some(
        (rule) =>
          ['pool', 'split', 'clawback', 'draw', 'guarantee'].includes(rule.kind) ||
          (rule.kind === 'commission' &&
            (rule.tiers.length > 1 || rule.cap !== null || rule.threshold !== null)),
      );
      const plans = {
        closers: planOf('any', ...closers),
        telemarketers: planOf('any', ...telemarketers),
      };
      const lawless = {
        ...model,
        ...plans,
        overtime: null,
        minimum: null,
        paid: 'monthly',
      } as const;
      const months = byMonth(floor);
      expect(isPlain(lawless, months)).toBe(!looksAround);
      expect(isPlain({ ...lawless, paid: 'weekly' }, months)).toBe(false);
      const minimum = { wage: 1, tested: 'week' } as const;
      expect(isPlain({ ...lawless, minimum }, months)).toBe(false);
      const overtime = { after: 40, rate: 1.5, withVariable: true };
      expect(isPlain({ ...lawless, overtime }, months)).toBe(false);
      if (floor.spans.days.length > months.spans.days.length) {
        expect(isPlain(lawless, floor)).toBe(false);
      }
    }),
  );
});
