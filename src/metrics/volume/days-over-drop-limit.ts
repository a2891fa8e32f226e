import type { Metric } from '../types.ts';

/** Count: days whose share of dropped calls was above the limit. */
export const daysOverDropLimit: Metric = {
  label: 'days over the drop limit',
  unit: 'count',
  group: 'volume',
  better: 'less',
  definition:
    'Working days on which a larger share of live answers was dropped than drop_limit allows.',
  numerator: ({ floor }) => floor.dialler?.daysOverLimit ?? 0,
};
