import { hour, type CallingRule } from './types.ts';

/** Oklahoma's telephone solicitation law. */
export const oklahoma: CallingRule = {
  hours: { from: hour(8), to: hour(20) },
  callsPerDay: 3,
  reminder: 'calls from 8:00 to 20:00; no more than 3 calls to a person in 24 h',
  source: 'clickpoint, g2leadstosales and VICIdial forum (secondary pages)',
};
