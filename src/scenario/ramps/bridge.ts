import type { NamedRamp } from './types.ts';

/** How long account executives take to full productivity; how low they begin is not told. */
export const bridge: NamedRamp = {
  of: 'close_rate',
  weeks: {
    text: '13..30',
    source:
      'Bridge Group 2024 (via pulserevops): account executives, median 5.0 months; 27 % under 3, 38 % 3-6, 28 % 6-12, 7 % over 12',
  },
  from: { text: '20%..40%', source: 'guess' },
};
