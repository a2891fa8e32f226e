import { describe, expect, test } from 'vitest';
import { withOdds } from '../../src/floor/differences.ts';
import type { TelemarketingModel, TelesalesModel } from '../../src/floor/model.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { expectRatio } from '../helpers/statistical.ts';
import {
  continuousHours,
  observe,
  replicate,
  telemarketing,
  telesales,
  workingDays,
} from './models.ts';
import { SCREENING } from './qualifying-models.ts';

/** Every check rejects right code with a chance of ALPHA = 1e-4 when its seed is changed. */
const SEED = 'effort';
const calendar = continuousHours(160, 20);

function observed(
  callers: Partial<TelemarketingModel>,
  sellers: Partial<TelesalesModel>,
  replications = 60,
) {
  const model = {
    telemarketing: telemarketing({ calendar, ...callers }),
    inbound: [],
    telesales: telesales({ calendar, ...sellers }),
  };
  return observe(
    replications,
    (replication) =>
      replicate(
        model,
        { telemarketers: 10, closers: 4 },
        { seed: SEED, replication, dialByDial: false },
      ),
    {
      leads: ({ totals }) => totals.leads,
      contacts: ({ telemarketers }) => telemarketers.total('contacts'),
      hours: ({ telemarketers }) => telemarketers.total('staffed') / 3600,
      worked: ({ totals }) => totals.worked,
      disqualified: ({ totals }) => totals.disqualified,
      real: ({ totals }) => totals.realLeads,
    },
  );
}

const effort = (pace: number) => ({ pace, newPace: 1, newSkill: 1, skillByDay: null });

test.each([0.8, 1, 1.5])('a volume of x %d is so many contacts in an hour', (pace) => {
  const { contacts, hours } = observed({ effort: effort(pace) }, {});
  expectRatio(contacts, hours, (pace * 3600) / (40 / 0.12 + 180 + 20), 0.006);
});

describe('of made-up leads, beside those that were never one', () => {
  test.each([
    [0, 0.3],
    [0.2, 0.3],
    [0.2, 0.45],
  ])('with %d disqualified and %d made up, as many are found out', (disqualified, madeUp) => {
    const found = observed({ madeUp }, { disqualified, patience: null });
    expectRatio(found.disqualified, found.worked, 1 - (1 - disqualified) * (1 - madeUp), 0.03);
  });

  test('there are no more leads than without, and those found out before are found out', () => {
    const [before, after] = [0, 0.3].map((madeUp) =>
      observed({ madeUp }, { disqualified: 0.2 }, 5),
    );
    expect(after!.leads).toEqual(before!.leads);
    after!.disqualified.forEach((count, i) => {
      expect(count).toBeGreaterThan(before!.disqualified[i]!);
    });
  });

  test('where it is known what leads are, real ones are fewer by that share', () => {
    const qualifying = {
      screening: SCREENING,
      disqualified: 0,
      inboundReal: [],
      openReal: 1,
      filter: null,
    };
    const own = { qualifying, qualifyRate: 0.15 };
    const [before, after] = [0, 0.3].map((madeUp) =>
      observed({ ...own, madeUp }, { disqualified: 0.5 }),
    );
    expect(after!.leads).toEqual(before!.leads);
    expectRatio(after!.real, before!.real, 0.7, 0.01);
  });
});

test('days with other odds have other shares of sales, on the same calls', () => {
  const shifts = workingDays(42);
  const late = (day: number): boolean => day % 21 >= 19;
  const early = (day: number): boolean => day % 21 < 2;
  const [more, less] = [1.6, 0.6];
  const skillByDay = Float64Array.from({ length: shifts.days }, (_, day) =>
    late(day) ? more : early(day) ? less : 1,
  );
  const salesOf = (changed: boolean) => {
    const model = {
      telemarketing: telemarketing({ calendar: shifts }),
      inbound: [],
      telesales: telesales({
        calendar: shifts,
        deal: constant(1000),
        effort: changed ? { ...effort(1), skillByDay } : null,
      }),
    };
    const on =
      (which: (day: number) => boolean) =>
      ({ deals }: ReturnType<typeof replicate>) =>
        deals.day.subarray(0, deals.length).filter(which).length;
    return observe(
      250,
      (replication) =>
        replicate(
          model,
          { telemarketers: 8, closers: 4 },
          { seed: SEED, replication, dialByDial: false },
        ),
      { late: on(late), early: on(early), other: on((day) => !late(day) && !early(day)) },
    );
  };
  const [plain, changed] = [salesOf(false), salesOf(true)];
  expect(changed.other).toEqual(plain.other);
  expectRatio(changed.late, plain.late, withOdds(0.25, more) / 0.25, 0.03);
  expectRatio(changed.early, plain.early, withOdds(0.25, less) / 0.25, 0.03);
});
