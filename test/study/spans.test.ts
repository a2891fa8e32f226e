import { afterEach, expect, test, vi } from 'vitest';
import type { MetricName } from '../../src/metrics/index.ts';
import { compileCalendar } from '../../src/scenario/compile/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { runJob } from '../../src/study/job.ts';
import { People } from '../../src/study/people.ts';
import { Replies } from '../../src/study/replies.ts';
import { Staging } from '../../src/study/staging.ts';
import { filledDials } from '../../src/study/trace/dials.ts';
import { middleDay } from '../../src/study/trace/days.ts';
import { MonthRecorder } from '../../src/study/trace/record.ts';
import { seenIn } from '../../src/study/trace/seen.ts';
import type { Job } from '../../src/study/types.ts';
import { endlessList } from '../helpers/endless-list.ts';
import { sampleFloor } from './sample-floor.ts';

/** What the calendar is cut by beside months. */
const pay = vi.hoisted(() => ({ cuts: [] as readonly number[] }));
vi.mock('../../src/scenario/compile/pay-calendar.ts', async (original) => ({
  ...(await original<object>()),
  payCuts: () => pay.cuts,
}));
afterEach(() => {
  pay.cuts = [];
});

const WEEKS = Array.from({ length: 20 }, (_, week) => 5 * week);
const loaded = sampleFloor();
const hourly = {
  for: 'telemarketers',
  text: '$10/h',
  components: [{ kind: 'hourly', rate: 10 }],
} as const;
const scenario: Scenario = {
  ...loaded.scenario,
  period: { ...loaded.scenario.period, length: { count: 50, unit: 'day' } },
  // Overtime is rounded to cents by pay period.
  calendar: { ...loaded.scenario.calendar, finish_calls: 0 },
  team: {
    ...loaded.scenario.team,
    telemarketers: {
      ...loaded.scenario.team.telemarketers,
      count: 8,
      leaves: { first_90_days: 0.6, after: 0.8 },
      training: { off_phone: { count: 3, unit: 'day' }, paid: true },
    },
  },
  pay: {
    ...loaded.scenario.pay,
    plans: { ...loaded.scenario.pay.plans, [loaded.scenario.pay.telemarketers]: hourly },
  },
};

/** What a study gives with months cut by the week, and not. */
function both<Result>(study: () => Result): [Result, Result] {
  const whole = study();
  pay.cuts = WEEKS;
  const cut = study();
  pay.cuts = [];
  return [whole, cut];
}

const METRICS: readonly MetricName[] = [
  'telemarketer_heads',
  'closer_heads',
  'telemarketer_pay',
  'revenue_per_closer',
  'leads',
];

test('take-home and heads are told by month, however short the pay periods are', () => {
  const job: Job = {
    id: 'spans',
    scenario,
    points: [{}],
    seed: 'spans',
    first: 0,
    count: 6,
    metrics: METRICS,
    inputs: 'stratified',
    detail: true,
  };
  const [whole, cut] = both(() => {
    const replies = new Replies([{ from: 0, to: 1 }], 6);
    replies.accept({ job, strip: 0 }, runJob(job));
    const people = new People({ replies, metrics: [], runs: 6 }, 0, scenario);
    return {
      periods: compileCalendar(scenario).periods,
      pays: replies.takeHome(0, 6).map(({ telemarketers }) => [...telemarketers]),
      settled: replies.whole(0, 6).map(({ telemarketers }) => [...telemarketers]),
      spread: [...people.ofRole('telemarketers').flat()],
      metrics: job.metrics.map((_, metric) => [
        [...replies.numerators(0, metric, 6)],
        [...replies.denominators(0, metric, 6)],
      ]),
    };
  });
  expect([whole.periods, cut.periods]).toEqual([3, 12]);
  // Whole and part months of 8 people in 6 possible floors, some of whom come and go.
  expect(whole.pays.flat()).toHaveLength(8 * 3 * 6);
  expect(new Set(whole.settled.flat())).toEqual(new Set([0, 1]));
  expect(cut.pays.map((month) => month.map((amount) => Math.round(100 * amount)))).toEqual(
    whole.pays.map((month) => month.map((amount) => Math.round(100 * amount))),
  );
  expect(cut.settled).toEqual(whole.settled);
  expect(cut.spread).toHaveLength(whole.spread.length);
  cut.metrics
    .flat(2)
    .forEach((value, at) => expect(value).toBeCloseTo(whole.metrics.flat(2)[at]!, 6));
});

test('points whose pay periods differ are other floors, with the same leads that nobody dialled for', () => {
  const staging = new Staging();
  const [whole, cut] = both(() => staging.staged(scenario, compileCalendar(scenario)));
  expect(cut.telemarketing).not.toBe(whole.telemarketing);
  expect(cut.telesales).not.toBe(whole.telesales);
  expect(cut.floor).not.toBe(whole.floor);
  expect(cut.month).not.toBe(whole.month);
  expect([cut.others, cut.bookModel]).toEqual([whole.others, whole.bookModel]);
  expect(staging.staged(scenario, compileCalendar(scenario))).toEqual(whole);
});

test('the day that is traced and the months ahead are the same', async () => {
  const [day, cutDay] = both(() => middleDay(compileCalendar(scenario)));
  expect(cutDay).toBe(day);
  // A list that ends, dial by dial: what is left of it does not hang on the luck of failed dials.
  const prospects = { 'cold list': { ...endlessList, records: 40_000 } };
  const ending = { ...scenario, prospects };
  const seen = async (cuts: readonly number[]) => {
    pay.cuts = cuts;
    return (await seenIn({ ...loaded, scenario: ending }, { runs: 3, dialByDial: true }))!;
  };
  const whole = await seen([]);
  const cut = await seen(WEEKS);
  expect(whole.ahead.map(({ id }) => id)).toContain('records_left');
  expect(whole.ahead[0]!.bands).toHaveLength(3);
  expect(cut.ahead.map(({ id }) => id)).toEqual(whole.ahead.map(({ id }) => id));
  cut.ahead.forEach(({ bands }, series) => {
    bands.forEach(({ p50 }, month) => {
      expect(p50).toBeCloseTo(whole.ahead[series]!.bands[month]!.p50, 6);
    });
  });
});

test('every failed dial gets its moment, in the span in which it was made', () => {
  pay.cuts = WEEKS;
  const recorded = new MonthRecorder(scenario, 'spans', {}).month(0, null);
  const { calendar, floor } = recorded;
  const { telemarketers } = floor;
  for (const { person, times } of filledDials(recorded, 'spans', 0)) {
    for (let span = 0; span < telemarketers.periods; span++) {
      const failed =
        telemarketers.get(person, span, 'dials') - telemarketers.get(person, span, 'contacts');
      const inside = [...times].filter((at) => {
        const day = calendar.dayDate.findLastIndex((date) => date * 86_400 <= at);
        return calendar.dayPeriod[day] === span;
      });
      expect(inside).toHaveLength(failed);
    }
  }
});
