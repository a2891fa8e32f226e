import { describe, expect, test } from 'vitest';
import { replicate, observe } from '../../floor/models.ts';
import { expectMean } from '../../helpers/statistical.ts';
import {
  compileBooks,
  compileCalendar,
  compileFloor,
} from '../../../src/scenario/compile/index.ts';
import { agencyOf, organised, withCount } from '../../../src/scenario/organised.ts';
import { headCount } from '../../../src/scenario/positions.ts';
import { load, saidOf, scenarioOf } from '../language/helpers.ts';
import { middle } from './fixture.ts';

const TEXT = `team: {telemarketers: {count: 10, differs: none}, closers: {count: 3, differs: none}}
organisations:
  full-cycle: {people: 9, pay: $3.2k/month + 9% of revenue, dials_per_day: 100, close_rate: x 1.2}
  agency: {seats: 8, price: $14..$28/h, setup: $3k, minimum: 3 months, disqualified: x 1.5, own_manager: 0.25 person}
`;
const scenario = scenarioOf(TEXT);

describe('organisations in a file', () => {
  test('are read, and noted', () => {
    const { notes } = load(TEXT);
    expect(notes.join(' ')).toContain('callmix organisations FILE');
    expect(scenario.organisations).toMatchObject({
      'full-cycle': {
        people: 9,
        dials_per_day: 100,
        close_rate: 1.2,
        pay: { text: '$3.2k/month + 9% of revenue' },
      },
      agency: {
        seats: 8,
        price: { amount: { shape: 'amount', low: 14, high: 28 }, per: 'h' },
        setup: 3000,
        minimum: { count: 3, unit: 'month' },
        disqualified: 1.5,
        own_manager: 0.25,
        qualify_rate: null,
      },
    });
  });

  test('have none of the groups and hires of the telemarketers they replace', () => {
    const floor = scenarioOf(`team:
  telemarketers: {day: {count: 6}, evening: {count: 4, shift: 16:00..20:00}}
  closers: 3
  hires: [{role: telemarketers.evening, count: 2, start: week 2}, {role: closer, count: 1, start: week 3}]
organisations:
  reps: {pay: $4k/month}
  agency: {seats: 8, price: $20/h}
`);
    const people = (name: string, count: number): number[] =>
      (['telemarketers', 'closers'] as const).map((role) =>
        headCount(organised(floor, name, count), role),
      );
    expect(people('reps', 9)).toEqual([0, 9]);
    expect(people('agency', 8)).toEqual([8, 4]);
  });

  test.each([
    ['$60/lead', { amount: 60, per: 'lead' }],
    ['$90 per accepted lead', { amount: 90, per: 'accepted lead' }],
    ['$5k/month', { amount: 5000, per: 'month' }],
    ['$18 an hour', { amount: 18, per: 'h', plus: [] }],
    ['$5k/month + $2 per lead', { amount: 5000, per: 'month', plus: [{ amount: 2, per: 'lead' }] }],
  ])('a price may be %s', (price, read) => {
    const { organisations } = scenarioOf(`organisations: {a: {seats: 3, price: ${price}}}`);
    expect(organisations['a']).toMatchObject({ price: read });
  });

  test.each([
    [
      'organisations: {a: {seats: 3}}',
      'floor.yaml:1:20  organisations.a needs pay (full-cycle reps who dial and close) or price (an agency).',
    ],
    [
      'calling: {screening: {real: 80%, curious: 30%, none: 2%}}\nclosing: {disqualified: {takes: 4 min}}\nprospects: {list: {intent: {real: 20%, curious: 25%}}}\norganisations: {a: {seats: 3, price: $60/lead, qualify_rate: 10%}}',
      'floor.yaml:4:48  calling.screening says who becomes a lead, by intent: a rate plays no part. Leave it out.',
    ],
    [
      'calling: {mode: power 2, ring: {answered: 12 s, unanswered: 25 s}}\norganisations: {a: {seats: 3, price: $60/lead, dials_per_day: 90}}',
      'floor.yaml:2:48  dials_per_day plays no part with power 2: the volume follows from its lines. Leave it out.',
    ],
    [
      'organisations: {a: {seats: 3, pay: $4k/month}}',
      'floor.yaml:1:21  pay is of full-cycle reps, seats of an agency: an organisation is one of the two.',
    ],
    [
      'organisations: {a: {seats: 3, price: $20}}',
      'floor.yaml:1:38  "$20": per hour, lead, held appointment or month? Write $14..$28/h, $60/lead, $300/held appointment or $5k/month.',
    ],
    [
      'organisations: {a: {seats: 3, price: $20/dial}}',
      'floor.yaml:1:38  "$20/dial": a price is per h, lead, accepted lead, held appointment or month; not per dial.',
    ],
    [
      'organisations: {a: {seats: 3, price: $200/held appointment}}',
      'floor.yaml:1:31  nobody holds appointments here: handoff.kind is callback. Write handoff: {kind: appointment}, or a price per h, lead or accepted lead.',
    ],
    [
      'organisations: {a: {seats: 3, price: $200/appointment}}',
      'floor.yaml:1:38  "$200/appointment": an agency is paid for appointments that are held. Write $200/held appointment.',
    ],
    [
      'organisations: {a: {seats: 3, price: $20/h + $5/hour}}',
      'floor.yaml:1:38  "$20/h + $5/hour": per h stands twice.',
    ],
    [
      'organisations: {a: {price: $20/lead + $2k/month}}',
      'floor.yaml:1:17  a retainer says nothing of how many work for it. Write seats: 10.',
    ],
    [
      'organisations: {a: {price: $5k/month}}',
      'floor.yaml:1:17  a retainer says nothing of how many work for it. Write seats: 10.',
    ],
    [
      'organisations: {a: {seats: 0, price: $5k/month}}',
      'floor.yaml:1:28  "0": at least one is needed.',
    ],
    [
      'organisations: {a: {pay: base-plsu}}',
      'floor.yaml:1:26  there is no plan "base-plsu" for closers. Did you mean "base-plus"?',
    ],
    [
      'closing: {disqualified: none}\norganisations: {a: {price: $20/h, disqualified: x 1.2}}',
      'floor.yaml:2:35  closing.disqualified is none: there is nothing to multiply.',
    ],
    [
      'team: {telemarketers: 0}\nprospects: {list: none, web: {inbound: 5 per day}}\norganisations: {a: {price: $20/h}}',
      'floor.yaml:3:1  they have nobody to dial. Write prospects: {list: unlimited}.',
    ],
    [
      'organisations: {a: {price: $20/h, minimum: 3 weeks}}',
      'floor.yaml:1:44  "3 weeks": months are needed, such as 3 months.',
    ],
  ])('%s', (text, message) => {
    expect(saidOf(text)).toEqual([message]);
  });
});

