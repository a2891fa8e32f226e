import type { PublishedEffort } from './types.ts';

/** A bonus for the team. */
export const friebel: PublishedEffort = {
  effects: { sales: '3%' },
  source: 'Friebel, Heinz, Krueger and Zubanov 2017: bakery shops, a team bonus, +3 % sales',
};
