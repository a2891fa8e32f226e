import { Calendar } from '../../floor/calendar.ts';
import type { ContinuousCalendar, ShiftCalendar, Window } from '../../floor/calendar.ts';
import { DAYS_PER_WEEK } from '../../pay/time.ts';
import { clockText } from '../clock-text.ts';
import type { Break, Group, Scenario, Span } from '../scenario.ts';
import { workingDaysOf } from '../span.ts';
import { payCuts } from './pay-calendar.ts';
import { refuse } from './refuse.ts';
import { longestDelay, wholeWeeks } from './run-in.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
/** Names of working days, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
/** A day of a continuous horizon, where something is said per day or month. */
export const CONTINUOUS_DAY = 8 * HOUR;

/**
 * Working time of a scenario: shift, breaks and meetings, run-in, counted days.
 *
 * @param runIn clock seconds that a floor which starts running runs before counting begins, >= 0; at least the scenario's
 *              own longest chain of delays
 * @returns the same calendar for every replication
 * @throws {ScenarioError} where breaks, meetings and shift do not fit together, or a length has no whole days
 */
export function compileCalendar(scenario: Scenario, runIn = 0): Calendar {
  const longest =
    scenario.period.starts === 'running' ? Math.max(runIn, longestDelay(scenario)) : null;
  return scenario.period.continuous ? continuous(scenario, longest) : shifts(scenario, longest);
}

/** @param runIn s; null where the floor does not start running */
function continuous(scenario: Scenario, runIn: number | null): Calendar {
  const { length, warm_up, working_days } = scenario.period;
  const hours = (span: Span, path: string): number =>
    span.unit === 'h'
      ? span.count * HOUR
      : refuse(scenario, path, `a continuous period is counted in hours, not in ${span.unit}s`);
  const parts: ContinuousCalendar = {
    length: hours(length, 'period.length'),
    warmUp: (runIn ?? 0) + (warm_up === null ? 0 : hours(warm_up, 'period.warm_up')),
    monthSeconds: working_days * CONTINUOUS_DAY,
  };
  return made(parts, Calendar.continuous);
}

function shifts(scenario: Scenario, runIn: number | null): Calendar {
  const { period, calendar } = scenario;
  const runInDays = runIn === null ? 0 : wholeWeeks(runIn) * DAYS_PER_WEEK;
  const warmUp =
    period.warm_up === null ? 0 : workingDays(scenario, period.warm_up, 'period.warm_up');
  const parts: ShiftCalendar = {
    ...workingDay(scenario, calendar, 'calendar.shift'),
    uncountedDays: runInDays + warmUp,
    countedDays: workingDays(scenario, period.length, 'period.length'),
    workingDaysPerMonth: period.working_days,
    finishLimit: calendar.finish_calls ?? Number.POSITIVE_INFINITY,
    cuts: payCuts(scenario),
  };
  const { groups } = scenario.team.telemarketers;
  return made(
    groups === null ? parts : { ...parts, countFrom: firstOpening(scenario, groups) },
    Calendar.ofShifts,
  );
}

/** When the first of anybody's windows opens, s after midnight. */
function firstOpening(scenario: Scenario, groups: Readonly<Record<string, Group>>): number {
  const shifts = [scenario.calendar, ...Object.values(groups)].map(({ shift }) => shift);
  const opens = shifts.map((shift) => shift?.from ?? Number.POSITIVE_INFINITY);
  return Math.min(...opens) + scenario.calendar.meetings;
}

/**
 * Working time of a group with hours of its own: the floor's days and spans, the group's shift and weekdays, the
 * floor's meetings and those of its breaks that lie inside the shift.
 *
 * @param floor of `compileCalendar`
 * @returns with the calendar, the group's paid hours as a share of those of the floor's full week
 * @throws {ScenarioError} where nothing of the shift is left
 */
