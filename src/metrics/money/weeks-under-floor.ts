import type { Metric } from '../types.ts';

/** Share of weeks worked that were raised to the legal minimum. */
export const weeksUnderFloor: Metric = {
  label: 'weeks under the floor',
  unit: 'share',
  group: 'money',
  better: 'less',
  definition:
    'Weeks (or pay periods, where the minimum is tested in these) whose pay was raised to the legal minimum, divided by all in which somebody worked.',
  numerator: ({ books: { closers, telemarketers } }) =>
    closers.weeksUnder + telemarketers.weeksUnder,
  denominator: ({ books: { closers, telemarketers } }) =>
    closers.weeksWorked + telemarketers.weeksWorked,
  noValue: 'no legal minimum is set, or nobody worked',
};
