import type { HandoffKind } from './types.ts';

export const appointment: HandoffKind = {
  about: "the lead is booked into a slot of a closer's later day",
  holds: false,
  staysOnLine: false,
  books: true,
  keys: ['slots', 'lead_time', 'latest', 'show_rate', 'reminder', 'no_show', 'counts_as'],
};
