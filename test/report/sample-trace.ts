import type { EventName } from '../../src/floor/events.ts';
import type { TraceEvent } from '../../src/study/trace.ts';
import type { Bands } from '../../src/study/trace/bands.ts';
import type { WorkingDay } from '../../src/study/trace/days.ts';
import type { SeenResult } from '../../src/study/trace/seen.ts';
import { sampleScenario } from './sample-scenario.ts';
import type { SampleOptions } from './sample-results.ts';

const HOUR = 3600;
const MIDNIGHT = 2 * 24 * HOUR;

const day: WorkingDay = {
  day: 3,
  weekday: 'Wednesday',
  midnight: MIDNIGHT,
  until: MIDNIGHT + 24 * HOUR,
  windows: [
    { from: 9 * HOUR, to: 12 * HOUR },
    { from: 12.75 * HOUR, to: 17.5 * HOUR },
  ],
};

function around(middle: number): Bands {
  return { p05: middle * 0.4, p25: middle * 0.8, p50: middle, p75: middle * 1.3, p95: middle * 2 };
}

function event(
  name: EventName,
  who: string | null,
  from: number,
  seconds: number,
  rest: Partial<TraceEvent> = {},
): TraceEvent {
  const at = MIDNIGHT + from;
  return { event: name, from: at, until: at + seconds, who, lead: null, amount: null, filledIn: false, ...rest }; // prettier-ignore
}

/** A day of so many telemarketers and closers, all doing the same. */
function eventsOf(telemarketers: number, closers: number): TraceEvent[] {
  const name = (letter: string, number: number): string => `${letter}${String(number + 1).padStart(2, '0')}`; // prettier-ignore
  const callers = Array.from({ length: telemarketers }, (_, number) => name('T', number));
  const sellers = Array.from({ length: closers }, (_, number) => name('C', number));
  return [
    event('window_opens', null, 9 * HOUR, 0),
    ...callers.flatMap((who, number) => [
      event('dialling', who, 9 * HOUR, 600, { amount: 1 }),
      event('dial', who, 9 * HOUR + 300, 0, { filledIn: true }),
      event('talk', who, 9 * HOUR + 600, 240, { amount: 1 }),
      event('qualified', who, 9 * HOUR + 840, 0, { lead: number + 1 }),
      event('queued', null, 9 * HOUR + 840, 0, { lead: number + 1 }),
      event('wrap_up', who, 9 * HOUR + 840, 30),
    ]),
    ...sellers.flatMap((who, number) => [
      event('first_call', who, 9 * HOUR + 840, 1800, { lead: number + 1, amount: 0 }),
      event('sale', who, 9 * HOUR + 2640, 0, { lead: number + 1, amount: 2400 }),
      event('vain_try', who, 10 * HOUR, 150, { lead: number + 2, amount: 0 }),
      event('reject', who, 11 * HOUR, 240, { lead: number + 3, amount: 0 }),
      event('follow_up', who, 13 * HOUR, 600, { lead: number + 1, amount: 0 }),
      event('absent', who, 14 * HOUR, 3 * HOUR),
    ]),
    event('window_closes', null, 17.5 * HOUR, 0),
  ];
}

/** What recording some months of a floor of 10 + 3 shows, in round numbers. */
export function sampleTrace(options: SampleOptions = {}): SeenResult {
  const telemarketers = Math.max(...(options.telemarketers ?? [10]));
  const closers = Math.max(...(options.closers ?? [3]));
  const steps = Array.from({ length: (8.5 * HOUR) / 300 }, (_, step) => ({
    from: 9 * HOUR + step * 300,
    queue: around(Math.max(0, 9 - step / 4)),
    busy: around(closers * 0.4),
    talking: around(telemarketers * 0.1),
    lost: step % 7 === 0 ? 0.1 : 0,
    unreached: step < 3 ? 0.2 : 0,
  }));
  const months = (from: number, by: number): Bands[] =>
    Array.from({ length: 6 }, (_, month) => around(from + by * month));
  return {
    loaded: sampleScenario(options.names),
    seed: '7',
    months: 60,
    timeline: { day, step: 300, steps },
    day: {
      scenario: options.names?.name ?? 'Tulsa floor',
      currency: 'USD',
      seed: '7',
      month: 0,
      span: 'month',
      people: { telemarketers, closers },
      day,
      days: 21,
      events: eventsOf(telemarketers, closers),
      queue: [
        { at: MIDNIGHT, length: 4 },
        { at: MIDNIGHT + 9 * HOUR + 840, length: 5 },
      ],
    },
    ahead: [
      { id: 'revenue', label: 'revenue', unit: 'currency', bands: months(90_000, 8_000) },
      { id: 'leads', label: 'leads that telemarketers find', unit: 'count', bands: months(300, 5) },
    ],
    ages: [
      { from: 0, to: 0, leads: 104.2, closed: 0.24, p05: 0.15, p95: 0.31 },
      { from: 4, to: 900, leads: 34.1, closed: 0.22, p05: 0.08, p95: 0.4 },
      { from: 900, to: 80_000, leads: 33.9, closed: 0.19, p05: 0, p95: 0.35 },
      { from: 80_000, to: 400_000, leads: 4.25, closed: 0.11, p05: 0, p95: 0.5 },
    ],
  };
}
