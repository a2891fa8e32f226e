import { describe, expect, test } from 'vitest';
import { Calendar } from '../../../src/floor/calendar.ts';
import { compileCalendar, groupCalendar } from '../../../src/scenario/compile/calendar.ts';
import { compileTelemarketing } from '../../../src/scenario/compile/index.ts';
import { drawInputs } from '../../../src/scenario/inputs.ts';
import { readAxis } from '../../../src/scenario/axis.ts';
import { showScenario } from '../../../src/scenario/show.ts';
import { load, saidOf, scenarioOf } from './helpers.ts';

const GROUPS = `team:
  telemarketers:
    day: {count: 6}
    evening: {count: 4, shift: 16:00..20:00, days: [mon, tue, wed, thu]}
`;

const COMING = `team:
  closers:
    count: 3
    training: {off_phone: 4 weeks, paid: no}
    ramp: {of: close_rate, weeks: 8, from: 30%}
    leaves: {first_90_days: 10%..20%, after: 15%..35% per year}
    backfill: {after: 4..8 weeks, cost_to_hire: $3.5k}
  hires: [{role: closer, count: 1, start: week 3}]
`;

test('how people come and go is read', () => {
  const { closers, hires } = scenarioOf(COMING).team;
  expect(closers).toMatchObject({
    training: { off_phone: { count: 4, unit: 'week' }, paid: false },
    ramp: { of: 'close_rate', weeks: 8, from: 0.3 },
    leaves: {
      first_90_days: { shape: 'share', low: 0.1, high: 0.2 },
      after: { shape: 'share', low: 0.15, high: 0.35 },
    },
    backfill: { cost_to_hire: 3500 },
    weeks_in_job: null,
  });
  expect(hires).toEqual([{ role: 'closer', count: 1, start: { unit: 'week', number: 3 } }]);
});

test('short forms: training without more is paid, nobody follows where backfill is never', () => {
  const text = `team: {telemarketers: {training: 2 days, backfill: never,
    leaves: {first_90_days: 20%, after: 30%}}}`;
  const { backfill, training } = scenarioOf(text).team.telemarketers;
  expect(training).toEqual({ off_phone: { count: 2, unit: 'day' }, paid: true });
  expect(backfill).toBeNull();
});

describe('groups of telemarketers', () => {
  test('stand beside the keys of the role; their sum is its number', () => {
    expect(scenarioOf(GROUPS).team.telemarketers).toMatchObject({
      count: 10,
      groups: {
        day: { count: 6, shift: null, days: null },
        evening: {
          count: 4,
          shift: { from: 57_600, to: 72_000 },
          days: ['mon', 'tue', 'wed', 'thu'],
        },
      },
    });
  });

  test('are keys of --set and --over', () => {
    const settings = [{ key: 'telemarketers.evening', text: '7' }];
    const { team } = scenarioOf(GROUPS, { settings });
    expect(team.telemarketers.groups?.['evening']).toEqual({
      count: 7,
      shift: { from: 57_600, to: 72_000 },
      days: ['mon', 'tue', 'wed', 'thu'],
    });
    const axis = readAxis('telemarketers.evening=1..3', load(GROUPS));
    expect(axis.label).toBe('evening');
    expect(axis.patches.map(({ team: changed }) => changed?.telemarketers.count)).toEqual([
      7, 8, 9,
    ]);
  });

  test('may be called at hours of their own', () => {
    const text = `${GROUPS}calling: {connect_rate: {by_hour: {19h: 1.3}}}`;
    expect(scenarioOf(text).calling.connect_rate.by_hour).toEqual({ 19: 1.3 });
  });

  test('are switched off by none', () => {
    expect(
      scenarioOf(`${GROUPS}compare: {plain: {team: {telemarketers: {groups: none}}}}`),
    ).toBeDefined();
    const { variants } = load(`${GROUPS}compare: {plain: {team: {telemarketers: {groups: none}}}}`);
    expect(variants['plain']?.team.telemarketers).toMatchObject({ groups: null, count: 10 });
  });
});

