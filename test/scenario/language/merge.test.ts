import { describe, expect, test } from 'vitest';
import { load, problemsOf, saidOf, scenarioOf, set } from './helpers.ts';

const PRESETS = {
  'callback-queue': {
    text: (await import('../../../src/scenario/presets/index.ts')).presets['callback-queue']!.text,
  },
};

describe('laying one file over another', () => {
  test("maps merge key by key; what is not said is the preset's", () => {
    const base = scenarioOf('');
    const { closing } = scenarioOf('closing: {margin: 40%}');
    expect(closing).toEqual({ ...base.closing, margin: 0.4 });
  });

  test('lists are replaced, and none empties them', () => {
    expect(scenarioOf('calendar: {breaks: [12:00..13:00]}').calendar.breaks).toEqual([
      { from: 43_200, to: 46_800, paid: false },
    ]);
    expect(scenarioOf('calendar: {breaks: none}').calendar.breaks).toEqual([]);
    expect(scenarioOf('calendar: {breaks: 12:00..12:15}').calendar.breaks).toHaveLength(1);
  });

  test('a bare value replaces the main one and keeps its siblings', () => {
    const { calling, closing, team } = scenarioOf(
      'calling: {connect_rate: 9%}\nclosing: {call: 30 min}\nteam: {closers: 4}',
      { files: {} },
    );
    expect(calling.connect_rate.value).toBe(0.09);
    expect(closing.call).toEqual({ average: 1_800, varies: 0.6, shape: 'lognormal' });
    expect(team.closers).toMatchObject({ count: 4, differs: { close: 0.15, pace: 0 } });
  });

  test('by_hour stays under a bare connect rate of a later file', () => {
    const files = { 'base.yaml': 'calling: {connect_rate: {value: 8%, by_hour: {9h: 0.5}}}' };
    const { connect_rate } = scenarioOf('extends: base.yaml\ncalling: {connect_rate: 9%}', {
      files,
    }).calling;
    expect(connect_rate).toEqual({ value: 0.09, by_hour: { 9: 0.5 }, by_weekday: {} });
  });

  test('a bare value drops source and by, which spoke of the old one; siblings keep theirs', () => {
    const files = {
      'base.yaml':
        'closing: {close_rate: {value: 20%, source: CRM, by: AB}, call: {average: 20 min, varies: 50%, source: stopwatch}}',
    };
    const { origins } = load('extends: base.yaml\nclosing: {close_rate: 25%, call: 30 min}', {
      files,
    });
    expect(origins['closing.close_rate']).toMatchObject({ text: '25%', source: null, by: null });
    expect(origins['closing.call.average']).toMatchObject({ source: null });
    expect(origins['closing.call.varies']).toMatchObject({ text: '50%', source: 'stopwatch' });
  });

  test('a shape without freedom drops an inherited varies', () => {
    expect(scenarioOf('closing: {call: {shape: exponential}}').closing.call).toMatchObject({
      varies: 1,
      shape: 'exponential',
    });
    expect(scenarioOf('closing: {call: {average: 20 min, shape: constant}}').closing.call).toEqual({
      average: 1_200,
      varies: 0,
      shape: 'constant',
    });
    expect(saidOf('closing: {call: {shape: exponential, varies: 60%}}')).toEqual([
      'floor.yaml:1:46  an exponential time varies by 100 %. For another variation add a shape, such as lognormal or gamma.',
    ]);
  });

  test('null returns to the preset, also over another file', () => {
    const files = {
      'base.yaml': 'closing: {margin: 10%, cancels: none}\ncalendar: {breaks: none}',
    };
    const base = scenarioOf('');
    const back = scenarioOf(
      'extends: base.yaml\nclosing: {margin: null, cancels: ~}\ncalendar:\n  breaks:\n',
      { files },
    );
    expect(back.closing).toEqual(base.closing);
    expect(back.calendar).toEqual(base.calendar);
  });

  test("a block that was switched off comes back with the preset's values", () => {
    const files = { 'base.yaml': 'handoff: {reach: none}' };
    const { reach } = scenarioOf('').handoff;
    expect(scenarioOf('extends: base.yaml', { files }).handoff.reach).toBeNull();
    expect(
      scenarioOf('extends: base.yaml\nhandoff: {reach: {total: 80%}}', { files }).handoff.reach,
    ).toEqual({
      ...reach,
      total: 0.8,
    });
  });

  test("a person's pay and a named plan are replaced whole", () => {
    const files = {
      'base.yaml': 'pay: {plans: {base-plus: {salary: $3k/month, commission: 5% of revenue}}}',
    };
    const { plans } = scenarioOf(
      'extends: base.yaml\npay: {plans: {base-plus: {salary: $4k/month}}}',
      { files },
    ).pay;
    expect(plans['base-plus']?.components).toEqual([
      { kind: 'salary', amount: 4_000, per: 'month' },
    ]);
  });

  test('settings come last', () => {
    const settings = set(
      'closers=7',
      'closing.close_rate=18%..25%',
      'handoff.fades=none',
      'calendar.breaks=[12:00..13:00]',
    );
    const scenario = scenarioOf('team: {closers: 4}', { settings });
    expect(scenario.team.closers.count).toBe(7);
    expect(scenario.closing.close_rate).toEqual({ shape: 'share', low: 0.18, high: 0.25 });
    expect(scenario.handoff.fades).toEqual({ reach: null, close_rate: null });
    expect(scenario.calendar.breaks).toHaveLength(1);
  });
});

