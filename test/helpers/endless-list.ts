import type { ListSource } from '../../src/scenario/scenario.ts';

/** One list that never ends. */
export const endlessList: ListSource = {
  records: 'unlimited',
  dealt: true,
  refresh: 0,
  cost: 0,
  bad_numbers: 0,
  right_person: null,
  attempts: 1,
  retry_after: 0,
  contact_by_attempt: {},
  removed_per_contact: 0,
  time_zone: null,
};
