import { Ring } from '../../ring.ts';
import type { Order } from './types.ts';

export const firstCome: Order = {
  about: 'whoever entered the queue first, again after each vain try',
  queue: () => new Ring(),
};
