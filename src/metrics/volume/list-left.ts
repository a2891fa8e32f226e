import type { Metric } from '../types.ts';

/** Records that may still be called / records bought. */
export const listLeft: Metric = {
  label: 'list left',
  unit: 'share',
  group: 'volume',
  better: null,
  definition:
    'Records that may still be called at the end, divided by all bought, refreshes included; unlimited lists are left out.',
  numerator: ({ floor }) => floor.prospects?.left ?? 0,
  denominator: ({ floor }) => floor.prospects?.bought ?? 0,
  noValue: 'the list never runs out',
};
