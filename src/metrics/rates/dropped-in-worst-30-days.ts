import type { Metric } from '../types.ts';

/** The highest share of contacts dropped over 30 days in a row. */
export const droppedInWorst30Days: Metric = {
  label: 'dropped, worst 30 days',
  unit: 'share',
  group: 'rates',
  better: 'less',
  definition:
    'Dropped calls divided by live answers over those 30 calendar days in a row in which that share is highest; a shorter period counts whole.',
  numerator: ({ floor }) => floor.dialler?.worstThirtyDays ?? 0,
};