test('held appointments are bought where leads are booked', () => {
  const booked = scenarioOf(
    'handoff: {kind: appointment}\norganisations: {a: {seats: 3, price: $5k/month + $200..$300/held appointment}}',
  );
  const outside = organised(booked, 'a', 3);
  expect(compileBooks(outside, middle).agency?.prices).toEqual([
    { price: 5000, per: 'month' },
    { price: expect.closeTo(Math.sqrt(200 * 300), 6) as number, per: 'held appointment' },
  ]);
});

describe('a floor in another shape', () => {
  test('full-cycle reps are closers who prospect, on pay of their own', () => {
    const reps = organised(scenario, 'full-cycle', 7);
    expect(reps.team.telemarketers.count).toBe(0);
    expect(reps.team.closers.count).toBe(7);
    expect(reps.closing.idle_closers).toBe('prospect');
    expect(reps.pay.plans[reps.pay.closers]!.text).toBe('$3.2k/month + 9% of revenue');
    expect(withCount(reps, 4).team.closers.count).toBe(4);
    const calendar = compileCalendar(scenario);
    const chance = (of: typeof scenario): number =>
      compileFloor(of, calendar, middle).telesales.firstCallCloseRate;
    expect(chance(reps) / chance(scenario)).toBeCloseTo(1.2, 1);
  });

  test('without dials a day of their own they dial as closers who prospect do', () => {
    const factors = 'closing: {prospecting: {dials_per_day: x 0.6, qualify_rate: x 1.1}}\n';
    const told = (text: string) => {
      const floor = scenarioOf(`${factors}${text}`);
      const reps = organised(floor, 'full-cycle', 6);
      return compileFloor(reps, compileCalendar(reps), middle).telesales.prospecting;
    };
    expect(told(TEXT)).toEqual({ dials: 1, qualify: 1.1 });
    expect(told(TEXT.replace(', dials_per_day: 100', ''))).toEqual({ dials: 0.6, qualify: 1.1 });
  });

  test('they reach their dials a day beside closing', () => {
    const reps = organised(
      scenarioOf(`${TEXT}handoff: {fades: none, returned: 0%}\ncalendar: {absence: none}\n`),
      'full-cycle',
      6,
    );
    const calendar = compileCalendar(reps);
    const model = compileFloor(reps, calendar, middle);
    const team = { telemarketers: 0, closers: 6 };
    const { dials } = observe(
      40,
      (replication) => replicate(model, team, { seed: 'reps', replication, dialByDial: false }),
      { dials: ({ closers }) => closers.total('dials') / closers.total('staffed') },
    );
    expectMean(dials, 100 / calendar.staffedPerDay, 0.02);
  });

  test('an agency has its own seats, bills no absence and finds worse leads', () => {
    const outside = organised(scenario, 'agency', 5);
    expect(agencyOf(outside)?.seats).toBe(8);
    expect(agencyOf(scenario)).toBeNull();
    expect(outside.team.telemarketers.count).toBe(5);
    expect(outside.team.closers.count).toBe(3);
    const calendar = compileCalendar(scenario);
    const { telemarketing } = compileFloor(outside, calendar, middle);
    expect(telemarketing).toMatchObject({ absencePaid: false, disqualifiedFactor: 1.5 });
    expect(compileBooks(outside, middle).agency).toEqual({
      prices: [{ price: expect.closeTo(Math.sqrt(14 * 28), 6) as number, per: 'h' }],
      setup: 3000,
      ownManagers: 0.25,
    });
  });

  test('the share disqualified rises by the factor, of its own leads', () => {
    const share = (of: typeof scenario): number[] => {
      const model = compileFloor(of, compileCalendar(of), middle);
      const team = { telemarketers: 10, closers: 6 };
      const { share: shares } = observe(
        60,
        (replication) => replicate(model, team, { seed: 'agency', replication, dialByDial: false }),
        { share: ({ totals }) => totals.disqualified - totals.worked * 1.5 * 0.1275 },
      );
      return shares;
    };
    const worse = share(
      organised(
        scenarioOf(
          TEXT.replace(
            'organisations:',
            'closing: {disqualified: {share: 12.75%}}\norganisations:',
          ),
        ),
        'agency',
        10,
      ),
    );
    expectMean(worse, 0);
  });
});
