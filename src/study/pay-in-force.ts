import type { MetricName } from '../metrics/index.ts';
import type { PlanSpec, Role, Scenario } from '../scenario/scenario.ts';

/** Who is paid by a plan of their own. */
export const ROLES: readonly Role[] = ['closers', 'telemarketers'];

/** What a person of each role takes home. */
export const PAY_METRIC = {
  telemarketers: 'telemarketer_pay',
  closers: 'closer_pay',
} as const satisfies Record<Role, MetricName>;

/** The plan in force for a role. */
export function planOf({ pay }: Scenario, role: Role): PlanSpec {
  return pay.plans[pay[role]]!;
}

/** Tells of paths in a scenario whether they belong to a plan that nobody is on. */
export function inUnusedPlan({ pay }: Scenario): (path: string) => boolean {
  const unused = Object.keys(pay.plans)
    .filter((name) => ROLES.every((role) => pay[role] !== name))
    .flatMap((name) => [`pay.plans.${name}`, `pay.effort.${name}`]);
  return (path) => unused.some((plan) => path === plan || path.startsWith(`${plan}.`));
}
