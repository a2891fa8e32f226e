import type { Scenario } from '../scenario.ts';
import { resolveCalling } from './calling.ts';
import { resolveClosing } from './closing.ts';
import { whole } from './draft.ts';
import type { Draft } from './draft.ts';
import { resolveExpect } from './expect.ts';
import { resolveHandoff } from './handoff.ts';
import { resolveOrganisations } from './organisations.ts';
import { resolvePay } from './pay.ts';
import { resolveCalendar, resolvePeriod } from './period.ts';
import { resolveProspects } from './prospects.ts';
import { resolveTeam } from './team.ts';

export { Draft } from './draft.ts';

/**
 * Holds the values of a scenario against each other and makes it whole.
 *
 * @param name of the scenario
 * @returns undefined where there are problems, which the draft has noted
 */
export function resolve(draft: Draft, name: string): Scenario | undefined {
  const { values } = draft;
  const period = resolvePeriod(draft);
  const pay = resolvePay(draft);
  const parts = whole({
    currency: values.currency,
    seed: values.seed,
    precision: values.precision,
    period,
    calendar: resolveCalendar(draft),
    team: resolveTeam(draft),
    prospects: resolveProspects(draft),
    calling: resolveCalling(draft),
    handoff: resolveHandoff(draft),
    closing: resolveClosing(draft),
    pay,
    costs: values.costs,
    expect: resolveExpect(draft, period),
    organisations: resolveOrganisations(draft, pay),
  });
  if (parts === undefined || draft.problems.any) return undefined;
  return { name, ...parts };
}
