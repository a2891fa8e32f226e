import fc from 'fast-check';
import type { ListSource, Scenario } from '../../../src/scenario/scenario.ts';
import { endlessList } from '../../helpers/endless-list.ts';
import { sampleFloor } from '../sample-floor.ts';
import { share } from './values.ts';

const { scenario: base } = sampleFloor();

/** A list that a small team may or may not use up, after which it may have nobody to dial. */
const list: fc.Arbitrary<ListSource> = fc.record({
  records: fc.constantFrom(0, 7, 300, 2_000, 40_000),
  dealt: fc.boolean(),
  refresh: fc.constantFrom(0, 50),
  cost: fc.constantFrom(0, 0.06, { shape: 'amount', low: 0.02, high: 0.1 } as const),
  bad_numbers: share,
  right_person: fc.constant(null),
  attempts: fc.constantFrom(1, 2, 6),
  retry_after: fc.constantFrom(0, 14_400, 100_000),
  contact_by_attempt: fc.constantFrom<ListSource['contact_by_attempt']>({}, { 2: 1.5, 3: 0.4 }),
  removed_per_contact: share,
  time_zone: fc.constantFrom(null, 'America/Los_Angeles'),
});

/** Lists that may or may not end, and leads that come in. */
export const prospects: fc.Arbitrary<Scenario['prospects']> = fc.oneof(
  list.map((one) => ({ list: one })),
  fc.record({ first: list, second: list }),
  endlessSources(),
);

function endlessSources(): fc.Arbitrary<Scenario['prospects']> {
  return fc.constantFrom<Scenario['prospects']>(
    base.prospects,
    { list: endlessList, web: { inbound: 2, per: 'h', varies: 0.4, by_hour: {} } },
    { web: { inbound: { shape: 'amount', low: 5, high: 20 }, per: 'day', varies: 0, by_hour: {} } },
  );
}
