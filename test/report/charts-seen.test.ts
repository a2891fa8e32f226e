import { describe, expect, test } from 'vitest';
import { fanLabels } from '../../src/report/charts/fan.ts';
import { hourAxis } from '../../src/report/charts/hours.ts';
import { drawingOf, type ChartName, type Drawn } from '../../src/report/charts/index.ts';
import type { Results } from '../../src/report/charts/types.ts';
import { renderDrawing } from '../../src/report/render.ts';
import type { TraceEvent } from '../../src/study/trace.ts';
import { samplePay } from './sample-pay.ts';
import { sampleFloor } from '../study/sample-floor.ts';
import { sampleRun } from './sample-results.ts';
import { sampleTrace } from './sample-trace.ts';

const HOUR = 3600;
const trace = sampleTrace();

function drawn(name: ChartName, results: Results): Drawn {
  const drawing = drawingOf(name, results);
  if (drawing.missing !== null) throw new Error(`${name}: ${drawing.missing}`);
  return drawing;
}

function event(name: TraceEvent['event'], who: string, amount: number): TraceEvent {
  const from = trace.day.day.midnight + 10 * HOUR;
  return { event: name, from, until: from + 200, who, lead: null, amount, filledIn: false };
}

/** Width of a picture, px. */
function widthOf(svg: string): number {
  return Number(/ width="([\d.]+)"/.exec(svg)![1]);
}

test.each([0, 50, 100])('names of bands stand apart and inside, where all end at %d', (at) => {
  const bands = { p05: at, p25: at, p50: at, p75: at, p95: at };
  const { values } = fanLabels(bands, [0, 100], 112, 950).data as { values: { y: number }[] };
  const places = values.map(({ y }) => y);
  expect(Math.min(...places)).toBeGreaterThanOrEqual(4);
  expect(Math.max(...places)).toBeLessThanOrEqual(108);
  expect(places[1]! - places[0]!).toBeGreaterThanOrEqual(12);
  expect(places[2]! - places[1]!).toBeGreaterThanOrEqual(12);
});

test('hours on a phone stand far enough apart to be read', () => {
  expect(hourAxis(9 * HOUR, 17.5 * HOUR, 950, true).values).toHaveLength(9);
  expect(hourAxis(9 * HOUR, 17.5 * HOUR, 268, true).values).toEqual([9, 11, 13, 15, 17]);
});

describe('a floor without telemarketers', () => {
  const empty = sampleTrace({ telemarketers: [0] });

  test('is not said to have some, and has no row of them', () => {
    const { headline } = drawn('floor-gantt', { trace: empty });
    expect(headline).toBe('On this day 3 closers have 3 first calls and make 3 sales.');
    const timeline = drawn('day-timeline', { trace: empty });
    const named = timeline.table.columns.some(({ name }) => name.includes('telemarketers'));
    expect(named).toBe(false);
    expect(timeline.alt).not.toContain('telemarketers');
  });
});

test('one telemarketer talks, and large numbers have their comma', () => {
  const alone = sampleTrace({ telemarketers: [1], closers: [0] });
  const more = Array.from({ length: 1339 }, () => event('talk', 'T01', 0));
  const events = [...alone.day.events, ...more];
  const { headline } = drawn('floor-gantt', {
    trace: { ...alone, day: { ...alone.day, events } },
  });
  expect(headline).toBe('On this day 1 telemarketer talks to 1,340 contacts and finds 1 lead.');
});

test('a lead that a closer finds is counted, and shown as one', async () => {
  const own = [event('own_talk', 'C01', 1), event('own_lead', 'C01', 0)];
  const events = [...trace.day.events, ...own];
  const drawing = drawn('floor-gantt', { trace: { ...trace, day: { ...trace.day, events } } });
  expect(drawing.headline).toContain('3 closers have 3 first calls, find 1 lead and make 3 sales');
  const dots = async (of: Drawn): Promise<number> =>
    (await renderDrawing(of)).split(/A2\.\d+,2\.\d+|A3\.\d+,3\.\d+/).length;
  expect(await dots(drawing)).toBeGreaterThan(await dots(drawn('floor-gantt', { trace })));
});

