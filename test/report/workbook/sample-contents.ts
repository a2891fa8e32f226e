import type { Contents } from '../../../src/report/workbook/types.ts';
import type { LoadedScenario, Scenario } from '../../../src/scenario/scenario.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { budgetViews } from '../../../src/study/budget.ts';
import { inlineRunner } from '../../../src/study/inline-runner.ts';
import { run } from '../../../src/study/run.ts';
import { statementsOfMonth } from '../../../src/study/statements.ts';
import { samplePay } from '../sample-pay.ts';
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

const CASH = `extends: two-plus-one
period: {length: 3 months}
closing: {cancels: {share: 30%, within: 40 days}}
pay:
  plans: {claws: {salary: $2k/month, commission: 20% of revenue, clawback: {share: 100%, within: 40 days}}}
  closers: claws
  payable: {when: on payment, lag: 14 days, holdback: {share: 25%, for: 60 days}}
`;

/** A run with when money moves: late payment, some held back, deals that cancel before and after. */
export async function cashContents(): Promise<Contents> {
  const readFile = (): never => {
    throw new Error('no such file');
  };
  const loaded = loadScenario({ file: 'floor.yaml', text: CASH }, { readFile });
  return { loaded, run: await run(loaded, { runner, runs: 34, cash: true }) };
}

/** Plans side by side; the plan in force is named by a line that would like to be a formula. */
export async function payContents(changes: Partial<Scenario> = {}): Promise<Contents> {
  const { pay: plans } = hostileFloor(HOSTILE[0]).scenario;
  const minimum = { wage: 12, tested: 'week' } as const;
  const pay = await samplePay({ pay: { ...plans, minimum }, ...changes }, { runs: 34 });
  return { loaded: pay.loaded, pay };
}
