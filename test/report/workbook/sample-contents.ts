import type { Contents } from '../../../src/report/workbook/types.ts';
import type { LoadedScenario, Scenario } from '../../../src/scenario/scenario.ts';
import { budgetViews } from '../../../src/study/budget.ts';
import { inlineRunner } from '../../../src/study/inline-runner.ts';
import { run } from '../../../src/study/run.ts';
import { statementsOfMonth } from '../../../src/study/statements.ts';
import { sampleFloor } from '../../study/sample-floor.ts';

const runner = inlineRunner();

/** Text that a spreadsheet would like to calculate, or that would break a file. */
export const HOSTILE = [
  '=HYPERLINK("http://x.example","click")',
  '+1+1',
  '-2+3',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  `a'b"c<d>&e`,
] as const;

/** A floor whose name and plans are hostile. */
export function hostileFloor(name: string): LoadedScenario {
  const { pay } = sampleFloor().scenario;
  const plan = pay.plans[pay.closers]!;
  return sampleFloor({
    name,
    pay: { ...pay, closers: name, plans: { ...pay.plans, [name]: { ...plan, text: name } } },
  });
}

/** A run with the statements of its third month. */
export async function runContents(
  changes: Partial<Scenario> | LoadedScenario = {},
  month = 2,
): Promise<Contents> {
  const loaded = 'scenario' in changes ? changes : sampleFloor(changes);
  const options = { runner, runs: 34 };
  return {
    loaded,
    run: await run(loaded, options),
    statements: await statementsOfMonth(loaded, month, options),
  };
}

/** A budget of a few weeks in place of months, quarters and years: quick, and with the same sheets. */
export async function budgetContents(): Promise<Contents> {
  const { period } = sampleFloor().scenario;
  const weeks = (count: number) =>
    sampleFloor({ period: { ...period, length: { count, unit: 'week' } } });
  const floors = { month: weeks(1), quarter: weeks(2), year: weeks(3) };
  const budget = await budgetViews(floors, { runner, runs: 34 });
  return { loaded: floors.month, budget };
}
