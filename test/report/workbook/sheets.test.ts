import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { sheetsOf } from '../../../src/report/workbook/index.ts';
import { tableOfSheet, valueOf, type Sheet } from '../../../src/report/workbook/sheet.ts';
import type { Contents } from '../../../src/report/workbook/types.ts';
import { csvOf } from '../../../src/report/tables.ts';
import type { LedgerLine, RunResult } from '../../../src/study/results.ts';
import {
  budgetContents,
  cashContents,
  HOSTILE,
  hostileFloor,
  payContents,
  runContents,
} from './sample-contents.ts';
import { evaluate } from './evaluate.ts';

let contents: Contents;
let yen: Contents;
let budget: Contents;
let moved: Contents;
let plans: Contents;
beforeAll(async () => {
  contents = await runContents();
  yen = await runContents({ currency: 'JPY' });
  budget = await budgetContents();
  moved = await cashContents();
  plans = await payContents();
});

const sheet = (of: Contents, id: string): Sheet => sheetsOf(of).find((found) => found.id === id)!;
const cents = (amount: unknown): number => Math.round(100 * (amount as number));

/** Every formula of a workbook, with what it says that it comes to. */
function formulas(of: Contents): { place: string; said: number; found: number }[] {
  const sheets = sheetsOf(of);
  return sheets.flatMap((here) =>
    here.rows.flatMap((row, at) =>
      row.flatMap((content, column) =>
        typeof content === 'object' && content !== null
          ? {
              place: `${here.id} ${at} ${column}`,
              said: content.value,
              found: evaluate(content.formula, here, sheets),
            }
          : [],
      ),
    ),
  );
}

describe('every formula comes to the value beside it', () => {
  test.each([
    ['of a run', () => contents, 200],
    ['of a run in yen', () => yen, 200],
    ['of a budget', () => budget, 60],
    ['of a run with cash', () => moved, 40],
    ['of plans side by side', () => plans, 60],
  ])('%s', (_, of, least) => {
    const all = formulas(of());
    expect(all.length).toBeGreaterThan(least);
    for (const { place, said, found } of all) {
      expect([place, Math.abs(said - found) < 1e-6]).toEqual([place, true]);
    }
  });
});

describe('the statements', () => {
  test('add up to the payroll of that month among the samples, to the cent', () => {
    const { rows } = sheet(contents, 'statements');
    const { names, columns } = contents.run!.samples;
    const payroll = cents(columns[names.indexOf('payroll_usd')]![2]);
    expect(payroll).toBeGreaterThan(0);
    const [all, sampled, difference] = rows.slice(-3).map((row) => row.map(valueOf));
    expect(all!.slice(-2).map(cents)).toEqual([payroll, payroll]);
    expect(cents(sampled!.at(-1))).toBe(payroll);
    expect(difference!.at(-1)).toBe(0);
    const totals = rows.filter((row) => row[4] === 'total');
    expect(totals.map(([person]) => person)).toEqual(['T01', 'T02', 'T03', 'T04', 'C01', 'C02']);
    expect(totals.reduce((sum, row) => sum + cents(valueOf(row.at(-1)!)), 0)).toBe(payroll);
  });

  test('have a total for each pay period of each person', async () => {
    const { period } = contents.loaded.scenario;
    const quarter = await runContents({
      period: { ...period, length: { count: 3, unit: 'month' } },
    });
    const totals = sheet(quarter, 'statements').rows.filter((row) => row[4] === 'total');
    expect(totals.slice(0, 4).map(([person, number]) => [person, number])).toEqual([
      ['T01', 1],
      ['T01', 2],
      ['T01', 3],
      ['T02', 1],
    ]);
    expect(totals).toHaveLength(18);
  });

  test('of a month that is not among the samples are set against nothing', async () => {
    const { rows } = sheet(await runContents({}, 40), 'statements');
    expect(rows.at(-1)![4]).toBe('payroll of month 40');
  });
});

test('the rule of each line stands beside it', () => {
  const { rows } = sheet(contents, 'statements');
  const rules = rows.filter(([person]) => person === 'C01').map((row) => row[3]);
  expect(rules).toEqual(['salary', 'commission', '']);
});

