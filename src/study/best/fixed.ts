import type { MetricName } from '../../metrics/index.ts';
import { agencyOf } from '../../scenario/organised.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { ROLES } from '../pay-in-force.ts';
import type { Candidates } from './candidates.ts';

/** Metrics made of pay and on-costs alone. */
const LABOUR: readonly MetricName[] = ['labour_cost', 'payroll'];

/**
 * Which metrics of which mixes are known once they are seen, since nothing that is drawn enters them: they need no spread to
 * be decided on.
 *
 * @param mixes the search's designs, as numbers of mixes
 */
export function fixedMetrics(
  candidates: Pick<Candidates, 'base' | 'patch'>,
  mixes: readonly number[],
): (design: number, metric: MetricName) => boolean {
  const known = new Map<number, boolean>();
  return (design, metric) => {
    if (!LABOUR.includes(metric)) return false;
    const found =
      known.get(design) ??
      isLabourFixed({ ...candidates.base, ...candidates.patch(mixes[design]!) });
    known.set(design, found);
    return found;
  };
}

/**
 * Whether labour costs the same in every month that may come: pay is by time, it and on-costs are numbers, nobody
 * leaves, and nobody is paid by the hour where calls go on past closing or absence is unpaid.
 */
export function isLabourFixed(scenario: Scenario): boolean {
  const { calendar, pay, period, team } = scenario;
  const { on_costs: onCosts } = pay;
  const hoursFixed = period.continuous && (calendar.absence?.paid ?? true);
  return (
    agencyOf(scenario) === null &&
    pay.overtime === null &&
    pay.minimum === null &&
    [onCosts.on_all_pay, onCosts.per_person, onCosts.paid_leave].every(isNumber) &&
    ROLES.every((role) => {
      const { components = [] } = pay.plans[pay[role]] ?? {};
      return (
        team[role].leaves === null &&
        components.every((component) => {
          if (component.kind === 'salary') return isNumber(component.amount);
          return component.kind === 'hourly' && hoursFixed && isNumber(component.rate);
        })
      );
    })
  );
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}
