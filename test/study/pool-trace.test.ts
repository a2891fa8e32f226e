import { expect, test } from 'vitest';
import type { EventName } from '../../src/floor/events.ts';
import { dayAsChromeTrace } from '../../src/report/trace/chrome.ts';
import { lifeAsText } from '../../src/report/trace/text.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { LoadedScenario } from '../../src/scenario/scenario.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { run } from '../../src/study/run.ts';
import { seenIn } from '../../src/study/trace/seen.ts';
import { traceDay, traceLead } from '../../src/study/trace.ts';

const text = `extends: two-plus-one
period: {length: 1 week, starts: empty}
calling:
  mode: power 3
  dials_per_day: none
  answer_within: 0 s
  busy: 5%
  machines: {share: 30%, detection: {misses: 10%, false_alarms: 20%}}
prospects: {list: {records: 3k, attempts: 2, contact_by_attempt: {2: x 0.9}}}
`;
const load = (written: string): LoadedScenario =>
  loadScenario(
    { file: 'floor.yaml', text: written },
    {
      readFile: () => {
        throw new Error('no such file');
      },
    },
  );
const loaded = load(text);
const days = [1, 2, 3, 4, 5].map((day) => traceDay(loaded, { day }, {}));
const events = days.flatMap((day) => day.events);
const number = (...names: EventName[]): number =>
  events.filter(({ event }) => names.includes(event)).length;

test('a traced month of a dialler is the month that run reports', async () => {
  const { samples } = await run(loaded, { runner: inlineRunner(), runs: 1 });
  const of = (name: string): number => samples.columns[samples.names.indexOf(name)]![0]!;
  const failures = number('line_unanswered', 'line_busy', 'line_bad_number', 'line_machine');
  const contacts = number('line_answered', 'line_false_alarm');
  expect(number('dropped', 'line_false_alarm')).toBeGreaterThan(20);
  expect(contacts).toBe(of('contacts'));
  expect(failures + contacts).toBe(of('dials'));
  expect(number('dropped') + number('line_false_alarm') + number('talk')).toBe(contacts);
  expect(number('dropped') + number('line_false_alarm')).toBe(
    Math.round(of('dropped_calls_share') * contacts),
  );
  expect(number('talk')).toBe(of('conversations'));
  expect(number('qualified')).toBe(of('leads'));
  expect(number('on_machine')).toBeGreaterThan(0);
  // Nobody dials by themself.
  expect(number('dial', 'dialled', 'dialling')).toBe(0);
});

test('records used up are told each morning, once for the list that all share', async () => {
  const told = days.map((day) =>
    day.events.filter(({ event }) => event === 'records_used').map(({ amount }) => amount!),
  );
  // Whoever comes first tells, and others tell the same.
  const used = told.map((amounts) => Math.max(...amounts));
  expect(used[0]).toBe(0);
  expect(used).toEqual([...used].sort((a, b) => a - b));
  const { metrics } = await run(loaded, { runner: inlineRunner(), runs: 1 });
  const atEnd = 3000 * (1 - metrics.list_left!.mean!);
  expect(used[4]!).toBeGreaterThan(0.5 * atEnd);
  expect(used[4]!).toBeLessThanOrEqual(atEnd);
});

test('months ahead show the day with the fewest records, whatever day new ones come', async () => {
  const weekly = text
    .replace('1 week', '3 months')
    .replace('records: 3k', 'records: 500, refresh: 100 per week');
  const months = load(weekly);
  const seen = (await seenIn(months, { runs: 2 }))!;
  const left = seen.ahead.find(({ id }) => id === 'records_left')!;
  expect(left.bands.map(({ p95 }) => p95)).toEqual([0, 0, 0]);
});

test('whoever waits for the dialler does nothing else, and goes on when it ends', () => {
  const waits = events.filter(({ event }) => event === 'waiting');
  expect(waits.length).toBeGreaterThan(100);
  const begun = new Set(
    events
      .filter(({ event }) => event === 'talk' || event === 'on_machine')
      .map(({ from, who }) => `${who} ${from}`),
  );
  const closes = new Set(
    events.filter(({ event }) => event === 'window_closes').map(({ from }) => from),
  );
  for (const { until, who } of waits) {
    expect(begun.has(`${who} ${until}`) || closes.has(until)).toBe(true);
  }
});

test('a line rings for one record at a time, and has a row of its own', () => {
  const ends = new Map<string, number>();
  const rings = events.filter(({ who }) => who?.startsWith('L'));
  for (const { from, until, who } of rings) {
    expect(from).toBeGreaterThanOrEqual(ends.get(who!) ?? 0);
    ends.set(who!, until);
  }
  // Two telemarketers.
  expect([...ends.keys()].sort()).toEqual(['L01', 'L02', 'L03', 'L04', 'L05', 'L06']);
  const rows = JSON.parse(dayAsChromeTrace(days[0]!)) as { name: string; pid: number }[];
  const lines = rows.filter(({ pid }) => pid === 4);
  expect(lines.filter(({ name }) => name === 'thread_name')).toHaveLength(6);
  expect(lines.filter(({ name }) => name === 'line machine').length).toBeGreaterThan(10);
});

test('the life of a lead says how long its finder waited', () => {
  const lines = lifeAsText(traceLead(loaded, { lead: 1 }, {})).split('\n');
  expect(lines.some((line) => /T0\d {2}waits for the dialler for .+; somebody answers/u.test(line))).toBe(true); // prettier-ignore
});
