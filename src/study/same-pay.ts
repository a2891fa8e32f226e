import { cents, centsPerUnit, decimalsOf } from '../pay/money.ts';
import type { Pay, PlanSpec, Role, Scenario } from '../scenario/scenario.ts';
import { quantile } from '../stats/quantiles.ts';
import { StudyError } from './errors.ts';
import type { StudyOptions } from './options.ts';
import { ROLES } from './pay-in-force.ts';
import { People } from './people.ts';
import { simulate } from './simulate.ts';
import type { Patch } from './types.ts';
import { exactMoney } from './words.ts';

/** Months at central values from which the wage is found. */
const MONTHS = 64;
/** A wage so high that rounding to cents does not touch the hours read off it; currency per hour. */
const PROBE_RATE = 1000;

/** A scenario and its points with every `same pay as` in force turned into an hourly wage. */
export interface Waged {
  readonly scenario: Scenario;
  readonly points: readonly Patch[];
  /** What each wage comes to, in words. */
  readonly notes: readonly string[];
}

/**
 * Turns `same pay as PLAN` into an hourly wage, wherever such a plan is in force.
 *
 * The wage is found once, on the scenario's own team with every input at its middle: the middle take-home under PLAN per
 * person and whole pay period, divided by middle paid hours, to the cent. All mixes and variants get the same wage, for
 * a wage that followed the mix would hide what the mix does.
 *
 * @throws {StudyError} if PLAN is missing, speaks of itself, or nobody is paid an hour
 */
export async function withWages(
  scenario: Scenario,
  points: readonly Patch[],
  seed: string,
  options: StudyOptions,
): Promise<Waged> {
  const wages = new Wages(scenario, seed, options);
  const base = await wages.inForce(scenario.pay);
  const waged: Patch[] = [];
  for (const point of points) {
    const { pay } = point;
    waged.push(pay ? { ...point, pay: await wages.inForce(pay) } : point);
  }
  return { scenario: { ...scenario, pay: base }, points: waged, notes: wages.notes };
}

/** Finds each wage once: plans with the same rules have the same wage. */
class Wages {
  readonly notes: string[] = [];
  private readonly scenario: Scenario;
  private readonly seed: string;
  private readonly options: StudyOptions;
  private readonly known = new Map<string, number>();

  constructor(scenario: Scenario, seed: string, options: StudyOptions) {
    this.scenario = scenario;
    this.seed = seed;
    this.options = options;
  }

  /** The pay rules with the plans in force given as wages. */
  async inForce(pay: Pay): Promise<Pay> {
    let plans = pay.plans;
    for (const role of ROLES) {
      const plan = await this.waged(pay, pay[role], role, []);
      if (plan !== pay.plans[pay[role]]) plans = { ...plans, [pay[role]]: plan };
    }
    return plans === pay.plans ? pay : { ...pay, plans };
  }

  /** A plan with its wage; itself where it has none to find. */
  private async waged(
    pay: Pay,
    name: string,
    role: Role,
    asked: readonly string[],
  ): Promise<PlanSpec> {
    const plan = pay.plans[name];
    if (!plan) throw new StudyError(`pay: there is no plan "${name}"`);
    const [first, ...others] = plan.components;
    if (first?.kind !== 'same_pay_as') return plan;
    if (others.length > 0) {
      throw new StudyError(`pay.plans.${name}: "same pay as ${first.plan}" stands alone in a plan`);
    }
    if (asked.includes(name)) {
      throw new StudyError(
        `pay.plans: ${[...asked, name].join(' has the same pay as ')}, which leads nowhere`,
      );
    }
    const model = await this.waged(pay, first.plan, role, [...asked, name]);
    const key = JSON.stringify([role, model]);
    const rate = this.known.get(key) ?? (await this.rate(pay, model, role));
    if (!this.known.has(key)) this.tell(name, first.plan, rate);
    this.known.set(key, rate);
    return { ...plan, components: [{ kind: 'hourly', rate }] };
  }

  /** Currency per hour that pays as much in the middle as the model plan. */
  private async rate(pay: Pay, model: PlanSpec, role: Role): Promise<number> {
    const { team, currency } = this.scenario;
    const members = team[role];
    const scenario: Scenario = {
      ...this.scenario,
      team: { ...team, [role]: { ...members, count: Math.max(1, members.count) } },
    };
    const under = (plan: PlanSpec): Patch => ({ pay: onlyPaying(pay, role, plan) });
    const simulation = await simulate(
      {
        scenario,
        points: [under(model), under(probeOf(role))],
        seed: this.seed,
        metrics: [],
        inputs: 'middle',
        detail: true,
      },
      {
        most: MONTHS,
        exactly: true,
        judge: () => ({ metric: 'profit', halfWidth: null, wanted: null, runsNeeded: null }),
      },
      { runner: this.options.runner, ...(this.options.signal && { signal: this.options.signal }) },
    );
    const middle = (point: number): number => {
      const pays = new People(simulation, point, scenario).ofRole(role).flat().sort();
      return pays.length === 0 ? 0 : quantile(pays, 0.5);
    };
    const hours = middle(1) / PROBE_RATE;
    if (!(hours > 0)) {
      throw new StudyError(
        `"same pay as": no hour of ${role} is paid, so that no wage can be found`,
      );
    }
    const decimals = decimalsOf(currency);
    return cents(middle(0) / hours, decimals) / centsPerUnit(decimals);
  }

  private tell(name: string, model: string, rate: number): void {
    const wage = exactMoney(rate, this.scenario.currency);
    this.notes.push(`${name}: same pay as ${model} comes to ${wage}/h`);
  }
}

/** Pay rules under which one role is paid by one plan and the other for nothing. */
function onlyPaying(pay: Pay, role: Role, plan: PlanSpec): Pay {
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
    plans:
      role === 'closers'
        ? { telemarketers: unpaid, closers: plan }
        : { telemarketers: plan, closers: unpaid },
  };
}

/** A wage from whose take-home hours can be read. */
function probeOf(role: Role): PlanSpec {
  return { for: role, text: 'probe', components: [{ kind: 'hourly', rate: PROBE_RATE }] };
}
