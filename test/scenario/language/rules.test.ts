import { endlessList } from '../../helpers/endless-list.ts';
import { describe, expect, test } from 'vitest';
import { load, saidOf, scenarioOf, set } from './helpers.ts';

const MECHANICAL = 'closing: {first_call_close_rate: 12%, follow_ups: {close_rate: 8%}}';

describe('the two forms of close rates', () => {
  test('a later file chooses the form; the other is left out', () => {
    const { closing } = scenarioOf(MECHANICAL);
    expect(closing).toMatchObject({ close_rate: null, first_call_close_rate: 0.12 });
    expect(closing.follow_ups).toMatchObject({ share_of_sales: null, close_rate: 0.08 });
    const back = scenarioOf(MECHANICAL, { settings: set('closing.close_rate=20%') }).closing;
    expect(back).toMatchObject({ close_rate: 0.2, first_call_close_rate: null });
    expect(back.follow_ups).toMatchObject({ close_rate: null });
    expect(back.follow_ups?.share_of_sales).not.toBeNull();
    expect(load(MECHANICAL).origins).not.toHaveProperty(['closing.close_rate']);
  });

  test.each([
    [
      'closing: {close_rate: 20%, first_call_close_rate: 10%}',
      '1:28  close_rate already includes follow-ups; first_call_close_rate goes with follow_ups.close_rate.',
    ],
    [
      'closing: {close_rate: 20%, follow_ups: {close_rate: 10%}}',
      '1:41  close_rate already includes follow-ups; with it write follow_ups.share_of_sales, not follow_ups.close_rate.',
    ],
    [
      'closing: {first_call_close_rate: 20%, follow_ups: {share_of_sales: 10%}}',
      '1:52  share_of_sales goes with close_rate; with first_call_close_rate write follow_ups.close_rate.',
    ],
    [
      'closing: {first_call_close_rate: 20%}',
      '1:11  first_call_close_rate goes with follow_ups.close_rate; or write follow_ups: none.',
    ],
    [
      'closing: {follow_ups: {close_rate: 20%}}',
      '1:24  closing needs first_call_close_rate, which goes with follow_ups.close_rate.',
    ],
    ['closing: {close_rate: none}', '1:1  closing needs close_rate.'],
  ])('%s', (text, message) => {
    expect(saidOf(text)).toEqual([`floor.yaml:${message}`]);
  });

  test('without follow-ups one rate is enough', () => {
    expect(
      scenarioOf('closing: {first_call_close_rate: 20%, follow_ups: none}').closing,
    ).toMatchObject({
      close_rate: null,
      first_call_close_rate: 0.2,
      follow_ups: null,
    });
  });
});

describe('the pace of dialling', () => {
  test('a later attempt takes the place of an inherited volume, and the other way round', () => {
    const { calling } = scenarioOf('calling: {attempt: 40 s}');
    expect(calling).toMatchObject({
      dials_per_day: null,
      attempt: { average: 40, varies: 1, shape: 'exponential' },
    });
    const files = { 'base.yaml': 'calling: {attempt: 40 s}' };
    expect(
      scenarioOf('extends: base.yaml\ncalling: {dials_per_day: 150}', { files }).calling,
    ).toMatchObject({
      dials_per_day: 150,
      attempt: null,
    });
  });

  test('both in one file is one too many', () => {
    expect(saidOf('calling: {attempt: 40 s, dials_per_day: 150}')).toEqual([
      'floor.yaml:1:11  dials_per_day already gives the time of an attempt. Keep one of the two.',
    ]);
  });

  test('ring alone gives attempt times; beside a volume it adds none, which is said', () => {
    const ring = 'ring: {answered: 12 s, unanswered: 25 s}';
    expect(scenarioOf(`calling: {dials_per_day: none, ${ring}}`).calling).toMatchObject({
      dials_per_day: null,
      attempt: null,
      ring: { answered: { average: 12, shape: 'exponential' } },
    });
    expect(load(`calling: {${ring}}`).notes).toContain(
      'calling.ring adds no time: dials_per_day gives the pace, ringing included.',
    );
  });

  test('a volume the day has no time for is refused where it stands', () => {
    expect(saidOf('calling: {dials_per_day: 900, connect_rate: 40%}')[0]).toMatch(
      /^floor\.yaml:1:11 {2}900 dials do not fit/u,
    );
  });

  test('an attempt of no time, and a connect rate lifted above every dial', () => {
    expect(saidOf('calling: {attempt: 0 s}')[0]).toContain(
      'calling.attempt needs an average above 0.',
    );
    const text = 'calling: {dials_per_day: 20, connect_rate: {value: 60%, by_hour: {10h: 9}}}';
    expect(saidOf(text)[0]).toMatch(/^floor\.yaml:1:30 {2}60 % times the highest multiplier/u);
  });
});

