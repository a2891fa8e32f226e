import * as kinds from './kinds.ts';
import { records, recordsPerWeek, timeZone } from './list-kinds.ts';
import { byAttempt } from './multipliers.ts';
import { value } from './value.ts';

/** What a list to dial is. */
export const listKeys = {
  records: value(records, {
    about: 'Records when counting begins, 60,000; unlimited: the list never runs out.',
    none: null,
    absent: null,
  }),
  dealt: value(kinds.yesNo, {
    about: 'yes: each telemarketer gets an equal share; no: all dial from one list.',
    absent: true,
  }),
  refresh: value(recordsPerWeek, {
    about: 'New records at the start of each later working week: 8,000 per week.',
    none: 0,
    absent: 0,
  }),
  cost: value(kinds.moneyPerRecord, {
    about: 'Price of a record, paid when it is bought: $0.06/record.',
    none: 0,
    absent: 0,
  }),
  bad_numbers: value(kinds.share, {
    about: 'Share of records whose number reaches nobody, found out on the first dial.',
    none: 0,
    absent: 0,
  }),
  right_person: value(kinds.share, {
    about: 'Share of contacts who are whom the list names; plays a part with screening only.',
    none: null,
    absent: null,
  }),
  attempts: value(kinds.cap(1), { about: 'Most attempts on one record.', absent: 1 }),
  retry_after: value(kinds.exactTime, {
    about: 'Clock time from one attempt on a record to the next, at least.',
    none: 0,
    absent: 0,
  }),
  contact_by_attempt: byAttempt(
    'Factors on the connect rate by attempt; one not named has that of the attempt before it.',
  ),
  removed_per_contact: value(kinds.share, {
    about: 'Share of contacts, leads aside, who ask not to be called again.',
    none: 0,
    absent: 0,
  }),
  time_zone: value(timeZone, {
    about: "Where these people live, for legal hours; none: in the floor's own zone.",
    none: null,
    absent: null,
  }),
};
