import { keptRevenueOf } from '../reads.ts';
import type { SourceMetric } from '../types.ts';

/** Kept revenue / leads, of one source. */
export const revenuePerLeadBySource: SourceMetric = {
  label: 'revenue per lead by source',
  unit: 'currency',
  group: 'money',
  better: 'more',
  definition: 'Kept revenue from the leads of one source divided by those leads.',
  numerator: keptRevenueOf,
  denominator: ({ leads }) => leads,
  noValue: 'no leads of this source',
};
