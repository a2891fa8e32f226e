import * as kinds from './kinds.ts';
import { timeZone } from './list-kinds.ts';
import { list } from './list.ts';
import { plainSection } from './section.ts';
import { value } from './value.ts';

const absence = plainSection({
  about: 'Each person misses each whole day with this chance.',
  keys: {
    share: value(kinds.share, { about: 'Share of days missed.' }),
    paid: value(kinds.yesNo, { about: 'Whether missed days are paid.' }),
  },
  main: 'share',
  none: null,
});

export const calendar = plainSection({
  about: 'When the floor works.',
  keys: {
    shift: value(kinds.clockSpan, { about: 'The working day, such as 09:00..17:30.' }),
    breaks: list(
      kinds.breakSpan,
      'Breaks: 12:00..12:45 unpaid; 30 minutes and more are unpaid unless they say so.',
    ),
    meetings: value(kinds.timePerDay, {
      about: 'Paid time a day at the start of the shift, not staffed.',
      none: 0,
    }),
    absence,
    finish_calls: value(kinds.timeCap, {
      about: 'How long past closing a call may go on; none: to its end.',
      none: null,
    }),
    time_zone: value(timeZone, {
      about: 'Where the floor is, for legal hours; none: where the people it calls are.',
      none: null,
    }),
  },
});
