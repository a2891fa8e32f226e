import type { LeadLife, TraceDay, TraceEvent, TraceHead } from '../../study/trace.ts';
import { kindOf } from '../../study/trace/events.ts';
import { version } from '../../study/version.ts';
import { fineClockText, secondsOfDay } from './clock.ts';

/** A minor change adds fields; readers pass over those they do not know. */
const FORMAT_VERSION = 1;

/**
 * A day as JSON lines: first what it is a day of, then one event a line.
 *
 * Fields of an event: `event`; `at` and `until`, clock times; `s` and `until_s`, the same in seconds after midnight of the
 * day; `who` (T01, C02, line L03 of the dialler) and `lead`, where there is one; `failed_dials` of dialling, `qualified` (1 or 0) of a talk, `value` of
 * a sale in the scenario's currency, `cut_short` (1 or 0) of a closer's call, `source` of an inbound lead, `tries` in vain so
 * far of one that comes into the queue, `lead_time` of an appointment in seconds, `records` bought, `of_full_rate` of
 * somebody who learns; `queue`, how many
 * leads wait from then on, where that changed; `filled_in` where it was filled in afterwards.
 */
export function dayAsJsonLines(day: TraceDay): string {
  const { midnight, weekday } = day.day;
  const waiting = new Map(day.queue.map(({ at, length }) => [at, length]));
  const opening = { day: day.day.day, weekday, queue: day.queue[0]!.length };
  const lines = day.events.map((event) => ({
    ...fieldsOf(event, event.from - midnight, event.until - midnight),
    ...(event.lead !== null && waiting.has(event.from) && { queue: waiting.get(event.from) }),
  }));
  return text([{ ...headFields(day), ...opening }, ...lines]);
}

/** A lead's life as JSON lines, each with its day; fields as of a day. */
export function lifeAsJsonLines(life: LeadLife): string {
  const lines = life.events.map((event) => {
    const from = secondsOfDay(event.from);
    return { day: event.day.day, ...fieldsOf(event, from, from + event.until - event.from) };
  });
  return text([{ ...headFields(life), lead: life.lead }, ...lines]);
}

function headFields({ scenario, seed, month, people }: TraceHead): object {
  return {
    event: 'trace',
    format_version: FORMAT_VERSION,
    engine: version,
    scenario,
    seed,
    month,
    people,
  };
}

function fieldsOf(
  { event, from, until, who, lead, amount, filledIn }: TraceEvent,
  begin: number,
  end: number,
): object {
  return {
    event,
    at: fineClockText(begin),
    s: millis(begin),
    ...(until > from && { until: fineClockText(end), until_s: millis(end) }),
    ...(who !== null && { who }),
    ...(lead !== null && { lead }),
    ...(amount !== null && { [kindOf(event).amount!]: amount }),
    ...(filledIn && { filled_in: true }),
  };
}

function millis(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}

function text(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
