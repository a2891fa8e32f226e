import { ScoredLeads } from './scored.ts';
import type { Order } from './types.ts';

export const bestScore: Order = {
  about: 'whoever has the highest intent score; at equal scores, whoever was qualified first',
  queue: (leads) => new ScoredLeads(leads),
};
