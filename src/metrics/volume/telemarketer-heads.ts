import { personMonths } from '../../pay/heads.ts';
import { monthsOf } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Months that telemarketers were employed / months of the horizon. */
export const telemarketerHeads: Metric = {
  label: 'telemarketers employed',
  unit: 'count',
  group: 'volume',
  better: null,
  definition:
    'Telemarketers employed on average over the horizon: positions less the time they are vacant.',
  numerator: ({ floor }) => personMonths(floor.telemarketers, floor.spans),
  denominator: monthsOf,
  noValue: 'no time counted',
};
