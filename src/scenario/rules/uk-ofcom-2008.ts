import type { CallingRule } from './types.ts';

/** Ofcom's statement of policy, in force until 28 February 2017. */
export const ukOfcom2008: CallingRule = {
  hours: null,
  callsPerDay: null,
  reminder:
    'history, in force until 28 February 2017: at most 3 % of live calls of a campaign dropped in 24 h, ring 15 s, no ' +
    'call back within 72 h of a dropped call without somebody to take it; since then any dropped or silent call may ' +
    'count as misuse',
  source:
    'Ofcom policy as quoted by callcentresoftware.co.uk and callcentrehelper (secondary pages)',
};
