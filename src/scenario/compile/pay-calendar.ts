import { componentOf } from '../../pay/components/index.ts';
import type { DrawnComponent } from '../../pay/components/index.ts';
import { firstHalf } from '../../pay/pay-calendar.ts';
import { DAYS_PER_WEEK } from '../../pay/time.ts';
import { drawMiddle, drawn } from '../inputs.ts';
import type { Pay, Scenario } from '../scenario.ts';
import { workingDaysOf } from '../span.ts';

/**
 * Working days, counted from 0, on which a span of the floor's rows begins beside those on which a month does: whatever the
 * file's pay asks for, in plans that nobody is on as well, so that plans are compared on the very same rows. Every day where one
 * person may follow another, so that no row is two people's.
 *
 * @returns days that rise; none where pay knows months and longer spans only
 */
export function payCuts(scenario: Scenario): readonly number[] {
  const { pay, period } = scenario;
  const days = workingDaysOf(period.length, period.working_days);
  if (period.continuous || days === null) return [];
  if (isFollowed(scenario)) return Array.from({ length: days - 1 }, (_, day) => day + 1);
  const rules = rulesOf(scenario);
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

/** The rules of every plan of a file, its organisations' too, at their middle: no span of time is uncertain. */
function rulesOf({ organisations, pay }: Scenario): readonly DrawnComponent[] {
  const shapes = Object.values(organisations);
  const others = shapes.flatMap((shape) => ('pay' in shape ? [shape.pay] : []));
  return [...Object.values(pay.plans), ...others]
    .flatMap(({ components }) => components)
    .filter((component) => component.kind !== 'same_pay_as')
    .map((component) => drawn(component, '', drawMiddle));
}

/** Whether one person may come after another in a position. */
function isFollowed({ team }: Scenario): boolean {
  const { closers, telemarketers } = team;
  return [telemarketers, closers].some(
    ({ backfill, leaves }) => leaves !== null && backfill !== null,
  );
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
