import { describe, expect, test } from 'vitest';
import { closingChances, laterTryChance } from '../../../src/scenario/compile/chances.ts';
import {
  compileCalendar,
  compileInbound,
  compileTelesales,
} from '../../../src/scenario/compile/index.ts';
import type { TelesalesModel } from '../../../src/floor/model.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { exponential, fixed, floor, middle } from './fixture.ts';

const HOUR = 3_600;

function compiled(scenario: Scenario): TelesalesModel {
  return compileTelesales(scenario, compileCalendar(scenario), middle);
}

describe('reach', () => {
  test('gives later tries the chance that makes the total come out', () => {
    const later = laterTryChance(0.8, 0.55, 4);
    expect(1 - 0.45 * (1 - later) ** 3).toBeCloseTo(0.8, 12);
  });

  test('leaves nothing for later tries where there are none, or the first reaches all', () => {
    expect(laterTryChance(0.8, 0.5, 1)).toBe(0);
    expect(laterTryChance(0.8, 0.8, 4)).toBe(0);
    expect(laterTryChance(1, 1, 4)).toBe(0);
    expect(laterTryChance(1, 0.5, 4)).toBe(1);
  });

  test('sets a first try above the total to the total', () => {
    const reach = { total: 0.6, first_try: 0.7, tries: 4, gap: fixed(7200), takes: fixed(150) };
    expect(compiled(floor({ handoff: { reach } })).reach).toMatchObject({
      firstTry: 0.6,
      laterTry: 0,
      tries: 4,
    });
  });

  test('is not asked for where leads hold and none overflow', () => {
    const reach = { total: 0.8, first_try: 0.5, tries: 4, gap: fixed(7200), takes: fixed(150) };
    const handoff = { kind: 'cold transfer', reach, patience: exponential(600) } as const;
    const model = compiled(floor({ handoff: { ...handoff, overflow: 'none' } }));
    expect(model.reach).toBeNull();
    expect(model.patience!.mean).toBe(600);
    expect(compiled(floor({ handoff: { ...handoff, overflow: 'callback' } })).reach).not.toBeNull();
  });
});

describe('closing', () => {
  test('splits the close rate so that both parts come out', () => {
    const { firstCall, followUp } = closingChances(0.22, 0.3, 2);
    expect(firstCall).toBeCloseTo(0.154, 12);
    // of 0.846 still open, two tries bring 0.066
    expect(1 - (1 - followUp) ** 2).toBeCloseTo(0.066 / 0.846, 12);
    expect(firstCall + (1 - firstCall) * (1 - (1 - followUp) ** 2)).toBeCloseTo(0.22, 12);
  });

  test('splits a close rate of 100 %, where rounding makes more than all', () => {
    for (const share of [0.1, 0.2, 0.3, 0.7]) {
      const { firstCall, followUp } = closingChances(1, share, 2);
      expect(firstCall).toBeCloseTo(1 - share, 12);
      expect(followUp).toBeCloseTo(1, 7);
    }
  });

  test('without follow-ups is all on the first call', () => {
    expect(closingChances(0.22, 0.3, 0)).toEqual({ firstCall: 0.22, followUp: 0 });
    expect(compiled(floor({}))).toMatchObject({ firstCallCloseRate: 0.2, followUps: null });
  });

  test('in the mechanical form is taken as it stands', () => {
    const model = compiled(
      floor({
        closing: {
          close_rate: null,
          first_call_close_rate: 0.15,
          follow_ups: {
            share_of_sales: null,
            close_rate: 0.05,
            per_open_deal: 2,
            after: fixed(86_400),
            takes: fixed(720),
          },
        },
      }),
    );
    expect(model.firstCallCloseRate).toBe(0.15);
    expect(model.followUps).toMatchObject({ closeRate: 0.05, perOpenDeal: 2 });
  });

  test('without any rate is refused', () => {
    expect(() => compiled(floor({ closing: { close_rate: null } }))).toThrow('give close_rate');
  });
});

describe('fading', () => {
  test('halves the odds in the time it names', () => {
    const model = compiled(
      floor({ handoff: { fades: { reach: null, close_rate: { factor: 0.5, per: 172_800 } } } }),
    );
    expect(Math.exp(model.closeFade * 172_800)).toBeCloseTo(0.5, 12);
    expect(model.reachFade).toBe(0);
  });
});

describe('inbound', () => {
  const breaks = [{ from: 12 * HOUR, to: 13 * HOUR, paid: false }];
  const web = (by_hour: Record<string, number>, per: 'day' | 'h'): Scenario =>
    floor({
      calendar: { breaks },
      prospects: { web: { inbound: 6, per, varies: 0.3, by_hour } },
    });

  test('spreads leads per day over the shift, breaks included', () => {
    const scenario = web({ 11: 2 }, 'day');
    const [model] = compileInbound(scenario, compileCalendar(scenario), middle);
    expect(model!.rate * 8 * HOUR).toBeCloseTo(6, 12);
    const { segmentHour } = model!.calendar;
    // what comes in during the break belongs to the hour before it: 11 h counts 2 of 8 hours
    const mean = (6 + 2 * 2) / 8;
    expect(model!.hourFactors[segmentHour.indexOf(11)]).toBeCloseTo(2 / mean, 12);
  });

  test('takes leads per hour as they are', () => {
    const scenario = web({}, 'h');
    const [model] = compileInbound(scenario, compileCalendar(scenario), middle);
    expect(model!.rate * HOUR).toBe(6);
  });

  test('counts the hours of the shift, where another one has the same windows', () => {
    const { prospects } = web({}, 'h');
    const early = [{ from: 8 * HOUR, to: 9 * HOUR, paid: false }];
    const rates = [
      { shift: { from: 8 * HOUR, to: 17 * HOUR }, breaks: early },
      { shift: { from: 9 * HOUR, to: 17 * HOUR }, breaks: [] },
    ].map((calendar) => {
      const scenario = { ...floor({ calendar }), prospects };
      return compileInbound(scenario, compileCalendar(scenario), middle)[0]!.rate;
    });
    expect(rates[0]! / rates[1]!).toBeCloseTo(9 / 8, 12);
  });

  test('brings the leads of the whole shift, whatever of it the meeting takes', () => {
    const scenario = floor({
      calendar: { breaks, meetings: 0.5 * HOUR },
      prospects: {
        web: { inbound: 6, per: 'h', varies: 0.3, by_hour: { 9: 3 } },
        letters: { inbound: 6, per: 'day', varies: 0, by_hour: {} },
      },
    });
    const models = compileInbound(scenario, compileCalendar(scenario), middle);
    const perDay = models.map(({ rate, hourFactors, calendar }) => {
      const { segmentStart, segmentEnd, segmentWindow, windowDay } = calendar;
      let leads = 0;
      for (let segment = 0; windowDay[segmentWindow[segment]!] === 0; segment++) {
        // What comes in during the break comes at the rate before it.
        const pause = segmentEnd[segment] === 12 * HOUR ? HOUR : 0;
        leads +=
          rate * hourFactors[segment]! * (segmentEnd[segment]! - segmentStart[segment]! + pause);
      }
      return leads;
    });
    expect(perDay[0]).toBeCloseTo(6 * 8, 9);
    expect(perDay[1]).toBeCloseTo(6, 9);
  });
});