describe('none', () => {
  test.each([
    ['calendar: {absence: none}', (s: ReturnType<typeof scenarioOf>) => s.calendar.absence, null],
    ['calendar: {meetings: none}', (s) => s.calendar.meetings, 0],
    ['calendar: {finish_calls: none}', (s) => s.calendar.finish_calls, null],
    ['team: {management: none}', (s) => s.team.management, null],
    ['team: {seats: none}', (s) => s.team.seats, null],
    ['team: {closers: {differs: none}}', (s) => s.team.closers.differs, { close: 0, pace: 0 }],
    ['handoff: {fades: none}', (s) => s.handoff.fades, { reach: null, close_rate: null }],
    ['handoff: {kind: cold transfer, overflow: none}', (s) => s.handoff.overflow, 'none'],
    ['closing: {cancels: none}', (s) => s.closing.cancels, null],
    ['closing: {disqualified: none}', (s) => s.closing.disqualified, null],
    ['closing: {follow_ups: none}', (s) => s.closing.follow_ups, null],
    [
      'pay: {on_costs: none}',
      (s) => s.pay.on_costs,
      { on_all_pay: 0, per_person: 0, paid_leave: 0 },
    ],
    [
      'pay: {on_costs: 12%}',
      (s) => s.pay.on_costs,
      { on_all_pay: 0.12, per_person: 0, paid_leave: 0 },
    ],
    ['team: {telemarketers: 0}\nprospects: {list: none}', (s) => s.prospects, {}],
    ['closing: {cancels: 0%}', (s) => s.closing.cancels?.share, 0],
    ['closing: {wrap: 0 s}', (s) => s.closing.wrap, { average: 0, varies: 0, shape: 'constant' }],
  ] as [string, (s: ReturnType<typeof scenarioOf>) => unknown, unknown][])(
    '%s',
    (text, part, expected) => {
      expect(part(scenarioOf(text))).toEqual(expected);
    },
  );

  test('takes a plan of the preset away', () => {
    expect(Object.keys(scenarioOf('pay: {plans: {hourly: none}}').pay.plans)).not.toContain(
      'hourly',
    );
  });
});

