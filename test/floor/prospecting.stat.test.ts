import { describe, expect, test } from 'vitest';
import { EVENT, FIRST_CLOSER } from '../../src/floor/events.ts';
import type { FloorModel, TelemarketingModel, TelesalesModel } from '../../src/floor/model.ts';
import type { Recorder } from '../../src/floor/recorder.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { expectMean, expectRatio } from '../helpers/statistical.ts';
import {
  continuousHours,
  observe,
  replicate,
  telemarketing,
  telesales,
  workingDays,
  type Team,
} from './models.ts';
import { FILTER, qualifying } from './qualifying-models.ts';

const HOURS = 150;
const calendar = continuousHours(HOURS, 20);
const REPLICATIONS = 250;

interface Changes {
  readonly telemarketing?: Partial<TelemarketingModel>;
  readonly telesales?: Partial<TelesalesModel>;
  readonly team?: Team;
  readonly dialByDial?: boolean;
  readonly replications?: number;
}

function floors(changes: Changes) {
  const { team = { telemarketers: 0, closers: 3 }, dialByDial = false } = changes;
  const model: FloorModel = {
    telemarketing: telemarketing({ calendar, patience: null, ...changes.telemarketing }),
    inbound: [],
    telesales: telesales({
      calendar,
      patience: null,
      closersProspect: true,
      wrap: constant(120),
      ...changes.telesales,
    }),
  };
  return observe(
    changes.replications ?? REPLICATIONS,
    (replication) => replicate(model, team, { seed: 'prospecting', replication, dialByDial }),
    {
      dials: ({ closers }) => closers.total('dials'),
      contacts: ({ closers }) => closers.total('contacts'),
      dialling: ({ closers }) => closers.total('dialling'),
      leads: ({ closers }) => closers.total('leads'),
      sales: ({ totals }) => totals.sales,
      staffed: ({ closers }) => closers.total('staffed'),
      worked: ({ totals }) => totals.worked,
      workedWait: ({ totals }) => totals.workedWait,
    },
  );
}

const SECONDS = 3 * HOURS * 3600;
/** pipeline-1: attempt 40 s, connect 12 %, talk 180 s, wrap-up 20 s, qualify 15 %, call 1500 s, close 25 %. */
const GAP = 40 / 0.12;

describe('closers who prospect and have no leads to work are telemarketers', () => {
  test.each([false, true])('the cycle is gap + talk + wrap-up, dial by dial: %s', (dialByDial) => {
    const found = floors({ telemarketing: { qualifyRate: 0 }, dialByDial });
    expectMean(found.contacts, SECONDS / (GAP + 200), 0.01);
    expectMean(found.dials, SECONDS / (GAP + 200) / 0.12, 0.01);
    expectMean(found.dialling, (SECONDS * GAP) / (GAP + 200), 0.01);
  });

  test('oracles.md 6: ring times by outcome', () => {
    const found = floors({
      telemarketing: {
        qualifyRate: 0,
        connectRate: 0.054,
        jump: false,
        attempt: constant(30),
        answeredAttempt: constant(15),
        talk: distributionOf('lognormal', 93, 1),
        wrap: constant(30),
      },
    });
    const cycle = (0.946 / 0.054) * 30 + 15 + 93 + 30;
    expect(cycle).toBeCloseTo(663.5556, 4);
    expectMean(found.contacts, SECONDS / cycle, 0.01);
    expectRatio(found.dials, found.contacts, 1 / 0.054, 0.02);
  });
});

test.each([false, true])(
  'closers who dial at a pace of their own take longer for attempts alone, dial by dial: %s',
  (dialByDial) => {
    const telesalesOf = { prospecting: { dials: 0.5, qualify: 1.2 } };
    const found = floors({ telesales: telesalesOf, dialByDial });
    const gap = GAP / 0.5;
    const qualified = 1.2 * 0.15;
    const cycle = gap + 180 + (1 - qualified) * 20 + qualified * (1500 + 120);
    expectMean(found.contacts, SECONDS / cycle, 0.01);
    expectMean(found.dialling, (SECONDS * gap) / cycle, 0.01);
    expectRatio(found.contacts, found.dials, 0.12, 0.02);
    expectRatio(found.leads, found.contacts, qualified, 0.02);
  },
);

test('ring times of their own pace, by outcome', () => {
  const ring = { jump: false, attempt: constant(30), answeredAttempt: constant(15) };
  const found = floors({
    telemarketing: { qualifyRate: 0, connectRate: 0.054, ...ring },
    telesales: { prospecting: { dials: 0.6, qualify: 1 } },
  });
  const cycle = ((0.946 / 0.054) * 30 + 15) / 0.6 + 200;
  expectMean(found.contacts, SECONDS / cycle, 0.01);
});

