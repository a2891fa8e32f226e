import { ACTIVITY } from '../../floor/activity.ts';
import { componentOf, ruleOf } from '../../pay/components/index.ts';
import type { ComponentKind, DrawnComponent, SpecHolding } from '../../pay/components/index.ts';
import { monthsIn } from '../../pay/components/marks.ts';
import type { MoneyPer } from '../../pay/components/types.ts';
import type { PayContext } from '../../pay/types.ts';
import { isWeekly } from '../compile/pay-calendar.ts';
import { drawMiddle, drawn, lowerOf, upperOf } from '../inputs.ts';
import type { PlanDraft } from '../schema/plan.ts';
import type { ComponentSpec, PlanSpec, Quantity } from '../scenario.ts';
import { quantityText } from '../show/values.ts';
import { workingDaysOf } from '../span.ts';
import { plain } from '../values/measures.ts';
import type { Draft } from './draft.ts';

const SECONDS_PER_DAY = 86_400;
/** Rules that a plan may have several of. */
const SEVERAL: readonly ComponentKind[] = ['per_unit', 'commission', 'spiff'];
/** Sums of shares miss 1 by less than this where they are meant to meet it. */
const CLOSE = 1e-9;

type Rule = SpecHolding<Quantity>;
type Drawn<Kind extends ComponentKind> = Extract<DrawnComponent, { readonly kind: Kind }>;

/** One plan whose rules are held against each other and against the rest of the file. */
interface Case {
  readonly draft: Draft;
  readonly path: string;
  readonly plan: PlanSpec;
  /** Its rules, and the same with every number at its middle. */
  readonly rules: readonly Rule[];
  readonly middles: readonly DrawnComponent[];
  say(kind: ComponentKind, message: string): void;
}

/** Says what of a plan's rules does not go together, or not with the rest of the file. */
export function checkRules(draft: Draft, { path }: PlanDraft, plan: PlanSpec): void {
  const rules = plan.components.filter(isRule);
  const found: Case = {
    draft,
    path,
    plan,
    rules,
    middles: rules.map((rule) => drawn(rule, '', drawMiddle)),
    say: (kind, message) => {
      draft.complain(
        draft.node(`${path}.${kind}`) === undefined ? path : `${path}.${kind}`,
        message,
      );
    },
  };
  for (const check of [once, itsRole, shares, results, limits, threshold, days, clawbacks, draws]) {
    check(found);
  }
}

function isRule(component: ComponentSpec): component is Rule {
  return component.kind !== 'same_pay_as';
}

function of<Kind extends ComponentKind>({ middles }: Case, kind: Kind): readonly Drawn<Kind>[] {
  return middles.filter((rule): rule is Drawn<Kind> => rule.kind === kind);
}

/** Whether a rule brings pay of its own, and not only balances that of others. */
function earns(rule: DrawnComponent): boolean {
  const { does } = componentOf(rule);
  return does === 'earn' || does === 'pool';
}

function once({ rules, say }: Case): void {
  const kinds = rules.map(({ kind }) => kind);
  for (const kind of new Set(kinds)) {
    const times = kinds.filter((other) => other === kind).length;
    if (times > 1 && !SEVERAL.includes(kind)) {
      say(kind, `${kind} is given ${times === 2 ? 'twice' : `${times} times`}; a plan has one.`);
    }
  }
}

function itsRole({ plan, rules, say }: Case): void {
  for (const kind of new Set(rules.map((rule) => rule.kind))) {
    const { only, what } = ruleOf(kind);
    if (only !== undefined && only !== plan.for) {
      say(kind, `${what} is a rule of ${only}; this plan is for ${plan.for}.`);
    }
  }
}

