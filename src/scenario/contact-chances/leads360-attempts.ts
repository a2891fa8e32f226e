import type { ContactChances } from './types.ts';

/** Hazards .39, .541, .393, .294 and .25 of contactable leads reached by attempt, over the first. */
export const leads360Attempts: ContactChances = {
  multipliers: { '2': 1.387, '3': 1.008, '4': 0.754, '5': 0.641 },
  source:
    'Leads360, several million leads: 39, 72, 83, 88 and 91 % of contactable leads reached by attempts 1 to 5',
};
