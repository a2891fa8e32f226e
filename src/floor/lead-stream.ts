import { EventList } from './event-list.ts';

/**
 * Leads in parallel arrays, in the order they were qualified. What a lead is travels with it; the luck of the calls it
 * will get does not.
 */
export class LeadStream {
  length = 0;
  /** Clock seconds at which the lead was qualified or came in. */
  time: Float64Array;
  /** Telemarketer's number from 0; inbound source k is -1 - k; OPEN_LEAD or OPEN_DEAL where the horizon began with it. */
  owner: Int32Array;
  /** How long it would hold, s of open time; Infinity where nobody gives up. */
  patience: Float64Array;
  /** Standard exponential: the lead answers once the tries' hazards add up to it. */
  reach: Float64Array;
  /** Uniform: returned unread when under the share returned; likewise disqualified. */
  returned: Float64Array;
  disqualified: Float64Array;

  constructor(capacity = 64) {
    this.time = new Float64Array(capacity);
    this.owner = new Int32Array(capacity);
    this.patience = new Float64Array(capacity);
    this.reach = new Float64Array(capacity);
    this.returned = new Float64Array(capacity);
    this.disqualified = new Float64Array(capacity);
  }

  /** Adds a lead at the end; its time must not precede the last one's. */
  push(
    time: number,
    owner: number,
    patience: number,
    reach: number,
    returned: number,
    disqualified: number,
  ): void {
    if (this.length === this.time.length) this.grow();
    const lead = this.length++;
    this.time[lead] = time;
    this.owner[lead] = owner;
    this.patience[lead] = patience;
    this.reach[lead] = reach;
    this.returned[lead] = returned;
    this.disqualified[lead] = disqualified;
  }

  /** Adds lead `at` of another stream. */
  pushFrom(other: LeadStream, at: number): void {
    this.push(
      other.time[at]!,
      other.owner[at]!,
      other.patience[at]!,
      other.reach[at]!,
      other.returned[at]!,
      other.disqualified[at]!,
    );
  }

  private grow(): void {
    const capacity = this.time.length * 2;
    this.time = copied(this.time, new Float64Array(capacity));
    this.owner = copied(this.owner, new Int32Array(capacity));
    this.patience = copied(this.patience, new Float64Array(capacity));
    this.reach = copied(this.reach, new Float64Array(capacity));
    this.returned = copied(this.returned, new Float64Array(capacity));
    this.disqualified = copied(this.disqualified, new Float64Array(capacity));
  }
}

/** Owner of a lead, or of a deal waiting for its follow-up, that the horizon begins with. */
export const OPEN_LEAD = -1_000_000;
export const OPEN_DEAL = -1_000_001;

/** Leads `from` to `until - 1` of a stream, by time. */
export interface LeadRun {
  readonly leads: LeadStream;
  readonly from: number;
  readonly until: number;
}

/** A whole stream as a run. */
export function runOf(leads: LeadStream): LeadRun {
  return { leads, from: 0, until: leads.length };
}

/**
 * Runs as one stream, by time; at equal times the earlier run comes first: give telemarketers by number, then inbound
 * sources in their order, then what was open at the start.
 */
export function mergedLeads(runs: readonly LeadRun[]): LeadStream {
  const merged = new LeadStream(runs.reduce((sum, { from, until }) => sum + until - from, 1));
  const heads = new EventList(Math.max(1, runs.length));
  const places = Int32Array.from(runs, ({ from }) => from);
  const advance = (number: number): void => {
    const { leads, until } = runs[number]!;
    const place = places[number]!;
    heads.set(number, place < until ? leads.time[place]! : Number.POSITIVE_INFINITY);
  };
  runs.forEach((_, number) => {
    advance(number);
  });
  while (heads.time !== Number.POSITIVE_INFINITY) {
    const number = heads.leaf;
    merged.pushFrom(runs[number]!.leads, places[number]!++);
    advance(number);
  }
  return merged;
}

function copied<Numbers extends Float64Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