export function groupCalendar(
  scenario: Scenario,
  floor: Calendar,
  group: Group,
): { calendar: Calendar; fullTime: number } {
  if (floor.continuous || (group.shift === null && group.days === null)) {
    return { calendar: floor, fullTime: 1 };
  }
  const shift = group.shift ?? scenario.calendar.shift;
  const { meetings, finish_calls } = scenario.calendar;
  const breaks = scenario.calendar.breaks.filter(
    (pause) => pause.from >= shift.from + meetings && pause.to <= shift.to,
  );
  const weekdays = WEEKDAYS.map((day) => group.days?.includes(day) ?? true);
  const uncountedDays = floor.dayPeriod.filter((period) => period < 0).length;
  const parts: ShiftCalendar = {
    ...workingDay(scenario, { shift, breaks, meetings }, 'team.telemarketers.groups'),
    uncountedDays,
    countedDays: floor.days - uncountedDays,
    workingDaysPerMonth: scenario.period.working_days,
    finishLimit: finish_calls ?? Number.POSITIVE_INFINITY,
    weekdays,
    countFrom: floor.countFrom % DAY,
    cuts: Array.from(floor.spans.firstDay),
  };
  const calendar = made(parts, Calendar.ofShifts);
  const days = weekdays.filter(Boolean).length;
  const share = (calendar.paidPerDay * days) / (floor.paidPerDay * DAYS_PER_WEEK);
  return { calendar, fullTime: Math.min(1, share) };
}

/** Calendars by the text of their parts, those made longest ago first: a study has few, and asks for them at every point. */
const calendars = new Map<string, Calendar>();
const MOST_CALENDARS = 64;

function made<Parts>(parts: Parts, make: (parts: Parts) => Calendar): Calendar {
  const text = JSON.stringify(parts);
  const known = calendars.get(text);
  if (known !== undefined) return known;
  for (const oldest of calendars.keys()) {
    if (calendars.size < MOST_CALENDARS) break;
    calendars.delete(oldest);
  }
  const calendar = make(parts);
  calendars.set(text, calendar);
  return calendar;
}

function workingDays(scenario: Scenario, span: Span, path: string): number {
  const days = workingDaysOf(span, scenario.period.working_days);
  if (days === null)
    return refuse(scenario, path, 'hours go with continuous: yes; give days, weeks or months');
  if (!Number.isInteger(days) || days < 1) {
    refuse(
      scenario,
      path,
      `${span.count} ${span.unit} are ${days} working days; give a length of whole days`,
    );
  }
  return days;
}

/** Windows of one day, and what of it is paid and staffed, s. */
function workingDay(
  scenario: Scenario,
  { breaks, meetings, shift }: Pick<Scenario['calendar'], 'shift' | 'breaks' | 'meetings'>,
  path: string,
): {
  windows: Window[];
  paidPerDay: number;
  staffedPerDay: number;
} {
  const windows: Window[] = [];
  let from = shift.from + meetings;
  let unpaid = 0;
  for (const pause of [...breaks].sort((a, b) => a.from - b.from)) {
    if (pause.to > shift.to || pause.from < from) {
      refuse(scenario, 'calendar.breaks', `the break ${spanText(pause)} ${clash(scenario, pause)}`);
    }
    if (!pause.paid) unpaid += pause.to - pause.from;
    if (pause.from > from) windows.push({ from, to: pause.from, gapPaid: pause.paid });
    from = pause.to;
  }
  if (from < shift.to) windows.push({ from, to: shift.to, gapPaid: false });
  const staffedPerDay = windows.reduce((sum, window) => sum + window.to - window.from, 0);
  if (staffedPerDay <= 0) {
    refuse(scenario, path, `breaks and meetings leave nothing of ${spanText(shift)}`);
  }
  return { windows, paidPerDay: shift.to - shift.from - unpaid, staffedPerDay };
}

function clash(scenario: Scenario, pause: Break): string {
  const { shift, meetings } = scenario.calendar;
  if (pause.from < shift.from || pause.to > shift.to)
    return `is not inside the shift ${spanText(shift)}`;
  if (pause.from < shift.from + meetings)
    return 'begins during the meeting at the start of the shift';
  return 'overlaps the break before it';
}

function spanText({ from, to }: { from: number; to: number }): string {
  return `${clockText(from)}..${clockText(to)}`;
}
