import { describe, expect, test } from 'vitest';
import { Calendar } from '../../src/floor/calendar.ts';
import { EVENT } from '../../src/floor/events.ts';
import { EventRecord } from '../../src/floor/event-record.ts';
import { AgesMaker } from '../../src/study/trace/ages.ts';
import { bandsOf } from '../../src/study/trace/bands.ts';
import { MonthRecorder, type RecordedMonth } from '../../src/study/trace/record.ts';
import { seenIn } from '../../src/study/trace/seen.ts';
import { handCheckedFloor } from './hand-checked-floor.ts';
import { sampleFloor } from './sample-floor.ts';

describe('what is seen of a floor without chance', async () => {
  const seen = (await seenIn(handCheckedFloor(), { runs: 3 }))!;
  const { steps } = seen.timeline;

  test('the telemarketer talks half of the time, the closer all of it once there is a lead', () => {
    expect(seen.months).toBe(3);
    expect(steps).toHaveLength(8 * 12);
    for (const { busy, talking } of steps.slice(1, -1)) {
      // A minute in two; five minutes hold two or three of them.
      expect(talking.p50).toBeGreaterThanOrEqual(0.4);
      expect(talking.p50).toBeLessThanOrEqual(0.6);
      expect(busy).toEqual({ p05: 1, p25: 1, p50: 1, p75: 1, p95: 1 });
    }
  });

  test('steps give averages: the first lead comes after 90 of 300 s', () => {
    expect(steps[0]!.busy.p50).toBeCloseTo(210 / 300, 12);
    // The second lead waits from 3:30 on: 90 s of the first five minutes.
    expect(steps[0]!.queue.p50).toBeCloseTo(90 / 300, 12);
  });

  test('of 240 leads 48 are taken, the last one waits, and the others are lost that day', () => {
    const lost = steps.reduce((sum, step) => sum + step.lost, 0);
    // One call every ten minutes from 9:01:30 on makes 48; two wait at closing time and are cut off.
    expect(lost).toBeCloseTo(240 - 48, 9);
    expect(steps.reduce((sum, { unreached }) => sum + unreached, 0)).toBe(0);
  });

  test('all that are taken are sold; but for the first of a day they waited for four minutes', () => {
    // Of 48 a day the very last call ends within the five minutes in which a lead may still be decided.
    const all = { from: 0, to: 240, leads: 95, closed: 1, p05: 1, p95: 1 };
    expect(seen.ages).toEqual([all]);
  });
});

test('a run’s months are seen twice the same', async () => {
  const options = { runs: 4, seed: 'x' };
  const once = await seenIn(sampleFloor(), options);
  expect(await seenIn(sampleFloor(), options)).toEqual(once);
});

test('an interrupt ends it without a result', async () => {
  const stop = new AbortController();
  stop.abort();
  expect(await seenIn(sampleFloor(), { runs: 4, signal: stop.signal })).toBeNull();
});

test('months ahead are those of the floor, added up by pay period', async () => {
  const { period } = sampleFloor().scenario;
  const year = sampleFloor({ period: { ...period, length: { count: 3, unit: 'month' } } });
  const seen = (await seenIn(year, { runs: 1 }))!;
  const { floor } = new MonthRecorder(year.scenario, '7', {}).month(0, null);
  const [revenue, leads, ...rest] = seen.ahead;
  expect(revenue!.bands.map(({ p50 }) => p50).reduce((a, b) => a + b)).toBeCloseTo(floor.totals.revenue, 6); // prettier-ignore
  expect(leads!.bands.map(({ p50 }) => p50).reduce((a, b) => a + b)).toBe(floor.totals.leads);
  // Nobody is hired and nobody leaves: how many are at work is no news.
  expect(rest).toEqual([]);
  expect((await seenIn(sampleFloor(), { runs: 1 }))!.ahead).toEqual([]);
});

test('bands are quantiles of the possible months', () => {
  const bands = bandsOf(Float64Array.from({ length: 101 }, (_, at) => 100 - at));
  expect(bands).toEqual({ p05: 5, p25: 25, p50: 50, p75: 75, p95: 95 });
});

describe('ages of leads', () => {
  /** Leads that came at 0 and were taken after so many seconds; every other one is sold. */
  function month(
    waits: readonly number[],
    came: number = EVENT.qualified,
  ): Pick<RecordedMonth, 'calendar' | 'record'> {
    const record = new EventRecord();
    waits.forEach((wait, lead) => {
      record.note(came, 0, 0, 0, lead, 0);
      record.note(EVENT.first_call, wait, wait + 10, 0, lead, 0);
      if (lead % 2 === 0) record.note(EVENT.sale, wait + 10, wait + 10, 0, lead, 100);
    });
    return {
      calendar: Calendar.continuous({ length: 1000, warmUp: 0, monthSeconds: 1e6 }),
      record,
    };
  }

  test('bins hold about as many leads each, and never part those that waited alike', () => {
    const ages = new AgesMaker(0);
    ages.add(month([...Array.from({ length: 160 }, () => 0), ...Array.from({ length: 140 }, (_, at) => at + 1)])); // prettier-ignore
    const bins = ages.made();
    expect(bins.map(({ leads }) => leads)).toEqual([160, 20, 20, 20, 20, 20, 20, 20]);
    expect(bins.reduce((sum, { closed, leads }) => sum + closed * leads, 0)).toBeCloseTo(150, 9);
  });

  test('leads that had no time to be decided are passed over', () => {
    const ages = new AgesMaker(900);
    ages.add(month([5, 50, 500]));
    expect(ages.made().map(({ from }) => from)).toEqual([5, 50]);
  });

  test('of leads that closers find count, of leads that were open before do not', () => {
    const ages = new AgesMaker(0);
    ages.add(month([5, 50], EVENT.own_lead));
    ages.add(month([70], EVENT.open_lead));
    expect(ages.made().map(({ from }) => from)).toEqual([5, 50]);
  });

  test('without leads there are no bins', () => {
    expect(new AgesMaker(0).made()).toEqual([]);
  });
});
