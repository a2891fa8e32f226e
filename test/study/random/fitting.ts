import { upperEnd } from '../../../src/scenario/compile/varying.ts';
import { isWeekly } from '../../../src/scenario/compile/pay-calendar.ts';
import { drawMiddle, drawn, lowerOf, upperOf } from '../../../src/scenario/inputs.ts';
import { joinsOn } from '../../../src/scenario/positions.ts';
import { workingDaysOf } from '../../../src/scenario/span.ts';
import { kinds } from '../../../src/floor/handoff/kinds/index.ts';
import type { DrawnComponent } from '../../../src/pay/components/index.ts';
import { paysAppointments } from '../../../src/pay/components/units.ts';
import type {
  Doubt,
  Fatigue,
  Handoff,
  Pay,
  PlanSpec,
  Price,
  Scenario,
  Source,
  Employment,
} from '../../../src/scenario/scenario.ts';
import { goingTogether } from '../../helpers/random-plans.ts';
import { endlessList } from '../../helpers/endless-list.ts';
import { stayingOn } from '../../helpers/team.ts';
import { lineOf } from './pay.ts';

/**
 * A scenario whose sections, each made without a look at the others, go together as those of a file do: what plays no part
 * is as the loader leaves it, and what would be refused is not there. Sections that fit as they are stay the same objects.
 */
export function fitting(scenario: Scenario): Scenario {
  const steps = [
    withoutDays,
    withSomebodyToDial,
    withOwnPace,
    withIntent,
    withWholeHandoff,
    withFollowUps,
    withWhoStays,
    withoutAppointments,
    withPayOfDays,
  ];
  return steps.reduce((fitted, step) => step(fitted), scenario);
}

/** A continuous period has no days. */
function withoutDays(scenario: Scenario): Scenario {
  const { calendar, calling, period, prospects, team } = scenario;
  if (!period.continuous) return scenario;
  const { telemarketers, closers } = team;
  const groups =
    telemarketers.groups &&
    Object.fromEntries(
      Object.entries(telemarketers.groups).map(([name, { count }]) => [
        name,
        { count, shift: null, days: null },
      ]),
    );
  return {
    ...scenario,
    calendar: { ...calendar, breaks: [], meetings: 0, absence: null, finish_calls: null },
    calling: {
      ...calling,
      connect_rate: { ...calling.connect_rate, by_hour: {}, by_weekday: {} },
    },
    team: {
      ...team,
      telemarketers: { ...telemarketers, ...stayingOn, groups },
      closers: { ...closers, ...stayingOn },
      hires: [],
    },
    prospects: mapped(prospects, (source) =>
      'records' in source ? { ...source, refresh: 0 } : { ...source, varies: 0, by_hour: {} },
    ),
  };
}

/** Who dials has a list; and only who dials, a pace at it. */
function withSomebodyToDial(scenario: Scenario): Scenario {
  const { closing, prospects, team } = scenario;
  const lists = Object.values(prospects).filter((source) => 'records' in source);
  const dials =
    team.telemarketers.count > 0 ||
    team.hires.some(({ role }) => role !== 'closer') ||
    closing.idle_closers === 'prospect';
  if (lists.length === 0) {
    return dials ? { ...scenario, prospects: { ...prospects, list: endlessList } } : scenario;
  }
  return scenario;
}

/** Only closers who dial have a pace at it; with screening there is no rate to multiply. */
function withOwnPace(scenario: Scenario): Scenario {
  const { calling, closing, organisation } = scenario;
  const { idle_closers, prospecting } = closing;
  if (prospecting === null) return scenario;
  const reps = organisation !== undefined && 'people' in organisation.shape;
  if (idle_closers === 'wait' && !reps) {
    return { ...scenario, closing: { ...closing, prospecting: null } };
  }
  if (calling.screening === null || prospecting.qualify_rate === 1) return scenario;
  return { ...scenario, closing: { ...closing, prospecting: { ...prospecting, qualify_rate: 1 } } };
}

