import { describe, expect, test } from 'vitest';
import { EVENT, type EventName } from '../../src/floor/events.ts';
import { readText, worldOf } from '../../src/node/files.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { LoadedScenario, Period } from '../../src/scenario/scenario.ts';
import { MonthRecorder } from '../../src/study/trace/record.ts';
import { warmUpSentences } from '../../src/study/verdict/warm-up.ts';
import { warmUp } from '../../src/study/warm-up.ts';
import { OpenWork } from '../../src/study/warm-up/open-work.ts';
import type { Settling } from '../../src/study/warm-up/result.ts';

function shipped(name: string, settings: Readonly<Record<string, string>> = {}): LoadedScenario {
  const file = `scenarios/${name}.yaml`;
  const folder = process.cwd();
  return loadScenario(
    { file, text: readText(file, folder) },
    worldOf(file, folder),
    Object.entries(settings).map(([key, text]) => ({ key, text })),
  );
}

describe('open leads and deals', () => {
  test('at moments, by hand', () => {
    const open = new OpenWork(Float64Array.of(10, 20, 30, 40));
    const note = (event: EventName, lead: number, from: number, until = from): void =>
      open.note(EVENT[event], from, until, 0, lead);
    note('qualified', 0, 2);
    note('inbound', 1, 10);
    note('talk', -1, 11, 12);
    note('first_call', 0, 9, 15);
    note('gave_up', 1, 25);
    note('follow_up', 0, 28, 33);
    note('sale', 0, 33);
    note('cancelled', 0, 33);
    note('open_deal', 2, 0);
    note('qualified', 3, 39);
    note('first_call', 3, 39, 45);
    note('turned_away', 3, 45);
    const leads = Float64Array.of(100, 100, 100, 100);
    const deals = new Float64Array(4);
    open.addTo(leads, deals);
    expect([...leads]).toEqual([102, 101, 100, 101]);
    expect([...deals]).toEqual([1, 2, 2, 1]);
  });

  test.each([
    ['floor', {}],
    ['floor', { 'handoff.kind': 'appointment' }],
    ['floor', { 'handoff.kind': 'cold transfer' }],
    ['bank-floor', {}],
    ['everything', {}],
    ['weak-filter', {}],
    ['oracles/erlang-a-floor', { 'period.length': '40 h' }],
  ] as [string, Record<string, string>][])(
    'at the end are those that the floor counts: %s %o',
    (name, settings) => {
      // prettier-ignore
      const { scenario } = shipped(name, settings);
      const months = new MonthRecorder(scenario, 'open', {});
      let ended = 0;
      for (const month of [0, 1, 2]) {
        const { continuous, cutAt } = months.calendar;
        const open = new OpenWork(Float64Array.of(continuous ? cutAt : Infinity));
        const { totals } = months.live(month, open);
        const [leads, deals] = [new Float64Array(1), new Float64Array(1)];
        open.addTo(leads, deals);
        expect([leads[0], deals[0]]).toEqual([totals.openLeadsAtEnd, totals.openDealsAtEnd]);
        ended += totals.openLeadsAtEnd + totals.openDealsAtEnd;
      }
      expect(ended).toBeGreaterThan(0);
    },
  );
});

