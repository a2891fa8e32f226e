import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';
import { BUDGET_SPANS, budgetViews, type BudgetFloors } from '../../src/study/budget.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { run } from '../../src/study/run.ts';
import type { BudgetResult } from '../../src/study/results.ts';
import type { LoadedScenario } from '../../src/scenario/scenario.ts';

const runner = inlineRunner();

const TEXT = `extends: two-plus-one
name: Small
closing: {close_rate: 12%..30%}
`;

function over(length: string, text = TEXT): LoadedScenario {
  return loadScenario({ file: 'small.yaml', text }, { readFile: () => '' }, [
    { key: 'period.length', text: length },
  ]);
}

/** Weeks stand for months: a test takes a second. */
const floors: BudgetFloors = {
  month: over('1 week'),
  quarter: over('2 weeks'),
  year: over('4 weeks'),
};

const column = ({ views }: BudgetResult, at: number, name: string): Float64Array => {
  const { samples } = views[at]!.run;
  return samples.columns[samples.names.indexOf(name)]!;
};

describe('a budget', () => {
  test('is what `run` says of each stretch, as many of the others as of the shortest', async () => {
    const { views, runs } = await budgetViews(floors, { runner, runs: 33 });
    expect(runs).toBe(33);
    expect(views.map(({ span }) => span)).toEqual(['month', 'quarter', 'year']);
    for (const { span, run: found } of views) {
      const alone = await run(floors[span], { runner, runs: 33 });
      expect(found.metrics).toEqual(alone.metrics);
      expect(found.digest).toBe(alone.digest);
    }
  });

  test('without a number of months, takes the other stretches as often as months settle', async () => {
    const { views } = await budgetViews(floors, { runner, precision: 0.3 });
    expect(new Set(views.map((view) => view.run.runs)).size).toBe(1);
    expect(views[0]!.run.settled.stoppedBy).toBe('precision');
  });

  test('holds stretches of one number on the same rates', async () => {
    const budget = await budgetViews(floors, { runner, runs: 40 });
    const rates = [0, 1, 2].map((at) => column(budget, at, 'in.closing.close_rate'));
    expect(new Set(rates[0]).size).toBe(40);
    expect(rates[1]).toEqual(rates[0]);
    expect(rates[2]).toEqual(rates[0]);
  });

  test('counts the stretches in which money is lost, and says so', async () => {
    const budget = await budgetViews(floors, { runner, runs: 64 });
    const lost = [0, 1, 2].map(
      (at) => column(budget, at, 'profit_usd').filter((profit) => profit < 0).length / 64,
    );
    expect(budget.views.map(({ losing }) => losing)).toEqual(lost);
    expect(budget.verdict.at(-1)).toContain(
      `It loses money in ${Math.round(100 * lost[0]!)} of 100 months`,
    );
    expect(budget.verdict[0]).toMatch(/^Payroll: 19 months in 20 stay under \$\S+, 19 quarters /u);
  });

  test('that is interrupted after the months has the months', async () => {
    const stop = new AbortController();
    const budget = await budgetViews(floors, {
      runner,
      runs: 32,
      signal: stop.signal,
      progress: () => stop.abort(),
    });
    expect(budget.settled.stoppedBy).toBe('interrupt');
    expect(budget.views.map(({ span }) => span)).toEqual(['month']);
  });

  test('says which month it is where people join later', async () => {
    const growing = over(
      '4 weeks',
      `${TEXT}team:\n  hires: [{role: closer, count: 1, start: week 3}]\n`,
    );
    const { verdict } = await budgetViews({ ...floors, year: growing }, { runner, runs: 8 });
    expect(verdict.at(-1)).toBe(
      'People join later: the month and the quarter are the first of the year.',
    );
  });

  test('spells its stretches as files do', () => {
    const lengths = Object.values(BUDGET_SPANS).map((text) => over(text).scenario.period.length);
    expect(lengths).toEqual([
      { count: 1, unit: 'month' },
      { count: 3, unit: 'month' },
      { count: 1, unit: 'year' },
    ]);
  });
});
