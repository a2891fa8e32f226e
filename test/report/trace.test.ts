import { describe, expect, test } from 'vitest';
import { EVENT_KINDS, type EventName } from '../../src/floor/events.ts';
import { dayAsChromeTrace } from '../../src/report/trace/chrome.ts';
import { traceFormatOfFile, traceFormats } from '../../src/report/trace/index.ts';
import { dayAsJsonLines, lifeAsJsonLines } from '../../src/report/trace/jsonl.ts';
import { dayAsText } from '../../src/report/trace/text.ts';
import { fineClockText, secondText } from '../../src/report/trace/clock.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { LoadedScenario } from '../../src/scenario/scenario.ts';
import { traceDay, traceLead, type TraceDay } from '../../src/study/trace.ts';
import { handCheckedFloor } from '../study/hand-checked-floor.ts';
import { sampleFloor } from '../study/sample-floor.ts';

interface Entry {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A floor as a file of few lines would write it. */
function floorOf(text: string): LoadedScenario {
  const readFile = (): never => {
    throw new Error('no such file');
  };
  return loadScenario({ file: 'floor.yaml', text }, { readFile });
}

const COMING_AND_GOING = `extends: callback-queue
period: {length: 2 months}
team:
  telemarketers:
    count: 6
    training: {off_phone: 1 week}
    ramp: {of: qualify_rate, weeks: 3, from: 40%}
    leaves: {first_90_days: 60%, after: 99% per year}
    backfill: {after: 1 week}
  closers: {count: 2, training: {off_phone: 1 week}}
  hires: [{role: telemarketer, count: 2, start: week 2}, {role: closer, count: 1, start: week 2}]
`;
const SHORT_LIST = `extends: two-plus-one
prospects: {list: {records: 700, refresh: none}}
`;

const { scenario } = sampleFloor();
const absences = { ...scenario.calendar, absence: { share: 0.3, paid: false } };
const DAYS = [
  ['a day', traceDay(sampleFloor(), { day: 4 }, {})],
  ['a day, dial by dial', traceDay(sampleFloor(), { day: 4 }, { dialByDial: true })],
  ['a day with people away', traceDay(sampleFloor({ calendar: absences }), { day: 2 }, {})],
  ['a day without chance', traceDay(handCheckedFloor(), {}, {})],
  ['a day of appointments', traceDay(floorOf('extends: b2b-appointments\n'), { day: 9 }, {})],
  ['a day of warm transfers', traceDay(floorOf('extends: live-transfer\n'), { day: 5 }, {})],
  ['a day of coming and going', traceDay(floorOf(COMING_AND_GOING), { day: 8 }, {})],
  ['a day on which lists run dry', traceDay(floorOf(SHORT_LIST), { day: 12 }, {})],
  [
    'a day of closers who prospect',
    traceDay(floorOf('extends: two-plus-one\nclosing: {idle_closers: prospect}\n'), { day: 4 }, {}),
  ],
] as const;

describe.each(DAYS)('%s', (_, day) => {
  test('as JSON lines: what it is of, then one event a line, by time', () => {
    const lines = dayAsJsonLines(day).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
    const [head, ...events] = lines;
    expect(head).toMatchObject({ event: 'trace', format_version: 1, month: 0, day: day.day.day });
    expect(events).toHaveLength(day.events.length);
    let last = -Infinity;
    for (const { event, at, s, until_s: until } of events) {
      expect(Object.keys(EVENT_KINDS)).toContain(event);
      expect(at).toBe(fineClockText(s as number));
      expect(s as number).toBeGreaterThanOrEqual(last);
      if (until !== undefined) expect(until as number).toBeGreaterThanOrEqual(s as number);
      last = s as number;
    }
  });

  test('as a Chrome trace: every entry has what a viewer needs', () => {
    const entries = JSON.parse(dayAsChromeTrace(day)) as Entry[];
    for (const entry of entries) {
      expect(entry.name).not.toBe('');
      expect(entry.cat).not.toBe('');
      expect(['X', 'i', 'C', 'M']).toContain(entry.ph);
      expect(Number.isInteger(entry.ts) && entry.ts >= 0).toBe(true);
      expect(Number.isInteger(entry.pid) && Number.isInteger(entry.tid)).toBe(true);
      if (entry.ph === 'X') expect(entry.dur).toBeGreaterThanOrEqual(0);
      else expect(entry.dur).toBeUndefined();
    }
    const named = entries.filter(({ name }) => name === 'thread_name');
    const rows = named.map(({ args }) => args['name']);
    expect(rows).toHaveLength(day.people.telemarketers + day.people.closers + 1);
    expect(rows).toContain('T01');
    expect(rows).toContain('C01');
    const there = new Set(named.map(({ pid, tid }) => `${pid}/${tid}`));
    for (const { pid, ph, tid } of entries) {
      if (ph === 'X' || ph === 'i') expect(there).toContain(`${pid}/${tid}`);
    }
    const groups = entries.filter(({ name }) => name === 'process_name').map(({ pid }) => pid);
    expect(groups.sort()).toEqual([1, 2, 3]);
    const counted = entries.filter(({ ph }) => ph === 'C');
    expect(counted.map(({ args }) => args['leads'])).toEqual(day.queue.map(({ length }) => length));
  });

  test('as a Chrome trace: nobody does two things at once', () => {
    const entries = JSON.parse(dayAsChromeTrace(day)) as Entry[];
    const rows = new Map<string, Entry[]>();
    for (const entry of entries.filter(({ ph }) => ph === 'X')) {
      const row = `${entry.pid}/${entry.tid}`;
      rows.set(row, [...(rows.get(row) ?? []), entry]);
    }
    expect(rows.size).toBeGreaterThan(0);
    for (const spans of rows.values()) {
      spans.sort((a, b) => a.ts - b.ts || a.dur! - b.dur!);
      let end = 0;
      for (const { ts, dur } of spans) {
        expect(ts).toBeGreaterThanOrEqual(end);
        end = ts + dur!;
      }
    }
  });

  test('as text: a line for each event', () => {
    const text = dayAsText(day);
    expect(text).toContain(`Day ${day.day.day} of ${day.days}`);
    expect(text).not.toMatch(/undefined|null|NaN/u);
    expect(text.split('\n').length).toBeGreaterThan(10);
  });
});

test('who does not come in stands in the log', () => {
  const away = DAYS[2][1].events.filter(({ event }) => event === 'absent').map(({ who }) => who);
  expect(away.length).toBeGreaterThan(0);
  for (const who of away) {
    const others = DAYS[2][1].events.filter((other) => other.who === who);
    expect(others.map(({ event }) => event)).toEqual(['absent']);
  }
});

describe('people who come and go', () => {
  const loaded = floorOf(COMING_AND_GOING);
  const days = Array.from({ length: 42 }, (_, day) =>
    traceDay(loaded, { month: 1, day: day + 1 }, {}),
  );
  const named = (day: TraceDay, event: EventName): (string | null)[] =>
    day.events.filter((other) => other.event === event).map(({ who }) => who);

  test('join on their date, are trained, and learn', () => {
    expect(named(days[4]!, 'vacant')).toEqual(expect.arrayContaining(['T07', 'T08', 'C03']));
    expect(named(days[5]!, 'joined')).toEqual(expect.arrayContaining(['T07', 'T08', 'C03']));
    for (const day of days.slice(5, 10)) expect(named(day, 'in_training')).toContain('C03');
    expect(named(days[10]!, 'in_training')).not.toContain('C03');
    const ramp = days.flatMap(({ events }) =>
      events.filter(({ event, who }) => event === 'on_ramp' && who === 'T07'),
    );
    expect(ramp[0]!.amount).toBeCloseTo(0.4, 9);
    ramp.slice(1).forEach(({ amount }, at) => expect(amount).toBeGreaterThan(ramp[at]!.amount!));
  });

  test('leave a place that is vacant until the next one joins', () => {
    const gone = days.findIndex((day) => named(day, 'left').length > 0);
    expect(gone).toBeGreaterThan(0);
    const who = named(days[gone]!, 'left')[0]!;
    expect(named(days[gone]!, 'vacant')).toContain(who);
    expect(named(days[gone - 1]!, 'vacant')).not.toContain(who);
    expect(dayAsText(days[gone]!)).toContain(`${who}  has left the floor`);
  });

  test('nobody works on a day he or she is away', () => {
    for (const { events } of days) {
      const away = events.filter(({ event }) =>
        ['absent', 'in_training', 'vacant'].includes(event),
      );
      for (const { who } of away) {
        const spans = events.filter((other) => other.who === who && other.until > other.from);
        expect(spans).toHaveLength(1);
      }
    }
  });
});

describe('a list that runs dry', () => {
  const loaded = floorOf(SHORT_LIST);
  const numberOf = (day: number, event: EventName): number =>
    traceDay(loaded, { day }, {}).events.filter((other) => other.event === event).length;

  test('is bought on the first day, and leaves nobody to call', () => {
    const bought = traceDay(loaded, {}, {}).events.filter(
      ({ event }) => event === 'records_bought',
    );
    expect(bought.map(({ amount }) => amount)).toEqual([700]);
    expect(numberOf(6, 'records_bought')).toBe(0);
    expect(numberOf(2, 'list_dry')).toBe(0);
    expect(numberOf(21, 'dial')).toBe(0);
    expect(numberOf(21, 'list_dry')).toBeGreaterThan(0);
    expect(dayAsText(traceDay(loaded, {}, {}))).toContain('records are bought: 700');
  });

  test('comes again with each week that brings records', () => {
    const weekly = floorOf(SHORT_LIST.replace('none', '50 per week'));
    const amounts = [1, 2, 6, 11].map((day) =>
      traceDay(weekly, { day }, {})
        .events.filter(({ event }) => event === 'records_bought')
        .map(({ amount }) => amount),
    );
    expect(amounts).toEqual([[700], [], [50], [50]]);
  });
});

describe('follow-ups and tries', () => {
  const loaded = floorOf('extends: two-plus-one\n');
  const days = Array.from({ length: 21 }, (_, day) => traceDay(loaded, { day: day + 1 }, {}));

  test('fall due in working time only, for whoever is free', () => {
    const due = days.flatMap(({ day, events }) =>
      events
        .filter(
          ({ event, amount }) => event === 'follow_up_due' || (event === 'queued' && amount! > 0),
        )
        .map((event) => ({ ...event, at: event.from - day.midnight, windows: day.windows })),
    );
    expect(due.length).toBeGreaterThan(20);
    for (const { at, who, windows } of due) {
      expect(windows.some(({ from, to }) => from <= at && at < to)).toBe(true);
      expect(who).toBeNull();
    }
  });

  test('are named by number', () => {
    const text = dayAsText(days[3]!);
    expect(text).toContain('the lead comes into the queue again (try 2)');
  });
});

describe('appointments', () => {
  const loaded = floorOf('extends: b2b-appointments\n');

  test('come when they were set for, and are held, missed or set again', () => {
    const days = Array.from({ length: 21 }, (_, day) => traceDay(loaded, { day: day + 1 }, {}));
    const events = days.flatMap((day) => day.events);
    const due = events.filter(({ event }) => event === 'appointment_due');
    const last = days.at(-1)!.day.midnight;
    for (const { event, lead, from, amount } of events) {
      if ((event !== 'appointment_set' && event !== 'rebooked') || from + amount! > last) continue;
      expect(due.some((other) => other.lead === lead && other.from === from + amount!)).toBe(true);
    }
    for (const kind of [
      'appointment_set',
      'rebooked',
      'held',
      'no_show',
      'no_show_lost',
    ] as const) {
      expect(events.some(({ event }) => event === kind)).toBe(true);
    }
    expect(events.some(({ event }) => event === 'vain_try' || event === 'queued')).toBe(false);
  });

  test('are told with weekday and hour', () => {
    const text = dayAsText(traceDay(loaded, { day: 9 }, {}));
    expect(text).toMatch(/T\d\d {2}sets an appointment for \w+day \d\d:\d\d, \d/u);
  });
});

test('a full queue is not closing time', () => {
  const busy = `extends: two-plus-one
team: {telemarketers: {count: 8}}
handoff: {kind: cold transfer, patience: {average: 10 min}, overflow: none, queue_limit: 1}
`;
  const { events, day } = traceDay(floorOf(busy), { day: 2 }, {});
  const full = events.filter(({ event }) => event === 'no_room');
  expect(full.length).toBeGreaterThan(0);
  const closing = day.midnight + day.windows.at(-1)!.to;
  for (const { event, from } of events) if (event === 'turned_away') expect(from).toBeGreaterThanOrEqual(closing); // prettier-ignore
});

test('a lead’s life as JSON lines carries its days', async () => {
  const life = traceLead(handCheckedFloor(), { lead: 250 }, {});
  const text = lifeAsJsonLines(life);
  const lines = text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
  expect(lines[0]).toMatchObject({ event: 'trace', lead: 250 });
  expect(
    lines
      .slice(1)
      .map(({ day, event }) => [day, event])
      .slice(0, 3),
  ).toEqual([
    [2, 'talk'],
    [2, 'qualified'],
    [2, 'queued'],
  ]);
  expect(await traceFormats.jsonl.life(life)).toBe(text);
  expect(traceFormats.chrome.life).toBeNull();
});

test('a file’s ending names the format', () => {
  expect(traceFormatOfFile('Day.JSONL')).toBe('jsonl');
  expect(traceFormatOfFile('day.json')).toBe('chrome');
  expect(traceFormatOfFile('day.txt')).toBe('text');
  expect(traceFormatOfFile('day.html')).toBeNull();
});

test('clock times do not round to the next hour', () => {
  expect(secondText(3599.9)).toBe('00:59:59');
  expect(fineClockText(3599.9996)).toBe('01:00:00.000');
  expect(fineClockText(33_123.214)).toBe('09:12:03.214');
});