test.each([
  ['team: {telemarketers: {day: {count: 6, hours: 4}}}', '1:40  hours is called shift.'],
  [
    `${GROUPS}    count: 10`,
    '5:5  count and groups exclude each other: the groups day, evening say how many telemarketers there are. Write everybody ' +
      "as groups, such as telemarketers: {day: {count: 8}, evening: {count: 3, shift: 16:00..20:00}}; one group's number is " +
      'telemarketers.day.',
  ],
  [
    'team: {closers: {leaves: {first_90_days: 9%, after: 30% per month}, backfill: never}}',
    '1:53  "30% per month" is not per year. Write it like 30% per year.',
  ],
  ['team: {telemarketers: {day: {count: 6, days: [sat]}}}', '1:47  the floor is closed on sat.'],
  [
    'team: {telemarketers: {day: {count: 6, shift: 20:00..16:00}}}',
    '1:47  "20:00..16:00" runs backwards',
  ],
  ['team: {hires: [{role: boss, start: week 3}]}', '1:23  "boss" is not a role.'],
  [
    'team: {hires: [{role: closer, start: soon}]}',
    '1:38  "soon" is not a start. Write it like week 3, day 10 or month 2.',
  ],
  [
    'team: {hires: 3}',
    '1:15  a list is expected, such as [{role: closer, count: 1, start: week 3}]; found "3".',
  ],
  [
    `${GROUPS}  hires: [{role: telemarketer, start: week 3}]`,
    '5:3  nobody is a "telemarketer" here. Write telemarketers.day or telemarketers.evening or closer.',
  ],
  [
    'team: {closers: {leaves: {first_90_days: 100%, after: 20%}}}',
    '1:42  "100%": nobody would be left; write 99%.',
  ],
  ['team: {closers: {leaves: {first_90_days: 10%}}}', '1:26  team.closers.leaves.after is missing'],
  [
    'team: {closers: {training: {off_phone: 3 h}}}',
    '1:40  "3 h": training takes whole days or weeks.',
  ],
  [
    'team: {closers: {ramp: {weeks: 6, from: 40%}}}',
    '1:18  ramp plays no part: nobody joins or leaves. Write leaves, or weeks_in_job, or team.hires.',
  ],
  [
    'team: {closers: {weeks_in_job: 3, backfill: 2 weeks}}',
    '1:35  backfill plays no part: nobody leaves.',
  ],
  [
    'team: {telemarketers: {weeks_in_job: 1, ramp: {of: dials_per_day, weeks: 3, from: 0%}}}',
    '1:77  a share of the dials above 0 is needed.',
  ],
  [
    'team: {telemarketers: {weeks_in_job: 1, ramp: {of: close_rate, weeks: 3, from: 9%}}}',
    '1:52  "close_rate" is not a choice here.',
  ],
  [
    'team: {seats: {limit: 12}}',
    '1:16  13 people do not fit into 12 seats. Raise the limit, or write next_block',
  ],
  [
    'team: {seats: {next_block: {seats: 10, cost: $4k/month}}}',
    '1:16  next_block plays no part without a limit.',
  ],
  [
    'team: {seats: {limit: 12, next_block: {seats: 0, cost: $4k/month}}}',
    '1:47  "0": a block has at least 1 place.',
  ],
  [
    'team: {telemarketers: {learning: {gain: 10%, over: 6 months}}}',
    '1:24  learning plays no part: nobody joins or leaves. Write leaves, or weeks_in_job, or team.hires.',
  ],
  [
    'team: {closers: {leaves: {first_90_days: 10%, after: 20%}, learning: {gain: 10%, over: 6 months}}}',
    '1:60  learning needs weeks_in_job: how long those who are there at the start have been in the job, such as 52.',
  ],
  [
    'team: {closers: {weeks_in_job: 3, learning: {gain: 10%, over: 6 h}}}',
    '1:63  "6 h": learning takes days, weeks, months or years.',
  ],
  [
    'team: {closers: {weeks_in_job: 3, learning: {of: qualify_rate, gain: 10%, over: 6 days}}}',
    '1:50  "qualify_rate" is not a choice here. Write close_rate or pace.',
  ],
  ['team: {closers: {fatigue: {over: 4 h}}}', '1:27  team.closers.fatigue.falls is missing'],
  [
    'team: {closers: {fatigue: {falls: 10%, over: noon}}}',
    '1:46  "noon" is no time at work. Write shift, or a time such as 4 h.',
  ],
  ['team: {closers: {fatigue: {falls: 10%, over: 0 h}}}', '1:46  "0 h": fatigue takes some time.'],
  [
    'team: {closers: {fatigue: {of: pace, falls: 100%}}}',
    '1:38  nobody comes to a stop; write 99% at most.',
  ],
  [
    'team: {closers: {weeks_in_job: 3, ramp: reputation}}',
    '1:41  team.closers.ramp is a section with keys such as of, weeks, from, or a word: bridge; found "reputation".',
  ],
  [
    'team: {hires: [{role: closer, start: week 6}]}',
    '1:8  week 6 begins after the period, which is 1 month long.',
  ],
  [
    'period: {length: 160 h, continuous: yes}\nteam: {closers: {fatigue: {falls: 10%}}}',
    '2:18  fatigue plays no part in a continuous period, which has no days.',
  ],
  [
    'period: {length: 160 h, continuous: yes}\nteam: {hires: [{role: closer, start: week 3}]}',
    '2:8  hires plays no part in a continuous period, which has no days.',
  ],
])('%s', (text, message) => {
  const said = saidOf(text);
  expect(
    said.some((line) => line.startsWith(`floor.yaml:${message}`)),
    said.join('; '),
  ).toBe(true);
});