/** Nobody shares out more than there is. */
function shares(found: Case): void {
  const { rules, say } = found;
  const most = rules.map((rule) => {
    if (rule.kind === 'pool') return upperOf(rule.rate);
    return rule.kind === 'commission'
      ? Math.max(...rule.tiers.map(({ rate }) => upperOf(rate)))
      : 0;
  });
  const sum = most.reduce((total, share) => total + share, 0);
  if (sum > 1 + CLOSE) {
    const many = of(found, 'commission').length > 1 ? 'commissions' : 'commission';
    const pooled = of(found, 'pool').length > 0 ? ' and pool' : '';
    say('commission', `${many}${pooled} come to ${plain(100 * sum)} % of what is sold.`);
  }
  for (const rule of rules) {
    if (rule.kind !== 'split') continue;
    const { closer, telemarketer } = rule;
    if (typeof closer !== 'number' || typeof telemarketer !== 'number') {
      say('split', 'who gets how much is exact, such as {closer: 85%, telemarketer: 15%}.');
    } else if (Math.abs(closer + telemarketer - 1) > CLOSE) {
      say('split', `the shares come to ${plain(100 * (closer + telemarketer))} %, not to 100 %.`);
    }
  }
}

/** What balances pay by results needs some, if only a share of what closers split. */
function results(found: Case): void {
  const { draft, middles, plan, say } = found;
  const paid =
    middles.some((rule) => earns(rule) && ruleOf(rule.kind).variable) ||
    (plan.for === 'telemarketers' && closersSplit(draft));
  for (const kind of ['clawback', 'draw'] as const) {
    if (!paid && of(found, kind).length > 0) {
      say(kind, `the plan pays nothing by results. Write a commission, or leave ${kind} out.`);
    }
  }
  if (of(found, 'split').length > 0 && of(found, 'commission').length === 0) {
    say('split', 'the plan has no commission to split.');
  }
}

/** Whether some plan of closers, in force or not, gives telemarketers a share of commission. */
function closersSplit({ values: { pay } }: Draft): boolean {
  const named: readonly PlanDraft[] = pay?.plans === undefined ? [] : Object.values(pay.plans);
  return [...named, pay?.closers].some(
    (plan) =>
      plan?.role !== 'telemarketers' && plan?.components.some(({ kind }) => kind === 'split'),
  );
}

/** A cap that what is guaranteed or advanced lies above keeps results from ever being paid. */
function limits(found: Case): void {
  const { draft, middles, say } = found;
  const workingDays = draft.values.period?.working_days;
  if (workingDays === undefined) return;
  const earning = middles.filter(earns);
  const caps = of(found, 'commission').map(({ cap }) => cap);
  // What else is earned has no end.
  if (earning.some(({ kind }) => kind !== 'commission' && kind !== 'salary')) return;
  if (caps.length === 0 || caps.includes(null)) return;
  const perMonth = ({ amount, per }: MoneyPer): number => amount / monthsIn(per, workingDays);
  const capped = caps.reduce((sum, cap) => sum + perMonth(cap!), 0);
  const salary = of(found, 'salary').reduce((sum, spec) => sum + perMonth(spec), 0);
  const month = (amount: number): string => moneyText(draft, amount, '/month');
  for (const { amount } of of(found, 'guarantee')) {
    if (salary + capped > perMonth(amount)) continue;
    say(
      'guarantee',
      `all that can be earned is ${month(salary + capped)}, the cap included, and the guarantee is ${month(perMonth(amount))}: no sale ever pays. Raise the cap.`,
    );
  }
  for (const { amount } of of(found, 'draw')) {
    if (capped > perMonth(amount)) continue;
    say(
      'draw',
      `the cap of ${month(capped)} lies under the draw of ${month(perMonth(amount))}: no sale ever pays. Raise the cap.`,
    );
  }
}

function moneyText({ values }: Draft, amount: number, per: string): string {
  return quantityText(amount, { money: per }, values.currency ?? '');
}

/** Below the threshold nothing is paid, so the cap must not be reached there. */
function threshold(found: Case): void {
  const workingDays = found.draft.values.period?.working_days;
  if (workingDays === undefined) return;
  for (const spec of of(found, 'commission')) {
    if (spec.cap === null || spec.threshold === null) continue;
    const { at, ofQuota } = spec.threshold;
    const sold = at * (ofQuota ? spec.quota!.amount : 1);
    const component = componentOf({ ...spec, threshold: null });
    const full = spec.cap.amount / monthsIn(spec.cap.per, workingDays);
    const due = monthsIn(spec.per, workingDays);
    const earned =
      component.does === 'earn' ? component.amount(whoSold(sold, due, workingDays)) : 0;
    if (earned >= full * due) {
      found.say(
        'commission',
        `below the threshold of ${moneyText(found.draft, sold, '')} nothing is paid, and there the cap is reached already. Raise the cap.`,
      );
    }
  }
}

