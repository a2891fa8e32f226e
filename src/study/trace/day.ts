import { headCount } from '../../scenario/positions.ts';
import type { LoadedScenario } from '../../scenario/scenario.ts';
import { firstFrom } from '../../stats/rising.ts';
import { StudyError } from '../errors.ts';
import type { StudyOptions } from '../options.ts';
import { countedDays, workingDay, type WorkingDay } from './days.ts';
import { filledDials, type FilledDials } from './dials.ts';
import {
  byTime,
  personName,
  queueSteps,
  traceEvent,
  type QueueStep,
  type TraceEvent,
} from './events.ts';
import { spanName } from '../verdict/spans.ts';
import { MonthRecorder, type RecordedMonth } from './record.ts';

/** What any trace carries, so that it can be repeated. */
export interface TraceHead {
  readonly scenario: string;
  readonly currency: string;
  readonly seed: string;
  /** Number of the possible month, from 0, and what it is called: `month`. */
  readonly month: number;
  readonly span: string;
  /** Places, those that are filled later included. */
  readonly people: { readonly telemarketers: number; readonly closers: number };
}

/** One possible day as an event log. */
export interface TraceDay extends TraceHead {
  readonly day: WorkingDay;
  /** Working days of the counted period. */
  readonly days: number;
  /** By time of beginning. */
  readonly events: readonly TraceEvent[];
  /** Leads in the queue when the day begins, and each change during it. */
  readonly queue: readonly QueueStep[];
}

/** Which day is wanted. */
export interface DayWanted {
  /** Number of the possible month, from 0; default 0. */
  readonly month?: number;
  /** Counted working day, from 1; default 1. */
  readonly day?: number;
}

/**
 * One day of one possible month: the very month that `run` reports under the same seed.
 *
 * @throws {StudyError} if the period has no such day
 * @throws {ScenarioError} if the scenario cannot be simulated
 */
export function traceDay(
  { scenario }: LoadedScenario,
  { month = 0, day = 1 }: DayWanted,
  options: Pick<StudyOptions, 'seed' | 'dialByDial' | 'together'>,
): TraceDay {
  const months = new MonthRecorder(scenario, options.seed ?? scenario.seed, options);
  const days = countedDays(months.calendar);
  if (!Number.isInteger(day) || day < 1 || day > days) {
    const what = days === 1 ? 'only day 1' : `days 1 to ${days}`;
    throw new StudyError(`day ${day}: the period has ${what}.`);
  }
  const wanted = workingDay(months.calendar, day);
  const { midnight: from, until } = wanted;
  const recorded = months.month(month, { from, until, dialling: true });
  return {
    ...headOf(months, month),
    day: wanted,
    days,
    ...dayOf(recorded, wanted, months.seed, month),
  };
}

/** What every trace of a month begins with. */
export function headOf({ scenario, seed }: MonthRecorder, month: number): TraceHead {
  return {
    scenario: scenario.name,
    currency: scenario.currency,
    seed,
    month,
    span: spanName(scenario.period).noun,
    people: {
      telemarketers: headCount(scenario, 'telemarketers'),
      closers: headCount(scenario, 'closers'),
    },
  };
}

/** Events and queue of one day of a recorded month. */
export function dayOf(
  recorded: RecordedMonth,
  day: WorkingDay,
  seed: string,
  month: number,
): Pick<TraceDay, 'events' | 'queue'> {
  const { record } = recorded;
  const inside = (at: number): boolean => at >= day.midnight && at < day.until;
  const events: TraceEvent[] = windowEvents(day);
  for (let at = 0; at < record.length; at++) {
    if (inside(record.from[at]!)) events.push(traceEvent(record, at));
  }
  const filled = filledDials(recorded, seed, month);
  for (const { person, times } of filled) {
    for (const at of times) if (inside(at)) events.push(filledDial(person, at));
  }
  const steps = queueSteps(record);
  const before = steps.findLast(({ at }) => at < day.midnight)?.length ?? 0;
  return {
    events: events.map((event) => withFilled(event, filled)).sort(byTime),
    queue: [{ at: day.midnight, length: before }, ...steps.filter(({ at }) => inside(at))],
  };
}

function windowEvents({ midnight, windows }: WorkingDay): TraceEvent[] {
  const moment = (event: 'window_opens' | 'window_closes', at: number): TraceEvent => ({
    event,
    from: midnight + at,
    until: midnight + at,
    who: null,
    lead: null,
    amount: null,
    filledIn: false,
  });
  return windows.flatMap(({ from, to }) => [
    moment('window_opens', from),
    moment('window_closes', to),
  ]);
}

/** Dialling with the dials in vain that were filled in, in the place of how many were to be expected. */
function withFilled(event: TraceEvent, filled: readonly FilledDials[]): TraceEvent {
  if (event.event !== 'dialling' || filled.length === 0) return event;
  const { times } = filled[Number(event.who!.slice(1)) - 1]!;
  const amount = firstFrom(times, event.until) - firstFrom(times, event.from);
  return { ...event, amount };
}

/** A dial that nobody answered, at its end. */
function filledDial(person: number, at: number): TraceEvent {
  return {
    event: 'dial',
    from: at,
    until: at,
    who: personName('telemarketer', person),
    lead: null,
    amount: null,
    filledIn: true,
  };
}
