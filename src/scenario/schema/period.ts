import type { Period } from '../scenario.ts';
import { layerOf } from '../tree.ts';
import { complain } from './key.ts';
import * as kinds from './kinds.ts';
import { plainSection, section } from './section.ts';
import { value } from './value.ts';

const MOST_OPEN = 1_000_000;

const startKeys = {
  mode: value(kinds.choice('running', 'empty'), { about: 'running or empty.', absent: null }),
  open_leads: value(kinds.whole(MOST_OPEN), { about: 'Leads in the queue.', absent: null }),
  open_deals: value(kinds.whole(MOST_OPEN), { about: 'Deals awaiting a follow-up.', absent: null }),
};

const starts = section(
  {
    about: 'What is open when the period begins: as on a running floor, nothing, or so many.',
    keys: startKeys,
    main: 'mode',
  },
  ({ mode, open_leads, open_deals }, node, spot): Period['starts'] | undefined => {
    const layer = (key: string) => layerOf(node.entries.get(key)?.node);
    const counts = Math.max(layer('open_leads'), layer('open_deals'));
    if (counts >= 0 && counts === layer('mode')) {
      return complain(spot, node.place, 'give a word or counts of open leads and deals, not both.');
    }
    if (counts > layer('mode')) return { open_leads: open_leads ?? 0, open_deals: open_deals ?? 0 };
    return mode ?? undefined;
  },
);

export const period = plainSection({
  about: 'What is simulated: how long, and from what start.',
  keys: {
    length: value(kinds.span, {
      about: 'Simulated time: 1 month, 2 weeks; 160 h where continuous.',
    }),
    working_days: value(kinds.whole(31), {
      about: 'Working days in a month.',
      check: (days) => (days > 0 ? null : 'a month needs a working day.'),
    }),
    continuous: value(kinds.yesNo, { about: 'One shift without days or breaks.' }),
    warm_up: value(kinds.span, {
      about: 'Uncounted start: state carries over, counts begin at its end.',
      none: null,
    }),
    starts,
  },
});
