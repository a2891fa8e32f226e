import { describe, expect, test } from 'vitest';
import { ACTIVITY, ACTIVITY_WIDTH } from '../../src/floor/activity.ts';
import type { ListModel, TelemarketingModel } from '../../src/floor/model.ts';
import { inTeamOf, liveAlone, type TelemarketerLife } from '../../src/floor/replicate.ts';
import { mostDials } from '../../src/floor/telemarketing/prospecting.ts';
import { Records, shareOf } from '../../src/floor/telemarketing/records.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { listOf } from './lists.ts';
import { continuousHours, replicate, telemarketing, telesales, workingDays } from './models.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const chance = { seed: 'lists', replication: 3, dialByDial: false };

function rulesOf(
  lists: readonly ListModel[],
  changes: Partial<TelemarketingModel> = {},
): TelemarketingRules {
  const calendar = changes.calendar ?? workingDays(10, 2);
  return new TelemarketingRules(
    telemarketing({
      calendar,
      talk: constant(60),
      wrap: constant(0),
      attempt: distributionOf('exponential', 60, 1),
      ...changes,
      lists,
      described: lists.length > 1,
    }),
  );
}

const cell = ({ cells }: TelemarketerLife, column: 'dials' | 'contacts' | 'leads'): number => {
  let sum = 0;
  for (let at = ACTIVITY[column]; at < cells.length; at += ACTIVITY_WIDTH) sum += cells[at]!;
  return sum;
};

function timesOf({ run }: TelemarketerLife): number[] {
  return [...run.leads.time.subarray(run.from, run.until)];
}

describe('a list that outlasts the horizon', () => {
  test('gives the leads of one that never ends, bit for bit', () => {
    const ends = liveAlone(rulesOf([listOf({ records: 1e6 })]), chance, 0);
    const endless = liveAlone(
      new TelemarketingRules({ ...rulesOf([]).model, lists: null, described: false }),
      chance,
      0,
    );
    expect(timesOf(ends).length).toBeGreaterThan(50);
    expect(timesOf(ends)).toEqual(timesOf(endless));
    expect(ends.lists!.daysJumped).toBe(10);
    expect(ends.lists!.dryDay).toBe(0);
    expect(cell(ends, 'dials')).toBe(1e6 - ends.lists!.records[0]!.count(0));
  });
});

