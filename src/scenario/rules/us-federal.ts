import { hour, type CallingRule } from './types.ts';

/** Telemarketing Sales Rule and 47 CFR 64.1200. */
export const usFederal: CallingRule = {
  hours: { from: hour(8), to: hour(21) },
  callsPerDay: null,
  reminder:
    'calls from 8:00 to 21:00 at the called party; at most 3 % of calls answered live dropped in 30 days of a campaign, ' +
    'a call being dropped where nobody speaks within 2 s of the greeting; let it ring 15 s or 4 times; ' +
    'Do Not Call lists every 31 days',
  source: 'FTC Telemarketing Sales Rule (dnc.com FAQ); 47 CFR 64.1200 (telemarketingrules.com)',
};
