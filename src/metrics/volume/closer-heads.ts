import { personMonths } from '../../pay/heads.ts';
import { monthsOf } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Months that closers were employed / months of the horizon. */
export const closerHeads: Metric = {
  label: 'closers employed',
  unit: 'count',
  group: 'volume',
  better: null,
  definition:
    'Closers employed on average over the horizon: positions less the time they are vacant.',
  numerator: ({ floor }) => personMonths(floor.closers, floor.spans),
  denominator: monthsOf,
  noValue: 'no time counted',
};
