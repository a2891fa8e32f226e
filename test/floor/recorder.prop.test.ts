import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActivityColumn } from '../../src/floor/activity.ts';
import type { Calendar } from '../../src/floor/calendar.ts';
import {
  EVENT,
  EVENT_KINDS,
  EVENT_NAMES,
  FIRST_CLOSER,
  type EventName,
} from '../../src/floor/events.ts';
import { noteDays } from '../../src/floor/noted-days.ts';
import { AWAY } from '../../src/floor/position.ts';
import { EventRecord } from '../../src/floor/event-record.ts';
import { goesInTurn } from '../../src/floor/telesales/in-turn.ts';
import { inTurnOnly, replicate, workingDays } from './models.ts';
import { randomFloor } from './random-models.ts';

const RUNS = { numRuns: 50, seed: 20_260_102 };

/** Everything recorded, one text an event, whatever the order in which it was told. */
function told(record: EventRecord): string[] {
  return Array.from({ length: record.length }, (_, at) =>
    [
      record.from[at],
      EVENT_NAMES[record.kind[at]!],
      record.until[at],
      record.who[at],
      record.lead[at],
      record.amount[at],
    ].join(' '),
  ).sort();
}

/** Positions of one kind's events, those that count only. */
function counted(record: EventRecord, name: EventName, { countFrom, cutAt }: Calendar): number[] {
  return Array.from({ length: record.length }, (_, at) => at).filter(
    (at) =>
      record.kind[at] === EVENT[name] &&
      record.until[at]! >= countFrom &&
      record.until[at]! <= cutAt,
  );
}

describe('what is recorded', () => {
  test('changes no bit, and is the same alone and together', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed, dialByDial }) => {
        const chance = { seed, replication: 2, dialByDial };
        const [alone, together] = [new EventRecord(), new EventRecord()];
        const bare = replicate(model, team, chance);
        expect(replicate(model, team, chance, false, alone)).toEqual(bare);
        expect(replicate(model, team, chance, true, together)).toEqual(bare);
        expect(told(together)).toEqual(told(alone));
      }),
      RUNS,
    );
  });

  test('is the same lead by lead and event by event', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed }) => {
        const floor = inTurnOnly(model);
        expect(goesInTurn(floor.telesales)).toBe(true);
        const chance = { seed, replication: 1, dialByDial: false };
        const [leadByLead, eventByEvent] = [new EventRecord(), new EventRecord()];
        replicate(floor, team, chance, false, leadByLead);
        replicate(floor, team, chance, true, eventByEvent);
        expect(told(leadByLead)).toEqual(told(eventByEvent));
      }),
      RUNS,
    );
  });

  test('counts what the floor counts', () => {
    fc.assert(
      fc.property(randomFloor, ({ model, team, seed, dialByDial }) => {
        const record = new EventRecord();
        const chance = { seed, replication: 4, dialByDial };
        const { closers, telemarketers, totals } = replicate(model, team, chance, false, record);
        const { calendar } = model.telesales;
        const number = (name: EventName): number => counted(record, name, calendar).length;
        const amount = (name: EventName): number =>
          counted(record, name, calendar).reduce((sum, at) => sum + record.amount[at]!, 0);
        const whole = (name: EventName): number =>
          counted(record, name, calendar).filter((at) => record.amount[at] === 0).length;
        const seconds = (name: EventName): number => {
          let sum = 0;
          for (let at = 0; at < record.length; at++) {
            if (record.kind[at] === EVENT[name]) {
              sum += calendar.countedSeconds(record.from[at]!, record.until[at]!);
            }
          }
          return sum;
        };
        expect(number('gave_up')).toBe(totals.gaveUp);
        const turnedAway = number('turned_away') + number('no_room') + number('no_slot');
        expect(turnedAway).toBe(totals.turnedAway);
        expect(number('no_show_lost')).toBe(totals.noShows);
        const set = number('appointment_set') + number('rebooked') + number('beyond_period');
        expect(set).toBe(closers.people === 0 ? 0 : totals.appointmentsSet);
        expect(number('held')).toBe(totals.appointmentsHeld);
        const comings = (column: ActivityColumn): number =>
          telemarketers.total(column) + closers.total(column);
        expect(number('joined')).toBe(comings('hires'));
        expect(number('left')).toBe(comings('leavers'));
        expect(number('unreached')).toBe(totals.unreached);
        expect(number('returned')).toBe(totals.returned);
        expect(whole('first_call')).toBe(totals.accepted);
        expect(whole('reject')).toBe(totals.disqualified);
        expect(number('sale')).toBe(totals.sales);
        expect(number('refused')).toBe(totals.refused);
        expect(number('cancelled')).toBe(totals.cancellations);
        expect(amount('sale')).toBeCloseTo(totals.revenue, 6);
        const spans: [EventName, ActivityColumn][] = [
          ['first_call', 'call_time'],
          ['reject', 'reject_time'],
          [model.telesales.appointments === null ? 'vain_try' : 'no_show', 'vain_time'],
          ['follow_up', 'follow_up_time'],
        ];
        for (const [name, column] of spans) {
          expect(seconds(name)).toBeCloseTo(closers.total(column), 4);
        }
        expect(seconds('talk')).toBeCloseTo(telemarketers.total('talk'), 4);
        expect(seconds('wrap_up')).toBeCloseTo(telemarketers.total('wrap'), 4);
        const dialling = seconds('dialling') + seconds('dialled');
        expect(dialling).toBeCloseTo(telemarketers.total('dialling'), 4);
      }),
      RUNS,
    );
  });
});

