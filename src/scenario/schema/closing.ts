import { upperOf } from '../inputs.ts';
import * as kinds from './kinds.ts';
import { plainSection } from './section.ts';
import { value } from './value.ts';
import { varying } from './varying.ts';

/** Faster than telemarketers by more than this is a number of dials, mistaken for a factor. */
const MOST_TIMES = 5;

const followUps = plainSection({
  about: 'Calls to those who did not decide on the first.',
  keys: {
    share_of_sales: value(kinds.share, {
      about: 'Share of sales that needed a follow-up; goes with close_rate.',
      none: null,
      absent: null,
    }),
    close_rate: value(kinds.share, {
      about: 'Chance of one follow-up; goes with first_call_close_rate.',
      none: null,
      absent: null,
    }),
    per_open_deal: value(kinds.cap(1), { about: 'Most follow-ups of one open deal.' }),
    after: varying({
      about: 'When a follow-up is due.',
      measures: 'time',
      family: 'lognormal',
      bareIsConstant: true,
    }),
    takes: varying({
      about: 'How long it takes, wrap-up included.',
      measures: 'time',
      family: 'lognormal',
      bareIsConstant: true,
    }),
  },
  none: null,
});

export const closing = plainSection({
  about: 'How closers sell.',
  keys: {
    disqualified: plainSection({
      about: 'Leads that a closer finds were never one.',
      keys: {
        share: value(kinds.share, { about: 'Share of worked leads.', none: null }),
        takes: varying({
          about: 'How long finding out takes.',
          measures: 'time',
          family: 'lognormal',
          bareIsConstant: true,
        }),
      },
      main: 'share',
      none: null,
    }),
    close_rate: value(kinds.share, {
      about: 'Sold / accepted, follow-ups included, as a CRM shows it.',
      none: null,
      absent: null,
    }),
    first_call_close_rate: value(kinds.share, {
      about: 'Chance of the first call; goes with follow_ups.close_rate.',
      none: null,
      absent: null,
    }),
    follow_ups: followUps,
    call: varying({
      about: 'A call with an accepted lead.',
      measures: 'time',
      family: 'lognormal',
    }),
    wrap: varying({ about: 'Wrap-up after it.', measures: 'time', family: 'lognormal' }),
    deal: varying({ about: 'Value of a sale.', measures: 'money', family: 'lognormal' }),
    margin: value(kinds.share, {
      about: 'Margin / revenue, before the costs of this file.',
      none: 0,
    }),
    cancels: plainSection({
      about: 'Sales undone.',
      keys: {
        share: value(kinds.share, { about: 'Share of sales.' }),
        within: value(kinds.exactTime, { about: 'The window in which they are undone.' }),
      },
      main: 'share',
      none: null,
    }),
    repeat: plainSection({
      about: 'Repeat purchases: lifetime value, never part of profit.',
      keys: {
        chance: value(kinds.sharePerYear, {
          about: 'Chance a year that a kept customer buys as much again.',
          none: 0,
        }),
        for: value(kinds.span, {
          about: 'Whole years that are looked ahead.',
          check: ({ unit }) =>
            unit === 'year' ? null : 'whole years are needed, such as 3 years.',
        }),
        discount: value(kinds.share, { about: 'What a year takes off the value.', none: 0 }),
      },
      none: null,
    }),
    upsell: plainSection({
      about: 'A second deal with a sale.',
      keys: {
        chance: value(kinds.share, { about: 'Share of sales with a second deal.', none: 0 }),
        deal: varying({
          about: 'Value of the second deal.',
          measures: 'money',
          family: 'lognormal',
          bareIsConstant: true,
        }),
      },
      none: null,
    }),
    idle_closers: value(kinds.choice('wait', 'prospect'), {
      about: 'What closers with nothing to work on do: wait, or dial for leads themselves.',
    }),
    prospecting: plainSection({
      about:
        'How closers and full-cycle reps who dial do it beside telemarketers: factors; none: just as well.',
      keys: {
        dials_per_day: value(kinds.factor, {
          about: 'Factor on the dials they make in the same time, such as x 0.5..0.8.',
          check: (factor) =>
            upperOf(factor) > MOST_TIMES
              ? `a factor of up to ${MOST_TIMES} on telemarketers' dials is needed, such as x 0.8.`
              : kinds.aboveZero(factor),
        }),
        qualify_rate: value(kinds.factor, {
          about: 'Factor on the qualify rate of their conversations, such as x 0.9..1.1.',
          check: kinds.aboveZero,
        }),
      },
      none: null,
    }),
  },
});
