import { componentOf } from '../../pay/components/index.ts';
import { inProportion } from '../../pay/components/in-proportion.ts';
import { withAppointments } from '../../pay/components/units.ts';
import { decimalsOf } from '../../pay/money.ts';
import type { BooksModel, Component, PayPlan, Seating } from '../../pay/types.ts';
import { drawn } from '../inputs.ts';
import type { Draw } from '../inputs.ts';
import { positionsOf } from '../positions.ts';
import type { ComponentSpec, Role, Scenario } from '../scenario.ts';
import { agencyOf } from '../organised.ts';
import { priceOfLists } from './lists.ts';
import { refuse } from './refuse.ts';

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_DAY = 86_400;

/**
 * Pay plans in force and costs for one replication.
 *
 * @param draw the replication's inputs
 * @throws {Error} where a plan in force still reads `same pay as`: a study replaces it by its hourly wage first
 */
export function compileBooks(scenario: Scenario, draw: Draw): BooksModel {
  const { pay, costs, team, closing } = scenario;
  const { management, seats } = team;
  const { minimum, overtime, payable } = pay;
  return {
    telemarketers: compilePlan(scenario, pay.telemarketers, draw),
    closers: compilePlan(scenario, pay.closers, draw),
    paid: pay.paid,
    overtime: overtime && {
      after: overtime.after,
      rate: overtime.rate,
      withVariable: overtime.commission_in_rate,
    },
    minimum: minimum && { wage: draw('pay.minimum.wage', minimum.wage), tested: minimum.tested },
    paymentLag: payable.lag,
    payable: {
      after: payable.when === 'after window' ? windowOf(scenario) : payable.lag,
      heldBack: payable.holdback?.share ?? 0,
      heldFor: payable.holdback?.for ?? 0,
    },
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
    lifetimeFactor: lifetimeFactor(scenario, draw),
    agency: compileAgency(scenario, draw),
    hireCost: {
      telemarketers: hireCost(scenario, 'telemarketers', draw),
      closers: hireCost(scenario, 'closers', draw),
    },
    seating: compileSeating(scenario, draw),
    prospects: priceOfLists(scenario, draw),
  };
}

/** Calendar days in which a deal may be cancelled. */
function windowOf({ closing: { cancels } }: Scenario): number {
  return cancels === null ? 0 : cancels.within / SECONDS_PER_DAY;
}

function hireCost({ team }: Scenario, role: Role, draw: Draw): number {
  const { backfill } = team[role];
  return backfill === null ? 0 : draw(`team.${role}.backfill.cost_to_hire`, backfill.cost_to_hire);
}

function compileSeating(scenario: Scenario, draw: Draw): Seating | null {
  const { seats, telemarketers } = scenario.team;
  if (seats?.limit == null || seats.next_block === null) return null;
  const { shift } = scenario.calendar;
  const { next_block } = seats;
  return {
    limit: seats.limit,
    block: next_block.seats,
    cost: draw('team.seats.next_block.cost', next_block.cost),
    setup: draw('team.seats.next_block.setup', next_block.setup),
    groups: positionsOf(scenario, 'telemarketers').map(({ count, group, hires }) => ({
      people: count + hires.length,
      ...((group === null ? null : telemarketers.groups?.[group]?.shift) ?? shift),
    })),
    closers: shift,
  };
}

/** What somebody else's telemarketers cost. */
function compileAgency(scenario: Scenario, draw: Draw): BooksModel['agency'] {
  const agency = agencyOf(scenario);
  if (agency === null) return null;
  const path = `organisations.${scenario.organisation!.name}`;
  const { amount, per, plus } = agency.price;
  return {
    prices: [
      { price: draw(`${path}.price.amount`, amount), per },
      ...plus.map((more, index) => ({
        price: draw(`${path}.price.plus.${index}.amount`, more.amount),
        per: more.per,
      })),
    ],
    setup: draw(`${path}.setup`, agency.setup),
    ownManagers: agency.own_manager,
  };
}

/**
 * 1 for the first deal and, for each of the years, the chance of a repeat purchase, discounted to the first deal: purchases
 * of different years are independent.
 */
function lifetimeFactor({ closing: { repeat } }: Scenario, draw: Draw): number | null {
  if (repeat === null) return null;
  const chance = draw('closing.repeat.chance', repeat.chance);
  const yearly = 1 / (1 + draw('closing.repeat.discount', repeat.discount));
  let worth = 1;
  let value = 1;
  for (let year = 0; year < repeat.for.count; year++) {
    value *= yearly;
    worth += chance * value;
  }
  return worth;
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
      compileComponent(
        withAppointments(component, scenario.handoff.counts_as ?? 'held'),
        `pay.plans.${name}.components.${index}`,
        plan.times ?? 1,
        draw,
      ),
    ),
  };
}

function compileComponent(spec: ComponentSpec, path: string, times: number, draw: Draw): Component {
  if (spec.kind === 'same_pay_as') {
    throw new Error(`same pay as must be resolved first: ${path} stands for ${spec.plan}`);
  }
  return componentOf(inProportion(drawn(spec, path, draw), times));
}
