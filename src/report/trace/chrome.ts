import type { TraceDay, TraceEvent } from '../../study/trace.ts';
import { kindOf, personName } from '../../study/trace/events.ts';

/** Processes of the viewer: one group of rows each. */
const FLOOR = 1;
const TELEMARKETERS = 2;
const CLOSERS = 3;

/** One entry of a Chrome trace; times in microseconds after midnight of the day. */
interface Entry {
  readonly name: string;
  readonly cat: string;
  /** X: a span; i: a moment; C: a counter; M: what a row is called. */
  readonly ph: 'X' | 'i' | 'C' | 'M';
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly s?: 't' | 'p';
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * A day in the Chrome trace event format, which Perfetto and chrome://tracing show: a row for each person, and the queue's
 * length as a counter.
 */
export function dayAsChromeTrace(day: TraceDay): string {
  const { events, people, queue } = day;
  const { midnight } = day.day;
  const entries: Entry[] = [
    ...processName(FLOOR, `floor: ${day.scenario}, day ${day.day.day}, ${day.day.weekday}`, 0),
    rowName(FLOOR, 0, 'leads and the clock'),
    ...rowNames(TELEMARKETERS, 'telemarketers', people.telemarketers, 'telemarketer'),
    ...rowNames(CLOSERS, 'closers', people.closers, 'closer'),
    ...queue.map(({ at, length }): Entry => ({
      name: 'leads in the queue',
      cat: 'queue',
      ph: 'C',
      ts: micros(at - midnight),
      pid: FLOOR,
      tid: 0,
      args: { leads: length },
    })),
    // Dials stand in the place of the dialling that they are.
    ...events.filter(({ event }) => event !== 'dialled').map((event) => entryOf(event, midnight)),
  ];
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}

function entryOf(event: TraceEvent, midnight: number): Entry {
  const { span, who: role, amount: meaning } = kindOf(event.event);
  const [ts, end] = [micros(event.from - midnight), micros(event.until - midnight)];
  const isSpan = span && !event.filledIn;
  return {
    name: event.event.replaceAll('_', ' '),
    cat: role,
    ph: isSpan ? 'X' : 'i',
    ts,
    ...(isSpan ? { dur: end - ts } : { s: event.who === null ? ('p' as const) : ('t' as const) }),
    pid: event.who === null ? FLOOR : event.who.startsWith('C') ? CLOSERS : TELEMARKETERS,
    tid: event.who === null ? 0 : Number(event.who.slice(1)),
    args: {
      ...(event.lead !== null && { lead: event.lead }),
      ...(event.amount !== null && meaning !== null && { [meaning]: event.amount }),
      ...(event.filledIn && { filled_in: true }),
    },
  };
}

function processName(pid: number, name: string, order: number): Entry[] {
  const about = { cat: '__metadata', ph: 'M', ts: 0, pid, tid: 0 } as const;
  return [
    { ...about, name: 'process_name', args: { name } },
    { ...about, name: 'process_sort_index', args: { sort_index: order } },
  ];
}

function rowNames(
  pid: number,
  name: string,
  people: number,
  role: 'telemarketer' | 'closer',
): Entry[] {
  const rows = Array.from({ length: people }, (_, number) =>
    rowName(pid, number + 1, personName(role, number)),
  );
  return [...processName(pid, name, pid), ...rows];
}

function rowName(pid: number, tid: number, name: string): Entry {
  return { name: 'thread_name', cat: '__metadata', ph: 'M', ts: 0, pid, tid, args: { name } };
}

/** Whole, so that one span ends where the next begins. */
function micros(seconds: number): number {
  return Math.round(seconds * 1e6);
}
