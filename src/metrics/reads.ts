import { CLOSER_TASKS } from '../floor/activity.ts';
import type { SourceTotals } from '../floor/result.ts';
import type { Month } from './types.ts';

/** What several metrics read of a month, so that each is defined once. */

/** Leads that nobody spoke with: never reached, gave up, or turned away at closing time. */
export function lost({ floor }: Month): number {
  return floor.totals.unreached + floor.totals.gaveUp + floor.totals.turnedAway;
}

/** Leads of telemarketers and inbound: all that came into the hands of sales. */
export function handedOver({ floor }: Month): number {
  return floor.totals.leads + floor.totals.inboundLeads;
}

/** Seconds in which telemarketers talked or wrote up. */
export function telemarketerHandling({ floor }: Month): number {
  return floor.telemarketers.total('talk') + floor.telemarketers.total('wrap');
}

/** Seconds in which closers handled something: first calls, rejected leads, vain tries, follow-ups. */
export function closerHandling({ floor: { closers } }: Month): number {
  let seconds = 0;
  for (const task of CLOSER_TASKS) seconds += closers.total(task);
  return seconds;
}

/** Staffed hours of all telemarketers. */
export function hoursOfTelemarketers({ floor }: Month): number {
  return floor.telemarketers.total('staffed') / 3600;
}

/** Staffed hours of all closers. */
export function hoursOfClosers({ floor }: Month): number {
  return floor.closers.total('staffed') / 3600;
}

/** What became of the leads of telemarketers. */
export function telemarketed({ floor }: Month): SourceTotals {
  return floor.telemarketed;
}

/** Revenue of a source, in currency, less what was undone. */
export function keptRevenueOf(source: SourceTotals): number {
  return source.revenue - source.cancelledRevenue;
}