describe('a list that ends', () => {
  const oneAttempt = { records: 500, attempts: 1, contactByAttempt: Float64Array.of(1) };

  test.each([false, true])('is dialled once each where one attempt is allowed', (dialByDial) => {
    const life = liveAlone(rulesOf([listOf(oneAttempt)]), { ...chance, dialByDial }, 0);
    expect(cell(life, 'dials')).toBe(500);
    expect(life.lists!.records[0]!.left).toBe(0);
    expect(life.lists!.dryDay).toBe(2);
  });

  test('takes in what is delivered at the start of each later week, even while it is empty', () => {
    const list = listOf({ ...oneAttempt, refresh: 30 });
    const life = liveAlone(rulesOf([list], { calendar: workingDays(11) }), chance, 0);
    expect(cell(life, 'dials')).toBe(560);
  });

  test('is tried again only after the wait: six attempts within a day where it is short', () => {
    const dialsOf = (retryAfter: number): number => {
      const contactByAttempt = new Float64Array(6).fill(1);
      const list = listOf({ records: 10, attempts: 6, retryAfter, contactByAttempt });
      const rules = rulesOf([list], { calendar: workingDays(1), connectRate: 0 });
      return cell(liveAlone(rules, chance, 0), 'dials');
    };
    expect(dialsOf(0)).toBe(60);
    expect(dialsOf(HOUR)).toBe(60);
    expect(dialsOf(3 * HOUR)).toBe(30);
    expect(dialsOf(30 * HOUR)).toBe(10);
  });

  test('loses bad numbers on the first dial, leads, and those who ask', () => {
    const dialsOf = (changes: Partial<ListModel>, connectRate: number, qualifyRate = 0): number => {
      const contactByAttempt = Float64Array.of(1, 1);
      const list = listOf({ records: 300, attempts: 2, contactByAttempt, ...changes });
      return cell(liveAlone(rulesOf([list], { connectRate, qualifyRate }), chance, 0), 'dials');
    };
    expect(dialsOf({}, 0)).toBe(600);
    expect(dialsOf({ badNumbers: 1 }, 0)).toBe(300);
    expect(dialsOf({}, 1)).toBe(600);
    expect(dialsOf({ removed: 1 }, 1)).toBe(300);
    expect(dialsOf({}, 1, 1)).toBe(300);
  });

  test('is not touched before counting begins', () => {
    const list = listOf({ ...oneAttempt, records: 50 });
    const life = liveAlone(
      rulesOf([list], { calendar: workingDays(2, 5), connectRate: 0.5 }),
      chance,
      0,
    );
    expect(cell(life, 'dials')).toBe(50);
    const early = timesOf(life).filter((time) => time < rulesOf([list]).model.calendar.countFrom);
    expect(early.length).toBeGreaterThan(10);
  });

  test('ends in a continuous period, too', () => {
    const rules = rulesOf([listOf(oneAttempt)], { calendar: continuousHours(40, 3) });
    const life = liveAlone(rules, chance, 0);
    // A dial that was under way when counting began came off no list.
    expect(Math.abs(cell(life, 'dials') - 500)).toBeLessThanOrEqual(1);
    expect(life.lists!.dryDay).toBe(2);
  });

  test('without records, nobody dials and nothing hangs', () => {
    for (const calendar of [workingDays(3), continuousHours(8)]) {
      const life = liveAlone(rulesOf([listOf({ records: 0 })], { calendar }), chance, 0);
      expect(cell(life, 'dials')).toBe(0);
      expect(life.lists!.dryDay).toBe(1);
    }
  });
});

describe('several lists', () => {
  const once = { attempts: 1, contactByAttempt: Float64Array.of(1) };

  test('are dialled in their order, and leads say which one they came from', () => {
    const rules = rulesOf([listOf({ ...once, records: 200 }), listOf({ ...once, records: 1e5 })]);
    const { run } = liveAlone(rules, chance, 0);
    const { countFrom } = rules.model.calendar;
    const lists = [...run.leads.list.subarray(0, run.until)].filter(
      (_, lead) => run.leads.time[lead]! >= countFrom,
    );
    expect(new Set(lists)).toEqual(new Set([0, 1]));
    expect(lists).toEqual(lists.toSorted());
  });

  test('outside legal hours the next one is dialled', () => {
    const calendar = workingDays(5, 1);
    const morning = Uint8Array.from(calendar.segmentHour, (hour) => Number(hour < 12));
    const lists = [listOf({ records: 1e5, legal: morning }), listOf({ records: 1e5 })];
    const { run } = liveAlone(rulesOf(lists, { calendar }), chance, 0);
    for (let lead = 0; lead < run.until; lead++) {
      // A call that began before noon may end after it.
      const hour = ((run.leads.time[lead]! - 120) % DAY) / HOUR;
      if (hour < 11.9) expect(run.leads.list[lead]).toBe(0);
      if (hour > 12.1) expect(run.leads.list[lead]).toBe(1);
    }
    expect(run.until).toBeGreaterThan(30);
  });

  test('nobody is called where no hour is legal', () => {
    const calendar = workingDays(2, 1);
    const never = new Uint8Array(calendar.segmentStart.length);
    const life = liveAlone(rulesOf([listOf({ legal: never })], { calendar }), chance, 0);
    expect(cell(life, 'dials')).toBe(0);
    expect(life.lists!.dryDay).toBe(0);
  });
});