test('a record keeps leads whole, and of what lies between them one day', () => {
  const record = new EventRecord({ from: 100, until: 200, dialling: false });
  record.note(EVENT.talk, 50, 60, 0, -1, 0);
  record.note(EVENT.talk, 50, 60, 0, -1, 1);
  record.note(EVENT.talk, 100, 110, 0, -1, 0);
  record.note(EVENT.dialling, 200, 210, 0, -1, 3);
  record.note(EVENT.sale, 900, 900, 0, 1, 250);
  expect(told(record)).toEqual([
    '100 talk 110 0 -1 0',
    '50 talk 60 0 -1 1',
    '900 sale 900 0 1 250',
  ]);
});

test('who is not at work, or learns, is noted from opening to closing time', () => {
  const record = new EventRecord();
  const calendar = workingDays(5);
  const day = 24 * 3600;
  const spells = [
    { from: 0, to: 2, gone: 2 * day, hired: false, experience: Infinity },
    { from: 3, to: 9, gone: Infinity, hired: true, experience: 0 },
  ];
  noteDays(
    record,
    calendar,
    calendar,
    {
      skill: 1,
      pace: 1,
      absent: Uint8Array.of(0, AWAY.absent, AWAY.nobody, AWAY.inTraining, 0),
      byDay: {
        skill: new Float64Array(5),
        pace: new Float64Array(5),
        ramping: Uint8Array.of(0, 0, 0, 1, 1),
        ramp: Float64Array.of(1, 1, 1, 0, 0.25),
      },
      spells,
      leaves: null,
    },
    FIRST_CLOSER + 1,
  );
  const at = (number: number, hour: number): string => String(number * day + hour * 3600);
  expect(told(record)).toEqual(
    [
      `${at(1, 9)} absent ${at(1, 17.5)} ${FIRST_CLOSER + 1} -1 0`,
      `${at(2, 9)} left ${at(2, 9)} ${FIRST_CLOSER + 1} -1 0`,
      `${at(2, 9)} vacant ${at(2, 17.5)} ${FIRST_CLOSER + 1} -1 0`,
      `${at(3, 9)} in_training ${at(3, 17.5)} ${FIRST_CLOSER + 1} -1 0`,
      `${at(3, 9)} joined ${at(3, 9)} ${FIRST_CLOSER + 1} -1 0`,
      `${at(4, 9)} on_ramp ${at(4, 9)} ${FIRST_CLOSER + 1} -1 0.25`,
    ].sort(),
  );
});

test('kinds of event fit into a byte and each says what it is', () => {
  expect(EVENT_NAMES.length).toBeLessThan(256);
  for (const kind of Object.values(EVENT_KINDS)) expect(kind.says).toMatch(/^[a-z]/u);
});
