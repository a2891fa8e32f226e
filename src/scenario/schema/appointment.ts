import { readExact } from '../quantity.ts';
import { counted } from '../values/measures.ts';
import * as kinds from './kinds.ts';
import { plainSection } from './section.ts';
import { drawnOnce } from './sketch.ts';
import { value } from './value.ts';
import type { Kind } from './value.ts';
import { varying } from './varying.ts';

/** Keys of `handoff` that only appointments have. */
export const appointmentKeys = {
  slots: plainSection({
    about: "Slots in closers' days: at equal steps of working time from opening.",
    keys: {
      length: value(kinds.exactTime, {
        about: 'The last slot of a day begins this long before closing.',
        check: (seconds) => (seconds > 0 ? null : 'a slot needs a length above 0.'),
      }),
      per_closer_day: value(kinds.cap(1), { about: 'Slots in a day of one closer.' }),
      keep_free: value(kinds.whole(1_000), {
        about: 'How many of them only those who did not show up are booked into.',
        none: 0,
      }),
    },
    none: null,
  }),
  lead_time: varying({
    about: 'From booking to the soonest slot, clock time; the first one with room is taken.',
    measures: 'time',
    family: 'lognormal',
    bareIsConstant: true,
    none: null,
  }),
  latest: value(kinds.exactTime, {
    about:
      'The longest from booking to slot, clock time; without a slot by then the lead is lost. None: any time.',
    none: null,
    check: (seconds) => (seconds > 0 ? null : 'a time above 0 is needed.'),
  }),
  show_rate: plainSection({
    about: 'How many come to their appointment.',
    keys: {
      total: value(kinds.share, { about: 'Share that shows up at the average lead time.' }),
      falls: value(kinds.fallPerDay, {
        about: 'What the share loses with each day more from booking to slot: 4 points per day.',
        none: 0,
      }),
      at_least: value(kinds.share, {
        about: 'Share that shows up however late the slot.',
        none: 0,
      }),
    },
    main: 'total',
    none: null,
  }),
  reminder: plainSection({
    about: 'Reminding a lead of its appointment.',
    keys: {
      takes: value(kinds.time, { about: 'What one takes.' }),
      by: value(kinds.choice('telemarketers', 'closers'), {
        about:
          'Whose time: telemarketers take it after the conversation, closers right before the slot.',
      }),
    },
    main: 'takes',
    none: null,
  }),
  no_show: plainSection({
    about: 'Leads that do not come; none: all are lost and cost nobody time.',
    keys: {
      rebook: value(kinds.share, { about: 'Share of them that is booked again.' }),
      takes: varying({
        about: 'What one takes a closer.',
        measures: 'time',
        family: 'lognormal',
        bareIsConstant: true,
      }),
    },
    main: 'rebook',
    none: null,
  }),
  counts_as: value(kinds.choice('held', 'set'), {
    about: 'What pay per appointment is paid for: those held, or those set.',
    none: null,
  }),
};

const leadsMeasure = counted('a number of leads', '20 leads', { '': 1, lead: 1, leads: 1 }, false);

/** `20 leads`, or `20`. */
export const leadLimit: Kind<number> = {
  read: (text) => Math.floor(readExact(text, leadsMeasure, { sign: null })),
  bare: drawnOnce((z) =>
    z
      .union([z.int().min(0), z.string().regex(/^\d[\d,_]*(\s+leads?)?$/u)])
      .meta({ id: 'a-limit-of-leads', examples: ['20 leads'] }),
  ),
};
