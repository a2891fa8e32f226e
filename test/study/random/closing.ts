import fc from 'fast-check';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { amount, share, varying } from './values.ts';

type Closing = Scenario['closing'];

const followUps = fc.record({
  per_open_deal: fc.integer({ min: 1, max: 3 }),
  after: varying(20_000),
  takes: varying(600),
});

/** As a CRM shows the rate, or the mechanical form; with follow-ups or without. */
const rates: fc.Arbitrary<Pick<Closing, 'close_rate' | 'first_call_close_rate' | 'follow_ups'>> =
  fc.oneof(
    fc
      .record({
        close_rate: share,
        followUps: fc.option(followUps),
        share_of_sales: fc.constantFrom(0.2, { shape: 'share', low: 0.1, high: 0.4 } as const),
      })
      .map(({ close_rate, followUps: found, share_of_sales }) => ({
        close_rate,
        first_call_close_rate: null,
        follow_ups: found && { ...found, share_of_sales, close_rate: null },
      })),
    fc
      .record({ first: share, later: share, followUps: fc.option(followUps) })
      .map(({ first, followUps: found, later }) => ({
        close_rate: null,
        first_call_close_rate: first,
        follow_ups: found && { ...found, share_of_sales: null, close_rate: later },
      })),
  );

export const closing: fc.Arbitrary<Closing> = fc
  .record({
    disqualified: fc.option(fc.record({ share, takes: varying(240) })),
    rates,
    call: varying(1500),
    wrap: varying(300),
    deal: varying(2400),
    margin: fc.constantFrom(1, { shape: 'share', low: 0.5, high: 0.7 } as const),
    cancels: fc.option(fc.record({ share, within: fc.constantFrom(1e5, 1e6) })),
    repeat: fc.option(
      fc.record({
        chance: share,
        for: fc.constantFrom(
          { count: 3, unit: 'year' } as const,
          { count: 1, unit: 'year' } as const,
        ),
        discount: fc.constantFrom(0, 0.1, { shape: 'share', low: 0.05, high: 0.15 } as const),
      }),
    ),
    upsell: fc.option(fc.record({ chance: share, deal: varying(600) })),
    idle_closers: fc.constantFrom('wait', 'prospect' as const),
    prospecting: fc.option(
      fc.record({
        dials_per_day: fc.constantFrom(1, { shape: 'amount', low: 0.5, high: 0.8 } as const),
        qualify_rate: fc.constantFrom(1, 0.9),
      }),
    ),
  })
  .map(({ rates: chosen, ...rest }) => ({ ...rest, ...chosen }));

export const costs: fc.Arbitrary<Scenario['costs']> = fc.record({
  fixed: amount(500),
  telephony: fc.constantFrom(0, 0.0002, { shape: 'amount', low: 0.01, high: 0.02 } as const),
});
