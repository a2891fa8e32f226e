import type { CallingRule } from './types.ts';

/** CRTC's Unsolicited Telecommunications Rules. */
export const canada: CallingRule = {
  hours: null,
  callsPerDay: null,
  reminder:
    'a call is dropped where nobody speaks within 2 s; National Do Not Call List every 31 days; hours and the cap on ' +
    'dropped calls are left out for want of a text that was read',
  source: 'CRTC rules (scribd copy)',
};