/** Somebody who sold so much in a whole span, all of it paid for and kept. */
function whoSold(sold: number, months: number, workingDays: number): PayContext {
  const sum = (column: number): number => (column === ACTIVITY.revenue ? sold : 0);
  return {
    person: 0,
    sum,
    sumWithin: sum,
    cashReceived: () => sold,
    months,
    due: months,
    dueRamped: months,
    workingDays,
    marginRate: 1,
  };
}

/** Weeks and days are those of the period. */
function days(found: Case): void {
  const { period } = found.draft.values;
  if (period?.length === undefined || period.working_days === undefined) return;
  const counted = workingDaysOf(period.length, period.working_days);
  for (const { days } of of(found, 'spiff')) {
    if (period.continuous === true) {
      found.say('spiff', 'a continuous period has no days to name.');
    } else if (counted !== null && days.to > counted) {
      found.say(
        'spiff',
        `the period has ${plain(counted)} working days; day ${days.to} is not one.`,
      );
    }
  }
  for (const rule of period.continuous === true ? found.middles : []) {
    if (isWeekly(rule))
      found.say(rule.kind, 'a continuous period has no weeks. Write it per month.');
  }
}

/** What a clawback has to take back. */
function clawbacks(found: Case): void {
  const { draft, path } = found;
  const cancels = draft.values.closing?.cancels;
  if (cancels === undefined) return;
  for (const { within } of of(found, 'clawback')) {
    if (cancels === null) {
      draft.notes.push(`${path}: closing.cancels is none, so that nothing is taken back.`);
      continue;
    }
    const window = cancels.within === undefined ? null : cancels.within / SECONDS_PER_DAY;
    if (window !== null && within !== null && within > window + CLOSE) {
      draft.notes.push(
        `${path}: deals cancel within ${plain(window)} days, so that a clawback within ${plain(within)} days takes back no more.`,
      );
    }
  }
}

/** Notes a draw that is never paid back because the period ends first. */
function draws({ draft, path, middles }: Case): void {
  const { period } = draft.values;
  if (period?.length === undefined || period.working_days === undefined) return;
  const days = workingDaysOf(period.length, period.working_days);
  if (days === null) return;
  for (const rule of middles) {
    if (rule.kind !== 'draw' || !rule.recoverable) continue;
    const { per } = rule.amount;
    if (days > monthsIn(per, period.working_days) * period.working_days) continue;
    draft.notes.push(
      `${path}: a draw per ${per} is paid back in later ${per}s at the soonest, and none is simulated: what it advances counts as pay. Give a longer period.length.`,
    );
  }
}

/** Notes a wage below the legal minimum. */
export function noteLowWages(draft: Draft, plans: ReadonlyMap<string, PlanSpec>): void {
  const minimum = draft.values.pay?.minimum;
  if (minimum?.wage === undefined) return;
  for (const [name, { components }] of plans) {
    for (const component of components) {
      if (component.kind !== 'hourly' || upperOf(component.rate) >= lowerOf(minimum.wage)) continue;
      draft.notes.push(
        `${name}: its hourly wage is under pay.minimum; weeks in which results do not make up for it are topped up.`,
      );
    }
  }
}

/** Refuses what asks for weeks where there are none. */
export function checkWeeks(draft: Draft): void {
  const { pay, period } = draft.values;
  if (period?.continuous !== true) return;
  const says: readonly (readonly [key: string, given: boolean, instead: string])[] = [
    ['paid', pay?.paid !== undefined && pay.paid !== 'monthly', 'paid: monthly'],
    ['overtime', pay?.overtime != null, 'overtime: none'],
    ['minimum', pay?.minimum?.tested === 'week', 'minimum: none, or tested: each pay period'],
  ];
  for (const [key, given, instead] of says) {
    if (given) draft.complain(`pay.${key}`, `a continuous period has no weeks. Write ${instead}.`);
  }
}