describe('talk', () => {
  test("bare, it is every contact's and keeps the varies of the preset", () => {
    const { talk } = scenarioOf('calling: {talk: 90 s}').calling;
    expect(talk).toEqual({ lead: null, other: { average: 90, varies: 1, shape: 'lognormal' } });
    expect(scenarioOf('calling: {talk: {average: 90 s, varies: 40%}}').calling.talk).toEqual({
      lead: null,
      other: { average: 90, varies: 0.4, shape: 'lognormal' },
    });
  });

  test('what qualifying adds goes with it, and not with a whole time of leads', () => {
    const { talk, qualify_talk } = scenarioOf('calling: {qualify_talk: 2 min}').calling;
    expect(talk.lead).toBeNull();
    expect(qualify_talk).toEqual({ average: 120, varies: 0, shape: 'constant' });
    expect(saidOf('calling: {qualify_talk: 2 min, talk: {lead: 5 min}}')).toEqual([
      "floor.yaml:1:11  talk.lead is a lead's whole talk; qualify_talk would add to it. Keep one of the two.",
    ]);
  });
});

describe('what varies', () => {
  test('a bare time is constant in takes, gap and after, and a later one drops varies', () => {
    const files = {
      'base.yaml': 'closing: {disqualified: {takes: {average: 4 min, varies: 50%}}}',
    };
    expect(scenarioOf('extends: base.yaml', { files }).closing.disqualified?.takes).toMatchObject({
      varies: 0.5,
      shape: 'lognormal',
    });
    expect(
      scenarioOf('extends: base.yaml\nclosing: {disqualified: {takes: 3 min}}', { files }).closing
        .disqualified?.takes,
    ).toEqual({ average: 180, varies: 0, shape: 'constant' });
  });

  test.each([
    [
      'closing: {call: {average: 20 min, varies: 70%, shape: uniform}}',
      'expected a variation of at most 1/sqrt(3)',
    ],
    [
      'closing: {call: {average: 20 min, varies: 50%, shape: triangular}}',
      'expected a variation of at most 1/sqrt(6)',
    ],
    [
      'closing: {call: {average: 20 min, varies: 50%, shape: constant}}',
      'what is constant does not vary',
    ],
    ['calling: {attempt: {average: 40 s, varies: 50%}}', 'an exponential time varies by 100 %'],
    ['calling: {qualify_talk: {average: 2 min, shape: gamma}}', 'needs varies'],
    ['closing: {call: {average: 20 min, shape: normal}}', '"normal" is not a choice here.'],
  ])('%s', (text, message) => {
    expect(saidOf(text)).toHaveLength(1);
    expect(saidOf(text)[0]).toContain(message);
  });
});

describe('the handoff', () => {
  test('patience goes with cold transfer', () => {
    expect(saidOf('handoff: {patience: 3 min}')[0]).toContain('patience goes with cold transfer');
    const files = { 'base.yaml': 'handoff: {kind: cold transfer, patience: 3 min}' };
    expect(scenarioOf('extends: base.yaml', { files }).handoff.patience).toEqual({
      average: 180,
      varies: 1,
      shape: 'exponential',
    });
    expect(
      scenarioOf('extends: base.yaml\nhandoff: {kind: callback}', { files }).handoff.patience,
    ).toBeNull();
  });

  test.each([
    [
      'handoff: {reach: {first_try: 95%, total: 60%}}',
      'more are reached on the first try than are ever reached',
    ],
    [
      'handoff: {reach: {tries: 1}}',
      'with one try, the share ever reached is that of the first try',
    ],
    [
      'handoff: {reach: none, fades: {reach: x 0.9 per hour}}',
      'fades.reach goes with reach, which is none',
    ],
    [
      'handoff: {kind: appointment, fades: {reach: x 0.9 per hour}}',
      'fades.reach goes with reach; the kind here is appointment.',
    ],
  ])('%s', (text, message) => {
    expect(saidOf(text)[0]).toContain(message);
  });

  test('whoever waits for ever is said to', () => {
    const said = (text: string) => load(text).notes.filter((note) => note.includes('gives up'));
    expect(said('handoff: {kind: cold transfer, patience: none}')).toHaveLength(1);
    expect(said('handoff: {kind: warm transfer, patience: none}')).toHaveLength(1);
    expect(said('handoff: {kind: warm transfer}')).toEqual([]);
    expect(said('handoff: {kind: cold transfer, patience: 3 min}')).toEqual([]);
    expect(said('handoff: {kind: callback}')).toEqual([]);
  });

  test('appointments leave out an inherited fading of reach, whichever file said it', () => {
    const files = { 'base.yaml': 'handoff: {fades: {reach: x 0.9 per hour}}' };
    expect(
      scenarioOf('extends: base.yaml\nhandoff: {kind: appointment}', { files }).handoff.fades.reach,
    ).toBeNull();
  });

  test('reach switched off leaves out its inherited fading', () => {
    expect(scenarioOf('handoff: {reach: none}').handoff).toMatchObject({
      reach: null,
      fades: { reach: null },
    });
  });
});

