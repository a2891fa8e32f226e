import { cents, centsPerUnit, decimalsOf } from '../pay/money.ts';
import type { Pay, PlanSpec, Role } from '../scenario/scenario.ts';
import { StudyError } from './errors.ts';
import { middlePays, type MiddlePay, type WorkedPlan } from './middle-pay.ts';
import type { StudyOptions } from './options.ts';
import { ROLES } from './pay-in-force.ts';
import type { Question } from './question.ts';
import type { Patch } from './types.ts';
import { exactMoney } from './words.ts';

/** A wage so high that rounding to cents does not touch the hours read off it; currency per hour. */
const PROBE_RATE = 1000;

/** A question with every `same pay as` in force turned into an hourly wage. */
export interface Waged extends Question {
  /** What each wage comes to and how well it is known, in words. */
  readonly notes: readonly string[];
}

/** Currency per hour, and the 95 % half-width of what it would be after endless months. */
interface Wage {
  readonly rate: number;
  readonly halfWidth: number;
}

/**
 * Turns `same pay as PLAN` into an hourly wage, wherever such a plan is in force.
 *
 * The wage is found once, on the scenario's own team with every input at its middle: the middle take-home under PLAN per
 * person and whole month, divided by middle paid hours, to the cent. All mixes and variants get the same wage, for
 * a wage that followed the mix would hide what the mix does. It is a finding with a doubt of its own, which the notes tell
 * and no later interval knows of.
 *
 * @throws {StudyError} if PLAN is missing, speaks of itself, or nobody is paid an hour
 */
export async function withWages(
  question: Question,
  seed: string,
  options: StudyOptions,
): Promise<Waged> {
  const { scenario, points } = question;
  const wages = new Wages(question, seed, options);
  const base = await wages.inForce(scenario.pay);
  const waged: Patch[] = [];
  for (const point of points) {
    const { pay } = point;
    waged.push(pay ? { ...point, pay: await wages.inForce(pay) } : point);
  }
  return { ...question, scenario: { ...scenario, pay: base }, points: waged, notes: wages.notes };
}

/** Finds each wage once: plans with the same rules have the same wage. */
class Wages {
  readonly notes: string[] = [];
  private readonly question: Question;
  private readonly seed: string;
  private readonly options: StudyOptions;
  private readonly known = new Map<string, Wage>();

  constructor(question: Question, seed: string, options: StudyOptions) {
    this.question = question;
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
    const worked = { plan: model, effort: pay.effort?.[first.plan] ?? null };
    const key = JSON.stringify([role, worked]);
    const wage = this.known.get(key) ?? (await this.wage(pay, worked, role));
    if (!this.known.has(key)) this.tell(name, first.plan, wage);
    this.known.set(key, wage);
    return { ...plan, components: [{ kind: 'hourly', rate: wage.rate }] };
  }

  /** Currency per hour that pays as much in the middle as the model plan. */
  private async wage(pay: Pay, model: WorkedPlan, role: Role): Promise<Wage> {
    const { currency } = this.question.scenario;
    const plans = [model, { plan: probeOf(role), effort: null }];
    const middles = await middlePays(this.question, pay, role, plans, this.seed, this.options);
    const [takeHome, probed] = middles as [MiddlePay, MiddlePay];
    if (!(probed.value > 0)) {
      throw new StudyError(
        `"same pay as": no hour of ${role} is paid, so that no wage can be found`,
      );
    }
    const perHour = (pay: number): number => (PROBE_RATE * pay) / probed.value;
    const decimals = decimalsOf(currency);
    return {
      rate: cents(perHour(takeHome.value), decimals) / centsPerUnit(decimals),
      // Doubt of a quotient, as though pay and hours were independent; who works longer earns more, so it is less.
      halfWidth: Math.sqrt(
        perHour(takeHome.halfWidth) ** 2 +
          (perHour(takeHome.value) * (probed.halfWidth / probed.value)) ** 2,
      ),
    };
  }

  private tell(name: string, model: string, { rate, halfWidth }: Wage): void {
    const { currency } = this.question.scenario;
    const smallest = 1 / centsPerUnit(decimalsOf(currency));
    const known =
      halfWidth === 0 ? 'exactly' : `to ±${exactMoney(Math.max(halfWidth, smallest), currency)}`;
    this.notes.push(
      `${name}: same pay as ${model} comes to ${exactMoney(rate, currency)}/h, settled ${known}`,
    );
  }
}

/** A wage from whose take-home hours can be read. */
function probeOf(role: Role): PlanSpec {
  return { for: role, text: 'probe', components: [{ kind: 'hourly', rate: PROBE_RATE }] };
}
