import {
  EVENT,
  EVENT_KINDS,
  EVENT_NAMES,
  FIRST_CLOSER,
  type EventKind,
  type EventName,
  type EventRole,
} from '../../floor/events.ts';
import type { EventRecord } from '../../floor/event-record.ts';

/** One event as people and programs read it. */
export interface TraceEvent {
  readonly event: EventName;
  /** Clock seconds of the horizon, whose time 0 is a Monday, 00:00; equal for a moment. */
  readonly from: number;
  readonly until: number;
  /** `T01`, `C02`, `L03`; null for nobody. */
  readonly who: string | null;
  /** Number of the lead or deal in the order in which they came, from 1; null for none. */
  readonly lead: number | null;
  /** What the kind says it is; null where it has none. */
  readonly amount: number | null;
  /** Filled in afterwards: as many as were counted, each anywhere in its time. */
  readonly filledIn: boolean;
}

const LETTERS = { telemarketer: 'T', closer: 'C', line: 'L' } as const;

/** `T01` for the first telemarketer, `C01` for the first closer, `L01` for a dialler's first line. */
export function personName(role: keyof typeof LETTERS, number: number): string {
  return LETTERS[role] + String(number + 1).padStart(2, '0');
}

/** What a kind of event is. */
export function kindOf(event: EventName): EventKind {
  return EVENT_KINDS[event];
}

/** One event of a record. */
export function traceEvent(record: EventRecord, at: number): TraceEvent {
  const event = EVENT_NAMES[record.kind[at]!]!;
  const { who: role, amount } = kindOf(event);
  return {
    event,
    from: record.from[at]!,
    until: record.until[at]!,
    who: nameOf(role, record.who[at]!),
    lead: record.lead[at]! < 0 ? null : record.lead[at]! + 1,
    amount: amount === null ? null : record.amount[at]!,
    filledIn: false,
  };
}

function nameOf(role: EventRole, number: number): string | null {
  if (role === 'floor' || number < 0) return null;
  if (role !== 'agent') return personName(role, number);
  return number < FIRST_CLOSER
    ? personName('telemarketer', number)
    : personName('closer', number - FIRST_CLOSER);
}

/** Events that may have another at the same moment, in the order in which they are told. */
export function byTime(a: TraceEvent, b: TraceEvent): number {
  return a.from - b.from;
}

/** Dialling for leads of one's own, which any call interrupts. */
const INTERRUPTED: readonly number[] = [EVENT.own_dialling, EVENT.own_dial];

/** Whether a kind, by its number, keeps a closer busy. */
export function isCloserWork(number: number): boolean {
  const { span, who } = kindOf(EVENT_NAMES[number]!);
  return span && who === 'closer' && !INTERRUPTED.includes(number);
}

/** Kinds of time in which somebody, or nobody, is away. */
const AWAY: readonly number[] = [EVENT.absent, EVENT.in_training, EVENT.vacant, EVENT.day_off];

/** Number of the closer who is away at a moment, by an event of a record; -1 where it says nothing of the kind. */
export function closerAway(record: EventRecord, at: number, moment: number): number {
  const isThen = record.from[at]! <= moment && record.until[at]! > moment;
  return isThen && AWAY.includes(record.kind[at]!) ? record.who[at]! - FIRST_CLOSER : -1;
}

/** Whether a kind brings a lead into the queue (1), takes it out (-1), or neither (0). */
const QUEUE_STEP = new Int8Array(EVENT_NAMES.length);
for (const comes of [EVENT.queued, EVENT.appointment_due]) QUEUE_STEP[comes] = 1;
const LEAVES = [
  EVENT.gave_up,
  EVENT.gave_up_overflowed,
  EVENT.turned_away,
  EVENT.no_room,
  EVENT.returned,
  EVENT.appointment_missed,
];
for (const leaves of LEAVES) QUEUE_STEP[leaves] = -1;
EVENT_NAMES.forEach((_, number) => {
  if (isCloserWork(number)) QUEUE_STEP[number] = -1;
});

/** How many leads are in the queue from a moment on. */
export interface QueueStep {
  readonly at: number;
  readonly length: number;
}

/** The queue's length from its first lead on, a step for each moment at which it changed. */
export function queueSteps(record: EventRecord): QueueStep[] {
  const waiting = new Set<number>();
  const steps: QueueStep[] = [];
  for (const at of record.inOrder((event) => QUEUE_STEP[event] !== 0)) {
    const lead = record.lead[at]!;
    if (QUEUE_STEP[record.kind[at]!] === 1) waiting.add(lead);
    else waiting.delete(lead);
    const moment = record.from[at]!;
    if (steps.at(-1)?.at === moment) steps.pop();
    if (steps.at(-1)?.length !== waiting.size) steps.push({ at: moment, length: waiting.size });
  }
  return steps;
}
