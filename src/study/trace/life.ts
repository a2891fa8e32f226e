import { EVENT } from '../../floor/events.ts';
import type { EventRecord } from '../../floor/event-record.ts';
import type { LoadedScenario } from '../../scenario/scenario.ts';
import { StudyError } from '../errors.ts';
import type { StudyOptions } from '../options.ts';
import { headOf, type TraceHead } from './day.ts';
import { dayOfMoment, type WorkingDay } from './days.ts';
import { filledDials } from './dials.ts';
import {
  byTime,
  closerAway,
  isCloserWork,
  personName,
  queueSteps,
  traceEvent,
  type TraceEvent,
} from './events.ts';
import { spanName } from '../verdict/spans.ts';
import { MonthRecorder, type RecordedMonth } from './record.ts';

/** What a closer is doing at a moment. */
export interface CloserState {
  readonly who: string;
  /** Clock seconds at which the call in hand ends; null for who is free; `absent` for who is not at work. */
  readonly busyTo: number | null | 'absent';
}

/** What a lead meets when it comes into the queue. */
export interface QueueMet {
  /** Leads that wait there already. */
  readonly ahead: number;
  /** Whether anybody may take it at once. */
  readonly open: boolean;
  readonly closers: readonly CloserState[];
}

/** One event of a lead's life, with its day and what stood around it. */
export interface LifeEvent extends TraceEvent {
  readonly day: WorkingDay;
  /** Of a lead that comes into the queue, or whose appointment has come. */
  readonly met: QueueMet | null;
}

/** How who found a lead came to talk to it. */
export interface Dialled {
  /** Since the last conversation, dials in vain, null for a closer's, and seconds spent on them. */
  readonly failed: number | null;
  readonly seconds: number;
  /** Seconds for which he or she waited for the dialler that dialled it; null where there is none. */
  readonly waited: number | null;
}

/** One lead or deal from the dial that found it to the last that came of it. */
export interface LeadLife extends TraceHead {
  readonly lead: number;
  /** Leads and deals of the month. */
  readonly leads: number;
  /** Null where it was not dialled. */
  readonly dialled: Dialled | null;
  readonly events: readonly LifeEvent[];
  /** Moment at which counting begins, clock seconds; what is before it counts for nothing. */
  readonly countFrom: number;
}

/**
 * The life of one lead in one possible month: the very month that `run` reports under the same seed.
 *
 * @param lead number in the order in which leads and open deals came, run-in included, from 1
 * @throws {StudyError} if there is no such lead
 * @throws {ScenarioError} if the scenario cannot be simulated
 */
export function traceLead(
  { scenario }: LoadedScenario,
  { month = 0, lead }: { readonly month?: number; readonly lead: number },
  options: Pick<StudyOptions, 'seed' | 'dialByDial' | 'together'>,
): LeadLife {
  const months = new MonthRecorder(scenario, options.seed ?? scenario.seed, options);
  // Once to see when the lead came, once more for what its finder did that day.
  const first = months.month(month, { from: 0, until: 0, dialling: false });
  const leads = leadsIn(first.record);
  const found = arrivalOf(first.record, lead - 1);
  if (found < 0) {
    const there =
      leads === 0 ? 'has no leads' : leads === 1 ? 'has lead 1 only' : `has leads 1 to ${leads}`;
    throw new StudyError(
      `lead ${lead}: possible ${spanName(scenario.period).noun} ${month} ${there}.`,
    );
  }
  const { midnight: from, until } = dayOfMoment(months.calendar, first.record.from[found]!);
  const recorded = months.month(month, { from, until, dialling: true });
  return {
    ...headOf(months, month),
    lead,
    leads,
    ...lifeOf(recorded, lead - 1, months.seed, month),
    countFrom: months.calendar.countFrom,
  };
}

/** Events with what stands around them. */
const MEETS: readonly string[] = ['queued', 'appointment_due'];

const ARRIVALS = [EVENT.qualified, EVENT.own_lead, EVENT.inbound, EVENT.open_lead, EVENT.open_deal];

/** Dialling as told of telemarketers, and of closers. */
const DIALLING = [EVENT.dialling, EVENT.dialled];
const OWN_DIALLING = [EVENT.own_dialling];

function leadsIn(record: EventRecord): number {
  let leads = 0;
  for (let at = 0; at < record.length; at++) leads = Math.max(leads, record.lead[at]! + 1);
  return leads;
}

/** Where a record tells that a lead came; -1 where there is no such lead. */
function arrivalOf(record: EventRecord, lead: number): number {
  for (let at = 0; at < record.length; at++) {
    if (record.lead[at] === lead && ARRIVALS.includes(record.kind[at]!)) return at;
  }
  return -1;
}

