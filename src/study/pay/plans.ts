import { equal } from '../../scenario/equal.ts';
import type { PlanSpec, Role, Scenario } from '../../scenario/scenario.ts';
import { StudyError } from '../errors.ts';
import type { Patch } from '../types.ts';

/** The plans of a role that are set side by side, and what is worth saying of the choice. */
export interface Chosen {
  /** The plan in force first, then the others as the file has them, or as they were asked for. */
  readonly names: readonly string[];
  readonly notes: readonly string[];
}

/**
 * The plan in force and every other one of its role, or those asked for. A plan nobody asked for by name is left out where
 * another one has the same rules.
 *
 * @param asked names in the order in which they are to be told
 * @throws {StudyError} if there is no such plan, or nothing to compare
 */
export function chosenPlans(
  { pay }: Scenario,
  role: Role,
  asked: readonly string[] | undefined,
): Chosen {
  const inForce = pay[role];
  const ofRole = Object.keys(pay.plans).filter((name) => pay.plans[name]!.for === role);
  for (const name of asked ?? []) {
    if (ofRole.includes(name)) continue;
    throw new StudyError(
      `pay: there is no plan "${name}" for ${role}; plans are ${ofRole.join(', ')}`,
    );
  }
  if (asked !== undefined) {
    return enough({ names: [...new Set([inForce, ...asked])], notes: [] }, role);
  }
  const names = [inForce];
  const notes: string[] = [];
  for (const name of ofRole) {
    if (name === inForce) continue;
    const works = (known: string): unknown => pay.effort?.[known] ?? null;
    const twin = names.find(
      (known) => sameRules(pay.plans[known]!, pay.plans[name]!) && equal(works(known), works(name)),
    );
    if (twin === undefined) names.push(name);
    else notes.push(`${name} has the same rules as ${twin} and is not told twice.`);
  }
  return enough({ names, notes }, role);
}

function enough(chosen: Chosen, role: Role): Chosen {
  if (chosen.names.length > 1) return chosen;
  throw new StudyError(
    `pay: ${chosen.names[0]!} is the only plan for ${role}. Write another under pay.plans, such as pay: {plans: {other: ${EXAMPLE[role]}}}.`,
  );
}

const EXAMPLE: Record<Role, string> = {
  closers: '12% of revenue',
  telemarketers: '{for: telemarketers, hourly: $16/h, per_unit: {accepted lead: $8}}',
};

/** Whether two plans pay by the same rules, whatever they are called. */
function sameRules(a: PlanSpec, b: PlanSpec): boolean {
  return JSON.stringify(a.components) === JSON.stringify(b.components);
}

/** Whether a plan is an hourly wage made to pay in the middle as much as the plan in force, by way of other such plans or not. */
export function isSamePay({ pay }: Scenario, role: Role, name: string): boolean {
  const target = pay.plans[pay[role]]!;
  let plan = pay.plans[name];
  for (let step = 0; plan !== undefined && step <= Object.keys(pay.plans).length; step++) {
    if (sameRules(plan, target)) return true;
    const [first] = plan.components;
    if (first?.kind !== 'same_pay_as') return false;
    plan = pay.plans[first.plan];
  }
  return false;
}

/** The scenario on another plan. */
export function onPlan({ pay }: Scenario, role: Role, name: string, plan?: PlanSpec): Patch {
  const plans = plan === undefined ? pay.plans : { ...pay.plans, [name]: plan };
  return { pay: { ...pay, [role]: name, plans } };
}
