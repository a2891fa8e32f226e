import { describe, expect, test } from 'vitest';
import { EVENT_KINDS } from '../../src/floor/events.ts';
import { traceFormatOfFile, traceFormats } from '../../src/report/trace/index.ts';
import { clockText, fineClockText } from '../../src/report/trace/clock.ts';
import { traceDay, traceLead } from '../../src/study/trace.ts';
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

const { scenario } = sampleFloor();
const absences = { ...scenario.calendar, absence: { share: 0.3, paid: false } };
const DAYS = [
  ['a day', traceDay(sampleFloor(), { day: 4 }, {})],
  ['a day, dial by dial', traceDay(sampleFloor(), { day: 4 }, { dialByDial: true })],
  ['a day with people away', traceDay(sampleFloor({ calendar: absences }), { day: 2 }, {})],
  ['a day without chance', traceDay(handCheckedFloor(), {}, {})],
] as const;

describe.each(DAYS)('%s', (_, day) => {
  test('as JSON lines: what it is of, then one event a line, by time', () => {
    const lines = traceFormats.jsonl.day(day).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
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
    const entries = JSON.parse(traceFormats.chrome.day(day)) as Entry[];
    for (const entry of entries) {
      expect(entry.name).not.toBe('');
      expect(entry.cat).not.toBe('');
      expect(['X', 'i', 'C', 'M']).toContain(entry.ph);
      expect(Number.isInteger(entry.ts) && entry.ts >= 0).toBe(true);
      expect(Number.isInteger(entry.pid) && Number.isInteger(entry.tid)).toBe(true);
      if (entry.ph === 'X') expect(entry.dur).toBeGreaterThanOrEqual(0);
      else expect(entry.dur).toBeUndefined();
    }
    const rows = entries.filter(({ name }) => name === 'thread_name').map(({ args }) => args['name']); // prettier-ignore
    expect(rows).toHaveLength(day.people.telemarketers + day.people.closers);
    expect(rows).toContain('T01');
    expect(rows).toContain('C01');
    const counted = entries.filter(({ ph }) => ph === 'C');
    expect(counted.map(({ args }) => args['leads'])).toEqual(day.queue.map(({ length }) => length));
  });

  test('as a Chrome trace: nobody does two things at once', () => {
    const entries = JSON.parse(traceFormats.chrome.day(day)) as Entry[];
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
    const text = traceFormats.text.day(day);
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

test('a lead’s life as JSON lines carries its days', () => {
  const life = traceLead(handCheckedFloor(), { lead: 250 }, {});
  const lines = traceFormats.jsonl.life!(life).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
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
  expect(traceFormats.chrome.life).toBeNull();
});

test('a file’s ending names the format', () => {
  expect(traceFormatOfFile('Day.JSONL')).toBe('jsonl');
  expect(traceFormatOfFile('day.json')).toBe('chrome');
  expect(traceFormatOfFile('day.txt')).toBe('text');
  expect(traceFormatOfFile('day.html')).toBeNull();
});

test('clock times do not round to the next hour', () => {
  expect(clockText(3599.9)).toBe('00:59:59');
  expect(fineClockText(3599.9996)).toBe('01:00:00.000');
  expect(fineClockText(33_123.214)).toBe('09:12:03.214');
});
