import type { ComponentSpec, PlanSpec, Role, Scenario } from '../scenario/scenario.ts';

/**
 * Why sales must be drawn one by one in a study that asks for means alone, as a note says it; null where it may book those that
 * were to be expected of each closing call (floor/telesales/sales.ts). A study decides once, for all of its points.
 *
 * The money must be linear in sales, at factors that are known before each call: then the mean of the money is the money of the
 * mean. Wages, salaries, pay per unit, SPIFFs, commission at one rate and pools in equal parts are so. A clawback is where it can
 * always take all: nothing of what a deal has brought is missing from the month of its sale, unless a minimum or a draw looks at
 * pay by results. Overtime that counts commission divides by hours which later calls still change.
 */
export function notExpected(scenario: Scenario): string | null {
  const { pay } = scenario;
  const closers = pay.plans[pay.closers]?.components ?? [];
  if (closers.some(({ kind }) => kind === 'split')) {
    return 'closers share commission with who found the lead, deal by deal';
  }
  return notExpectedOf(scenario, 'telemarketers') ?? notExpectedOf(scenario, 'closers');
}

function notExpectedOf({ pay }: Scenario, role: Role): string | null {
  const plan = pay.plans[pay[role]];
  if (!plan?.components.some(paysSales)) return null;
  for (const component of plan.components) {
    const bend = bendOf(component, plan);
    if (bend !== null) return `${role}' pay has ${bend}`;
  }
  if (pay.minimum !== null && !isAboveMinimum(plan, pay.minimum.wage)) {
    return `a minimum wage may raise ${role}' pay, which depends on sales`;
  }
  if (pay.overtime?.commission_in_rate === true) {
    return `overtime counts what ${role} get for sales`;
  }
  return null;
}

/** Whether what a rule pays hangs on what is sold. */
function paysSales(component: ComponentSpec): boolean {
  switch (component.kind) {
    case 'commission':
    case 'pool':
      return true;
    case 'per_unit':
    case 'spiff':
      return component.unit === 'sale';
    default:
      return false;
  }
}

/** What of a rule is not linear in sales; null for nothing. */
function bendOf(component: ComponentSpec, { components }: PlanSpec): string | null {
  switch (component.kind) {
    case 'commission':
      if (component.tiers.length > 1) return 'a commission with more than one rate';
      if (component.threshold !== null) return 'a commission from a threshold on';
      return component.cap === null ? null : 'a commission with a cap';
    case 'pool':
      if (component.shared !== 'equally') return `a pool shared ${component.shared}`;
      return components.some(({ kind }) => kind === 'clawback') ? 'a pool with a clawback' : null;
    case 'draw':
      return 'a draw';
    case 'guarantee':
      return 'a guarantee';
    default:
      return null;
  }
}

/** Whether the hourly wage alone is worth the minimum in whatever hours. */
function isAboveMinimum({ components, times = 1 }: PlanSpec, minimum: unknown): boolean {
  return components.some(
    (component) =>
      component.kind === 'hourly' &&
      typeof component.rate === 'number' &&
      typeof minimum === 'number' &&
      component.rate * times >= minimum,
  );
}
