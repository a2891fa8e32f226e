import { closerProspecting as prospecting } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (own dialling + talk with prospects + wrap-up) / staffed time. */
export const closerProspecting: Metric = {
  label: 'closers prospecting',
  unit: 'share',
  group: 'time',
  better: null,
  definition:
    "Closers' time on finding leads themselves (dialling, talk, wrap-up) divided by their staffed time; 0 where idle closers wait.",
  numerator: prospecting,
  denominator: ({ floor }) => floor.closers.total('staffed'),
  noValue: 'no staffed closer hours',
};