describe('the calendar', () => {
  test.each([
    ['calendar: {breaks: [08:00..08:15]}', 'is not inside the shift'],
    ['calendar: {breaks: [12:00..12:30, 12:15..12:45]}', 'overlaps the break before it'],
    ['calendar: {shift: 17:00..09:00}', 'runs backwards'],
    ['period: {length: 160 h}', 'hours go with continuous: yes'],
    ['period: {length: 1 month, continuous: yes}', 'a continuous period is counted in hours'],
    ['period: {warm_up: 1 month}', 'a warm-up is whole days or weeks'],
    ['period: {starts: {mode: running, open_leads: 3}}', 'not both'],
    ['calling: {connect_rate: {by_hour: {20h: 1.2}}}', '20h lies outside the shift'],
    ['calling: {connect_rate: {by_hour: {25h: 1.2}}}', '"25h" is not an hour of the day'],
    ['calling: {connect_rate: {by_hour: {9h: 1, 09h: 2}}}', '"9" stands here twice'],
    ['calling: {connect_rate: {by_weekday: {sat: 1.2}}}', 'the floor is closed on sat'],
    [
      'period: {length: 160 h, continuous: yes}\ncalendar: {shift: 09:00..17:00}',
      'shift plays no part in a continuous period',
    ],
    [
      'period: {length: 160 h, continuous: yes}\ncalling: {connect_rate: {by_hour: {9h: 2}}}',
      'by_hour plays no part in a continuous period',
    ],
  ])('%s', (text, message) => {
    expect(saidOf(text)).toHaveLength(1);
    expect(saidOf(text)[0]).toContain(message);
  });

  test('a continuous period leaves out what is inherited of days', () => {
    const files = { 'base.yaml': 'calling: {connect_rate: {by_hour: {9h: 2}}}' };
    const { calendar, calling, period } = scenarioOf(
      'extends: base.yaml\nperiod: {length: 160 h, continuous: yes, warm_up: 20 h, starts: empty}\ncalling: {attempt: 40 s}',
      { files },
    );
    expect(period).toMatchObject({
      continuous: true,
      warm_up: { count: 20, unit: 'h' },
      starts: 'empty',
    });
    expect(calendar).toMatchObject({ breaks: [], meetings: 0, absence: null });
    expect(calling.connect_rate.by_hour).toEqual({});
  });

  test('inherited breaks and hours outside a new shift do not take place', () => {
    const { scenario, notes } = load(
      'calendar: {shift: 16:00..20:00}\ncalling: {dials_per_day: 60}',
    );
    expect(scenario.calendar.breaks).toEqual([]);
    expect(notes).toContain('3 inherited breaks lie outside the shift and do not take place.');
  });

  test('counts of what is open replace the word', () => {
    expect(scenarioOf('period: {starts: {open_leads: 24, open_deals: 25}}').period.starts).toEqual({
      open_leads: 24,
      open_deals: 25,
    });
  });
});

describe('prospects', () => {
  test('unlimited is said aloud, inbound is not', () => {
    expect(load('prospects: unlimited').notes).toEqual([
      'The list never runs out: its records are unlimited.',
    ]);
    const { scenario, notes } = load(
      'team: {telemarketers: 0}\nprospects: {list: none, web: {inbound: 4..8 per day, varies: 30%, by_hour: {10h: 1.2}}}',
    );
    expect(scenario.prospects).toEqual({
      web: {
        inbound: { shape: 'amount', low: 4, high: 8 },
        per: 'day',
        varies: 0.3,
        by_hour: { 10: 1.2 },
      },
    });
    expect(notes).toEqual([]);
    expect(scenarioOf('prospects: unlimited').prospects).toEqual({
      list: endlessList,
    });
  });

  test.each([
    ['prospects: {list: none}', '10 telemarketers have nobody to dial.'],
    ['prospects: {web: {inbound: 4..8}}', 'leads per day or per hour? Write 4..8 per day.'],
    ['prospects: {web: {records: unlimited, inbound: 2 per h}}', 'not both'],
    ['prospects: {list: {by_hour: {9h: 1}}}', 'by_hour goes with inbound leads'],
    ['prospects: {"a.b": unlimited}', '"a.b" is not a name'],
  ])('%s', (text, message) => {
    expect(saidOf(text).join('\n')).toContain(message);
  });
});
