import fc from 'fast-check';
import type { Fatigue, Hire, Scenario, Staying } from '../../../src/scenario/scenario.ts';
import { stayingOn } from '../../helpers/team.ts';
import { amount, varying } from './values.ts';

/** People who come and go, or are all there for good. */
const comings: fc.Arbitrary<Staying> = fc.oneof(
  fc.constant(stayingOn),
  fc.record({
    training: fc.constantFrom(null, { off_phone: { count: 1, unit: 'day' }, paid: false } as const),
    ramp: fc.constantFrom(null, {
      of: 'qualify_rate',
      weeks: { shape: 'amount', low: 0.2, high: 0.6 },
      from: 0.4,
    } as const),
    learning: fc.constantFrom(null, {
      of: 'pace',
      gain: { shape: 'share', low: 0.1, high: 0.4 },
      over: { count: 2, unit: 'day' },
    } as const),
    leaves: fc.constantFrom(null, {
      first_90_days: 0.99,
      after: { shape: 'share', low: 0.9, high: 0.99 },
    } as const),
    backfill: fc.option(fc.record({ after: varying(90_000), cost_to_hire: amount(2000) })),
    weeks_in_job: fc.constantFrom(null, 0, 0.4, 30),
  }),
);

const tiring: fc.Arbitrary<Fatigue | null> = fc.constantFrom(
  null,
  { of: 'pace', falls: { shape: 'share', low: 0.1, high: 0.4 }, over: 'shift' } as const,
  { of: 'qualify_rate', falls: 0.6, over: 9_000 } as const,
);

const hires: fc.Arbitrary<readonly Hire[]> = fc.constantFrom(
  [],
  [{ role: 'closer', count: 1, start: { unit: 'day', number: 2 } } as const],
  [
    { role: 'telemarketer', count: 2, start: { unit: 'day', number: 1 } } as const,
    { role: 'telemarketers.late', count: 1, start: { unit: 'day', number: 2 } } as const,
  ],
);

const groups: fc.Arbitrary<Scenario['team']['telemarketers']['groups']> = fc.constantFrom(
  null,
  { all: { count: 2, shift: null, days: null } },
  {
    early: { count: 1, shift: { from: 28_800, to: 43_200 }, days: ['mon', 'wed'] },
    late: { count: 2, shift: { from: 50_400, to: 64_800 }, days: null },
  },
);

const seats: fc.Arbitrary<Scenario['team']['seats']> = fc.constantFrom(
  null,
  { cost: 3, limit: null, next_block: null },
  { cost: 3, limit: 2, next_block: { seats: 2, cost: 4000, setup: 1000 } },
);

/** Teams whose people come and go, keep hours of their own, or are hired later. */
export const changingTeam: fc.Arbitrary<Scenario['team']> = fc
  .record({
    size: fc.tuple(fc.nat(3), fc.nat(2)),
    callers: comings,
    sellers: comings,
    callersTire: tiring,
    sellersTire: tiring,
    hires,
    groups,
    seats,
  })
  .map(
    ({
      callers,
      callersTire,
      groups,
      hires,
      seats,
      sellers,
      sellersTire,
      size: [telemarketers, closers],
    }) => {
      const team = teamOf(telemarketers, closers, 0.3);
      return {
        ...team,
        telemarketers: { ...team.telemarketers, ...callers, fatigue: callersTire, groups },
        closers: { ...team.closers, ...sellers, fatigue: sellersTire },
        hires,
        seats,
      };
    },
  );

/** A team of these sizes, all of whom are there for good. */
export const teamOf = (
  telemarketers: number,
  closers: number,
  differs: number,
): Scenario['team'] => ({
  telemarketers: {
    count: telemarketers,
    differs: { qualify: differs, pace: differs / 3 },
    ...stayingOn,
    groups: null,
  },
  closers: { count: closers, differs: { close: differs, pace: differs / 3 }, ...stayingOn },
  management: { one_per: 3, salary: 5000 },
  seats: { cost: 3, limit: null, next_block: null },
  hires: [],
});
