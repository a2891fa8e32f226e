import type { UncertainInput } from '../../scenario/inputs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { knowledgeWorth } from '../../stats/knowledge-worth.ts';
import type { Estimated } from '../../stats/sobol.ts';
import { neighboursOf } from '../neighbours.ts';
import { horizonMonths } from '../people.ts';
import { commonValues, exactly, scoresOf, type Base } from './parts.ts';

/** What knowing each input exactly is worth, by choosing another team: currency a month. */
export interface Worth {
  /** Teams beside the one as it is. */
  readonly teams: readonly string[];
  /** One for each input; all null where there is no other team. */
  readonly inputs: readonly (Estimated | null)[];
}

/** Profit of the team as it is and of each next to it, on the same months, against what each input was. */
export async function worthOf(
  base: Base,
  scenario: Scenario,
  inputs: readonly UncertainInput[],
  runs: number,
): Promise<Worth> {
  const others = neighboursOf(scenario);
  if (others.length === 0) return { teams: [], inputs: inputs.map(() => null) };
  const points = [{}, ...others.map(({ patch }) => ({ patch }))];
  const table = await exactly(base, points, 'stratified', runs);
  const { values, kept } = commonValues(table, 'profit', [...points.keys()]);
  const [own, ...changed] = values;
  const months = horizonMonths(scenario);
  const gains = changed.map((profits) =>
    profits.map((profit, month) => (profit - own![month]!) / months),
  );
  return {
    teams: others.map(({ label }) => label),
    inputs: inputs.map((input) =>
      knowledgeWorth(gains, scoresOf(input, base.work.seed, kept).own, inputs.length),
    ),
  };
}
