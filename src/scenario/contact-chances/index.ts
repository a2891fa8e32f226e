import { leads360Attempts } from './leads360-attempts.ts';
import { oldroydHours } from './oldroyd-hours.ts';
import { oldroydWeekdays } from './oldroyd-weekdays.ts';
import type { ContactChances } from './types.ts';

/** Published multipliers by the word that may stand in their place: by hour, by weekday, by attempt. */
export const contactChances = {
  by_hour: { oldroyd: oldroydHours },
  by_weekday: { oldroyd: oldroydWeekdays },
  contact_by_attempt: { leads360: leads360Attempts },
} as const satisfies Record<string, Readonly<Record<string, ContactChances>>>;
