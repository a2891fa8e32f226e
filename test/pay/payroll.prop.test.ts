import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ACTIVITY } from '../../src/floor/activity.ts';
import { closeBooks } from '../../src/pay/books.ts';
import type { Commission } from '../../src/pay/components/commission.ts';
import type { DrawnComponent } from '../../src/pay/components/index.ts';
import { cents } from '../../src/pay/money.ts';
import { runPayroll } from '../../src/pay/payroll.ts';
import { ALL_PAY, type RolePay } from '../../src/pay/role-pay.ts';
import { statementsOf } from '../../src/pay/statement.ts';
import type { BooksModel } from '../../src/pay/types.ts';
import { eachSpan } from '../../src/pay/grid.ts';
import { byMonth } from './by-month.ts';
import { fallsBack, floors, inOrder, payTerms, ruleLists, steadyFloors } from './random-plans.ts';
import { modelOf, planOf } from './samples.ts';

const HOUR = 3600;
const WORKING_DAYS = 21;
const MONTHS_IN = { week: 5 / WORKING_DAYS, month: 1, quarter: 3, year: 12 };

type Terms = Omit<Pick<BooksModel, 'overtime' | 'minimum' | 'paid'>, 'paid'> & {
  paid: BooksModel['paid'];
  telemarketers: DrawnComponent[];
  closers: DrawnComponent[];
};

function modelFor({ closers, telemarketers, ...law }: Terms): BooksModel {
  return modelOf({
    ...law,
    telemarketers: planOf('some plan', ...telemarketers),
    closers: planOf('another', ...closers),
    marginRate: 0.6,
    paymentLag: 7,
    workingDays: WORKING_DAYS,
  });
}

/** Visits everybody's stretches of time of one kind. */
function eachOf(
  pay: RolePay,
  numbers: Int32Array,
  visit: (person: number, from: number, until: number) => void,
): void {
  for (let person = 0; person < pay.activity.people; person++) {
    eachSpan(numbers, pay.joinsIn(person), (from, until) => {
      visit(person, from, until);
    });
  }
}

function linesFor(pay: RolePay, kind: string): number[] {
  return pay.lines.flatMap((line, at) => (line.kind === kind ? [at] : []));
}

/** Cents of all lines of a kind over some rows. */
function paidBy(pay: RolePay, kind: string, person: number, from: number, until: number): number {
  return linesFor(pay, kind).reduce((sum, line) => sum + pay.lineSum(person, line, from, until), 0);
}

function cell(pay: RolePay, person: number, row: number, column: keyof typeof ACTIVITY): number {
  return pay.activity.get(person, row, column);
}