test('months ahead mark the month in which people are hired', () => {
  const { scenario } = trace.loaded;
  const hires = [{ role: 'telemarketer', count: 2, start: { number: 2, unit: 'month' } }] as const;
  const ahead = [
    ...trace.ahead,
    { ...trace.ahead[1]!, id: 'telemarketers_at_work', label: 'telemarketers at work on a day' },
  ];
  const hiring = {
    ...trace,
    ahead,
    loaded: { ...trace.loaded, scenario: { ...scenario, team: { ...scenario.team, hires } } },
  } as unknown as typeof trace;
  const drawing = drawn('months-ahead', { trace: hiring });
  expect(drawing.caption).toContain('people are hired');
  expect(JSON.stringify(drawing.spec('wide'))).toContain('"text":"+2"');
  const still = drawn('months-ahead', { trace: { ...trace, ahead } });
  expect(still.caption).not.toContain('hired');
});

test('the age of leads puts a comma between a wait and a number', () => {
  const ages = trace.ages.slice(1);
  const { headline } = drawn('lead-age', { trace: { ...trace, ages } });
  expect(headline).toMatch(/^Of 100 leads taken within 15 min, 22 end in a sale; /u);
});

describe('the flow of leads', () => {
  const run = sampleRun();
  const average = (mean: number) => ({ ...run.metrics.leads!, mean });
  const flowOf = (changes: Record<string, number>): Drawn => {
    const changed = Object.entries(changes).map(([name, mean]) => [name, average(mean)]);
    const metrics = { ...run.metrics, ...(Object.fromEntries(changed) as object) };
    return drawn('lead-flow', { run: { ...run, metrics } });
  };
  const counts = {
    leads: 600,
    inbound_leads: 0,
    worked_leads: 300,
    accepted_leads: 250,
    sales: 50,
    kept_sales: 45,
  };

  test('counts leads left over from before, and stays in its room', async () => {
    const flow = flowOf({ ...counts, lost_count: 1700, rejected_count: 50 });
    expect(flow.headline).toMatch(/^Of 2,000 leads, 1,400 of them left over from before, 45 end/u);
    expect(widthOf(await renderDrawing(flow))).toBeLessThan(1100);
    const narrow = await renderDrawing({ ...flow, headline: 'x', caption: 'x' }, 'narrow');
    expect(widthOf(narrow)).toBeLessThan(400);
  });

  test('says nothing of them where the numbers add up', () => {
    const flow = flowOf({ ...counts, lost_count: 300, rejected_count: 50 });
    expect(flow.headline).toMatch(/^Of 600 leads 45 end/u);
  });

  test('says it where all came in by themselves, and no cost of nothing', () => {
    const flow = flowOf({ ...counts, leads: 0, inbound_leads: 600, telemarketing_cost: 0, lost_count: 270, rejected_count: 80 }); // prettier-ignore
    const text = JSON.stringify(flow.spec('wide'));
    expect(text).toContain('all came in by themselves');
    expect(text).not.toContain('$0 paid');
  });
});

describe('a legal minimum', () => {
  const { pay } = sampleFloor().scenario;

  test('stands as a line among the pay of people, at its wage times the hours of a month', async () => {
    const minimum = { wage: 30, tested: 'week' } as const;
    const result = await samplePay({ pay: { ...pay, minimum } }, { runs: 8 });
    // 21 days of 8 hours, of which some are missed.
    expect(result.floor! / 30).toBeGreaterThan(0.85 * 168);
    expect(result.floor! / 30).toBeLessThan(168);
    const drawing = drawn('pay-per-person', { pay: result });
    expect(await renderDrawing(drawing)).toMatch(/legal minimum \$[45]/u);
    expect(drawing.caption).toContain('The dashed line is the legal minimum');
  });

  test('has no line where none is set', async () => {
    const result = await samplePay({}, { runs: 8 });
    expect(result.floor).toBeNull();
    expect(await renderDrawing(drawn('pay-per-person', { pay: result }))).not.toContain('legal');
  });
});