describe('a full-cycle rep: renewal reward', () => {
  test('on the line he goes on with the lead at once', () => {
    const found = floors({});
    const cycle = GAP + 180 + 0.85 * 20 + 0.15 * (1500 + 120);
    expectMean(found.contacts, SECONDS / cycle, 0.01);
    expectMean(found.leads, (0.15 * SECONDS) / cycle, 0.02);
    expectMean(found.sales, (0.15 * 0.25 * SECONDS) / cycle, 0.04);
    expect(Math.max(...found.workedWait)).toBe(0);
  });

  test('on the line he writes up what the filter keeps back', () => {
    const filter = { ...FILTER, threshold: 1e6, takes: constant(60) };
    const found = floors({ telemarketing: { qualifying: qualifying({ filter }) } });
    const cycle = GAP + 180 + 20 + 0.15 * 60;
    expectMean(found.contacts, SECONDS / cycle, 0.01);
    expect(Math.max(...found.leads)).toBe(0);
  });

  test('with callbacks he wraps up and rings back', () => {
    const reach = {
      firstTry: 0.5,
      laterTry: 0.5,
      tries: 2,
      gap: constant(7200),
      takes: constant(60),
    };
    const found = floors({ telesales: { kind: 'callback', reach } });
    const perLead = 0.75 * 1620 + 0.5 * 60 + 0.25 * 60;
    const cycle = GAP + 200 + 0.15 * perLead;
    expectMean(found.contacts, SECONDS / cycle, 0.01);
    expectRatio(found.worked, found.leads, 0.75, 0.02);
  });

  test('own follow-ups come before dialling on', () => {
    const followUps = {
      closeRate: 0.1,
      perOpenDeal: 2,
      after: constant(10_000),
      takes: constant(600),
    };
    const found = floors({ telesales: { followUps } });
    const followedUp = 0.75 * (1 + 0.9);
    const cycle = GAP + 180 + 0.85 * 20 + 0.15 * (1620 + followedUp * 600);
    expectMean(found.contacts, SECONDS / cycle, 0.01);
    expectRatio(found.sales, found.leads, 0.25 + 0.75 * (1 - 0.9 * 0.9), 0.03);
  });
});

/** Minutes from when own follow-ups are due until they begin, on average. */
function ownFollowUpsWait(followUpsGo: TelesalesModel['followUpsGo']): number {
  const due = new Map<number, number>();
  let minutes = 0;
  let count = 0;
  const recorder: Recorder = {
    note(event, from, _until, _who, lead) {
      if (event === EVENT.follow_up_due) due.set(lead, from);
      if (event !== EVENT.follow_up) return;
      minutes += (from - due.get(lead)!) / 60;
      count++;
    },
  };
  const model: FloorModel = {
    telemarketing: telemarketing({ calendar, patience: null, connectRate: 0.5 }),
    inbound: [],
    telesales: telesales({
      calendar,
      patience: null,
      closersProspect: true,
      kind: 'callback',
      reach: {
        firstTry: 0.3,
        laterTry: 0.3,
        tries: 6,
        gap: constant(1_800),
        takes: constant(300),
      },
      firstCallCloseRate: 0,
      followUps: { closeRate: 0, perOpenDeal: 3, after: constant(2_000), takes: constant(600) },
      followUpsGo,
    }),
  };
  const chance = { seed: 'own follow-ups', replication: 0, dialByDial: false };
  replicate(model, { telemarketers: 0, closers: 3 }, chance, false, recorder);
  expect(count).toBeGreaterThan(200);
  return minutes / count;
}

test('own follow-ups go before, in turn with or after own leads that are to be rung back', () => {
  const [before, inTurn, after] = (['before', 'in turn', 'after'] as const).map(ownFollowUpsWait);
  expect(inTurn!).toBeGreaterThan(1.1 * before!);
  expect(after!).toBeGreaterThan(1.1 * inTurn!);
});

test('own leads of a closer who is away are everybody’s that day', () => {
  // One conversation a day, which ends with a lead after closing time: it is rung back at the next opening.
  const days = workingDays(15);
  const found: [number, number][] = [];
  const rungBack: [number, number][] = [];
  const away = new Set<string>();
  const dayOf = (time: number): number => Math.floor(time / 86_400);
  const recorder: Recorder = {
    note(event, from, until, who, lead) {
      if (event === EVENT.absent) away.add(`${who - FIRST_CLOSER}, ${dayOf(from)}`);
      else if (event === EVENT.qualified) throw new Error('nobody else calls');
      else if (event === EVENT.own_talk) found.push([dayOf(until), who]);
      else if (event === EVENT.first_call) rungBack.push([lead, dayOf(from)]);
    },
  };
  const model: FloorModel = {
    telemarketing: telemarketing({
      calendar: days,
      patience: null,
      connectRate: 1,
      attempt: constant(60),
      jump: false,
      talk: constant(9 * 3_600),
      qualifyRate: 1,
    }),
    inbound: [],
    telesales: telesales({
      calendar: days,
      patience: null,
      closersProspect: true,
      kind: 'callback',
      absence: 0.5,
      call: constant(60),
    }),
  };
  const chance = { seed: 'away', replication: 0, dialByDial: false };
  replicate(model, { telemarketers: 0, closers: 2 }, chance, false, recorder);
  const dates = Array.from(days.dayWindow.subarray(0, 15), (first) =>
    dayOf(days.windowStart[first]!),
  );
  const there = (closer: number, date: number): boolean => !away.has(`${closer}, ${date}`);
  const expected = found.flatMap(([date], lead) => {
    const next = dates.find((day) => day > date && (there(0, day) || there(1, day)));
    return next === undefined ? [] : [[lead, next]];
  });
  expect(rungBack.toSorted((a, b) => a[0] - b[0])).toEqual(expected);
  // Some of them by somebody else than the finder, who is away that day.
  const byOthers = expected.filter(([lead, date]) => !there(found[lead!]![1], date!));
  expect(byOthers.length).toBeGreaterThan(2);
});

test('leads of others interrupt the dialling at once', () => {
  const team = { telemarketers: 4, closers: 6 };
  const found = floors({ telesales: { call: constant(60) }, team, replications: 20 });
  const waiting = floors({
    telesales: { call: constant(60), closersProspect: false },
    team,
    replications: 20,
  });
  // Only those who talk to a prospect of their own are not free: far less than the dialling that would otherwise be in the way.
  expect(Math.max(...found.workedWait.map((wait, i) => wait / found.worked[i]!))).toBeLessThan(5);
  expect(Math.max(...waiting.workedWait)).toBeLessThan(Math.min(...found.workedWait) + 1);
  expect(Math.min(...found.dialling)).toBeGreaterThan(0);
});