describe('payroll of any plans on any floor', () => {
  test('is the sum of statements, of its parts, and of what people take home by month', () => {
    fc.assert(
      fc.property(payTerms, floors, (terms, floor) => {
        const model = modelFor(terms);
        const books = closeBooks(model, floor);
        const statements = statementsOf(model, floor);
        const months = floor.spans.monthLength.length;
        for (const [role, letter] of [
          ['telemarketers', 'T'],
          ['closers', 'C'],
        ] as const) {
          const { base, clawedBack, takeHome, topUps, variable } = books[role];
          const own = statements.filter(({ person }) => person.startsWith(letter));
          const pay = own.reduce((sum, { total }) => sum + total, 0);
          expect(cents(base) + cents(variable) - cents(clawedBack) + cents(topUps)).toBe(pay);
          for (let person = 0; person < floor[role].people; person++) {
            const home = takeHome.subarray(person * months, (person + 1) * months);
            const name = letter + String(person + 1).padStart(2, '0');
            expect(home.reduce((sum, month) => sum + cents(month), 0)).toBe(
              own.reduce(
                (sum, { person: of, total }) => sum + (of.split('/')[0] === name ? total : 0),
                0,
              ),
            );
          }
        }
        const lines = statements.flatMap((statement) => statement.lines);
        expect(cents(books.payroll)).toBe(lines.reduce((sum, line) => sum + line.cents, 0));
        for (const line of lines) expect(Number.isInteger(line.cents)).toBe(true);
      }),
    );
  });

  test('no pay period brings less than nothing', () => {
    fc.assert(
      fc.property(payTerms, floors, (terms, floor) => {
        const { closers, telemarketers } = runPayroll(modelFor(terms), floor);
        for (const pay of [closers, telemarketers]) {
          eachOf(pay, pay.calendar.of['pay period'], (person, from, until) => {
            expect(pay.paySum(person, from, until, ALL_PAY)).toBeGreaterThanOrEqual(0);
          });
        }
      }),
    );
  });

  test('caps cap each span of a commission', () => {
    fc.assert(
      fc.property(payTerms, floors, (terms, floor) => {
        const payroll = runPayroll(modelFor(terms), floor);
        for (const role of ['closers', 'telemarketers'] as const) {
          const spec = terms[role].find((rule): rule is Commission => rule.kind === 'commission');
          if (!spec?.cap) continue;
          const { cap } = spec;
          const pay = payroll[role];
          eachOf(pay, pay.calendar.of[cap.per], (person, from, until) => {
            let held = 0;
            for (let row = from; row < until; row++) {
              held += floor.spans.inMonths[row]! * (1 - cell(pay, person, row, 'unsalaried'));
            }
            const most = cents((cap.amount / MONTHS_IN[cap.per]) * held);
            expect(paidBy(pay, 'commission', person, from, until)).toBeLessThanOrEqual(most);
          });
        }
      }),
    );
  });

  test('an hour worked brings the legal minimum, and no rule takes it back', () => {
    fc.assert(
      fc.property(payTerms, floors, (terms, floor) => {
        const { minimum } = terms;
        if (minimum === null) return;
        const taking = (rule: DrawnComponent): boolean =>
          rule.kind === 'clawback' || rule.kind === 'draw';
        const after = runPayroll(modelFor(terms), floor);
        const before = runPayroll(
          modelFor({
            ...terms,
            closers: terms.closers.filter((rule) => !taking(rule)),
            telemarketers: terms.telemarketers.filter((rule) => !taking(rule)),
          }),
          floor,
        );
        for (const role of ['closers', 'telemarketers'] as const) {
          const pay = after[role];
          let worked = 0;
          let under = 0;
          eachOf(pay, pay.calendar.of[minimum.tested], (person, from, until) => {
            let hours = 0;
            let premium = 0;
            for (let row = from; row < until; row++) {
              const seconds =
                cell(pay, person, row, 'paid') - cell(pay, person, row, 'absent_paid');
              hours += seconds / HOUR;
              premium += pay.premium[person * pay.rows + row] ?? 0;
            }
            const due = cents(minimum.wage * hours);
            const countable = pay.paySum(person, from, until, ALL_PAY) - premium;
            if (due > 0) {
              worked++;
              // But for what an hourly wage is rounded by: a cent in each pay period, and one for days missed.
              const periods = pay.calendar.of['pay period'];
              const doubt = periods[until - 1]! - periods[from]! + 2;
              expect(countable).toBeGreaterThanOrEqual(due - doubt);
            }
            const topUp = paidBy(pay, 'minimum', person, from, until);
            if (topUp > 0) under++;
            expect(topUp).toBeLessThanOrEqual(paidBy(before[role], 'minimum', person, from, until));
          });
          expect([pay.weeksWorked, pay.weeksUnder]).toEqual([worked, under]);
        }
      }),
    );
  });

  test('overtime’s premium is part of what overtime pays', () => {
    fc.assert(
      fc.property(payTerms, floors, (terms, floor) => {
        const { closers, telemarketers } = runPayroll(modelFor(terms), floor);
        for (const pay of [closers, telemarketers]) {
          eachOf(pay, pay.calendar.of.week, (person, from, until) => {
            let premium = 0;
            for (let row = from; row < until; row++) {
              premium += pay.premium[person * pay.rows + row] ?? 0;
            }
            expect(premium).toBeGreaterThanOrEqual(0);
            expect(paidBy(pay, 'overtime', person, from, until)).toBeGreaterThanOrEqual(premium);
          });
        }
      }),
    );
  });

  test('guarantees are met', () => {
    fc.assert(
      fc.property(payTerms, floors, (terms, floor) => {
        const payroll = runPayroll(modelFor(terms), floor);
        for (const role of ['closers', 'telemarketers'] as const) {
          const pay = payroll[role];
          for (const rule of terms[role]) {
            if (rule.kind !== 'guarantee') continue;
            const { amount, per } = rule.amount;
            eachOf(pay, pay.calendar.of[per], (person, from, until) => {
              let held = 0;
              for (let row = from; row < until; row++) {
                held += floor.spans.inMonths[row]! * (1 - cell(pay, person, row, 'unsalaried'));
              }
              const least = cents((amount / MONTHS_IN[per]) * held);
              const all = pay.paySum(person, from, until, ALL_PAY);
              expect(all).toBeGreaterThanOrEqual(least - 1);
              if (paidBy(pay, 'guarantee', person, from, until) > 0) {
                expect(all).toBeLessThanOrEqual(least + 1);
              }
            });
          }
        }
      }),
    );
  });
});

