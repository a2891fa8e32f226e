import { hour, type CallingRule } from './types.ts';

/** Washington State. */
export const washington: CallingRule = {
  hours: { from: hour(8), to: hour(20) },
  callsPerDay: null,
  reminder:
    'calls from 8:00 to 20:00; end the call within 10 s of a request not to be called, and do not call for a year',
  source: 'VICIdial forum, kleinmoynihan (secondary pages)',
};