describe('how long a floor takes to be as usual', () => {
  test('longer where deals stay open longer', () => {
    const soon = warmUp(
      shipped('floor', { 'handoff.kind': 'cold transfer', 'closing.follow_ups': 'none' }),
      {},
    );
    const late = warmUp(
      shipped('floor', { closers: '8', 'closing.follow_ups.after': '10 days' }),
      {},
    );
    expect(late.needed!).toBeGreaterThanOrEqual(soon.needed! + 10);
    expect(late.needed! % 5).toBe(0);
    const deals = late.series.find(({ of }) => of === 'deals')!;
    expect(deals.settled!).toBeGreaterThan(2 * deals.series[4]!);
  });

  test('the run-in is what the calendar has, and a warm-up adds to it', () => {
    expect(warmUp(shipped('floor'), {})).toMatchObject({ unit: 'day', waits: 15, warmUp: 0 });
    const later = shipped('floor', { 'period.warm_up': '2 weeks' });
    expect(warmUp(later, {})).toMatchObject({ waits: 25, warmUp: 10 });
  });

  test('the same pilots under the same seed, others under another', () => {
    const floor = shipped('floor');
    const [first, again, other] = ['a', 'a', 'b'].map((seed) => warmUp(floor, { seed }).series);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('pilots too short are lengthened, up to a limit', () => {
    // Calls a lead to be followed up come faster than closers make them.
    const swamped = shipped('floor', { telemarketers: '12', closers: '2' });
    const found = warmUp(swamped, {}, 130);
    expect(found).toMatchObject({ points: 120, needed: null });
    const [, , how] = warmUpSentences(found, swamped.scenario);
    expect(how).toContain('20 pilot runs of 24 weeks');
  });

  test('open deals grow from none, however different the floors are that the numbers allow', () => {
    const deals = warmUp(shipped('everything'), {}).series.find(({ of }) => of === 'deals')!;
    expect(deals.cut).toBeGreaterThan(0);
  });

  test('a team that grows late is seen, and has no usual state', () => {
    const late = '{ role: telemarketer, count: 10, start: week 11 }';
    const floor = { closers: '12', 'period.length': '12 weeks' };
    const { series } = warmUp(shipped('floor', { ...floor, 'team.hires': `[${late}]` }), {}, 60);
    expect(series.map(({ of, cut }) => [of, cut])).toContainEqual(['leads', null]);
    expect(warmUp(shipped('floor', floor), {}, 60).needed).not.toBeNull();
  });

  test('nothing carried over night: each day begins empty', () => {
    const floor = shipped('floor', {
      'handoff.kind': 'cold transfer',
      'handoff.overflow': 'none',
      'handoff.patience': '5 min',
      'closing.follow_ups': 'none',
    });
    const found = warmUp(floor, {});
    expect(found).toMatchObject({ needed: 0, series: [] });
    expect(warmUpSentences(found, floor.scenario)[0]).toContain('Each day begins empty');
  });

  test('by hour where the file is continuous', () => {
    const floor = shipped('oracles/erlang-a-floor', { 'period.length': '60 h' });
    const found = warmUp(floor, {});
    expect(found).toMatchObject({ unit: 'h', waits: 20, warmUp: 20 });
    expect(found.series.map(({ of }) => of)).toEqual(['leads']);
    expect(found.series[0]!.series).toHaveLength(found.points);
  });
});

describe('what it means for the file', () => {
  const settling = (of: Settling['of'], cut: number | null): Settling => ({
    of,
    cut,
    settled: cut,
    series: new Float64Array(60),
  });
  const day = { pilots: 20, unit: 'day', points: 60, warmUp: 0 } as const;
  const hour = { ...day, unit: 'h' } as const;
  const two = [settling('leads', 0), settling('deals', 15)];
  const at = (starts: Period['starts']) => ({ period: { starts } as Period });

  test.each([
    [
      { ...day, series: two, needed: 15, waits: 15 },
      'running',
      /open leads at once and open deals after 3 weeks.*starts running: 3 weeks before it counts, which is enough/u,
    ],
    [
      { ...day, series: two, needed: 15, waits: 5 },
      'running',
      /1 week before it counts, which is too short by that: write `period\.warm_up: 2 weeks`/u,
    ],
    [
      { ...day, series: two, needed: 15, waits: 10, warmUp: 5 },
      'running',
      /write `period\.warm_up: 2 weeks`/u,
    ],
    [
      { ...day, series: two, needed: 15, waits: 7, warmUp: 7 },
      'empty',
      /7 working days before it counts, .* write `period\.warm_up: 3 weeks`/u,
    ],
    [
      { ...day, series: two, needed: 15, waits: 0 },
      'empty',
      /for one that runs already, write `period\.warm_up: 3 weeks` or `period\.starts: running`/u,
    ],
    [
      { ...day, series: two, needed: 15, waits: 0 },
      { open_leads: 3, open_deals: 4 },
      /true beginning/u,
    ],
    [
      { ...day, series: [settling('leads', 0)], needed: 0, waits: 0 },
      'empty',
      /nothing of it need be left out/u,
    ],
    [
      { ...day, series: [settling('leads', null)], needed: null, waits: 5 },
      'running',
      /^Open leads do not settle within 12 weeks.*no warm-up helps/u,
    ],
    [
      { ...hour, series: [settling('leads', 25)], needed: 25, waits: 20.5, warmUp: 20 },
      'running',
      /20\.5 h before it counts.*write `period\.warm_up: 25 h`/u,
    ],
    [
      { ...hour, series: [], needed: 0, waits: 0 },
      'empty',
      /^Each hour ends with nothing open: nothing to warm up/u,
    ],
  ] as const)('%#: %o', (told, starts, expected) => {
    // prettier-ignore
    const text = warmUpSentences(told, at(starts)).join(' ');
    expect(text).toMatch(expected);
    expect(text).toContain('20 pilot runs');
    expect(text).not.toMatch(/NaN|undefined|null/u);
  });
});
