import { describe, expect, test } from 'vitest';
import { ACTIVITY, type ActivityColumn } from '../../src/floor/activity.ts';
import { Calendar } from '../../src/floor/calendar.ts';
import type { TelemarketingModel } from '../../src/floor/model.ts';
import { liveAlone } from '../../src/floor/replicate.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { telemarketing } from './models.ts';
import { FILTER, qualifying } from './qualifying-models.ts';

const OPENS = 9 * 3600;

/** One window of so many seconds a day, from 9:00. */
function shifts(seconds: number, changes: Partial<Parameters<typeof Calendar.ofShifts>[0]> = {}) {
  return Calendar.ofShifts({
    windows: [{ from: OPENS, to: OPENS + seconds, gapPaid: false }],
    paidPerDay: seconds,
    staffedPerDay: seconds,
    uncountedDays: 0,
    countedDays: 1,
    workingDaysPerMonth: 21,
    finishLimit: Infinity,
    ...changes,
  });
}

/** Every attempt takes 1000 s and is answered; talk 1000 s, always a lead; wrap-up 500 s. A cycle of 2500 s. */
function live(calendar: Calendar, changes: Partial<TelemarketingModel> = {}) {
  const model = telemarketing({
    calendar,
    connectRate: 1,
    attempt: constant(1000),
    jump: false,
    talk: constant(1000),
    wrap: constant(500),
    qualifyRate: 1,
    patience: null,
    ...changes,
  });
  const chance = { seed: 'hand-worked', replication: 0, dialByDial: false };
  const { cells, run } = liveAlone(new TelemarketingRules(model), chance, 0);
  const { leads } = run;
  const row = (period: number) =>
    Object.fromEntries(
      Object.entries(ACTIVITY).map(([column, at]) => [
        column,
        cells[period * Object.keys(ACTIVITY).length + at],
      ]),
    ) as Record<ActivityColumn, number>;
  return { ...row(0), row, leadTimes: [...leads.time.subarray(0, leads.length)] };
}

test('a shift of whole cycles', () => {
  expect(live(shifts(7500))).toMatchObject({
    days: 1,
    paid: 7500,
    staffed: 7500,
    overtime: 0,
    dialling: 3000,
    dials: 3,
    contacts: 3,
    talk: 3000,
    wrap: 1500,
    leads: 3,
    leadTimes: [OPENS + 2000, OPENS + 4500, OPENS + 7000],
  });
});

test('attempts that end exactly at full hours are all dialling', () => {
  for (const seconds of [30, 900]) {
    const day = live(shifts(7200), { connectRate: 0, attempt: constant(seconds) });
    expect(day).toMatchObject({ dialling: 7200, dials: 7200 / seconds });
  }
});

test('dials before counting begins are not counted', () => {
  const calendar = Calendar.continuous({ length: 3600, warmUp: 3600, monthSeconds: 3600 });
  const hour = live(calendar, { connectRate: 0, attempt: constant(700) });
  // Attempts end at 700, 1400 ...: those at 4200, 4900 ... 7000 are counted.
  expect(hour).toMatchObject({ dialling: 3600, dials: 5 });
});

test('whether an attempt is answered is a matter of the hour in which it ends', () => {
  const day = live(shifts(7200), {
    connectFactors: Float64Array.of(0, 1),
    attempt: constant(900),
  });
  // Four in vain up to 10:00, then an answer after every 900 s: talk 1000 s, wrap-up 500 s.
  expect(day).toMatchObject({ dials: 6, contacts: 2, dialling: 5400 });
});

test('leads may talk otherwise, or longer', () => {
  expect(live(shifts(7500), { leadTalk: constant(1500) })).toMatchObject({
    talk: 4500,
    wrap: 1500,
  });
  expect(live(shifts(7500), { qualifyTalk: constant(250) }).talk).toBe(3750);
  expect(live(shifts(7500), { leadTalk: constant(1500), qualifyRate: 0 }).talk).toBe(3000);
});

test('attempt times by outcome', () => {
  const byOutcome = { answeredAttempt: constant(400) };
  expect(live(shifts(3800), byOutcome)).toMatchObject({ dials: 2, dialling: 800, contacts: 2 });
  expect(live(shifts(3800), { ...byOutcome, connectRate: 0 })).toMatchObject({
    dials: 3,
    dialling: 3800,
    contacts: 0,
    leads: 0,
  });
});

test('an attempt in progress when the window closes is void', () => {
  expect(live(shifts(3400))).toMatchObject({ dials: 1, contacts: 1, dialling: 1900, overtime: 0 });
  expect(live(shifts(999))).toMatchObject({ dials: 0, dialling: 999, talk: 0 });
});

describe('a call in progress at closing time', () => {
  // Second contact at 3500 s, its talk ends at 4500 s, its wrap-up at 5000 s; the shift closes at 3600 s.
  test.each([
    { limit: Infinity, talk: 2000, wrap: 1000, overtime: 1400, leads: 2 },
    { limit: 1200, talk: 2000, wrap: 800, overtime: 1200, leads: 2 },
    { limit: 900, talk: 2000, wrap: 500, overtime: 900, leads: 2 },
    { limit: 600, talk: 1700, wrap: 500, overtime: 600, leads: 1 },
    { limit: 0, talk: 1100, wrap: 500, overtime: 0, leads: 1 },
  ])('may go on for $limit s', ({ limit, talk, wrap, overtime, leads }) => {
    const found = live(shifts(3600, { finishLimit: limit }));
    expect(found).toMatchObject({ contacts: 2, dials: 2, talk, wrap, overtime, leads });
    expect(found.staffed).toBe(3600 + overtime);
    expect(found.paid).toBe(3600 + overtime);
    expect(found.leadTimes).toHaveLength(leads);
  });

  test('only wrap-up is cut when the talk was over', () => {
    // The talk ends at 2000 s, the wrap-up at 2500 s.
    const found = live(shifts(2200, { finishLimit: 0 }));
    expect(found).toMatchObject({ talk: 1000, wrap: 200, leads: 1, overtime: 0 });
  });
});

