import { componentOf } from '../../pay/components/index.ts';
import type { DrawnComponent } from '../../pay/components/index.ts';
import { DAYS_PER_WEEK, MONTHS_PER_YEAR } from '../../pay/time.ts';
import type { PayCalendar } from '../../pay/types.ts';
import { drawMiddle, drawn } from '../inputs.ts';
import type { Pay, Scenario } from '../scenario.ts';
import { workingDaysOf } from '../span.ts';

const MONTHS_PER_QUARTER = 3;
const WEEKS_PER_FORTNIGHT = 2;

/**
 * Working days, counted from 0, on which a span of the floor's rows begins beside those on which a month does: whatever the
 * file's pay asks for, in plans that nobody is on as well, so that plans are compared on the very same rows.
 *
 * @returns days that rise; none where pay knows months and longer spans only
 */
export function payCuts(scenario: Scenario): readonly number[] {
  const { pay, period } = scenario;
  const days = countedDays(scenario);
  if (period.continuous || days === null) return [];
  const rules = rulesOf(pay);
  const cuts = new Set<number>();
  if (asksForWeeks(pay, rules)) {
    for (let day = DAYS_PER_WEEK; day < days; day += DAYS_PER_WEEK) cuts.add(day);
  }
  if (pay.paid === 'semi-monthly') {
    const first = firstHalf(period.working_days);
    for (let day = first; day < days; day += period.working_days) cuts.add(day);
  }
  for (const rule of rules) {
    if (rule.kind !== 'spiff') continue;
    cuts.add(rule.days.from - 1);
    cuts.add(rule.days.to);
  }
  return [...cuts].filter((day) => day > 0 && day < days).toSorted((a, b) => a - b);
}

/**
 * Which week, pay period, month, quarter and year each of the floor's rows belongs to.
 *
 * Where nothing asks for weeks, rows are not cut at them, and a row's week is that of its first day.
 */
export function compilePayCalendar(scenario: Scenario): PayCalendar {
  const { working_days: perMonth, continuous } = scenario.period;
  const days = continuous ? 1 : (countedDays(scenario) ?? 1);
  const begins = new Set(payCuts(scenario));
  for (let day = 0; day < days; day += perMonth) begins.add(day);
  const first = [...begins].toSorted((a, b) => a - b);
  const numbers = (of: (day: number) => number): Int32Array => Int32Array.from(first, of);
  const month = (day: number): number => Math.floor(day / perMonth);
  return {
    of: {
      week: numbers((day) => Math.floor(day / DAYS_PER_WEEK)),
      'pay period': numbers((day) => payPeriod(scenario, day)),
      month: numbers(month),
      quarter: numbers((day) => Math.floor(month(day) / MONTHS_PER_QUARTER)),
      year: numbers((day) => Math.floor(month(day) / MONTHS_PER_YEAR)),
    },
    firstDay: numbers((day) => day + 1),
    lastDay: Int32Array.from(first, (_, row) => first[row + 1] ?? days),
    weekShare: Float64Array.from({ length: Math.ceil(days / DAYS_PER_WEEK) }, (_, week) =>
      Math.min(1, days / DAYS_PER_WEEK - week),
    ),
  };
}

/** Number of the pay period of a day, from 0. */
function payPeriod({ pay, period }: Scenario, day: number): number {
  const perMonth = period.working_days;
  switch (pay.paid) {
    case 'weekly':
      return Math.floor(day / DAYS_PER_WEEK);
    case 'fortnightly':
      return Math.floor(day / (WEEKS_PER_FORTNIGHT * DAYS_PER_WEEK));
    case 'semi-monthly':
      return 2 * Math.floor(day / perMonth) + Number(day % perMonth >= firstHalf(perMonth));
    case 'monthly':
      return Math.floor(day / perMonth);
  }
}

/** Working days in the first half of a month. */
function firstHalf(workingDays: number): number {
  return Math.ceil(workingDays / 2);
}

function countedDays({ period }: Scenario): number | null {
  return workingDaysOf(period.length, period.working_days);
}

/** The rules of every plan of a file, at their middle: no span of time is uncertain. */
function rulesOf({ plans }: Pay): readonly DrawnComponent[] {
  return Object.values(plans)
    .flatMap(({ components }) => components)
    .filter((component) => component.kind !== 'same_pay_as')
    .map((component) => drawn(component, '', drawMiddle));
}

function asksForWeeks({ minimum, overtime, paid }: Pay, rules: readonly DrawnComponent[]): boolean {
  return (
    paid === 'weekly' ||
    paid === 'fortnightly' ||
    overtime !== null ||
    minimum?.tested === 'week' ||
    rules.some(isWeekly)
  );
}

/** Whether a rule counts by the week. */
export function isWeekly(rule: DrawnComponent): boolean {
  const component = componentOf(rule);
  return component.does !== 'split' && component.per === 'week';
}
