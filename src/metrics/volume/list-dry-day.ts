import type { Metric } from '../types.ts';

/** Working day, from 1. */
export const listDryDay: Metric = {
  label: 'day the list runs dry',
  unit: 'count',
  group: 'volume',
  better: 'more',
  definition:
    'Working day, counted from 1, by which half of the telemarketers have had nobody left to dial; months in which the list lasts are left out.',
  numerator: ({ floor }) => floor.prospects?.dryDay ?? 0,
  denominator: ({ floor }) => ((floor.prospects?.dryDay ?? 0) > 0 ? 1 : 0),
  noValue: 'the list does not run dry',
};