describe('the cash sheet', () => {
  test('has what the run found of each month, and owed as it follows', () => {
    const cash = moved.run!.cash!;
    const { rows } = sheet(moved, 'cash');
    expect(rows.map(([name]) => name)).toEqual(['month 1', 'month 2', 'month 3', 'later', 'all']);
    for (const part of ['cancelled', 'refunded', 'clawedBack', 'takenBack'] as const) {
      expect([part, Math.max(...cash.map((month) => month[part])) > 0]).toEqual([part, true]);
    }
    cash.forEach((month, at) => {
      const values = rows[at]!.slice(1).map((cell) => valueOf(cell) as number);
      const { sold, cancelled, received, refunded, earned, clawedBack, paid, takenBack } = month;
      const moves = [sold, cancelled, received, refunded, earned, clawedBack, paid, takenBack];
      expect(values.slice(0, -1).map(cents)).toEqual(moves.map(cents));
      // Cells are rounded to the cent, so what is owed may be off by half a cent for each of those it follows from.
      expect(Math.abs(values.at(-1)! - month.owed)).toBeLessThan(0.02 * (at + 1) + 0.005);
    });
    expect(valueOf(rows[2]!.at(-1)!)).toBeGreaterThan(100);
  });

  test('is there only where it was asked for', () => {
    expect(sheetsOf(contents).map(({ id }) => id)).not.toContain('cash');
  });
});

describe('plans side by side', () => {
  test('have what the study found of each, as written and at equal middle pay', () => {
    const pay = plans.pay!;
    const { columns, rows } = sheet(plans, 'pay-plans');
    expect(columns.slice(2).map(({ name }) => name)).toEqual(pay.plans.map(({ name }) => name));
    const cell = (about: string, figure: string, plan: number) =>
      valueOf(rows.find((row) => row[0] === about && row[1] === figure)![2 + plan]!);
    pay.plans.forEach(({ written, equal }, plan) => {
      for (const [about, figures] of [
        ['as written', written],
        ['at equal middle pay', equal ?? written],
      ] as const) {
        const { difference, metrics, roleCost, takeHome, weeks } = figures;
        const said = (figure: string) => [plan, figure, cell(about, figure, plan)];
        for (const [figure, value] of [
          ["closer's month, low 5%", takeHome!.p05],
          ["closer's month, middle", takeHome!.p50],
          ["closer's month, high 95%", takeHome!.p95],
          ['closers, all in, high 95%', roleCost.p95],
          ['total cost, middle', metrics.total_cost!.p50],
          ['cost per sale, average', metrics.cost_per_sale!.mean],
          ['profit, low 5%', metrics.profit!.p05],
          ['  raised to the legal minimum', weeks.under],
          ['costs less than the plan in force in', difference?.betterIn ?? null],
        ] as const) {
          expect(said(figure)).toEqual([plan, figure, value]);
        }
      }
      expect(cell('at equal middle pay', 'all its pay times', plan)).toBe(equal?.factor ?? 1);
    });
    const { crossings } = pay.breakEven!;
    const told = 'costs the same as the plan in force at the close rate of';
    crossings.forEach(({ at, reason }, pair) => {
      expect(cell('break-even', told, 1 + pair)).toBe(at ?? reason);
    });
    expect(crossings.some(({ at }) => at !== null)).toBe(true);
  });

  test('have every month and input that their figures are counted from', () => {
    const { columns, rows } = sheet(plans, 'samples');
    const cost = columns.findIndex(({ name }) => name === 'hourly: total_cost_usd');
    expect(columns[cost]!.unit).toBe('currency');
    const { names, columns: values } = plans.pay!.samples;
    const known = values[names.indexOf('hourly: total_cost_usd')]!;
    expect(rows.map((row) => row[cost])).toEqual([...known]);
  });
});

test('the summary, the budget and the profit and loss are those of the run', () => {
  const { metrics } = contents.run!;
  const row = sheet(contents, 'summary').rows.find(([, name]) => name === 'payroll')!;
  const { p05, p50, p80, p95, mean } = metrics.payroll!;
  expect(row.slice(2, 6).map(valueOf)).toEqual([p05, p50, p95, mean]);
  const [first] = sheet(contents, 'budget').rows;
  expect(first!.slice(0, 7).map((cell) => valueOf(cell))).toEqual([
    ...['month', 'payroll'],
    ...[p05, p50, p80, p95, mean],
  ]);
  const profit = sheet(contents, 'profit-and-loss').rows.at(-1)!;
  expect(valueOf(profit[1]!)).toBeCloseTo(metrics.profit!.mean!, 1);
});

test('pay of people is no quantile of months: its cells are values', () => {
  const row = sheet(contents, 'summary').rows.find(([, name]) => name === 'pay of a closer')!;
  expect(row.slice(2, 6).every((cell) => typeof cell === 'number')).toBe(true);
});

