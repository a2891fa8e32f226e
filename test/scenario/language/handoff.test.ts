import { describe, expect, test } from 'vitest';
import {
  compileBooks,
  compileCalendar,
  compileFloor,
} from '../../../src/scenario/compile/index.ts';
import { longestDelay } from '../../../src/scenario/compile/run-in.ts';
import { drawInputs, uncertainInputs } from '../../../src/scenario/inputs.ts';
import { reloadWith } from '../../../src/scenario/load.ts';
import { showScenario } from '../../../src/scenario/show.ts';
import { middle } from '../compile/fixture.ts';
import { load, saidOf, set } from './helpers.ts';

const APPOINTMENTS = `handoff:
  kind: appointment
  slots: {length: 45 min, per_closer_day: 6, keep_free: 1}
  lead_time: 1..5 days
  show_rate: {total: 65%..80%, falls: 3..5 points per day}
  reminder: {takes: 2 min, by: closers}
  no_show: {rebook: 30%..50%}
  counts_as: set
pay: {telemarketers: $15/h + $20/held appointment + $3/appointment}
`;
const WARM = `handoff:
  kind: warm transfer
  patience: {average: 1..3 min}
  briefing: 1..2 min
  overflow: callback
  queue_limit: 20 leads
`;

describe('kinds of handoff', () => {
  test('appointments read as they are written', () => {
    const { handoff } = load(APPOINTMENTS).scenario;
    expect(handoff).toMatchObject({
      kind: 'appointment',
      slots: { length: 2700, per_closer_day: 6, keep_free: 1 },
      lead_time: { average: { shape: 'amount', low: 86_400, high: 432_000 }, varies: 0 },
      show_rate: {
        total: { shape: 'share', low: 0.65, high: 0.8 },
        falls: { shape: 'amount', low: 0.03, high: 0.05 },
      },
      reminder: { takes: 120, by: 'closers' },
      no_show: { rebook: { low: 0.3, high: 0.5 }, takes: { average: 300 } },
      counts_as: 'set',
      reach: null,
      patience: null,
      briefing: null,
    });
  });

  test('warm transfers read as they are written', () => {
    expect(load(WARM).scenario.handoff).toMatchObject({
      kind: 'warm transfer',
      briefing: { average: { shape: 'amount', low: 60, high: 120 }, varies: 0 },
      queue_limit: 20,
      slots: null,
      lead_time: null,
      counts_as: null,
    });
  });

  test('the kind alone is enough: the preset has the rest', () => {
    expect(load('handoff: {kind: appointment}').scenario.handoff.slots).not.toBeNull();
    expect(load('handoff: {kind: warm transfer}').scenario.handoff.briefing).not.toBeNull();
    expect(load('').scenario.handoff.slots).toBeNull();
  });

  test('slots are booked ahead for some time, and a share shows up however late', () => {
    const booked = (keys: string) => {
      const { scenario } = load(`handoff: {kind: appointment, ${keys}}`);
      const { latest, show_rate } = scenario.handoff;
      const { appointments } = compileFloor(scenario, compileCalendar(scenario), middle).telesales;
      return [latest, show_rate?.at_least, appointments!.latest, appointments!.leastShow];
    };
    const days = 10 * 86_400;
    expect(booked('show_rate: 70%')).toEqual([days, 0.4, days, 0.4]);
    expect(booked('show_rate: {total: 30%}, latest: none')).toEqual([null, 0.3, Infinity, 0.3]);
    expect(booked('show_rate: {total: 30%, at_least: none}')).toEqual([days, 0, days, 0]);
  });

  test('a total below what the preset has at least never falls, and is shown so that it can be read back', () => {
    const loaded = load('handoff: {kind: appointment, show_rate: {total: 20%..30%}}');
    const { scenario } = loaded;
    const draw = drawInputs(uncertainInputs(scenario), 'least', 3, 'plain');
    const calendar = compileCalendar(scenario);
    const { leastShow, showRate } = compileFloor(scenario, calendar, draw).telesales.appointments!;
    expect(leastShow).toBe(showRate);
    const read = load(showScenario(loaded, { origin: false }).split('# derived')[0]!);
    expect(read.scenario.handoff.show_rate).toEqual(scenario.handoff.show_rate);
  });

  test('nobody holds for ever unless the file says so', () => {
    const patience = (keys: string): unknown =>
      load(`handoff: {${keys}}`).scenario.handoff.patience;
    expect(patience('kind: cold transfer')).toMatchObject({ average: { low: 180, high: 480 } });
    expect(patience('kind: warm transfer')).toMatchObject({ average: { low: 60, high: 180 } });
    expect(patience('kind: warm transfer, patience: null')).toEqual(
      patience('kind: warm transfer'),
    );
    expect(patience('kind: cold transfer, patience: none')).toBeNull();
    expect(patience('kind: cold transfer, patience: 2 min')).toMatchObject({ average: 120 });
    expect(patience('kind: callback')).toBeNull();
    const { notes, origins } = load('handoff: {kind: cold transfer}');
    expect(origins['handoff.patience.average']).toMatchObject({
      file: 'preset callback-queue',
      text: '3..8 min',
      source: 'guess',
    });
    expect(notes.join(' ')).not.toContain('ever gives up');
    expect(load('handoff: {kind: cold transfer, patience: none}').notes.join(' ')).toContain(
      'Nobody who holds the line ever gives up: handoff.patience is none.',
    );
  });

  test('a kind that a setting or a variant chooses brings its patience along', () => {
    const loaded = load('compare: {cold: {handoff: {kind: cold transfer}}}');
    expect(loaded.scenario.handoff.patience).toBeNull();
    const cold = { average: { low: 180, high: 480 } };
    expect(loaded.variants['cold']!.handoff.patience).toMatchObject(cold);
    const over = reloadWith(loaded, set('handoff.kind=cold transfer'));
    expect(over.handoff.patience).toMatchObject(cold);
    const typed = load('handoff: {patience: none}\nextends: live-transfer').scenario;
    expect(typed.handoff.patience).toBeNull();
  });

  test('a factor may be laid over what the preset has', () => {
    const { show_rate } = load('handoff: {kind: appointment, show_rate: x 0.9}').scenario.handoff;
    expect(show_rate!.total).toMatchObject({ low: 0.65 * 0.9, high: 0.8 * 0.9 });
  });

  test.each([APPOINTMENTS, WARM, 'handoff: {order: source priority, priority: [list]}\n'])(
    'what is shown reads again as the same handoff',
    (text) => {
      const loaded = load(text);
      const shown = showScenario(loaded, { origin: false });
      const lines = shown.slice(shown.indexOf('\nhandoff:') + 1, shown.indexOf('\nclosing:') + 1);
      expect(load(lines).scenario.handoff).toEqual(loaded.scenario.handoff);
    },
  );

  test('pay per appointment is for those held or set, as the handoff says', () => {
    const labels = (countsAs: string): string[] => {
      const { scenario } = load(APPOINTMENTS.replace('counts_as: set', `counts_as: ${countsAs}`));
      const { telemarketers } = compileBooks(scenario, drawInputs([], '', 0, 'middle'));
      return telemarketers.components.map((component) => component.label(2));
    };
    expect(labels('set').slice(1)).toEqual([
      '20.00 per held appointment',
      '3.00 per set appointment',
    ]);
    expect(labels('held')[2]).toBe('3.00 per held appointment');
  });

  test('show says why people run together, and when slots begin', () => {
    expect(showScenario(load(WARM), { origin: false })).toContain(
      'telemarketers run: together, because a telemarketer holds the line until a closer takes over',
    );
    const shown = showScenario(load(APPOINTMENTS), { origin: false });
    expect(shown).toContain('slots of a day: 09:15, ');
    expect(shown).toContain('first bookings that fit into a day: 15');
    expect(shown).toContain('falls: 3..5 points per day');
    expect(shown).toContain('telemarketers run: each alone');
  });
});

