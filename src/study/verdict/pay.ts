import type { Doubt, Role, Scenario } from '../../scenario/scenario.ts';
import { quantityAt } from '../../scenario/varied.ts';
import type { Crossing, Lift, PayBreakEven, PayFigures, PlanResult } from '../pay/result.ts';
import { capital, errorOf, inHundred, listed, money, percent, signedMoney } from '../words.ts';
import { isShare } from '../pay/key-line.ts';
import { inputText } from './inputs.ts';
import { hasEffort } from './effort.ts';
import { payCaution, SAME_PAY } from './pay-caution.ts';
import { spanName, type SpanName } from './spans.ts';

/** What a comparison of plans found. */
export interface Compared {
  readonly role: Role;
  readonly per: string;
  readonly plans: readonly PlanResult[];
  readonly breakEven: PayBreakEven | null;
}

/**
 * What plans cost, who carries the doubt, why none is recommended, and where they break even.
 *
 * @param floors of each plan, as simulated
 */
export function paySentences(asked: Compared, floors: readonly Scenario[]): string[] {
  const found = named(asked);
  const { currency, period } = floors[0]!;
  const span = spanName(period);
  const [inForce, ...others] = found.plans;
  const caution = payCaution(
    found.plans.map(({ written: { metrics } }, i) => ({ scenario: floors[i]!, metrics })),
  );
  return [
    ...others.flatMap((plan) => costSentence(plan, inForce!, found, currency, span) ?? []),
    ...(doubtSentence(found, currency, span) ?? []),
    ...(caution === null ? [] : [caution]),
    ...(found.breakEven === null
      ? []
      : breakEvenSentences(found.breakEven, floors[0]!, floors.some(hasEffort))),
  ];
}

/** The same, the plan in force told as such where its name is the line by which it pays. */
export function named<Found extends Compared>(found: Found): Found {
  const [first] = found.plans;
  const called = shortName(first!);
  const short = (name: string): string => (name === first!.name ? called : name);
  return {
    ...found,
    plans: found.plans.map((plan) => ({ ...plan, name: short(plan.name) })),
    breakEven: found.breakEven && {
      ...found.breakEven,
      crossings: found.breakEven.crossings.map((crossing) => ({
        ...crossing,
        a: called,
        cheaperBelow: crossing.cheaperBelow && short(crossing.cheaperBelow),
      })),
      lifts: found.breakEven.lifts.map((lift) => ({
        ...lift,
        dearer: short(lift.dearer),
        cheaper: short(lift.cheaper),
      })),
    },
  };
}

/** A plan as sentences call it: a line of rules is too long for them. */
export function shortName({ inForce, name, text }: PlanResult): string {
  return inForce && name === text ? 'the plan in force' : name;
}

/** What a plan costs as written beside the plan in force, and what people then take home. */
function costSentence(
  { name, written: { difference, takeHome } }: PlanResult,
  { name: base, written: own }: PlanResult,
  { role, per }: Compared,
  currency: string,
  { one, many }: SpanName,
): string | null {
  if (difference === null) return null;
  const { betterIn, ci95, p05, p50, p95, verdict, favours } = difference;
  if (p05 === 0 && p95 === 0) return `As written, ${name} costs what ${base} costs.`;
  const error = errorOf({ unit: 'currency', ci95 });
  const text = (amount: number): string => signedMoney(amount, currency, error);
  const surely =
    verdict === 'toss-up' || favours === null
      ? 'too close to call'
      : `${SURELY[verdict!]} ${favours === 'b' ? 'less' : 'more'}`;
  const amount = money(Math.abs(p50), currency, error);
  const cost =
    `As written, ${name} costs ${amount} ${p50 < 0 ? 'less' : 'more'} than ${base} in the middle ${one} (9 in 10: ${text(p05)} to ${text(p95)}), ` +
    `less in ${inHundred(betterIn!)} of 100 possible ${many}: ${surely}`;
  if (takeHome === null || own.takeHome === null || own.takeHome.p50 === 0) return `${cost}.`;
  const change = takeHome.p50 / own.takeHome.p50 - 1;
  const paid =
    Math.abs(change) <= SAME_PAY
      ? `a ${role.slice(0, -1)} takes home about the same in the middle`
      : `a ${role.slice(0, -1)} then takes home ${percent(Math.abs(change))} ${change < 0 ? 'less' : 'more'} in the middle ${per}`;
  return `${cost}; ${paid}.`;
}

const SURELY = { clear: 'clearly', likely: 'likely', leaning: 'leaning to' } as const;