test('a setting makes no new group, and tells a misspelt key', () => {
  const set = (key: string) => saidOf(GROUPS, { settings: [{ key, text: '7' }] });
  expect(set('telemarketers.evning')).toEqual([
    expect.stringContaining('there is no group "evning".'),
  ]);
  expect(set('team.telemarketers.cout')).toEqual([
    expect.stringContaining('Did you mean "count"?'),
  ]);
});

test('learning and fatigue are read, and are off unless said', () => {
  const text = `team:
  telemarketers:
    weeks_in_job: 10
    learning: {gain: 5%..15%, over: 6 months}
    fatigue: {of: pace, falls: 10%, over: 4 h}
  closers: {fatigue: {falls: 8%}}
`;
  const { closers, telemarketers } = scenarioOf(text).team;
  expect(telemarketers.learning).toEqual({
    of: 'qualify_rate',
    gain: { shape: 'share', low: 0.05, high: 0.15 },
    over: { count: 6, unit: 'month' },
  });
  expect(telemarketers.fatigue).toEqual({ of: 'pace', falls: 0.1, over: 14_400 });
  expect(closers.fatigue).toEqual({ of: 'close_rate', falls: 0.08, over: 'shift' });
  const plain = scenarioOf('team: {closers: 4}').team;
  expect([plain.telemarketers.fatigue, plain.closers.learning]).toEqual([null, null]);
});

test('a shift that somebody tires over is the floor’s, whatever hours a group keeps', () => {
  const { scenario } = load(`${GROUPS}    fatigue: {falls: 10%}\n`);
  const floor = compileCalendar(scenario);
  const draw = drawInputs([], '', 0, 'middle');
  const { fatigue, groups } = compileTelemarketing(scenario, floor, draw);
  expect(fatigue).toEqual({ of: 'odds', falls: 0.1, over: floor.staffedPerDay });
  expect(groups.map(({ model }) => model.fatigue)).toEqual([fatigue, fatigue]);
  expect(floor.staffedPerDay).toBe(7 * 3600);
});

test('a published ramp stands for its keys, with its source', () => {
  const { origins, scenario } = load(
    'team: {telemarketers: {weeks_in_job: 0, ramp: reputation}, closers: {weeks_in_job: 0, ramp: bridge}}',
  );
  expect(scenario.team.telemarketers.ramp).toEqual({
    of: 'qualify_rate',
    weeks: { shape: 'amount', low: 14, high: 17 },
    from: { shape: 'share', low: 0.1, high: 0.35 },
  });
  expect(origins['team.telemarketers.ramp.weeks']?.source).toContain('Reputation.com');
  expect(scenario.team.closers.ramp?.weeks).toEqual({ shape: 'amount', low: 13, high: 30 });
  expect(origins['team.closers.ramp.weeks']?.source).toContain('Bridge Group 2024');
  expect(origins['team.closers.ramp.from']?.source).toBe('guess');
});

