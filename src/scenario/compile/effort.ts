import { firstCountedDay, type Calendar } from '../../floor/calendar.ts';
import { withOdds } from '../../floor/differences.ts';
import type { EffortModel } from '../../floor/effort.ts';
import { pow } from '../../random/elementary.ts';
import type { EffortKey } from '../efforts/types.ts';
import { cliffSpans, pieceRateOf, rawUnits } from '../incentives.ts';
import type { Draw } from '../inputs.ts';
import { agencyOf } from '../organised.ts';
import type { EffortSpec, PlanSpec, Role, Scenario } from '../scenario.ts';
import { oddsForSales } from './chances.ts';
import type { ClosingChances } from './chances.ts';

/** Of a draw: nobody comes to a stop, and something is left of every share. */
const LEAST_FACTOR = 0.01;
const MOST_SHARE = 1 - 1e-9;
/** The part of a span in which deals are forced, at its end, and of which they are missed, at its beginning. */
const TENTH = 0.1;

/** What is said of the plan that a role is on. */
interface InForce {
  readonly name: string;
  readonly plan: PlanSpec;
  readonly spec: EffortSpec;
}

/** What a role's plan in force makes people do otherwise; null for nothing, and for people who are somebody else's. */
export function effortInForce(scenario: Scenario, role: Role): InForce | null {
  const name = scenario.pay[role];
  const spec = scenario.pay.effort?.[name];
  const plan = scenario.pay.plans[name];
  if (spec === undefined || plan === undefined) return null;
  return role === 'telemarketers' && agencyOf(scenario) !== null ? null : { name, plan, spec };
}

/** All that a role's stage reads of it, as plain data: part of the keys of stages; null for nothing. */
export function effortReads(scenario: Scenario, role: Role): unknown {
  const effort = effortInForce(scenario, role);
  if (effort === null) return null;
  const { name, plan, spec } = effort;
  const { handoff, pay, period } = scenario;
  // Of the plan itself only what bears on effects: other pay for the same work lives the same months.
  const pays = [rawUnits(plan, handoff.counts_as ?? 'held').length > 0, cliffSpans(plan, period)];
  return [name, spec, pays, spec.against === null ? null : [plan, pay.plans[spec.against]]];
}

/** Draws the effects of a plan by key; 0 for what is not said. */
function drawnEffects({ name, spec }: InForce, draw: Draw): (key: EffortKey) => number {
  return (key) => {
    const effect = spec[key];
    return effect === null ? 0 : draw(`pay.effort.${name}.${key}`, effect);
  };
}

/** Telemarketers at other speeds. */
export function compileCallersEffort(scenario: Scenario, draw: Draw): EffortModel | null {
  const effort = effortInForce(scenario, 'telemarketers');
  if (effort === null) return null;
  return {
    pace: speedOf(scenario, effort, draw),
    newPace: lifted(drawnEffects(effort, draw)('selection')),
    newSkill: 1,
    skillByDay: null,
  };
}

/** Closers at other speeds, those who join with other odds, and sales made before their time. */
export function compileClosersEffort(
  scenario: Scenario,
  calendar: Calendar,
  chances: ClosingChances,
  draw: Draw,
): EffortModel | null {
  const effort = effortInForce(scenario, 'closers');
  if (effort === null) return null;
  const effects = drawnEffects(effort, draw);
  const forward = effects('brought_forward');
  const days = forward === 0 ? null : cliffDays(scenario, calendar, effort.plan);
  const more = oddsForSales(chances, 1 + forward);
  const less = oddsForSales(chances, 1 - forward);
  return {
    pace: speedOf(scenario, effort, draw),
    newPace: 1,
    newSkill: oddsForSales(chances, lifted(effects('selection'))),
    skillByDay:
      days === null
        ? null
        : Float64Array.from(days, (day) => (day === 0 ? 1 : day > 0 ? more : less)),
  };
}

/** Chances that give so much more sold / accepted. */
export function withSalesEffort(
  scenario: Scenario,
  chances: ClosingChances,
  draw: Draw,
): ClosingChances {
  const effort = effortInForce(scenario, 'closers');
  if (effort === null) return chances;
  const odds = oddsForSales(chances, lifted(drawnEffects(effort, draw)('sales')));
  if (odds === 1) return chances;
  const { firstCall, followUp, followUps } = chances;
  return { firstCall: withOdds(firstCall, odds), followUp: withOdds(followUp, odds), followUps };
}

/**
 * Share of telemarketers' leads that are made up, such that a unit loses as much of its value as the file says, the checked
 * ones aside; 0 where a plan pays only for what becomes of leads.
 */
export function madeUpShare(scenario: Scenario, draw: Draw): number {
  const effort = effortInForce(scenario, 'telemarketers');
  if (effort === null) return 0;
  if (rawUnits(effort.plan, scenario.handoff.counts_as ?? 'held').length === 0) return 0;
  const effects = drawnEffects(effort, draw);
  return Math.min(MOST_SHARE, effects('value') * (1 - effects('audited')));
}

/** Factor on the value of deals by day of the calendar; null where nothing is given away. */
export function compileDiscounts(
  scenario: Scenario,
  calendar: Calendar,
  draw: Draw,
): Float64Array | null {
  const effort = effortInForce(scenario, 'closers');
  const given = effort === null ? 0 : drawnEffects(effort, draw)('gaming');
  if (effort === null || given === 0) return null;
  const days = cliffDays(scenario, calendar, effort.plan);
  return days && Float64Array.from(days, (day) => (day > 0 ? 1 - given : 1));
}

/**
 * Days of the calendar by where they lie in the spans of a plan's cliffs: 1 in the last tenth of one, at least a day, -1 in the
 * first tenth of one, else 0; the end counts before the beginning of another. Null without cliffs or days.
 */
function cliffDays(scenario: Scenario, calendar: Calendar, plan: PlanSpec): Int8Array | null {
  const spans = cliffSpans(plan, scenario.period);
  if (spans.length === 0 || calendar.continuous) return null;
  const begin = firstCountedDay(calendar);
  const days = new Int8Array(calendar.days);
  for (let day = begin; day < days.length; day++) {
    for (const span of spans) {
      const tenth = Math.max(1, Math.round(TENTH * span));
      const inSpan = (day - begin) % span;
      if (inSpan >= span - tenth) days[day] = 1;
      else if (inSpan < tenth && days[day] === 0) days[day] = -1;
    }
  }
  return days;
}

/** Factor on speed: of a volume, or of an elasticity and what both plans pay for a unit. */
function speedOf({ pay }: Scenario, effort: InForce, draw: Draw): number {
  const effects = drawnEffects(effort, draw);
  const { elasticity, against } = effort.spec;
  const before = against === null ? undefined : pay.plans[against];
  if (elasticity === null || against === null || before === undefined) {
    return lifted(effects('volume'));
  }
  const rate = (name: string, plan: PlanSpec): number => {
    const found = pieceRateOf(plan);
    if (typeof found === 'string') return 1;
    return (plan.times ?? 1) * draw(`pay.plans.${name}.${found.path}`, found.rate);
  };
  return pow(rate(effort.name, effort.plan) / rate(against, before), effects('elasticity'));
}

function lifted(change: number): number {
  return Math.max(LEAST_FACTOR, 1 + change);
}