test('what recoverable draws advanced is recovered or owed, by employment', () => {
  fc.assert(
    fc.property(payTerms, floors, (terms, floor) => {
      // Nothing else takes, and no minimum stands in the way: each span is settled to its end.
      const plain = (rules: DrawnComponent[]): DrawnComponent[] =>
        rules.filter(({ kind }) => kind !== 'clawback');
      const model = modelFor({
        ...terms,
        minimum: null,
        closers: plain(terms.closers),
        telemarketers: plain(terms.telemarketers),
      });
      const payroll = runPayroll(model, floor);
      for (const role of ['closers', 'telemarketers'] as const) {
        const rule = terms[role].find(({ kind }) => kind === 'draw');
        if (rule?.kind !== 'draw') continue;
        const pay = payroll[role];
        const [line] = linesFor(pay, 'draw');
        for (let person = 0; person < pay.activity.people; person++) {
          let owed = 0;
          const joins = pay.joinsIn(person);
          eachSpan(pay.calendar.of[rule.amount.per], joins, (from, until) => {
            if (joins[from] === 1) owed = 0;
            let months = 0;
            let results = 0;
            for (let row = from; row < until; row++) {
              months += floor.spans.inMonths[row]! * (1 - cell(pay, person, row, 'unsalaried'));
              results += pay.paySum(person, row, row + 1, ['variable']);
            }
            const drawn = pay.lineSum(person, line!, from, until);
            const earned = rule.recoverable ? results - drawn : results;
            const due = cents((rule.amount.amount / MONTHS_IN[rule.amount.per]) * months);
            const recovered = Math.min(owed, Math.max(0, earned - due));
            expect(drawn).toBe(Math.max(0, due - earned) - recovered);
            owed = rule.recoverable ? owed + drawn : 0;
            expect(owed).toBeGreaterThanOrEqual(0);
          });
        }
      }
    }),
  );
});

test('a month pays the same however finely it is told, but for cents of clawbacks', () => {
  const fine = ruleLists.map((list) =>
    list.filter(
      (rule) =>
        rule.kind !== 'spiff' &&
        !('per' in rule && rule.per === 'week') &&
        !(typeof rule === 'object' && 'amount' in rule && isWeekly(rule.amount)),
    ),
  );
  fc.assert(
    fc.property(fine, fine, steadyFloors, (telemarketers, closers, floor) => {
      const model = modelFor({
        telemarketers: inOrder(telemarketers),
        closers: inOrder(closers),
        paid: 'monthly',
        overtime: null,
        minimum: null,
      });
      const cut = closeBooks(model, floor);
      const whole = closeBooks(model, byMonth(floor));
      for (const role of ['telemarketers', 'closers'] as const) {
        // A cent for what a clawback rounds in each of a month's rows, and one for each line.
        const doubt = (floor.spans.days.length + model[role].components.length) / 100 + 1e-9;
        whole[role].takeHome.forEach((pay, at) => {
          expect(Math.abs(cut[role].takeHome[at]! - pay)).toBeLessThanOrEqual(doubt);
        });
      }
    }),
  );
});

function isWeekly(amount: unknown): boolean {
  return typeof amount === 'object' && amount !== null && 'per' in amount && amount.per === 'week';
}

test('no plan here takes back what tiers paid before', () => {
  fc.assert(
    fc.property(ruleLists, (list) => {
      for (const rule of list) {
        if (rule.kind === 'commission') expect(fallsBack(rule)).toBe(false);
      }
    }),
  );
});