function lifeOf(
  recorded: RecordedMonth,
  lead: number,
  seed: string,
  month: number,
): Pick<LeadLife, 'dialled' | 'events'> {
  const { calendar, record } = recorded;
  const arrival = arrivalOf(record, lead);
  const [finder, foundAt] = [record.who[arrival]!, record.from[arrival]!];
  const told: number[] = [];
  const talk = record.kind[arrival] === EVENT.own_lead ? EVENT.own_talk : EVENT.talk;
  let talkAt: number | null = null;
  for (let at = 0; at < record.length; at++) {
    const kind = record.kind[at];
    if (record.lead[at] === lead) told.push(at);
    else if (kind === talk && record.who[at] === finder && record.until[at] === foundAt) {
      talkAt = record.from[at]!;
      told.push(at);
    }
  }
  const steps = queueSteps(record);
  // What is put off past the end never comes; the last lead may be found after closing time.
  const comes = (at: number): boolean => at === arrival || record.from[at]! <= calendar.end;
  const events = told
    .filter((at) => comes(at) || calendar.continuous)
    .map((at): TraceEvent => traceEvent(record, at))
    .sort(byTime)
    .map((event): LifeEvent => {
      const ahead = steps.findLast(({ at }) => at < event.from)?.length ?? 0;
      const met = MEETS.includes(event.event) ? { ahead, ...metAt(recorded, event.from) } : null;
      return { ...event, day: dayOfMoment(calendar, event.from), met };
    });
  if (talkAt === null) return { dialled: null, events };
  const dialled =
    talk === EVENT.own_talk
      ? ownDialledBefore(recorded, finder, talkAt)
      : dialledBefore(recorded, finder, talkAt, seed, month);
  return { dialled, events };
}

/** Who of the closers is free, busy or away at a moment. */
function metAt(
  { calendar, floor, record }: RecordedMonth,
  moment: number,
): Omit<QueueMet, 'ahead'> {
  const busyTo: CloserState['busyTo'][] = Array.from({ length: floor.closers.people }, () => null);
  for (let at = 0; at < record.length; at++) {
    if (!(record.from[at]! <= moment && record.until[at]! > moment)) continue;
    const away = closerAway(record, at, moment);
    if (away >= 0) busyTo[away] = 'absent';
    // Who takes this very lead now was free.
    else if (isCloserWork(record.kind[at]!) && record.from[at]! < moment) {
      busyTo[record.who[at]!] = record.until[at]!;
    }
  }
  const { windowEnd, windowStart } = calendar;
  const open = windowStart.some((start, window) => start <= moment && moment < windowEnd[window]!);
  return {
    open,
    closers: busyTo.map((to, number) => ({ who: personName('closer', number), busyTo: to })),
  };
}

/** Seconds for which a person waited for the dialler that put somebody through then; null where there is none. */
function waitedBefore({ record }: RecordedMonth, person: number, talkAt: number): number | null {
  for (let at = 0; at < record.length; at++) {
    const waits = record.kind[at] === EVENT.waiting && record.who[at] === person;
    if (waits && record.until[at] === talkAt) return talkAt - record.from[at]!;
  }
  return null;
}

function dialledBefore(
  recorded: RecordedMonth,
  person: number,
  talkAt: number,
  seed: string,
  month: number,
): Dialled {
  const { record } = recorded;
  const since = lastTalk(recorded, EVENT.talk, person, talkAt);
  let failed = 0;
  for (let at = 0; at < record.length; at++) {
    if (record.kind[at] !== EVENT.dial || record.who[at] !== person) continue;
    if (record.from[at]! >= since && record.until[at]! < talkAt) failed++;
  }
  for (const { person: other, times } of filledDials(recorded, seed, month)) {
    if (other === person) failed += times.filter((at) => at >= since && at < talkAt).length;
  }
  const seconds = secondsOf(record, DIALLING, person, since, talkAt);
  return { failed, seconds, waited: waitedBefore(recorded, person, talkAt) };
}

/** A closer's dials are not told one by one, and no dialler serves him or her. */
function ownDialledBefore(recorded: RecordedMonth, closer: number, talkAt: number): Dialled {
  const since = lastTalk(recorded, EVENT.own_talk, closer, talkAt);
  const seconds = secondsOf(recorded.record, OWN_DIALLING, closer, since, talkAt);
  return { failed: null, seconds, waited: null };
}

/** End of a person's last conversation with a prospect before a moment; that day's midnight where there is none. */
function lastTalk(
  { calendar, record }: RecordedMonth,
  talk: number,
  person: number,
  before: number,
): number {
  let since = dayOfMoment(calendar, before).midnight;
  for (let at = 0; at < record.length; at++) {
    if (record.kind[at] !== talk || record.who[at] !== person) continue;
    if (record.from[at]! < before && record.until[at]! > since) since = record.until[at]!;
  }
  return since;
}

/** Time that a person spent on something begun between two moments. */
function secondsOf(
  record: EventRecord,
  kinds: readonly number[],
  person: number,
  since: number,
  before: number,
): number {
  let seconds = 0;
  for (let at = 0; at < record.length; at++) {
    const from = record.from[at]!;
    if (record.who[at] !== person || from < since || from >= before) continue;
    if (kinds.includes(record.kind[at]!)) seconds += record.until[at]! - from;
  }
  return seconds;
}