/** Screening wants to know intents, and then nobody says who is disqualified. */
function withIntent(scenario: Scenario): Scenario {
  const { calling, closing, prospects } = scenario;
  const { disqualified } = closing;
  if (calling.screening === null) {
    const share = disqualified?.share ?? 0;
    return {
      ...scenario,
      prospects: mapped(prospects, withoutIntent),
      closing: { ...closing, disqualified: disqualified && { ...disqualified, share } },
    };
  }
  const takes = disqualified?.takes ?? { average: 240, varies: 0, shape: 'constant' };
  return {
    ...scenario,
    prospects: mapped(prospects, (source) => ({
      ...source,
      intent: source.intent ?? { real: 0.4, curious: 0.2 },
    })),
    closing: { ...closing, disqualified: { share: null, takes } },
  };
}

function withoutIntent(source: Source): Source {
  const entries = Object.entries(source).filter(([key]) => key !== 'intent');
  return Object.fromEntries(entries) as unknown as Source;
}

/** Scores where they are asked for, sources that there are, and no more than the kind uses. */
function withWholeHandoff(scenario: Scenario): Scenario {
  const { calling, handoff, prospects } = scenario;
  const names = Object.keys(prospects);
  const priority = handoff.priority.filter((name) => names.includes(name));
  const bySource = Object.entries(handoff.assignment.by_source).filter(([name]) =>
    names.includes(name),
  );
  const scored = handoff.order !== 'best score' || calling.filter !== null;
  const ranked = handoff.order !== 'source priority' || priority.length > 0;
  const served = handoff.assignment.rule !== 'by source' || bySource.length > 0;
  const keys: readonly string[] = kinds[handoff.kind].keys;
  const unused = Object.values(kinds)
    .flatMap((kind): readonly string[] => kind.keys)
    .filter((key) => !keys.includes(key));
  const fitted: Handoff = {
    ...handoff,
    ...Object.fromEntries(unused.map((key) => [key, null])),
    follow_ups: handoff.kind === 'appointment' ? 'after' : handoff.follow_ups,
    order: scored && ranked ? handoff.order : 'oldest',
    priority: scored && ranked && handoff.order === 'source priority' ? priority : [],
    assignment: served
      ? { ...handoff.assignment, by_source: Object.fromEntries(bySource) }
      : { rule: 'longest idle', by_source: {} },
  };
  const { fades, latest, lead_time, reach, show_rate } = fitted;
  const soon = latest === null || lead_time === null || upperEnd(lead_time) <= latest;
  const show =
    show_rate !== null && lowerOf(show_rate.at_least) > upperOf(show_rate.total)
      ? { ...show_rate, at_least: 0 }
      : show_rate;
  const booking = { show_rate: show, latest: soon ? latest : null };
  if (reach === null) {
    return {
      ...scenario,
      handoff: { ...fitted, ...booking, fades: { ...fades, reach: null } },
    };
  }
  const once = reach.tries === 1 ? { ...reach, first_try: reach.total } : reach;
  return { ...scenario, handoff: { ...fitted, ...booking, reach: once } };
}

/** Open deals wait for a follow-up. */
function withFollowUps(scenario: Scenario): Scenario {
  const { closing, period } = scenario;
  const { starts } = period;
  if (typeof starts !== 'object' || closing.follow_ups !== null) return scenario;
  return { ...scenario, period: { ...period, starts: { ...starts, open_deals: 0 } } };
}

