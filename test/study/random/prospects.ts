import fc from 'fast-check';
import type { Intent, ListSource, Scenario, Source } from '../../../src/scenario/scenario.ts';
import { endlessList } from '../../helpers/endless-list.ts';
import { sampleFloor } from '../sample-floor.ts';
import { share } from './values.ts';

const { scenario: base } = sampleFloor();

/** Together never more than everybody at their middle; draws may be. */
const intent: fc.Arbitrary<Intent> = fc.record({
  real: fc.constantFrom(0, 0.6, { shape: 'share', low: 0.2, high: 0.5 } as const),
  curious: fc.constantFrom(0, 0.3, { shape: 'share', low: 0.2, high: 0.4 } as const),
});

/** Every attempt has its factor, since a file's stand beside those of the preset. */
const allAttempts = (second: number): Readonly<Record<string, number>> => ({
  2: second,
  3: 0.8,
  4: 0.7,
  5: 0.7,
  6: 0.4,
});

/** A list that a small team may or may not use up, after which it may have nobody to dial. */
const list: fc.Arbitrary<ListSource> = fc
  .record({
    records: fc.constantFrom(0, 7, 300, 2_000, 40_000),
    dealt: fc.boolean(),
    refresh: fc.constantFrom(0, 50),
    cost: fc.constantFrom(0, 0.06, { shape: 'amount', low: 0.02, high: 0.1 } as const),
    bad_numbers: share,
    right_person: fc.constantFrom(null, 0.7, { shape: 'share', low: 0.6, high: 0.85 } as const),
    attempts: fc.constantFrom(1, 2, 6),
    retry_after: fc.constantFrom(0, 14_400, 100_000),
    contact_by_attempt: fc.constantFrom(0.4, 1, 1.5).map(allAttempts),
    removed_per_contact: share,
    time_zone: fc.constantFrom(null, 'America/Los_Angeles'),
    intent,
  })
  .map((written) => ({
    ...written,
    retry_after: written.attempts > 1 ? written.retry_after : 0,
    contact_by_attempt: Object.fromEntries(
      Object.entries(written.contact_by_attempt).filter(([at]) => Number(at) <= written.attempts),
    ),
  }));

const inbound: fc.Arbitrary<Source> = fc
  .record({
    rate: fc.constantFrom<{
      inbound: number | { shape: 'amount'; low: number; high: number };
      per: 'h' | 'day';
    }>({ inbound: 2, per: 'h' }, { inbound: { shape: 'amount', low: 5, high: 20 }, per: 'day' }),
    varies: fc.constantFrom(0, 0.4),
    by_hour: fc.constantFrom<Record<string, number>>({}, { 10: 1.4, 15: 0.2 }),
    intent,
  })
  .map(({ rate, ...rest }) => ({ ...rate, ...rest }));

/** Lists that may or may not end, and leads that come in. */
export const prospects: fc.Arbitrary<Scenario['prospects']> = fc.oneof(
  list.map((one) => ({ list: one })),
  fc.record({ first: list, second: list }),
  fc.constant(base.prospects),
  fc.record({ list, web: inbound }),
  fc.record({ web: inbound }),
  fc.record({ web: inbound, mail: inbound, list: fc.constant(endlessList) }),
);
