import { hour, type CallingRule } from './types.ts';

/** Florida SB 1120 of 2021. */
export const florida: CallingRule = {
  hours: { from: hour(8), to: hour(20) },
  callsPerDay: 3,
  reminder:
    'calls from 8:00 to 20:00; no more than 3 calls to a person in 24 h on the same subject, from any number',
  source: 'Florida 501.616(6), SB 1120 of 2021 (flsenate.gov)',
};
