import { CLOSER_TASKS } from '../floor/activity.ts';
import type { SourceTotals } from '../floor/result.ts';
import type { Month } from './types.ts';

/** What several metrics read of a month, so that each is defined once. */

/** Leads that nobody spoke with: never reached, gave up, turned away at closing time or from a full queue, or no-shows. */
export function lost({ floor }: Month): number {
  const { gaveUp, noShows, turnedAway, unreached } = floor.totals;
  return unreached + gaveUp + turnedAway + noShows;
}

/** Leads of telemarketers and inbound: all that came into the hands of sales. */
export function handedOver({ floor }: Month): number {
  return floor.totals.leads + floor.totals.inboundLeads;
}

/** Seconds in which telemarketers talked, stayed on the line with a lead or wrote up. */
export function telemarketerHandling({ floor: { telemarketers } }: Month): number {
  return telemarketers.total('talk') + telemarketers.total('wrap') + telemarketers.total('hold');
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
  return floor.sources[0]!;
}

/** Revenue of a source, in currency, less what was undone. */
export function keptRevenueOf(source: SourceTotals): number {
  return source.revenue - source.cancelledRevenue;
}

/** Live answers that met no telemarketer in time. */
export function dropped({ floor }: Month): number {
  return floor.dialler === null ? 0 : floor.dialler.dropped;
}

/** Contacts that got a telemarketer. */
export function conversationsOf({ floor }: Month): number {
  return floor.telemarketers.total('contacts');
}

/** Live people reached, those dropped included. */
export function contactsOf(month: Month): number {
  return conversationsOf(month) + dropped(month);
}

/** Attempts: telemarketers' own, and those of a dialler's lines that reached none of them. */
export function dialsOf(month: Month): number {
  const { dialler, telemarketers } = month.floor;
  const theirs = telemarketers.total('dials');
  if (dialler === null) return theirs;
  const { badNumbers, busy, machines, unanswered } = dialler;
  return theirs + unanswered + busy + badNumbers + machines + dialler.dropped;
}
