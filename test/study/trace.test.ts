import { describe, expect, test } from 'vitest';
import type { EventName } from '../../src/floor/events.ts';
import { lifeAsText } from '../../src/report/trace/text.ts';
import type { LoadedScenario } from '../../src/scenario/scenario.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { run } from '../../src/study/run.ts';
import { traceDay, traceLead, type TraceDay } from '../../src/study/trace.ts';
import { queueSteps } from '../../src/study/trace/events.ts';
import { MonthRecorder } from '../../src/study/trace/record.ts';
import { handCheckedFloor } from './hand-checked-floor.ts';
import { sampleFloor } from './sample-floor.ts';

const MONTH = 2;

/** A preset as a file of few lines would change it. */
function preset(text: string): LoadedScenario {
  const readFile = (): never => {
    throw new Error('no such file');
  };
  return loadScenario({ file: 'floor.yaml', text }, { readFile });
}

const callback = preset('extends: two-plus-one\nperiod: {length: 2 weeks}\n');
const cold = sampleFloor({
  period: { ...sampleFloor().scenario.period, length: { count: 2, unit: 'week' } },
});

/** Events of one kind over all days of the period. */
function allDays(loaded: LoadedScenario, options: { dialByDial?: boolean } = {}): TraceDay[] {
  const { days } = traceDay(loaded, { month: MONTH }, options);
  return Array.from({ length: days }, (_, day) =>
    traceDay(loaded, { month: MONTH, day: day + 1 }, options),
  );
}

function number(days: readonly TraceDay[], event: EventName, amount?: number): number {
  return days.reduce((sum, { events }) => {
    const found = events.filter(
      (other) => other.event === event && (amount === undefined || other.amount === amount),
    );
    return sum + found.length;
  }, 0);
}

/** What `run` reports of that month. */
async function reported(loaded: LoadedScenario, dialByDial: boolean): Promise<Map<string, number>> {
  const options = { runner: inlineRunner(), runs: MONTH + 1, dialByDial };
  const { samples } = await run(loaded, options);
  return new Map(samples.names.map((name, at) => [name, samples.columns[at]![MONTH]!]));
}

describe.each([
  ['callback', callback, false],
  ['callback, dial by dial', callback, true],
  ['cold transfer', cold, false],
])('a traced month, %s,', (_, loaded, dialByDial) => {
  test('is the month that run reports', async () => {
    const days = allDays(loaded, { dialByDial });
    const month = await reported(loaded, dialByDial);
    const contacts = number(days, 'talk');
    expect(contacts).toBeGreaterThan(50);
    expect(contacts).toBe(month.get('contacts'));
    expect(number(days, 'dial') + (dialByDial ? 0 : contacts)).toBe(month.get('dials'));
    expect(number(days, 'qualified')).toBe(month.get('leads'));
    expect(number(days, 'first_call', 0)).toBe(month.get('accepted_leads'));
    expect(number(days, 'sale')).toBe(month.get('sales'));
    expect(number(days, 'cancelled')).toBe(month.get('cancellations'));
    const lost = number(days, 'gave_up') + number(days, 'turned_away') + number(days, 'unreached');
    expect(lost).toBe(month.get('lost_count'));
    const revenue = days
      .flatMap(({ events }) => events)
      .reduce((sum, { event, amount }) => (event === 'sale' ? sum + amount! : sum), 0);
    expect(revenue).toBeCloseTo(month.get('revenue_usd')!, 6);
  });

  test('fills in the dials in vain where somebody was dialling', () => {
    const { events } = traceDay(loaded, { month: MONTH, day: 3 }, { dialByDial });
    const filled = events.filter(({ filledIn }) => filledIn);
    expect(filled.length > 0).toBe(!dialByDial);
    for (const dial of filled) {
      const dialling = events.some(
        ({ event, who, from, until }) =>
          event === 'dialling' && who === dial.who && from <= dial.from && dial.from <= until,
      );
      expect(dialling).toBe(true);
    }
    const counted = events.reduce((sum, { event, amount }) => sum + (event === 'dialling' ? amount! : 0), 0); // prettier-ignore
    if (!dialByDial) expect(counted).toBe(filled.length);
  });

  test('is the same alone and together, every time', () => {
    const alone = traceDay(loaded, { month: MONTH, day: 2 }, { dialByDial });
    const together = traceDay(loaded, { month: MONTH, day: 2 }, { dialByDial, together: true });
    const sorted = ({ events }: TraceDay): string[] => events.map((e) => JSON.stringify(e)).sort();
    expect(sorted(together)).toEqual(sorted(alone));
    expect(together.queue).toEqual(alone.queue);
  });

  test('has a queue that never owes a lead', () => {
    for (const { queue, day } of allDays(loaded, { dialByDial })) {
      expect(queue[0]!.at).toBe(day.midnight);
      expect(Math.min(...queue.map(({ length }) => length))).toBeGreaterThanOrEqual(0);
    }
  });
});

test('the queue that is traced adds up to the time that leads wait', () => {
  const { scenario } = cold;
  const { calendar, floor, record } = new MonthRecorder(scenario, '7', {}).month(0, null);
  const steps = queueSteps(record);
  const waited = steps.reduce((sum, { at, length }, step) => {
    const until = steps[step + 1]?.at ?? calendar.end;
    return sum + length * Math.max(0, Math.min(until, calendar.end) - Math.max(at, calendar.countFrom)); // prettier-ignore
  }, 0);
  expect(floor.totals.queueTime).toBeGreaterThan(1_000);
  expect(waited).toBeCloseTo(floor.totals.queueTime, 3);
});