describe('a life in a team of another size', () => {
  const rules = rulesOf([listOf({ records: 40_000 })]);
  const life = liveAlone(rules, chance, 1, undefined, 4);

  test('is the one lived, with records left as they would be', () => {
    const same = inTeamOf(8, life, rules, chance, 1)!;
    const fresh = liveAlone(rules, chance, 1, undefined, 8);
    expect(same.run).toBe(life.run);
    expect(timesOf(fresh)).toEqual(timesOf(life));
    expect([...fresh.cells]).toEqual([...life.cells]);
    expect(same.lists!.records[0]!.left).toBe(fresh.lists!.records[0]!.left);
  });

  test('is lived anew where records would end', () => {
    expect(inTeamOf(20, life, rules, chance, 1)).toBeNull();
    const short = liveAlone(rules, chance, 1, undefined, 20);
    expect(inTeamOf(4, short, rules, chance, 1)).toBeNull();
  });
});

describe('one list for all', () => {
  const list = listOf({ records: 2000, dealt: false });
  const model = (telemarketers: number) =>
    replicate(
      {
        telemarketing: rulesOf([list]).model,
        inbound: [],
        telesales: telesales({ calendar: workingDays(10, 2) }),
      },
      { telemarketers, closers: 1 },
      chance,
      true,
    );

  test('gives as many dials whoever makes them, and runs dry sooner the more they are', () => {
    const [few, many] = [model(2), model(8)];
    const bounds = { least: 2000 * 2.4, most: 2000 * 3 };
    for (const { prospects, telemarketers } of [few, many]) {
      expect(telemarketers.total('dials')).toBeGreaterThan(bounds.least);
      expect(telemarketers.total('dials')).toBeLessThanOrEqual(bounds.most);
      expect(prospects).toMatchObject({ bought: 2000, left: 0 });
    }
    expect(many.prospects!.dryDay).toBeGreaterThan(0);
    expect(many.prospects!.dryDay).toBeLessThan(few.prospects!.dryDay || 99);
  });
});

describe('records', () => {
  test('are shared out in equal whole parts', () => {
    const shares = [0, 1, 2].map((number) => shareOf(11, number, 3));
    expect(shares).toEqual([4, 4, 3]);
    expect(shareOf(Infinity, 2, 3)).toBe(Infinity);
  });

  test('come fresh first, then tried least, the one tried longest ago first, and when due', () => {
    const records = new Records(listOf({ records: 2, retryAfter: 10 }), 0, 1);
    expect(records.due(0)).toBe(0);
    records.take(0, 1);
    records.take(0, 1);
    records.putBack(1, 7, 1, 1);
    records.putBack(1, 5, 1, 1);
    expect(records.due(14)).toBe(-1);
    expect(records.nextDue()).toBe(15);
    expect(records.due(15)).toBe(1);
    records.take(1, 1);
    expect(records.due(16)).toBe(-1);
    expect(records.nextDue()).toBe(17);
    records.putBack(2, 16, 1, 1);
    expect(records.due(30)).toBe(1);
    expect(records.left).toBe(2);
    records.take(1, 1);
    records.putBack(2, 30, 1, 0);
    expect(records.left).toBe(1);
    records.take(2, 1);
    records.putBack(3, 40, 1, 1);
    expect([records.left, records.inHand]).toEqual([0, 0]);
  });

  test('many at unlike times keep their order', () => {
    const records = new Records(listOf({ records: 500, retryAfter: 0 }), 0, 1);
    for (let i = 0; i < 500; i++) {
      records.take(0, 1);
      records.putBack(1, (i * 7919) % 500, 1, 1);
    }
    for (let i = 0; i < 500; i++) {
      expect(records.nextDue()).toBe(i);
      records.take(1, 1);
    }
  });
});

test('the bound on a day’s dials is beyond thirty nines', () => {
  // Exact Poisson tails (scipy.stats.poisson.sf) are below 1e-30 there.
  expect(mostDials(227)).toBeGreaterThan(227 + 11.5 * Math.sqrt(227));
  expect(mostDials(0)).toBeGreaterThan(0);
});
