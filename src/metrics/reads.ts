import { CLOSER_TASKS } from '../floor/activity.ts';
import { OWN_LEADS } from '../floor/telesales/tally.ts';
import type { SourceTotals } from '../floor/result.ts';
import type { Month } from './types.ts';

/** What several metrics read of a month, so that each is defined once. */

/** Leads that nobody spoke with: never reached, gave up, turned away (closing time, a full queue, no slot), or no-shows. */
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

/** A count of everybody who dials: telemarketers, and closers who prospect. */
export function ofAllWhoDial(
  { floor }: Month,
  column: 'dials' | 'contacts' | 'filtered_out',
): number {
  return floor.telemarketers.total(column) + floor.closers.total(column);
}

/** Seconds in which closers dialled for leads themselves, talked to those they reached and wrote that up. */
export function closerProspecting({ floor: { closers } }: Month): number {
  return closers.total('dialling') + closers.total('talk') + closers.total('wrap');
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

/** What became of the leads of all who dial: telemarketers, whatever their list, and closers who prospect. */
export function dialledFor({ floor: { sources, telemarketed } }: Month): SourceTotals {
  const own = sources.find(({ source }) => source === OWN_LEADS);
  if (own === undefined) return telemarketed;
  return {
    source: telemarketed.source,
    leads: telemarketed.leads + own.leads,
    accepted: telemarketed.accepted + own.accepted,
    sales: telemarketed.sales + own.sales,
    revenue: telemarketed.revenue + own.revenue,
    cancelledRevenue: telemarketed.cancelledRevenue + own.cancelledRevenue,
  };
}

/** Revenue of a source, in currency, less what was undone. */
export function keptRevenueOf(source: SourceTotals): number {
  return source.revenue - source.cancelledRevenue;
}

/** Live answers that met no telemarketer in time. */
export function dropped({ floor }: Month): number {
  return floor.dialler?.dropped ?? 0;
}

/** Contacts that got a telemarketer, or a closer who prospects. */
export function conversationsOf(month: Month): number {
  return ofAllWhoDial(month, 'contacts');
}

/** Live people reached, those dropped included. */
export function contactsOf(month: Month): number {
  return conversationsOf(month) + dropped(month);
}

/** Attempts: of all who dial, and those of a dialler's lines that reached none of them. */
export function dialsOf(month: Month): number {
  const { dialler } = month.floor;
  const theirs = ofAllWhoDial(month, 'dials');
  if (dialler === null) return theirs;
  const { badNumbers, busy, machines, unanswered } = dialler;
  return theirs + unanswered + busy + badNumbers + machines + dialler.dropped;
}

/** Length of the horizon in months. */
export function monthsOf({ floor }: Month): number {
  let months = 0;
  for (const length of floor.spans.monthLength) months += length;
  return months;
}
