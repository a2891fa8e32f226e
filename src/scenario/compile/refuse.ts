import { ScenarioError } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';

/**
 * Says that a scenario's values, each legal by itself, do not go together.
 *
 * @param path place in the scenario, such as `calling.dials_per_day`
 * @param message what was found and what would be right
 * @throws {ScenarioError} always
 */
export function refuse(scenario: Scenario, path: string, message: string): never {
  throw new ScenarioError([{ file: scenario.name, line: 0, column: 0, path, message }]);
}
