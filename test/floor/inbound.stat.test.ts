import { describe, expect, test } from 'vitest';
import { inboundLeads, openAtStart } from '../../src/floor/inbound.ts';
import { OPEN_DEAL, OPEN_LEAD, type LeadStream } from '../../src/floor/lead-stream.ts';
import type { InboundModel } from '../../src/floor/model.ts';
import { distributionOf } from '../../src/random/distributions/index.ts';
import { expectDistribution, expectMean } from '../helpers/statistical.ts';
import { telesales, workingDays } from './models.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const DAYS = 10;
const REPLICATIONS = 400;
const calendar = workingDays(DAYS);
/** By segment of a day: 9:00, 10:00, 11:00, 12:45, 13:00, 14:00, 15:15, 16:00, 17:00. */
const FACTORS = [0.5, 1, 2, 0, 1, 1, 3, 1, 0.5];
/** Hours from one segment's start to the next one's, since people ask during breaks too; the last ends at closing. */
const LENGTHS = [1, 1, 1.75, 0.25, 1, 1.25, 0.75, 1, 0.5];
const STARTS = [9, 10, 11, 12.75, 13, 14, 15.25, 16, 17];
const PER_HOUR = 6;

const model: InboundModel = {
  name: 'web',
  calendar,
  rate: PER_HOUR / HOUR,
  hourFactors: Float64Array.from(calendar.segmentStart, (_, segment) => FACTORS[segment % 9]!),
  varies: 0,
  patience: distributionOf('exponential', 600, 1),
};

const streams = (changes: Partial<InboundModel>): LeadStream[] =>
  Array.from({ length: REPLICATIONS }, (_, replication) =>
    inboundLeads({ ...model, ...changes }, 'inbound', replication, 1),
  );

const times = (leads: LeadStream): number[] => [...leads.time.subarray(0, leads.length)];

/** Leads that came from one hour of the day to another. */
const between = (leads: LeadStream, from: number, to: number): number =>
  times(leads).filter((time) => time % DAY >= from * HOUR && time % DAY < to * HOUR).length;

const byDay = (leads: LeadStream): number[] => {
  const counts = Array<number>(DAYS).fill(0);
  for (const time of times(leads))
    counts[5 * Math.floor(time / DAY / 7) + (Math.floor(time / DAY) % 7)]!++;
  return counts;
};

describe('inbound leads', () => {
  const even = streams({});
  const perDay = LENGTHS.reduce((sum, hours, i) => sum + hours * FACTORS[i]! * PER_HOUR, 0);

  test.each(STARTS.map((start, i) => ({ start, hours: LENGTHS[i]!, factor: FACTORS[i]! })))(
    'come at the rate of the hour from $start',
    ({ start, hours, factor }) => {
      const counts = even.map((leads) => between(leads, start, start + hours));
      expectMean(counts, DAYS * PER_HOUR * hours * factor, 0.06);
    },
  );

  test('come in no other hours, in order, from their source', () => {
    for (const leads of even) {
      expect(between(leads, 9, 17.5)).toBe(leads.length);
      expect(times(leads)).toEqual(times(leads).sort((a, b) => a - b));
      expect([...new Set(leads.owner.subarray(0, leads.length))]).toEqual([-2]);
    }
  });

  test('are a Poisson count each day: variance equals mean', () => {
    const counts = even.flatMap(byDay);
    expectMean(counts, perDay, 0.02);
    expectMean(
      counts.map((count) => (count - perDay) ** 2),
      perDay,
      0.1,
    );
  });

  test('whose days vary by a gamma factor: the mean is kept, the variance grows by its square', () => {
    const counts = streams({ varies: 0.5 }).flatMap(byDay);
    expectMean(counts, perDay, 0.04);
    expectMean(
      counts.map((count) => (count - perDay) ** 2),
      perDay + (0.5 * perDay) ** 2,
      0.2,
    );
  });

  test('bring patience, and luck of their own', () => {
    const column = (name: 'patience' | 'reach' | 'returned' | 'disqualified'): number[] =>
      even.slice(0, 40).flatMap((leads) => [...leads[name].subarray(0, leads.length)]);
    expectDistribution(column('patience'), (seconds) => 1 - Math.exp(-seconds / 600));
    expectDistribution(column('reach'), (hazard) => 1 - Math.exp(-hazard));
    for (const name of ['returned', 'disqualified'] as const) {
      expectDistribution(column(name), (share) => share);
    }
  });

  test('none at a rate of 0, and for ever patient where nobody gives up', () => {
    for (const leads of streams({ rate: 0 })) expect(leads.length).toBe(0);
    const [leads] = streams({ patience: null });
    expect([...new Set(leads!.patience.subarray(0, leads!.length))]).toEqual([Infinity]);
  });
});

describe('open at the start', () => {
  test('leads first, then deals, all at the first opening', () => {
    const leads = openAtStart(telesales({ calendar, openLeads: 2, openDeals: 3 }), 'start', 0);
    expect([...leads.owner.subarray(0, leads.length)]).toEqual([
      OPEN_LEAD,
      OPEN_LEAD,
      OPEN_DEAL,
      OPEN_DEAL,
      OPEN_DEAL,
    ]);
    expect(new Set(times(leads))).toEqual(new Set([9 * HOUR]));
    expect(openAtStart(telesales({ calendar }), 'start', 0).length).toBe(0);
  });

  test('deals are anywhere in their delay', () => {
    const ahead = Array.from({ length: 300 }, (_, replication) =>
      openAtStart(telesales({ calendar, openDeals: 4 }), 'start', replication),
    ).flatMap((leads) => [...leads.returned.subarray(0, leads.length)]);
    expectDistribution(ahead, (share) => share);
  });
});
