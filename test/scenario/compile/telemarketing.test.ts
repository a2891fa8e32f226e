import { describe, expect, test } from 'vitest';
import { compileCalendar, compileTelemarketing } from '../../../src/scenario/compile/index.ts';
import type { TelemarketingModel } from '../../../src/floor/model.ts';
import { offeredLoad } from '../../../src/floor/telemarketing/offered-load.ts';
import type { Calling, Scenario } from '../../../src/scenario/scenario.ts';
import { exponential, fixed, floor, middle, plain } from './fixture.ts';

const HOUR = 3_600;
const NO_PACE = { dials_per_day: null, attempt: null, ring: null };

function compiled(scenario: Scenario): TelemarketingModel {
  return compileTelemarketing(scenario, compileCalendar(scenario), middle);
}

describe('volume', () => {
  test('leaves (staffed - contacts x (talk + wrap-up)) / dials for an attempt', () => {
    // 8 h, 200 dials, 20 contacts of 120 s: (28,800 - 2,400) / 200
    const model = compiled(plain);
    expect(model.attempt.mean).toBeCloseTo(132, 9);
    expect(model.jump).toBe(true);
  });

  test('weighs talk by outcome, and adds qualify_talk to leads', () => {
    const talk = { other: fixed(90), lead: fixed(290) };
    expect(compiled(floor({ calling: { talk } })).attempt.mean).toBeCloseTo(132 - 0.1 * 20, 9);
    const qualifying = compiled(floor({ calling: { qualify_talk: fixed(200) } }));
    expect(qualifying.attempt.mean).toBeCloseTo(132 - 0.1 * 20, 9);
  });

  test('leaves time for the filter, and for reminding those it lets pass, whoever paces the dials', () => {
    const scenario = floor({
      calling: {
        filter: {
          score_above: 60,
          measured_at: 60,
          spread: 15,
          catches: 0.9,
          passes_wrongly: 0.3,
          takes: fixed(60),
          feedback: null,
        },
      },
      handoff: { kind: 'appointment', reminder: { takes: 100, by: 'telemarketers' } },
      closing: { disqualified: { share: 0.5, takes: fixed(240) } },
    });
    const model = compiled(scenario);
    // Half of the leads are real: 0.5 x 0.9 + 0.5 x 0.3 pass and are reminded.
    expect(model.leadExtras).toBeCloseTo(60 + 0.6 * 100, 9);
    expect(model.attempt.mean).toBeCloseTo(132 - 0.1 * 0.1 * 120, 9);
    const lines = { falseAlarms: 0, missedMachines: 0 };
    const offered = (leadExtras: number): number =>
      offeredLoad({ ...model, leadExtras }, lines, 0.1).offered;
    expect((offered(120) - offered(0)) * model.attempt.mean).toBeCloseTo(0.1 * 0.1 * 120, 9);
    const byClosers = floor({
      handoff: { kind: 'appointment', reminder: { takes: 100, by: 'closers' } },
    });
    expect(compiled(byClosers).leadExtras).toBe(0);
  });

  test('holds every input but dials at its middle', () => {
    const connect_rate = {
      value: { shape: 'share', low: 0.05, high: 0.2 },
      by_hour: {},
      by_weekday: {},
    } as const;
    const scenario = floor({ calling: { connect_rate } });
    const calendar = compileCalendar(scenario);
    const at = (rate: number): TelemarketingModel =>
      compileTelemarketing(scenario, calendar, (path, quantity) =>
        path === 'calling.connect_rate.value' ? rate : middle(path, quantity),
      );
    expect(at(0.05).attempt.mean).toBe(at(0.2).attempt.mean);
    expect(at(0.05).connectRate).toBe(0.05);
  });

  test('that does not fit is refused, saying by how much', () => {
    const calling = { dials_per_day: 2_400, talk: { other: fixed(90), lead: null } };
    // 2,400 x (0.1 x 120 s + 1 s) = 8.67 h of 8.0 h
    expect(() => compiled(floor({ calling }))).toThrow(
      /2400 dials .* 8\.0 staffed hours .* 8\.0 h, 0\.7 h too much/u,
    );
  });
});