test('inherited hires past the end of a shorter period do not take place, and are told', () => {
  const text = `team: {hires: [{role: closer, start: week 2}, {role: closer, start: week 4}]}
compare: {short: {period: {length: 2 weeks}}}
`;
  const { variants } = load(text);
  expect(variants['short']?.team.hires).toEqual([
    { role: 'closer', count: 1, start: { unit: 'week', number: 2 } },
  ]);
});

test('what show prints reads again', () => {
  const text = `${GROUPS}    weeks_in_job: 4..9
    training: 1 week
    leaves: {first_90_days: 20%..35%, after: 30%..50% per year}
    backfill: {after: 2..5 weeks, cost_to_hire: $1.8k}
    fatigue: {falls: 10%..20%}
  closers: {weeks_in_job: 2, ramp: {weeks: 8, from: 30%}, learning: {gain: 10%, over: 6 months}, fatigue: {of: pace, falls: 5%, over: 4 h}}
  seats: {limit: 6, next_block: {seats: 10, cost: $4k/month, setup: $12k}}
  hires: [{role: closer, count: 1, start: week 3}, {role: telemarketers.evening, start: day 10}]
`;
  const loaded = load(text);
  const shown = showScenario(loaded, { origin: false });
  expect(shown).toContain('hires: [{role: closer, count: 1, start: week 3}, ');
  expect(shown).toContain('days: [mon, tue, wed, thu]');
  expect(shown).toContain('#  paid time per day of evening: 4 h');
  expect(scenarioOf(shown).team).toEqual(loaded.scenario.team);
});

test('a group whose shift is too short is told', () => {
  const text = 'team: {telemarketers: {late: {count: 2, shift: 16:00..16:10}}}';
  expect(saidOf(text).join()).toContain('breaks and meetings leave nothing of 16:00..16:10');
});

test("a group keeps breaks inside its shift, the floor's days and pay periods, and its weekdays", () => {
  const { scenario } = load(`${GROUPS}period: {length: 2 months}`);
  const floor = compileCalendar(scenario);
  const { calendar, fullTime } = groupCalendar(
    scenario,
    floor,
    scenario.team.telemarketers.groups!['evening']!,
  );
  expect(calendar.days).toBe(floor.days);
  expect(calendar.dayPeriod).toEqual(floor.dayPeriod);
  expect(calendar.countFrom).toBe(floor.countFrom);
  // From 16:15, after the meeting; every break of the floor is over by then.
  expect([calendar.paidPerDay, calendar.staffedPerDay]).toEqual([4 * 3600, 3.75 * 3600]);
  expect(fullTime).toBe((4 * 4) / (5 * 7.75));
  for (let day = 0; day < calendar.days; day++) {
    const weekday = calendar.dayDate[day]! % 7;
    expect(calendar.isOpen(day)).toBe(weekday < 4);
  }
  expect([...new Set(calendar.segmentWeekday)]).toEqual([0, 1, 2, 3]);
});

test('a group keeps the pay periods of the floor, however they are cut', () => {
  const { scenario } = load(`${GROUPS}period: {length: 2 months}`);
  const evening = scenario.team.telemarketers.groups!['evening']!;
  const hours = { from: 9 * 3600, to: 17 * 3600 };
  const floor = Calendar.ofShifts({
    windows: [{ ...hours, gapPaid: false }],
    paidPerDay: 8 * 3600,
    staffedPerDay: 8 * 3600,
    uncountedDays: 3,
    countedDays: 42,
    workingDaysPerMonth: 21,
    finishLimit: Infinity,
    cuts: [5, 10, 15, 20, 25, 30, 35, 40],
  });
  const { calendar } = groupCalendar(scenario, floor, evening);
  expect(calendar.dayPeriod).toEqual(floor.dayPeriod);
  expect(calendar.spans).toEqual(floor.spans);
  expect(calendar.periods).toBe(10);
});

test('counting begins with whoever comes first', () => {
  const { scenario } = load('team: {telemarketers: {early: {count: 2, shift: 07:00..11:00}}}');
  expect(compileCalendar(scenario).countFrom % 86_400).toBe(7.25 * 3600);
});