describe('a call that runs into a break', () => {
  const calendar = (gapPaid: boolean) =>
    shifts(0, {
      windows: [
        { from: OPENS, to: OPENS + 1800, gapPaid },
        { from: OPENS + 2100, to: OPENS + 4000, gapPaid: false },
      ],
      paidPerDay: gapPaid ? 4000 : 3700,
      staffedPerDay: 3700,
      finishLimit: 0,
    });

  // Contact at 1000 s; talk and wrap-up until 2500 s, 300 s of it in the break; contact at 3500 s, cut at 4000 s.
  test('takes from it, and is overtime where the break is unpaid', () => {
    expect(live(calendar(false))).toMatchObject({ staffed: 4000, paid: 4000, overtime: 300 });
  });

  test('is paid already where the break is', () => {
    const found = live(calendar(true));
    expect(found).toMatchObject({ staffed: 4000, paid: 4000, overtime: 0 });
    expect(found).toMatchObject({ talk: 1500, wrap: 500, dialling: 2000, leads: 1 });
  });
});

describe('counting begins after the warm-up', () => {
  const hours = (warmUp: number, length: number) =>
    Calendar.continuous({ length, warmUp, monthSeconds: 1e6 });

  test('at a full cycle', () => {
    expect(live(hours(2500, 2500))).toMatchObject({
      dials: 1,
      contacts: 1,
      dialling: 1000,
      talk: 1000,
      wrap: 500,
      leads: 1,
      leadTimes: [2000, 4500],
    });
  });

  test('in the middle of a talk: the contact is past, the rest and the lead count', () => {
    expect(live(hours(1500, 1500))).toMatchObject({
      dials: 0,
      contacts: 0,
      talk: 500,
      wrap: 500,
      dialling: 500,
      leads: 1,
    });
  });

  test('what is in progress at the end of a continuous horizon does not count, but its time does', () => {
    expect(live(hours(0, 4000))).toMatchObject({
      dials: 2,
      contacts: 2,
      talk: 1500,
      leads: 1,
      leadTimes: [2000],
      overtime: 0,
      staffed: 4000,
    });
  });

  test('days before it leave leads, but no activity', () => {
    const found = live(shifts(2500, { uncountedDays: 3, countedDays: 2 }));
    expect(found).toMatchObject({ days: 2, dials: 2, contacts: 2, leads: 2, staffed: 5000 });
    expect(found.leadTimes).toHaveLength(5);
  });
});

test('each pay period gets its own days', () => {
  const found = live(shifts(2500, { countedDays: 5, workingDaysPerMonth: 2 }));
  const days = [0, 1, 2].map((period) => found.row(period).days);
  expect(days).toEqual([2, 2, 1]);
  expect([0, 1, 2].map((period) => found.row(period).leads)).toEqual([2, 2, 1]);
});

test('no working days: nothing happens', () => {
  expect(live(shifts(2500, { countedDays: 0 }))).toMatchObject({
    dials: 0,
    paid: 0,
    leadTimes: [],
  });
});

test('hours do not matter to a jump where their rates are one, at any pace', () => {
  const length = 6 * 3600;
  const model = {
    connectRate: 0.05,
    attempt: distributionOf('exponential', 40, 1),
    jump: true,
    paceDiffers: 0.5,
  };
  const uncut = Calendar.continuous({ length, warmUp: 0, monthSeconds: 1e6 });
  const byHour = live(shifts(length), model).leadTimes.map((time) => time - OPENS);
  const atOnce = live(uncut, model).leadTimes;
  expect(atOnce.length).toBeGreaterThan(7);
  atOnce.forEach((time, lead) => expect(byHour[lead]).toBeCloseTo(time, 6));
});

test('reminders take their time of wrap-up, of leads that are handed over', () => {
  const reminder = 250;
  expect(live(shifts(7500), { reminder })).toMatchObject({ leads: 3, wrap: 750 * 3 });
  expect(live(shifts(7500), { reminder, qualifyRate: 0 })).toMatchObject({ wrap: 500 * 3 });
  const filter = { ...FILTER, threshold: 1e6 };
  const keptBack = live(shifts(7500), { reminder, qualifying: qualifying({ filter }) });
  expect(keptBack).toMatchObject({ leads: 0, filtered_out: 3, wrap: 500 * 3 });
});

test('an attempt that a machine answers takes its ring and what is listened to', () => {
  const failures = {
    machines: 1,
    busy: 0,
    badNumbers: 0,
    machineRings: constant(20),
    busyRings: constant(2),
    badNumberRings: constant(5),
    machineWastes: constant(30),
  };
  const answeredAttempt = constant(10);
  const found = live(shifts(7500), { connectRate: 0, answeredAttempt, failures });
  expect(found).toMatchObject({ dials: 150, dialling: 7500 });
});
