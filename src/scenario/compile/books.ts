import { componentOf, withNumbers } from '../../pay/components/index.ts';
import { decimalsOf } from '../../pay/money.ts';
import type { BooksModel, Component, PayPlan } from '../../pay/types.ts';
import type { Draw } from '../inputs.ts';
import type { ComponentSpec, Scenario } from '../scenario.ts';
import { priceOfLists } from './lists.ts';
import { refuse } from './refuse.ts';

const SECONDS_PER_MINUTE = 60;

/**
 * Pay plans in force and costs for one replication.
 *
 * @param draw the replication's inputs
 * @throws {Error} where a plan in force still reads `same pay as`: a study replaces it by its hourly wage first
 */
export function compileBooks(scenario: Scenario, draw: Draw): BooksModel {
  const { pay, costs, team, closing } = scenario;
  const { management, seats } = team;
  return {
    telemarketers: compilePlan(scenario, pay.telemarketers, draw),
    closers: compilePlan(scenario, pay.closers, draw),
    marginRate: draw('closing.margin', closing.margin),
    workingDays: scenario.period.working_days,
    decimals: decimalsOf(scenario.currency),
    onCosts: {
      onAllPay: draw('pay.on_costs.on_all_pay', pay.on_costs.on_all_pay),
      perPerson: draw('pay.on_costs.per_person', pay.on_costs.per_person),
      paidLeave: draw('pay.on_costs.paid_leave', pay.on_costs.paid_leave),
    },
    seatPerHour: seats === null ? 0 : draw('team.seats.cost', seats.cost),
    managedPeople: management?.one_per ?? 0,
    managerSalary: management === null ? 0 : draw('team.management.salary', management.salary),
    telephony: draw('costs.telephony', costs.telephony) / SECONDS_PER_MINUTE,
    fixed: draw('costs.fixed', costs.fixed),
    prospects: priceOfLists(scenario, draw),
  };
}

function compilePlan(scenario: Scenario, name: string, draw: Draw): PayPlan {
  const plan = scenario.pay.plans[name];
  if (plan === undefined) {
    const known = Object.keys(scenario.pay.plans).join(', ');
    return refuse(scenario, 'pay', `there is no plan "${name}"; plans are ${known}`);
  }
  return {
    name,
    components: plan.components.map((component, index) =>
      compileComponent(component, `pay.plans.${name}.components.${index}`, draw),
    ),
  };
}

function compileComponent(spec: ComponentSpec, path: string, draw: Draw): Component {
  if (spec.kind === 'same_pay_as') {
    throw new Error(`same pay as must be resolved first: ${path} stands for ${spec.plan}`);
  }
  return componentOf(withNumbers(spec, (field, known) => draw(`${path}.${field}`, known)));
}