describe('attempts', () => {
  test('given directly jump only where they are exponential', () => {
    const given = (attempt: Calling['attempt']): TelemarketingModel =>
      compiled(floor({ calling: { ...NO_PACE, attempt } }));
    expect(given(exponential(40))).toMatchObject({ jump: true, answeredAttempt: null });
    expect(given(exponential(40)).attempt.mean).toBe(40);
    expect(given(fixed(40)).jump).toBe(false);
  });

  test.each([
    // oracles: ring unanswered, ring answered, talk, wrap, connect rate -> cycle, conversations and dials an hour
    { p: 0.054, f: 30, s: 15, t: 93, w: 30, cycle: 663.5556, contacts: 5.4253, dials: 100.47 },
    { p: 0.2, f: 25, s: 10, t: 180, w: 60, cycle: 350, contacts: 10.2857, dials: 51.43 },
  ])('by ring times give the cycle of renewal reward (p = $p)', (row) => {
    const model = compiled(
      floor({
        calling: {
          ...NO_PACE,
          ring: {
            busy: null,
            bad_number: null,
            machine: null,
            unanswered: fixed(row.f),
            answered: fixed(row.s),
          },
          connect_rate: { value: row.p, by_hour: {}, by_weekday: {} },
          talk: { other: fixed(row.t), lead: null },
          wrap: fixed(row.w),
        },
      }),
    );
    const cycle =
      ((1 - model.connectRate) / model.connectRate) * model.attempt.mean +
      model.answeredAttempt!.mean +
      model.talk.mean +
      model.wrap.mean;
    expect(model.jump).toBe(false);
    expect(cycle).toBeCloseTo(row.cycle, 3);
    expect(HOUR / cycle).toBeCloseTo(row.contacts, 3);
    expect(HOUR / cycle / model.connectRate).toBeCloseTo(row.dials, 1);
  });

  test('that nothing gives are refused', () => {
    expect(() => compiled(floor({ calling: NO_PACE }))).toThrow('dials_per_day, attempt or ring');
  });
});

describe('multipliers', () => {
  const breaks = [{ from: 12 * HOUR, to: 12.5 * HOUR, paid: false }];
  const rate = (by_hour: object, by_weekday: object = {}, value = 0.1): Scenario =>
    floor({
      calendar: { breaks },
      calling: { connect_rate: { value, by_hour, by_weekday } as Calling['connect_rate'] },
    });

  test('by hour average 1 over staffed time', () => {
    const model = compiled(rate({ 10: 2, 12: 0.5 }));
    const { segmentHour, segmentStart, segmentEnd } = model.calendar;
    // 7.5 h: 6 at 1, one at 2, half an hour at 0.5
    const mean = (6 + 2 + 0.25) / 7.5;
    const at = (hour: number): number => model.connectFactors[segmentHour.indexOf(hour)]!;
    expect([at(9), at(10), at(12)]).toEqual([1 / mean, 2 / mean, 0.5 / mean]);
    const weighted = model.connectFactors.reduce(
      (sum, factor, i) => sum + factor * (segmentEnd[i]! - segmentStart[i]!),
      0,
    );
    expect(weighted / (21 * 7.5 * HOUR)).toBeCloseTo(1, 12);
  });

  test('by weekday average 1 over the working week', () => {
    const model = compiled(rate({}, { thu: 1.5 }));
    const { segmentWeekday } = model.calendar;
    const at = (day: number): number => model.connectFactors[segmentWeekday.indexOf(day)]!;
    expect(at(0)).toBeCloseTo(1 / 1.1, 12);
    expect(at(3)).toBeCloseTo(1.5 / 1.1, 12);
  });

  test('above 100 % are refused, draws above the upper end are held there', () => {
    expect(() => compiled(rate({ 10: 3 }, {}, 0.6))).toThrow('more than every dial');
    const scenario = rate({ 10: 1.2 });
    const held = compileTelemarketing(scenario, compileCalendar(scenario), (path, quantity) =>
      path === 'calling.connect_rate.value' ? 0.95 : middle(path, quantity),
    );
    expect(Math.max(...held.connectFactors) * 0.95).toBeCloseTo(1, 12);
  });

  test('are refused where there are no hours', () => {
    const period = { length: { count: 8, unit: 'h' }, continuous: true } as const;
    const scenario = { ...rate({ 10: 2 }), period: { ...plain.period, ...period } };
    expect(() => compiled(scenario)).toThrow('no hours of the day');
  });
});