/** At the same middle pay plans differ in who carries the doubt: how far apart the ends of the company's bill lie. */
function doubtSentence(
  { plans, role, per }: Compared,
  currency: string,
  { many }: SpanName,
): string[] | null {
  const alike = plans.flatMap((plan) => {
    const figures = atEqualPay(plan);
    return figures === null ? [] : [{ name: plan.name, figures }];
  });
  const middle = plans[0]!.written.takeHome?.p50;
  if (middle === undefined || alike.length < 2) return null;
  const bill = ({ roleCost }: PayFigures): string => {
    const { p05, p95 } = roleCost;
    return `${money(p05!, currency, errorOf(roleCost))} to ${money(p95!, currency, errorOf(roleCost))}`;
  };
  const bills = alike.map(({ name, figures }) => `${bill(figures)} on ${name}`);
  return [
    `Paid so that the middle is the same at your middle rates (${money(middle, currency)} a ${per} on ${plans[0]!.name}), plans differ in who carries the doubt: ` +
      `in 9 of 10 possible ${many} the bill for ${role} is ${listed(bills)}.`,
  ];
}

/** A plan's figures at equal middle pay; null where there are none. */
export function atEqualPay({ equal, inForce, samePay, written }: PlanResult): PayFigures | null {
  return equal ?? (inForce || samePay ? written : null);
}

function breakEvenSentences(found: PayBreakEven, scenario: Scenario, effort: boolean): string[] {
  return found.crossings.flatMap((crossing, i) => {
    const lift = liftSentence(found.lifts[i]!, found, scenario, effort);
    return [crossingSentence(crossing, found, scenario), ...(lift === null ? [] : [lift])];
  });
}

/** `base-plus and hourly cost the same at a close rate of 21.9% (±0.3); the file says 17% to 28%.` */
function crossingSentence(
  { a, b, at, ci95, cheaperBelow, reason }: Crossing,
  found: PayBreakEven,
  scenario: Scenario,
): string {
  const { name, range, searched } = found;
  const text = (value: number): string => keyText(found, value, scenario);
  if (at === null) {
    return reason === 'no crossing'
      ? `${capital(a)} and ${b}: no crossing between ${name} ${text(searched[0])} and ${text(searched[1])}; one of the two costs less all along.`
      : `${capital(a)} and ${b}: ${reason!} of ${name}.`;
  }
  const between = ci95 === null ? '' : ` (95 in 100: ${text(ci95[0])} to ${text(ci95[1])})`;
  const said =
    range[0] === range[1]
      ? `the file says ${text(range[0])}`
      : `the file says ${text(range[0])} to ${text(range[1])}`;
  return (
    `${capital(a)} and ${b} cost the same where ${name} is ${text(at)}${between}; ${said}. ` +
    `Below it ${cheaperBelow!} costs less.`
  );
}

/**
 * What a dearer plan must buy.
 *
 * @param effort whether some plan is said to change what people do
 */
function liftSentence(
  { dearer, cheaper, at, ci95, lift, reason }: Lift,
  found: PayBreakEven,
  scenario: Scenario,
  effort: boolean,
): string | null {
  const { middle, name } = found;
  const text = (value: number): string => keyText(found, value, scenario);
  if (at === null || lift === null) {
    return `To leave what ${cheaper} leaves, ${dearer} would have to move ${name}: ${reason!}.`;
  }
  const between = ci95 === null ? '' : `, 95 in 100: ${text(ci95[0])} to ${text(ci95[1])}`;
  return (
    `${capital(dearer)} leaves what ${cheaper} leaves if it ${lift < 0 ? 'lowers' : 'lifts'} ${name} by ${percent(Math.abs(lift))} ` +
    `(${text(middle)} to ${text(at)}${between}); ${effort ? 'that is beside the effort assumed' : 'we assume 0%'}.`
  );
}

/** A value of the key in its own unit, shares with a digit more than inputs have: crossings lie close together. */
export function keyText(
  { key }: Pick<PayBreakEven, 'key'>,
  value: number,
  scenario: Scenario,
): string {
  const known = quantityAt(scenario, key);
  if (isShare(key, known)) return `${(100 * value).toFixed(1)}%`;
  return inputText(
    key,
    typeof known === 'object' && known !== null ? known : EXACT,
    value,
    scenario.currency,
  );
}

/** Stands for a number that nobody doubts. */
const EXACT: Doubt = { shape: 'amount', low: 0, high: 0 };
