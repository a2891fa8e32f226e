import type { ContactChances } from './types.ts';

/** Best and worst block of the day; 1.4 / 0.654 = 2.14. */
export const oldroydHours: ContactChances = {
  multipliers: { '11h': 0.654, '16h': 1.4, '17h': 1.4 },
  source:
    'Oldroyd/InsideSales, 100,000+ calls: contact best at 16-18 h, 114 % above 11-12 h; the hours between are a guess of 1. ' +
    'Cognism finds 10-11 h best',
};