/** Who is there for good was never trained, nobody follows on somebody who stays, and only who is known can have learned. */
function withWhoStays(scenario: Scenario): Scenario {
  const { period, team: before } = scenario;
  const { closers, telemarketers } = before;
  const days = workingDaysOf(period.length, period.working_days);
  const hires = before.hires.filter(
    ({ start }) => joinsOn(start, period.working_days) < (days ?? 0),
  );
  const joins = (role: string): boolean => hires.some((hire) => hire.role.startsWith(role));
  const kept = <T extends Employment & { readonly fatigue: Fatigue | null }>(
    staying: T,
    hired: boolean,
  ): T => {
    const { fatigue, leaves, learning, weeks_in_job } = staying;
    if (leaves !== null || hired) {
      return { ...staying, learning: weeks_in_job === null ? null : learning };
    }
    return weeks_in_job === null
      ? { ...staying, ...stayingOn, fatigue }
      : { ...staying, backfill: null };
  };
  const team = {
    ...before,
    hires,
    telemarketers: kept(telemarketers, joins('telemarketer')),
    closers: kept(closers, joins('closer')),
  };
  return { ...scenario, team };
}

/** Nobody is paid for appointments where there are none. */
function withoutAppointments(scenario: Scenario): Scenario {
  const { handoff, organisation } = scenario;
  if (handoff.kind === 'appointment') return scenario;
  return {
    ...withRules(scenario, (rule) => !paysAppointments(rule)),
    ...(organisation && { organisation: paidWithout(organisation) }),
  };
}

/** Pay asks for weeks and days only where there are such. */
function withPayOfDays(scenario: Scenario): Scenario {
  const { pay, period } = scenario;
  const days = workingDaysOf(period.length, period.working_days) ?? 0;
  const there = (rule: DrawnComponent): boolean => rule.kind !== 'spiff' || rule.days.to <= days;
  if (!period.continuous) return withRules(scenario, there);
  const { minimum } = pay;
  const monthly: Pay = {
    ...pay,
    paid: 'monthly',
    overtime: null,
    minimum: minimum && { ...minimum, tested: 'pay period' },
  };
  return withRules({ ...scenario, pay: monthly }, (rule) => there(rule) && !isWeekly(rule));
}

/** Plans with some of their rules; what then balances nothing goes as well. */
function withRules(scenario: Scenario, kept: (rule: DrawnComponent) => boolean): Scenario {
  const { pay } = scenario;
  const inForce = { telemarketers: pay.telemarketers, closers: pay.closers };
  const plans = Object.entries(pay.plans).map(([name, plan]): [string, PlanSpec] => {
    const { components, for: role } = plan;
    const left = components.filter(
      (rule) => rule.kind === 'same_pay_as' || kept(drawn(rule, '', drawMiddle)),
    );
    if (left.length === components.length) return [name, plan];
    const rules = goingTogether<Doubt>(left.filter((rule) => rule.kind !== 'same_pay_as'));
    const found: PlanSpec = { for: role, text: lineOf(rules), components: rules };
    if (inForce[role] !== name) return [name, found];
    inForce[role] = `${found.text} (${role})`;
    return [inForce[role], found];
  });
  const left = { ...pay, ...inForce, plans: Object.fromEntries(plans) };
  return { ...scenario, pay: { ...left, effort: ofPlans(left) } };
}

/** Nothing is said of plans that are not there any more. */
function ofPlans({ effort, plans }: Pay): Pay['effort'] {
  const left = Object.entries(effort ?? {}).filter(([name]) => Object.hasOwn(plans, name));
  return left.length === 0 ? null : Object.fromEntries(left);
}

function paidWithout(organisation: NonNullable<Scenario['organisation']>): typeof organisation {
  const { name, shape } = organisation;
  if ('people' in shape) return organisation;
  const held = ({ per }: Price): boolean => per === 'held appointment';
  const { plus, ...price } = shape.price;
  const changed = {
    ...(held(price) ? { ...price, per: 'h' as const } : price),
    plus: plus.filter((part) => !held(part)),
  };
  return { name, shape: { ...shape, price: changed } };
}

function mapped(
  prospects: Scenario['prospects'],
  change: (source: Source) => Source,
): Scenario['prospects'] {
  return Object.fromEntries(
    Object.entries(prospects).map(([name, source]) => [name, change(source)]),
  );
}
