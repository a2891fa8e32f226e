import { endlessList } from '../../helpers/endless-list.ts';
import { describe, expect, test } from 'vitest';
import { compileFloor } from '../../../src/scenario/compile/index.ts';
import { compileCalendar } from '../../../src/scenario/compile/calendar.ts';
import { middleContactSeconds } from '../../../src/scenario/compile/pace.ts';
import { qualified } from '../../../src/scenario/compile/qualifying.ts';
import type { Scenario, Source } from '../../../src/scenario/scenario.ts';
import { fixed, floor, middle, plain } from './fixture.ts';

const SCREENING = { real: 0.8, curious: 0.3, none: 0.02 };
const FILTER: NonNullable<Scenario['calling']['filter']> = {
  score_above: 60,
  catches: 0.9,
  passes_wrongly: 0.3,
  takes: fixed(60),
  measured_at: 60,
  spread: 15,
  feedback: null,
};
const LIST: Source = { ...endlessList, intent: { real: 0.2, curious: 0.25 } };
const WEB: Source = {
  inbound: 5,
  per: 'day',
  varies: 0,
  by_hour: {},
  intent: { real: 0.6, curious: 0.3 },
};

const compile = (scenario: Scenario) => compileFloor(scenario, compileCalendar(scenario), middle);

/** `floor` with sources and calling changed. */
const screened = (
  prospects: Scenario['prospects'],
  calling: Partial<Scenario['calling']> = {},
): Scenario => ({
  ...plain,
  prospects,
  calling: { ...plain.calling, qualify_rate: null, screening: SCREENING, ...calling },
});

describe('screening', () => {
  test('gives the qualify rate and the precision', () => {
    const found = qualified(screened({ list: LIST }), middle);
    expect(found.passing).toBeCloseTo(0.16 + 0.075 + 0.011, 12);
    expect(found.precision).toBeCloseTo(0.16 / 0.246, 12);
    const model = compile(screened({ list: LIST, web: WEB }));
    expect(model.telemarketing.qualifyRate).toBeCloseTo(0.246, 12);
    expect(model.telemarketing.qualifying).toMatchObject({
      screening: { real: [0.2], curious: [0.25], passesReal: 0.8 },
      inboundReal: [0.6],
      filter: null,
    });
    expect(model.telesales.disqualified).toBe(0.5);
  });

  test('a wrong person is not interested', () => {
    const half = { ...LIST, right_person: 0.5 } as Source;
    const found = qualified(screened({ list: half }), middle);
    expect(found.passing).toBeCloseTo(0.5 * 0.246 + 0.5 * 0.02, 3);
    expect(found.real * found.passing).toBeCloseTo(0.08, 12);
  });

  test('intents that make more than everybody leave fewer curious', () => {
    const crowd: Source = { ...endlessList, intent: { real: 0.7, curious: 0.6 } };
    const { screening } = compile(screened({ list: crowd })).telemarketing.qualifying!;
    expect(screening!.curious[0]).toBeCloseTo(0.3, 12);
  });
});

describe('a filter', () => {
  const short = floor({
    calling: { filter: FILTER },
    closing: { disqualified: { share: 0.67, takes: fixed(240) } },
  });

  test('works on the short form: a lead is real unless it would be disqualified', () => {
    const found = qualified(short, middle);
    expect(found.real).toBeCloseTo(0.33, 12);
    expect(found.precision).toBeCloseTo(0.297 / 0.498, 12);
    const { telemarketing, telesales } = compile(short);
    expect(telemarketing.qualifying).toMatchObject({ screening: null, disqualified: 0.67 });
    expect(telemarketing.qualifying!.openReal).toBeCloseTo(0.297 / 0.498, 12);
    expect(telesales.disqualified).toBe(0.5);
  });

  test('both shares move along one curve', () => {
    const at = (score_above: number) =>
      qualified(floor({ calling: { filter: { ...FILTER, score_above } } }), middle);
    expect(at(60)).toMatchObject({ catches: expect.closeTo(0.9, 12) as number });
    expect(at(70).catches).toBeCloseTo(0.7306846318, 9);
    expect(at(70).passesWrongly).toBeCloseTo(0.1168136066, 9);
    const sure = { ...FILTER, catches: 1, passes_wrongly: 0, score_above: 100 };
    expect(qualified(floor({ calling: { filter: sure } }), middle)).toMatchObject({
      catches: 1,
      passesWrongly: 0,
      precision: 1,
    });
  });

  test('its time is part of a contact, so that the volume holds', () => {
    const without = middleContactSeconds(plain);
    expect(middleContactSeconds(floor({ calling: { filter: FILTER } }))).toBeCloseTo(
      without + 0.1 * 60,
      9,
    );
  });
});

test('closers of a source are found by its kind and place', () => {
  const prospects = { first: LIST, web: WEB, phone: WEB, second: LIST };
  const { telesales } = compile({
    ...screened(prospects),
    handoff: {
      ...plain.handoff,
      assignment: { rule: 'by source', by_source: { phone: 1, second: 2 } },
    },
  });
  expect(telesales.assignment).toBe('by source');
  expect(telesales.dedicated).toEqual([
    { inbound: true, number: 1, closers: 1 },
    { inbound: false, number: 1, closers: 2 },
  ]);
});