describe('extends', () => {
  test('what cannot be followed draws no complaints of what may stand there', () => {
    const follows = `prospects: {cold list: {dealt: no}}
handoff: {patience: 3 min, order: source priority, priority: [web]}
pay: {closers: my plan}
expect: [lost_leads p90 <= 15%]
compare: {a: {closing: {idle_closers: prospect, prospecting: {qualify_rate: x 1.1}}}}
`;
    const missing = 'floor.yaml:1:10  cannot read base.yaml: no such file';
    expect(saidOf(`extends: base.yaml\n${follows}`)).toEqual([missing]);
    expect(saidOf(`extends: base.yaml\n${follows}`, { settings: set('closers=4') })).toEqual([
      missing,
    ]);
    // A base that stands, and cannot be read as YAML.
    const files = { 'base.yaml': 'closing: {margin: 12%' };
    expect(saidOf(`extends: base.yaml\n${follows}`, { files })).toHaveLength(1);
    // What is wrong whatever stands there is said.
    expect(
      saidOf(`extends: base.yaml\nclosing: {margn: 12%}\ncosts: {fixed: 12}\nseed: {}`),
    ).toEqual([
      missing,
      'floor.yaml:2:11  unknown key "margn" in closing. Did you mean "margin"?',
      'floor.yaml:3:16  "12" has no unit. Write 12/month or 12/year.',
      'floor.yaml:4:7  the long form needs a value: {value: 22%, source: "CRM"}.',
    ]);
  });

  test('a chain of files and presets, each relative to the file that names it', () => {
    const files = {
      'floors/bases/a.yaml': 'extends: ../b.yaml\nclosing: {margin: 50%}',
      'floors/b.yaml': 'extends: two-plus-one\nclosing: {margin: 30%}\nseed: b',
    };
    const scenario = scenarioOf('extends: bases/a.yaml\nname: C', { file: 'floors/c.yaml', files });
    expect([
      scenario.name,
      scenario.seed,
      scenario.closing.margin,
      scenario.team.closers.count,
    ]).toEqual(['C', 'b', 0.5, 1]);
  });

  test('a name belongs to its file; a file without one is called by its own', () => {
    const files = { 'floors/b.yaml': 'name: B' };
    expect(scenarioOf('extends: b.yaml', { file: 'floors/four-closers.yaml', files }).name).toBe(
      'four-closers',
    );
  });

  test.each([
    [
      'extends: floor.yaml',
      'floor.yaml:1:10  extends goes round in circles: floor.yaml -> floor.yaml.',
    ],
    [
      'extends: loop.yaml',
      'loop.yaml:1:10  extends goes round in circles: floor.yaml -> loop.yaml -> floor.yaml.',
    ],
    [
      'extends: ../x.yaml',
      'floor.yaml:1:10  "../x.yaml" is refused: it lies outside the folder of floor.yaml.',
    ],
    [
      'extends: /etc/passwd',
      'floor.yaml:1:10  "/etc/passwd" is refused: name files relative to this one, with / between folders.',
    ],
    [
      'extends: C:\\x.yaml',
      'floor.yaml:1:10  "C:\\x.yaml" is refused: name files relative to this one, with / between folders.',
    ],
    [
      'extends: https://x.y/z.yaml',
      'floor.yaml:1:10  "https://x.y/z.yaml" is refused: name files relative to this one, with / between folders.',
    ],
    [
      'extends: sub/../../x.yaml',
      'floor.yaml:1:10  "sub/../../x.yaml" is refused: it lies outside the folder of floor.yaml.',
    ],
    ['extends: missing.yaml', 'floor.yaml:1:10  cannot read missing.yaml: no such file'],
    [
      'extends: callback-queu',
      'floor.yaml:1:10  there is no preset "callback-queu". Did you mean "callback-queue"?',
    ],
    ['extends: [a, b]', 'floor.yaml:1:10  extends names one preset or one file.'],
  ])('%s', (text, message) => {
    expect(saidOf(text, { files: { 'loop.yaml': 'extends: floor.yaml' } })).toEqual([message]);
  });

  test('the folder of the file first named bounds all others', () => {
    const file = '/srv/floors/c.yaml';
    expect(
      scenarioOf('extends: ./b.yaml', { file, files: { '/srv/floors/b.yaml': 'seed: b' } }).seed,
    ).toBe('b');
    expect(saidOf('extends: ../other/b.yaml', { file })[0]).toContain(
      'outside the folder of /srv/floors/c.yaml',
    );
  });

  test('a chain has an end', () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`f${i}.yaml`, `extends: f${i + 1}.yaml`]),
    );
    expect(saidOf('extends: f0.yaml', { files })).toEqual([
      'f8.yaml:1:10  more than 10 files extend each other.',
    ]);
  });

  test('an empty file is the default preset', () => {
    const defaults = scenarioOf('extends: callback-queue');
    for (const text of ['', '# nothing\n', '\uFEFF', 'extends:\n', '{}']) {
      expect(scenarioOf(text)).toEqual(defaults);
    }
  });

  test('a preset with a fault is blamed by its own name', () => {
    const presets = {
      ...PRESETS,
      mine: { text: 'extends: callback-queue\nclosing: {margin: 12}' },
    };
    expect(problemsOf('extends: mine', { presets })).toMatchObject([
      { file: 'preset mine', line: 2, column: 19 },
    ]);
  });
});
