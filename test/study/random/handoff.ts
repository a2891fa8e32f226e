import fc from 'fast-check';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { amount, share, varying } from './values.ts';

const fade = fc.constantFrom(null, { factor: 0.5, per: 172_800 } as const);

/** What only appointments have. */
const appointmentKeys = fc.record({
  slots: fc.constantFrom(
    { length: 3600, per_closer_day: 5, keep_free: 1 } as const,
    { length: 1800, per_closer_day: 1, keep_free: 0 } as const,
  ),
  lead_time: varying(80_000),
  latest: fc.constantFrom(null, 100_000, 864_000),
  show_rate: fc.record({
    total: share,
    falls: fc.constantFrom(0, 0.04),
    at_least: fc.constantFrom(0, { shape: 'share', low: 0.2, high: 0.4 } as const),
  }),
  reminder: fc.option(
    fc.record({
      takes: amount(120),
      by: fc.constantFrom('telemarketers', 'closers' as const),
    }),
  ),
  no_show: fc.option(fc.record({ rebook: share, takes: varying(300) })),
  counts_as: fc.constantFrom('held', 'set' as const),
});

const noneOfThem = {
  briefing: null,
  slots: null,
  lead_time: null,
  latest: null,
  show_rate: null,
  reminder: null,
  no_show: null,
  counts_as: null,
} as const;

const anyHandoff = fc.record({
  kind: fc.constantFrom('callback', 'cold transfer', 'warm transfer', 'appointment' as const),
  order: fc.constantFrom(
    'first come',
    'oldest',
    'newest',
    'best score',
    'source priority' as const,
  ),
  assignment: fc.constantFrom(
    { rule: 'longest idle', by_source: {} } as const,
    { rule: 'best closer', by_source: {} } as const,
    { rule: 'by source', by_source: { web: 1 } } as const,
    { rule: 'by source', by_source: { list: 2, web: 1 } } as const,
  ),
  follow_ups: fc.constantFrom('before', 'after', 'in turn' as const),
  reach: fc.option(
    fc.record({
      total: fc.constantFrom(0.8, { shape: 'share', low: 0.6, high: 0.9 } as const),
      first_try: fc.constantFrom(0.3, { shape: 'share', low: 0.3, high: 0.6 } as const),
      tries: fc.integer({ min: 1, max: 4 }),
      gap: varying(7200),
      takes: varying(60),
    }),
  ),
  fades: fc.record({ reach: fade, close_rate: fade }),
  returned: share,
  patience: fc.option(varying(600)),
  overflow: fc.constantFrom('callback', 'none' as const),
  queue_limit: fc.constantFrom(null, 0, 3),
  briefing: varying(90),
  appointment: appointmentKeys,
});

/** Any kind of handoff, with the keys that go with it. */
export const handoff: fc.Arbitrary<Scenario['handoff']> = anyHandoff.map(
  ({ appointment, briefing, ...all }) => {
    const priority = all.order === 'source priority' ? ['web'] : [];
    if (all.kind === 'warm transfer') return { ...all, ...noneOfThem, priority, briefing };
    if (all.kind !== 'appointment') return { ...all, ...noneOfThem, priority };
    const { fades } = all;
    return {
      ...all,
      ...noneOfThem,
      ...appointment,
      priority,
      follow_ups: 'after',
      reach: null,
      patience: null,
      queue_limit: null,
      fades: { ...fades, reach: null },
    };
  },
);
