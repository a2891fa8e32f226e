import { BLOCK } from '../scenario/inputs.ts';
import type { EffortSpec, Pay, PlanSpec, Role, Scenario } from '../scenario/scenario.ts';
import { middleHalfWidth, quantile } from '../stats/quantiles.ts';
import type { StudyOptions } from './options.ts';
import { People } from './people.ts';
import type { Question } from './question.ts';
import { simulate, type Simulation } from './simulate.ts';
import type { Patch } from './types.ts';

/** Months at central values from which pay is found, in whole blocks: enough to settle most middles to within 1 %. */
const MONTHS = 32 * BLOCK;

/** A plan, and what people do otherwise on it. */
export interface WorkedPlan {
  readonly plan: PlanSpec;
  readonly effort: EffortSpec | null;
}

/** Middle take-home per person and whole month, currency, and the 95 % half-width of it. */
export interface MiddlePay {
  readonly value: number;
  readonly halfWidth: number;
}

/**
 * What people of a role take home in the middle under one plan after the other, on the scenario's own team with every input
 * at its middle; a team of none is taken as one.
 *
 * @param pay  what holds beside the plans
 * @returns one for each plan; 0 where nobody is paid
 */
export async function middlePays(
  question: Question,
  pay: Pay,
  role: Role,
  plans: readonly WorkedPlan[],
  seed: string,
  { runner, signal }: StudyOptions,
): Promise<MiddlePay[]> {
  const { team } = question.scenario;
  const members = team[role];
  const scenario: Scenario = {
    ...question.scenario,
    team: { ...team, [role]: { ...members, count: Math.max(1, members.count) } },
  };
  const points = plans.map((plan): Patch => ({ pay: onlyPaying(pay, role, plan) }));
  const simulation = await simulate(
    { ...question, scenario, points, seed, metrics: [], inputs: 'middle', detail: true },
    {
      most: MONTHS,
      exactly: true,
      judge: () => ({ metric: 'profit', halfWidth: null, wanted: null, runsNeeded: null }),
    },
    { runner, ...(signal && { signal }) },
  );
  return plans.map((_, point) => middleOf(simulation, point, scenario, role));
}

/** Blocks are of whole months: people of one month share its luck. */
function middleOf(
  simulation: Simulation,
  point: number,
  scenario: Scenario,
  role: Role,
): MiddlePay {
  const spread = new People(simulation, point, scenario).ofRole(role);
  const pays = spread.flat();
  if (pays.length === 0) return { value: 0, halfWidth: 0 };
  const value = quantile(pays.toSorted(), 0.5);
  const perMonth = pays.length / simulation.runs;
  // Where people come and go, months have different numbers of them.
  if (!Number.isInteger(perMonth)) {
    const ci95 = spread.quantile(0.5)?.ci95;
    return { value, halfWidth: ci95 ? (ci95[1] - ci95[0]) / 2 : 0 };
  }
  return { value, halfWidth: middleHalfWidth(pays, perMonth * BLOCK) ?? 0 };
}

/** Pay rules under which one role is paid by one plan, and works as on it, and the other for nothing. */
function onlyPaying(pay: Pay, role: Role, { effort, plan }: WorkedPlan): Pay {
  const other = role === 'closers' ? 'telemarketers' : 'closers';
  const unpaid: PlanSpec = {
    for: other,
    text: 'unpaid',
    components: [{ kind: 'hourly', rate: 0 }],
  };
  return {
    ...pay,
    telemarketers: 'telemarketers',
    closers: 'closers',
    // The others stay: an elasticity compares with one of them.
    plans: { ...pay.plans, [other]: unpaid, [role]: plan },
    effort: effort === null ? null : { [role]: effort },
  };
}
