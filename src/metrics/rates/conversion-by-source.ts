import type { SourceMetric } from '../types.ts';

/** Sales / leads, of one source. */
export const conversionBySource: SourceMetric = {
  label: 'conversion by source',
  unit: 'share',
  group: 'rates',
  better: 'more',
  definition: 'Sales from the leads of one source divided by those leads.',
  numerator: ({ sales }) => sales,
  denominator: ({ leads }) => leads,
  noValue: 'no leads of this source',
};
