import type { Calendar } from '../../floor/calendar.ts';
import type { ByHour, ByWeekday, Scenario } from '../scenario.ts';
import { refuse } from './refuse.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const HOURS = 24;

/** Which seconds of a day count: those in which calls may start, or breaks between them as well. */
export type Weighing = 'staffed' | 'breaks too';

/**
 * Multipliers by hour, scaled so that they average 1 over a day.
 *
 * @param written by hour; hours not named are 1
 * @param path place in the scenario, for the problem
 * @param weighing staffed for what telemarketers do, breaks too for what comes in meanwhile
 * @returns 24 factors; those of hours outside the shift play no part
 * @throws {ScenarioError} where the horizon has no hours, or every open hour is 0
 */
export function hourFactors(
  scenario: Scenario,
  calendar: Calendar,
  written: ByHour,
  path: string,
  weighing: Weighing,
): Float64Array {
  const factors = Float64Array.from({ length: HOURS }, (_, hour) => written[hour] ?? 1);
  if (calendar.continuous) {
    if (factors.some((factor) => factor !== 1)) {
      refuse(scenario, path, 'a continuous period has no hours of the day; leave them out');
    }
    return factors;
  }
  let open = 0;
  let weighted = 0;
  for (const { hour, seconds } of dayByHour(calendar, weighing)) {
    open += seconds;
    weighted += seconds * factors[hour]!;
  }
  if (open > 0 && weighted === 0) refuse(scenario, path, 'every hour of the shift is 0');
  return open === 0 ? factors : factors.map((factor) => (factor * open) / weighted);
}

/** Seconds of a day that count. */
export function daySeconds(calendar: Calendar, weighing: Weighing): number {
  return dayByHour(calendar, weighing).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The first day's segments; a break goes with the segment before it, as leads that come in then do. */
function dayByHour(calendar: Calendar, weighing: Weighing): { hour: number; seconds: number }[] {
  const { segmentStart, segmentEnd, segmentHour, segmentWindow } = calendar;
  const segments = segmentWindow.findIndex((window) => window >= calendar.dayWindow[1]!);
  return Array.from({ length: segments < 0 ? segmentWindow.length : segments }, (_, segment) => {
    const last = segment + 1 === segments || segment + 1 === segmentStart.length;
    const until =
      weighing === 'staffed' || last ? segmentEnd[segment]! : segmentStart[segment + 1]!;
    return { hour: segmentHour[segment]!, seconds: until - segmentStart[segment]! };
  });
}

/**
 * Multipliers by weekday, scaled so that they average 1 over the working week.
 *
 * @returns 5 factors, Monday first
 */
export function weekdayFactors(
  scenario: Scenario,
  calendar: Calendar,
  written: ByWeekday,
  path: string,
): Float64Array {
  const factors = Float64Array.from(WEEKDAYS, (day) => written[day] ?? 1);
  if (calendar.continuous && factors.some((factor) => factor !== 1)) {
    refuse(scenario, path, 'a continuous period has no weekdays; leave them out');
  }
  const sum = factors.reduce((total, factor) => total + factor, 0);
  if (sum === 0) refuse(scenario, path, 'every weekday is 0');
  return factors.map((factor) => (factor * WEEKDAYS.length) / sum);
}

/** Product of both factors for each segment of the calendar. */
export function segmentFactors(
  calendar: Calendar,
  hours: Float64Array,
  weekdays: Float64Array | null,
): Float64Array {
  return Float64Array.from(calendar.segmentStart, (_, segment) => {
    if (calendar.continuous) return 1;
    const hour = hours[calendar.segmentHour[segment]!]!;
    return weekdays === null ? hour : hour * weekdays[calendar.segmentWeekday[segment]!]!;
  });
}