describe('where there is no such day or lead', () => {
  test.each([0, 11, 1.5])('day %s: says which there are', (day) => {
    expect(() => traceDay(cold, { day }, {})).toThrow(`day ${day}: the period has days 1 to 10.`);
  });

  test('says how many leads there are', () => {
    const { leads } = traceLead(cold, { lead: 1, month: MONTH }, {});
    expect(traceLead(cold, { lead: leads, month: MONTH }, {}).lead).toBe(leads);
    expect(() => traceLead(cold, { lead: leads + 1, month: MONTH }, {})).toThrow(
      `lead ${leads + 1}: possible stretch 2 has leads 1 to ${leads}.`,
    );
  });

  test('a floor without leads says so', () => {
    const { calling } = cold.scenario;
    const none = sampleFloor({ calling: { ...calling, qualify_rate: 0 } });
    expect(() => traceLead(none, { lead: 1 }, {})).toThrow('possible month 0 has no leads.');
    expect(traceDay(none, {}, {}).events.length).toBeGreaterThan(0);
  });

  test('nobody at work makes a day without people', () => {
    const { team } = cold.scenario;
    const nobody = sampleFloor({
      team: {
        ...team,
        telemarketers: { ...team.telemarketers, count: 0 },
        closers: { ...team.closers, count: 0 },
      },
    });
    const { events } = traceDay(nobody, {}, {});
    expect(events.map(({ event }) => event)).toEqual(['window_opens', 'window_closes']);
  });
});

describe('leads that closers find', () => {
  const floor = preset(`extends: two-plus-one
period: {length: 1 week}
team: {telemarketers: 1, closers: 2}
closing: {idle_closers: prospect}
`);
  const days = Array.from({ length: 5 }, (_, day) => traceDay(floor, { day: day + 1 }, {}));
  const found = days.flatMap(({ events }) => events.filter(({ event }) => event === 'own_lead'));

  test('are told where they are found, one for each conversation that qualified', () => {
    expect(found.length).toBeGreaterThan(5);
    expect(found.length).toBe(number(days, 'own_talk', 1));
    expect(found.every(({ who }) => who!.startsWith('C'))).toBe(true);
  });

  test('live from the conversation on, on the day that it was', () => {
    for (const { from, lead, who } of found) {
      const { dialled, events } = traceLead(floor, { lead: lead! }, {});
      const [talk, arrival] = events;
      expect(talk).toMatchObject({ event: 'own_talk', who, until: from });
      expect(arrival).toMatchObject({ event: 'own_lead', who, from });
      expect(dialled!.failed).toBeNull();
      expect(dialled!.seconds).toBeGreaterThan(0);
      expect(dialled!.seconds).toBeLessThan(talk!.from - talk!.day.midnight);
    }
  });

  test('say who dialled for how long', () => {
    const text = lifeAsText(traceLead(floor, { lead: found.at(-1)!.lead! }, {}));
    expect(text).toMatch(/ C\d\d {2}dials for [\d.]+ (?:s|min|h); somebody answers\n/u);
    // After closing time of the last day.
    expect(text).toMatch(/ C\d\d {2}finds the lead\nThe period ends with the lead open\.\n$/u);
  });
});

/** Worked out by hand: see `handCheckedFloor`. */
describe('the life of a lead, checked by hand', () => {
  const life = (lead: number): string[] =>
    lifeAsText(traceLead(handCheckedFloor(), { lead }, {}))
      .trimEnd()
      .split('\n');

  test('the first is taken at once', () => {
    expect(life(1)).toEqual([
      'Lead 1 of 480 in possible stretch 0; seed 7',
      'day 1, Monday',
      '  09:00:30  T01  dials for 30 s, no dial in vain; somebody answers',
      '  09:00:30  T01  talks, 60 s',
      '  09:01:30  T01  qualifies the lead',
      '  09:01:30       the lead comes into the queue: 0 ahead; C01 free',
      '  09:01:30  C01  takes the lead after 0 s and has the first call, 10 min',
      '  09:11:30  C01  makes the sale: $1,000.00',
    ]);
  });

  test('the fifth finds two ahead of it and gives up', () => {
    expect(life(5).slice(-2)).toEqual([
      '  09:09:30       the lead comes into the queue: 2 ahead; C01 busy to 09:11:30',
      '  09:14:30       the lead gives up after 5 min',
    ]);
  });

  test('the ninth has waited for four minutes when the second call ends', () => {
    // 9:11:30 to 9:21:30 is the fourth's call; the ninth came at 9:17:30.
    expect(life(9).slice(-3)).toEqual([
      '  09:17:30       the lead comes into the queue: 2 ahead; C01 busy to 09:21:30',
      '  09:21:30  C01  takes the lead after 4 min and has the first call, 10 min',
      '  09:31:30  C01  makes the sale: $1,000.00',
    ]);
  });

  test('the last meets closing time', () => {
    expect(life(480).slice(-2)).toEqual([
      '  16:59:30       the lead comes into the queue: 2 ahead; C01 busy to 17:01:30',
      '  17:00:00       closing time cuts the lead off',
    ]);
  });
});
