import type { Per } from '../pay/components/types.ts';
import type { Unit } from '../pay/components/units.ts';
import { DAYS_PER_WEEK, MONTHS_PER_QUARTER, MONTHS_PER_YEAR } from '../pay/time.ts';
import type { EffortKey } from './efforts/types.ts';
import type { ComponentSpec, Hire, PlanSpec, Quantity, Role, Scenario } from './scenario.ts';
import { SINGULAR } from './positions.ts';
import { workingDaysOf } from './span.ts';

/** Counted before anybody knows what comes of it. */
const RAW: readonly Unit[] = ['dial', 'contact', 'lead', 'set appointment'];

/**
 * What a plan pays for whatever comes of it: the units, as files write them.
 *
 * @param countsAs what the word appointment stands for
 */
export function rawUnits(plan: PlanSpec, countsAs: 'held' | 'set'): readonly Unit[] {
  return plan.components.flatMap((rule) => {
    if (rule.kind !== 'per_unit' && rule.kind !== 'spiff') return [];
    const isRaw = rule.unit === 'appointment' ? countsAs === 'set' : RAW.includes(rule.unit);
    return isRaw ? [rule.unit] : [];
  });
}

function workingDaysIn(per: Per, daysPerMonth: number): number {
  if (per === 'week') return DAYS_PER_WEEK;
  return daysPerMonth * { month: 1, quarter: MONTHS_PER_QUARTER, year: MONTHS_PER_YEAR }[per];
}

/** Working days of the spans at whose end a deal more may lift the pay for others, by tiers, thresholds and quotas; those that end inside the period. */
export function cliffSpans(plan: PlanSpec, { length, working_days }: Period): readonly number[] {
  const days = workingDaysOf(length, working_days) ?? 0;
  return cliffs(plan)
    .map((per) => workingDaysIn(per, working_days))
    .filter((span) => span <= days);
}

function cliffs(plan: PlanSpec): readonly Per[] {
  return plan.components.flatMap((rule) => {
    if (rule.kind !== 'commission') return [];
    const steps = rule.tiers.length > 1 || rule.threshold !== null;
    return steps ? [rule.quota?.per ?? rule.per] : [];
  });
}

type Period = Pick<Scenario['period'], 'continuous' | 'length' | 'working_days'>;

/** What decides, beside a plan, whether an effect has anything to act on. */
export interface Surroundings {
  readonly period: Period;
  readonly countsAs: 'held' | 'set';
  readonly team: Scenario['team'];
}

/** Why something said of a plan does nothing; null where it does. */
export function idleReason(
  key: EffortKey,
  plan: PlanSpec,
  { countsAs, period, team }: Surroundings,
): string | null {
  switch (key) {
    case 'value':
    case 'audited':
      return rawUnits(plan, countsAs).length > 0
        ? null
        : 'the plan does not pay on the raw count, but for what becomes of leads';
    case 'selection':
      return joins(plan.for, team)
        ? null
        : `nobody joins. Write leaves and backfill of ${plan.for}, or hires`;
    case 'gaming':
    case 'brought_forward':
      if (period.continuous) return 'a continuous period has no end of a month';
      if (cliffs(plan).length === 0) return 'the plan has no cliff: no tiers, threshold or quota';
      return cliffSpans(plan, period).length > 0
        ? null
        : 'no span of its cliffs ends inside the period';
    default:
      return null;
  }
}

function joins(role: Role, team: Scenario['team']): boolean {
  const { backfill, leaves } = team[role];
  const ofRole = (hire: Hire): boolean =>
    hire.role === SINGULAR[role] || hire.role.startsWith(`${role}.`);
  return (leaves !== null && backfill !== null) || team.hires.some(ofRole);
}

/** The one rate that a plan pays for results. */
export interface PieceRate {
  /** `lead`, `% of revenue`: rates of the same can be compared. */
  readonly per: string;
  readonly rate: Quantity;
  /** Inside the plan, as `uncertainInputs` names it. */
  readonly path: string;
}

/** @returns a plan's only rate; `nothing` where it pays nothing for results, `several` where no one number says what */
export function pieceRateOf({ components }: PlanSpec): PieceRate | 'nothing' | 'several' {
  const found: PieceRate[] = [];
  for (const [index, rule] of components.entries()) {
    if (STEADY.includes(rule.kind)) continue;
    const rate = rateOf(rule, `components.${index}`);
    if (rate === null) return 'several';
    if (rate.rate !== 0) found.push(rate);
  }
  if (found.length > 1) return 'several';
  return found[0] ?? 'nothing';
}

/** What comes whatever one does, or changes only when. */
const STEADY: readonly ComponentSpec['kind'][] = [
  'hourly',
  'salary',
  'same_pay_as',
  'clawback',
  'draw',
  'guarantee',
];

function rateOf(rule: ComponentSpec, path: string): PieceRate | null {
  if (rule.kind === 'per_unit') {
    return { per: rule.unit, rate: rule.amount, path: `${path}.amount` };
  }
  if (rule.kind !== 'commission') return null;
  const [tier, ...more] = rule.tiers;
  if (!tier || more.length > 0 || rule.cap !== null || rule.threshold !== null) return null;
  return { per: `% of ${rule.of}`, rate: tier.rate, path: `${path}.tiers.0.rate` };
}
