import { ruleOf } from '../../pay/components/index.ts';
import { effortInForce } from '../../scenario/compile/effort.ts';
import type { PlanSpec, Role, Scenario } from '../../scenario/scenario.ts';
import type { Estimates } from '../results.ts';
import { PAY_METRIC, planOf, ROLES } from '../pay-in-force.ts';
import { listed, money, percent } from '../words.ts';

/** Middle take-home beyond which two plans are not the same pay in another form. */
export const SAME_PAY = 0.05;

/** A scenario as simulated, and what came out. */
export interface Paid {
  readonly scenario: Scenario;
  readonly metrics: Estimates;
}

/** Whether two scenarios pay a role by different rules. */
export function paysDifferently(a: Scenario, b: Scenario): boolean {
  return ROLES.some((role) => rulesOf(a, role) !== rulesOf(b, role));
}

function rulesOf(scenario: Scenario, role: Role): string {
  return JSON.stringify(planOf(scenario, role).components);
}

/**
 * Why no pay plan may be recommended: effort is unset, and people take home more than 5 % more or less under one
 * plan than under another.
 *
 * @param sides the same floor under different plans
 * @returns the sentence to say instead of a recommendation; null where plans do not differ, or pay the same
 */
export function payCaution(sides: readonly Paid[]): string | null {
  for (const role of ROLES) {
    if (sides.some(({ scenario }) => effortInForce(scenario, role) !== null)) continue;
    const plans = new Map<string, { name: string; middle: number; carries: string }>();
    for (const { scenario, metrics } of sides) {
      const middle = metrics[PAY_METRIC[role]]?.p50;
      const rules = rulesOf(scenario, role);
      if (middle == null || plans.has(rules)) continue;
      const carries = bearer(planOf(scenario, role), raisedShare(metrics));
      plans.set(rules, { name: scenario.pay[role], middle, carries });
    }
    const middles = Array.from(plans.values(), ({ middle }) => middle);
    if (plans.size < 2 || Math.max(...middles) <= Math.min(...middles) * (1 + SAME_PAY)) continue;
    const { currency } = sides[0]!.scenario;
    const pays = Array.from(
      plans.values(),
      ({ name, middle, carries }) => `${money(middle, currency)} on ${name} (${carries})`,
    );
    return (
      `No pay plan is recommended: in the middle ${role} take home ${listed(pays)}. ` +
      'Who would leave, and who would work harder, is not modelled.'
    );
  }
  return null;
}

/** Share of all pay that had to be raised to a guarantee or the legal minimum; 0 where nobody asked. */
function raisedShare({ payroll, top_ups }: Estimates): number {
  return payroll?.mean && top_ups?.mean ? top_ups.mean / payroll.mean : 0;
}

/** Beyond this share of pay, what raises it decides who carries the risk. */
const MUCH_RAISED = 0.1;

/** Who carries the risk of poor sales under a plan. */
function bearer({ components }: PlanSpec, raised: number): string {
  if (raised > MUCH_RAISED) return `you carry the risk: ${percent(raised)} of all pay is top-ups`;
  const variable = components.filter(({ kind }) => kind !== 'same_pay_as' && ruleOf(kind).variable);
  if (variable.length === 0) return 'you carry the risk';
  return variable.length === components.length
    ? 'they carry the risk'
    : 'part of the risk is theirs';
}
