import { EFFORT_KEYS } from '../../scenario/efforts/types.ts';
import type { EffortKey } from '../../scenario/efforts/types.ts';
import { effortInForce } from '../../scenario/compile/effort.ts';
import { idleReason } from '../../scenario/incentives.ts';
import type { EffortSpec, LoadedScenario, Quantity, Scenario } from '../../scenario/scenario.ts';
import { quantityText } from '../../scenario/show/values.ts';
import { ROLES } from '../pay-in-force.ts';
import { listed } from '../words.ts';

/** What is to be said wherever numbers rest on a change of behaviour. */
export const EFFORT_WARNING =
  'Effort: sizes come from elsewhere (windscreen fitters, tree planters, fund-raisers), not from your floor.';

/** Whether a pay plan that somebody is on is said to change what people do. */
export function hasEffort(scenario: Scenario): boolean {
  return ROLES.some((role) => effortInForce(scenario, role) !== null);
}

/**
 * Which changes of behaviour are assumed, plan by plan, with numbers and sources, and the warning that goes with them.
 *
 * @param origins   where the file's values come from
 * @param scenarios all that numbers are shown of
 * @returns nothing where no plan in force is said to change what people do
 */
export function effortSentences(
  origins: LoadedScenario['origins'],
  scenarios: readonly Scenario[],
): string[] {
  const told = new Set(
    scenarios.flatMap((scenario) => ROLES.flatMap((role) => assumed(origins, scenario, role))),
  );
  return told.size === 0 ? [] : [...told, EFFORT_WARNING];
}

function assumed(
  origins: LoadedScenario['origins'],
  scenario: Scenario,
  role: (typeof ROLES)[number],
): string[] {
  const effort = effortInForce(scenario, role);
  if (effort === null) return [];
  const { name, plan, spec } = effort;
  const { handoff, period, team } = scenario;
  const surroundings = { period, team, countsAs: handoff.counts_as ?? 'held' };
  const acting = EFFORT_KEYS.filter(
    (key) => spec[key] !== null && idleReason(key, plan, surroundings) === null,
  );
  if (acting.length === 0) return [];
  const effects = acting.map((key) => {
    const source = origins[`pay.effort.${name}.${key}`]?.source;
    return `${WORDS[key](spec[key]!, spec)}${source == null ? '' : ` (${source})`}`;
  });
  return [`On ${name} we assume of ${role}: ${listed(effects)}.`];
}

const WORDS: Readonly<Record<EffortKey, (effect: Quantity, spec: EffortSpec) => string>> = {
  sales: (effect) => `${changeText(effect)} sales per accepted lead`,
  volume: (effect) => `${changeText(effect)} done in an hour`,
  elasticity: (effect, { against }) =>
    `${rangeText(effect, 'count')}% more done in an hour for each 1% more pay a unit than on ${against}`,
  selection: (effect) => `${changeText(effect)} by each who joins`,
  value: (effect) => `${rangeText(effect)} of what leads are worth lost, as so many are made up`,
  audited: (effect) => `${rangeText(effect)} of leads checked, and none of these made up`,
  gaming: (effect) => `${rangeText(effect)} given away of deals in the last tenth of a pay span`,
  brought_forward: (effect) =>
    `${rangeText(effect)} of the sales of a pay span's first tenth made in the last tenth before it`,
};

/** `9%..60%` */
function rangeText(effect: Quantity, unit: 'share' | 'count' = 'share'): string {
  return quantityText(effect, unit, '');
}

/** `+20%`, `0%..10%`: a sign where all of it is more. */
function changeText(effect: Quantity): string {
  const lowest = typeof effect === 'number' ? effect : 'low' in effect ? effect.low : 0;
  return `${lowest > 0 ? '+' : ''}${rangeText(effect)}`;
}
