import type { ContactChances } from './types.ts';

/** First-dial contacts by day, 1,640, 1,590, 2,260, 2,340 and 1,980, over their average. */
export const oldroydWeekdays: ContactChances = {
  multipliers: { mon: 0.836, tue: 0.81, wed: 1.152, thu: 1.193, fri: 1.009 },
  source:
    'Oldroyd/InsideSales, first-dial contacts by day (counts, not rates). Cognism finds Monday to Thursday alike, CallHippo ' +
    'Monday twice as good as Friday',
};
