import { compileCalendar, compileFloor } from './compile/index.ts';
import { drawMiddle } from './inputs.ts';
import type { Draft } from './resolve/index.ts';
import { ScenarioError } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/**
 * Compiles a scenario once, with every input at its middle, and says at its place in the file what does not fit:
 * a volume the day has no time for, a connect rate lifted above 100 %, breaks that leave no shift.
 */
export function fitProblem(scenario: Scenario, draft: Draft): void {
  try {
    compileFloor(scenario, compileCalendar(scenario), drawMiddle);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    for (const { path, message } of error.problems) {
      draft.complain(path, message.endsWith('.') ? message : `${message}.`);
    }
  }
}
