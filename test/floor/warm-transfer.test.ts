import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../src/floor/calendar.ts';
import { couplings } from '../../src/floor/coupling.ts';
import type { TelemarketingModel, TelesalesModel } from '../../src/floor/model.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { days, seconds, work } from './hand-made.ts';
import { replicate, telemarketing, telesales } from './models.ts';

const HOUR = 3600;

interface Changes {
  readonly callers?: Partial<TelemarketingModel>;
  readonly sellers?: Partial<TelesalesModel>;
  readonly telemarketers?: number;
  readonly closers?: number;
  /** How long prospects hold, s; for ever unless said. */
  readonly patience?: number;
}

/**
 * Telemarketers dial 100 s, talk 500 s and write up 50 s, and every contact is a lead; closers are briefed for 60 s and
 * then call for 1000 s.
 */
function lived(calendar: Calendar, changes: Changes = {}): FloorResult {
  const { callers, closers = 1, sellers, telemarketers = 1, patience = Infinity } = changes;
  const holds = patience === Infinity ? null : constant(patience);
  const model = {
    telemarketing: telemarketing({
      calendar,
      connectRate: 1,
      attempt: constant(100),
      jump: false,
      talk: constant(500),
      wrap: constant(50),
      qualifyRate: 1,
      patience: holds,
      staysOnLine: true,
      ...callers,
    }),
    inbound: [],
    telesales: telesales({
      calendar,
      kind: 'warm transfer',
      call: constant(1000),
      briefing: constant(60),
      patience: holds,
      ...sellers,
    }),
  };
  const chance = { seed: 'warm', replication: 0, dialByDial: false };
  return replicate(model, { telemarketers, closers }, chance);
}

test('runs everybody together, and says why', () => {
  const model = { telemarketing: telemarketing(), telesales: telesales({ kind: 'warm transfer' }) };
  expect(couplings(model)).toEqual(['a telemarketer holds the line until a closer takes over']);
});

describe('a telemarketer with a lead', () => {
  test('briefs a closer who is free at once, and goes on', () => {
    const floor = lived(seconds(720), { closers: 2 });
    // 600 s: briefing to 660 s, wrap-up to 710 s, dialling.
    expect(floor.telemarketers.get(0, 0, 'hold')).toBe(60);
    expect(floor.telemarketers.get(0, 0, 'wrap')).toBe(50);
    expect(floor.telemarketers.get(0, 0, 'leads')).toBe(1);
    expect(floor.closers.total('call_time')).toBe(120);
  });

  test('nobody briefs a closer of a lead that comes in by itself', () => {
    const { closers } = work(
      { calendar: seconds(5000), kind: 'warm transfer', briefing: constant(60) },
      [{ at: 0, owner: -1 }, { at: 2000 }],
      1,
    );
    expect(closers.total('call_time')).toBe(1000 + 1060);
  });

  test('holds the line until a closer is free, who is briefed then', () => {
    // Leads at 600 s and, after 60 s of briefing, 50 s, 100 s and 500 s, at 1310 s; the closer is free at 1660 s.
    const floor = lived(seconds(3000));
    expect(floor.telemarketers.get(0, 0, 'hold')).toBe(60 + 350 + 60 + 350 + 60);
    expect(floor.totals).toMatchObject({
      leads: 3,
      worked: 2,
      wait: 350 + 350,
      openLeadsAtEnd: 1,
    });
  });

  test('goes on once the prospect hangs up', () => {
    const floor = lived(seconds(2000), { patience: 100 });
    // Lead 2 holds from 1310 to 1410 s; the next comes at 2060 s.
    expect(floor.totals).toMatchObject({ leads: 2, gaveUp: 1, lostToWaiting: 1, worked: 1 });
    expect(floor.telemarketers.get(0, 0, 'hold')).toBe(60 + 100);
  });

  test('goes on where a closer rings the prospect back later, who waits no more on the line', () => {
    const floor = lived(seconds(2700), { patience: 100, sellers: { overflow: true } });
    // The closer, free at 1660 s, rings lead 2 back, without a briefing; lead 3, at 2060 s, hangs up at 2160 s.
    expect(floor.totals).toMatchObject({ leads: 3, gaveUp: 0, worked: 2, openLeadsAtEnd: 1 });
    expect(floor.totals.wait).toBe(350 + 600);
    expect(floor.telemarketers.get(0, 0, 'hold')).toBe(60 + 100 + 100);
    expect(floor.closers.total('call_time')).toBe(1060 + 1000 + 40);
  });

  test('goes on where the prospect is never reached again, who is lost to waiting', () => {
    const times = { gap: constant(0), takes: constant(10) };
    const reach = { firstTry: 0, laterTry: 0, tries: 1, ...times };
    const floor = lived(seconds(2000), { patience: 100, sellers: { overflow: true, reach } });
    expect(floor.totals).toMatchObject({ leads: 2, worked: 1, unreached: 1, lostToWaiting: 1 });
  });

  test('comes before prospects who are to be rung back', () => {
    // Both have a lead at 600 s; the second one's prospect hangs up at 1300 s; the first one's next lead comes at 1310 s
    // and is taken at 1660 s.
    const floor = lived(seconds(1800), {
      patience: 700,
      telemarketers: 2,
      sellers: { overflow: true },
    });
    expect(floor.telemarketers.get(0, 0, 'hold')).toBe(60 + 350 + 60);
    expect(floor.telemarketers.get(1, 0, 'hold')).toBe(700);
  });

  test('goes on at once with a lead that sales sends back unread, or that finds the queue full', () => {
    const returned = lived(seconds(1400), { sellers: { returned: 1 } });
    expect(returned.telemarketers.get(0, 0, 'hold')).toBe(0);
    expect(returned.totals).toMatchObject({ leads: 2, returned: 2 });
    const full = lived(seconds(1400), { sellers: { queueLimit: 0 } });
    expect(full.telemarketers.get(0, 0, 'hold')).toBe(60);
    expect(full.totals).toMatchObject({ leads: 2, turnedAway: 1 });
  });

  test("finds the queue as full as it is, whatever becomes of closers' own leads", () => {
    // The closer's second own lead comes at 2200 s, behind a follow-up of 1000 s, and gives up; the telemarketer's come at
    // 600, 1250, 1900 and 2550 s, whenever the closer is on the line.
    const floor = lived(seconds(2600), {
      patience: 10,
      sellers: {
        closersProspect: true,
        queueLimit: 0,
        firstCallCloseRate: 0,
        followUpsGo: 'before',
        followUps: { closeRate: 0, perOpenDeal: 1, after: constant(300), takes: constant(1000) },
      },
    });
    expect(floor.totals).toMatchObject({ leads: 6, turnedAway: 4, worked: 1, gaveUp: 1 });
  });

  test('holds to the end of a continuous period, and no longer', () => {
    const floor = lived(seconds(1500), { closers: 0 });
    expect(floor.telemarketers.get(0, 0, 'hold')).toBe(900);
    expect(floor.telemarketers.get(0, 0, 'dials')).toBe(1);
    expect(floor.totals).toMatchObject({ leads: 1, openLeadsAtEnd: 1 });
  });
});

