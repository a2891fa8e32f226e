import type { Metric } from '../types.ts';

/** The highest share of contacts dropped on one day. */
export const droppedOnWorstDay: Metric = {
  label: 'dropped, worst day',
  unit: 'share',
  group: 'rates',
  better: 'less',
  definition: 'Dropped calls divided by live answers, on the day on which that share is highest.',
  numerator: ({ floor }) => floor.dialler?.worstDay ?? 0,
};
