import { Calendar } from '../../src/floor/calendar.ts';
import { LeadStream, OPEN_LEAD } from '../../src/floor/lead-stream.ts';
import type { TelesalesModel } from '../../src/floor/model.ts';
import { floorResult, workLeads } from '../../src/floor/replicate.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import type { LeadBook } from '../../src/floor/telesales/lead-book.ts';
import { callLuck } from '../../src/floor/telesales/luck.ts';
import { TelesalesRules } from '../../src/floor/telesales/rules.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { streamOf } from '../../src/random/stream.ts';
import { telesales } from './models.ts';

/** 9:00 on the first Monday, s. */
export const OPENS = 9 * 3600;
export const DAY = 24 * 3600;

/** A lead as a test writes it: what is not said lets it through. */
export interface HandMadeLead {
  /** Clock seconds. */
  readonly at: number;
  /** Telemarketer from 0, in the order written unless said; inbound source k is -1 - k. */
  readonly owner?: number;
  /** Open seconds; for ever unless said. */
  readonly patience?: number;
  /** Hazard of tries at which it answers; the first unless said. */
  readonly reach?: number;
  /** Luck from 0 to 1: returned, or disqualified, where under the share of those; never unless said. */
  readonly returned?: number;
  readonly disqualified?: number;
}

/** A continuous horizon of so many seconds. */
export function seconds(length: number, warmUp = 0): Calendar {
  return Calendar.continuous({ length, warmUp, monthSeconds: 1e6 });
}

/** Two days, one window each from 9:00 of so many seconds, unless changed. */
export function days(
  length: number,
  changes: Partial<Parameters<typeof Calendar.ofShifts>[0]> = {},
): Calendar {
  return Calendar.ofShifts({
    windows: [{ from: OPENS, to: OPENS + length, gapPaid: false }],
    paidPerDay: length,
    staffedPerDay: length,
    uncountedDays: 0,
    countedDays: 2,
    workingDaysPerMonth: 21,
    finishLimit: Infinity,
    ...changes,
  });
}

/** Handoff and telesales over leads written by hand. Calls take 1000 s and end in a sale of 100, unless changed. */
export function work(
  changes: Partial<TelesalesModel> & { readonly calendar: Calendar },
  leads: readonly HandMadeLead[],
  closers: number,
  replication = 0,
  book?: LeadBook,
): FloorResult {
  const model = telesales({
    patience: null,
    call: constant(1000),
    firstCallCloseRate: 1,
    deal: constant(100),
    ...changes,
  });
  const stream = new LeadStream();
  leads.forEach(({ at, owner, patience, reach, returned, disqualified }, number) => {
    stream.push(
      at,
      owner ?? number,
      patience ?? Infinity,
      reach ?? 0,
      returned ?? 1,
      disqualified ?? 1,
    );
  });
  const owners = leads.map(({ owner }, number) => owner ?? number);
  const telemarketers = Math.max(0, ...owners.map((owner) => owner + 1));
  const sources = Math.max(0, ...owners.map((owner) => (owner > OPEN_LEAD ? -owner : 0)));
  const rules = new TelesalesRules(model, 'hand-made', replication);
  const tally = workLeads(
    rules,
    callLuck(model, 'hand-made', replication),
    stream,
    { telemarketers, closers },
    sources,
    book,
  );
  const names = Array.from({ length: sources }, (_, source) => `source ${source + 1}`);
  return floorResult(model, [], tally, names);
}

/** Numbers of the leads (one a telemarketer) that a closer worked. */
export function workedLeads({ telemarketers }: FloorResult): number[] {
  return Array.from({ length: telemarketers.people }, (_, lead) => lead).filter(
    (lead) => telemarketers.get(lead, 0, 'worked') > 0,
  );
}

/** So many leads of one telemarketer, `gap` seconds apart from `start`, whose own luck is drawn. */
export function drawnLeads(count: number, start: number, gap: number): HandMadeLead[] {
  const stream = streamOf('drawn leads', count, 'luck');
  return Array.from({ length: count }, (_, number) => ({
    at: start + number * gap,
    owner: 0,
    reach: stream.exponential(),
    returned: stream.uniform(),
    disqualified: stream.uniform(),
  }));
}
