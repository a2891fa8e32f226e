import type { NamedRamp } from './types.ts';

const source =
  "sdlabplaybook.xyz on Reputation.com's SDRs: 2-3, 4-6, 7-8, 9-10 of 10 meetings in months 1-4, or 5-9, 9-12, 12-15, 15-20 of 20; here a straight line through the middles of these months";

/** Meetings booked in a new SDR's first four months: about 25, 50, 75 and 95 % of the target. */
export const reputation: NamedRamp = {
  of: 'qualify_rate',
  weeks: { text: '14..17', source },
  from: { text: '10%..35%', source },
};