test('losing months are counted among the samples', () => {
  const { rows } = sheet(budget, 'budget');
  const shares = rows.flatMap((row) => (row.at(-1) === null ? [] : valueOf(row.at(-1)!)));
  const counted = budget.budget!.views.map(({ run: { samples, runs } }) => {
    const profits = samples.columns[samples.names.indexOf('profit_usd')]!;
    return profits.filter((profit) => profit < 0).length / runs;
  });
  expect(shares).toEqual(counted);
  expect(new Set(rows.map(([stretch]) => stretch))).toEqual(new Set(['month', 'quarter', 'year']));
});

/** A profit-and-loss table whose totals are those of its lines. */
function ledgerOf(incomes: readonly number[], costs: readonly number[]): LedgerLine[] {
  const line = (average: number, kind: LedgerLine['kind'] = 'line'): LedgerLine => {
    return { id: 'x', label: 'x', average, p05: average, p95: average, kind };
  };
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
  return [
    ...incomes.map((income) => line(income)),
    line(sum(incomes), 'total'),
    ...costs.map((cost) => line(cost)),
    ...(costs.length > 0 ? [line(sum(costs), 'total')] : []),
    line(sum([...incomes, ...costs]), 'total'),
  ];
}

test('the columns of the waterfall stand where its lines begin and end, above and below zero', () => {
  const amounts = (least: number, most: number) =>
    fc.array(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 6 });
  let crossing = 0;
  fc.assert(
    fc.property(amounts(-50, 200), amounts(-150, 30), (incomes, costs) => {
      const run: RunResult = { ...contents.run!, ledger: ledgerOf(incomes, costs) };
      const sheets = sheetsOf({ loaded: contents.loaded, run });
      const here = sheets.find(({ id }) => id === 'waterfall')!;
      for (const row of here.rows) {
        const drawn = row
          .slice(1)
          .map((cell) =>
            typeof cell === 'object' && cell !== null
              ? evaluate(cell.formula, here, sheets)
              : (cell as number | null),
          );
        expect(row.slice(1).map(valueOf)).toEqual(drawn);
        const [from, to, base, ...parts] = drawn as [number, number, number, ...(number | null)[]];
        const up = parts.filter((part) => part !== null && part > 0) as number[];
        const down = parts.filter((part) => part !== null && part < 0) as number[];
        // As a program stacks them: what is positive grows upward from zero, what is negative downward.
        const top = Math.max(0, base) + up.reduce((sum, part) => sum + part, 0);
        const bottom = Math.min(0, base) + down.reduce((sum, part) => sum + part, 0);
        const seen = up.length + down.length > 0;
        const crosses = Math.min(from, to) < 0 && Math.max(from, to) > 0;
        if (crosses) crossing++;
        expect(seen).toBe(from !== to);
        expect(crosses ? base : 0).toBe(0);
        if (!seen) continue;
        expect(up.length > 0 ? top : base).toBe(Math.max(from, to));
        expect(down.length > 0 ? bottom : base).toBe(Math.min(from, to));
      }
    }),
  );
  expect(crossing).toBeGreaterThan(50);
});

test.each(HOSTILE)('as CSV, %j is text and amounts are numbers', async (name) => {
  const hostile = await runContents(hostileFloor(name));
  for (const here of sheetsOf(hostile)) {
    const csv = csvOf(tableOfSheet(here));
    for (const field of csv.split(/\r\n|,/u)) expect(field).not.toMatch(/^"?[=@\t]/u);
  }
  const amounts = csvOf(tableOfSheet(sheet(hostile, 'profit-and-loss')));
  expect(amounts).toMatch(/^telemarketers' base pay,-\d+\.\d\d,/mu);
  const plans = csvOf(tableOfSheet(sheet(hostile, 'plans')));
  expect(plans).toContain(`'${name.replaceAll('"', '""')}`.slice(name.startsWith('a') ? 1 : 0));
});

test('numbers of any table have the unit of the metric that their row or column is about', () => {
  const { loaded } = contents;
  const unitsOf = (names: readonly string[], row: readonly (string | number)[]) => {
    const table = { columns: names.map((name) => ({ name, unit: 'text' }) as const), rows: [row] };
    const [here] = sheetsOf({ loaded, results: { verdict: [], table } });
    return here!.columns.map(({ unit, units }) => units?.[0] ?? unit);
  };
  expect(unitsOf(['metric', 'mean', 'difference_better_in'], ['profit', 12.5, 0.75])).toEqual([
    'text',
    'currency',
    'share',
  ]);
  expect(
    unitsOf(['closers', 'profit_usd_p95', 'lost_leads_share_mean', 'toss_up'], [3, 9, 0.1, 'no']),
  ).toEqual(['plain', 'currency', 'share', 'text']);
});