describe('at closing time', () => {
  // An hour's day: leads at 600 s, taken at once, and at 1310 s, whom nobody takes before 3600 s.
  const long = { call: constant(5000) };

  test('who holds is lost, and the telemarketer writes up', () => {
    const floor = lived(days(HOUR, { countedDays: 1 }), { sellers: long });
    expect(floor.totals).toMatchObject({ leads: 2, worked: 1, turnedAway: 1, openLeadsAtEnd: 0 });
    expect(floor.telemarketers.get(0, 0, 'hold')).toBe(60 + HOUR - 1310);
    expect(floor.telemarketers.get(0, 0, 'overtime')).toBe(50);
  });

  test('or is rung back the next day where leads overflow', () => {
    const floor = lived(days(HOUR), { sellers: { ...long, overflow: true } });
    // The next day's own lead, at 600 s, waits behind nobody: the closer is in the call that rings back.
    expect(floor.totals).toMatchObject({ worked: 2, turnedAway: 0 });
    expect(floor.totals.leads).toBe(3);
  });

  test('a conversation that ends after it cannot be handed over any more', () => {
    const calendar = days(700, { countedDays: 1 });
    const floor = lived(calendar, { callers: { talk: constant(1000) } });
    expect(floor.totals).toMatchObject({ leads: 1, turnedAway: 1, worked: 0 });
    expect(floor.telemarketers.get(0, 0, 'hold')).toBe(0);
    const later = lived(days(700), {
      callers: { talk: constant(1000) },
      sellers: { overflow: true },
    });
    expect(later.totals).toMatchObject({ leads: 2, turnedAway: 0, worked: 1, openLeadsAtEnd: 1 });
  });

  test('a call that must end then is cut, briefing and all', () => {
    const calendar = days(620, { countedDays: 1, finishLimit: 0 });
    const floor = lived(calendar);
    expect(floor.totals).toMatchObject({ leads: 1, worked: 0, turnedAway: 1 });
    expect(floor.telemarketers.get(0, 0, 'hold')).toBe(20);
    expect(floor.closers.get(0, 0, 'call_time')).toBe(20);
  });
});