test.each([
  [
    'handoff: {kind: appointment, patience: 3 min}',
    '1:30  patience goes with cold transfer or warm transfer; the kind here is appointment.',
  ],
  [
    'handoff: {kind: cold transfer, briefing: 1 min}',
    '1:32  briefing goes with warm transfer; the kind here is cold transfer.',
  ],
  [
    'handoff: {slots: {length: 1 h, per_closer_day: 4}}',
    '1:11  slots goes with appointment; the kind here is callback.',
  ],
  [
    'handoff: {kind: appointment, reach: {takes: 1 min}}',
    '1:30  reach goes with callback or cold transfer or warm transfer; the kind here is appointment.',
  ],
  [
    'handoff: {kind: appointment, follow_ups: before new leads}',
    '1:30  appointments come before all else: write follow_ups: after new leads.',
  ],
  [
    'handoff: {kind: appointment, slots: {per_closer_day: 12}}',
    '1:30  12 slots of 45 min do not fit into the 7.0 working hours of a day.',
  ],
  [
    'handoff: {kind: appointment, slots: {per_closer_day: 2, keep_free: 2}}',
    '1:30  2 of 2 slots kept free leave none for first bookings. Keep fewer free.',
  ],
  [
    'handoff: {kind: appointment, slots: {length: 0 min}}',
    '1:46  "0 min": a slot needs a length above 0.',
  ],
  ['handoff: {kind: appointment, lead_time: none}', '1:30  appointments need lead_time.'],
  [
    'handoff: {kind: appointment, show_rate: {falls: 4}}',
    '1:49  "4" has no unit. Write 4 points/day or 4 point/day.',
  ],
  ['handoff: {latest: 8 days}', '1:11  latest goes with appointment; the kind here is callback.'],
  ['handoff: {kind: appointment, latest: 0 days}', '1:38  "0 days": a time above 0 is needed.'],
  [
    'handoff: {kind: appointment, latest: soon}',
    '1:38  "soon" is not a time. Write it like 25 min.',
  ],
  [
    'handoff: {kind: appointment, lead_time: 4..12 days}',
    '1:30  leads ask for later slots (lead_time) than they are booked into. Book further ahead, or shorten lead_time.',
  ],
  [
    'handoff: {kind: appointment, lead_time: 2 days, latest: 1 day}',
    '1:49  leads ask for later slots (lead_time) than they are booked into. Book further ahead, or shorten lead_time.',
  ],
  [
    'handoff: {kind: appointment, show_rate: {at_least: 85%..95%}}',
    '1:42  more show up in the worst case than at the average lead time (total). Swap the two?',
  ],
  [
    'handoff: {kind: appointment, show_rate: {at_least: 4}}',
    '1:52  "4" is not a share. Write 4% (or 0.04).',
  ],
  [
    'handoff: {queue_limit: 5 min}',
    '1:24  "5 min" is not a number of leads. Write it like 20 leads.',
  ],
  [
    'handoff: {order: source priority}',
    '1:11  source priority needs the sources that go first. Write priority: [web, cold list].',
  ],
  [
    'handoff: {priority: [list]}',
    '1:11  priority goes with order: source priority; the order here is first come.',
  ],
  [
    'handoff: {order: source priority, priority: [lst]}',
    '1:35  there are no prospects "lst". Did you mean "list"?',
  ],
  ['handoff: {order: source priority, priority: [list, list]}', '1:35  "list" stands here twice.'],
  [
    'pay: {telemarketers: $20/held appointment}',
    '1:22  pay per appointment goes with handoff: {kind: appointment}; the kind here is callback.',
  ],
])('%s', (text, message) => {
  expect(saidOf(text)).toEqual([`floor.yaml:${message}`]);
});

test('the run-in covers lead times, those of leads booked again too', () => {
  const delay = (keys: string): number =>
    longestDelay(
      load(`handoff: {kind: appointment, ${keys}}\nclosing: {follow_ups: none}`).scenario,
    );
  const DAY = 86_400;
  const soon = 'latest: none, lead_time: 2 days';
  expect(delay(`${soon}, no_show: none`)).toBe(5 * DAY);
  // 40 % do not come, of whom all are booked again: 0.4^4 < 1 in 20.
  expect(delay(`${soon}, show_rate: 60%, no_show: 100%`)).toBe(4 * 5 * DAY);
  expect(delay('latest: 8 days, lead_time: 2 days, no_show: none')).toBe(8 * DAY);
  expect(delay('latest: 4 days, lead_time: 2 days, no_show: none')).toBe(5 * DAY);
});
