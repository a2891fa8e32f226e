/**
 * Leads in parallel arrays, in the order they were qualified. What a lead is travels with it; the luck of the calls it
 * will get does not.
 */
export class LeadStream {
  length = 0;
  /** Clock seconds at which the lead was qualified or came in. */
  declare time: Float64Array;
  /** Telemarketer's number from 0; inbound source k is -1 - k; OPEN_LEAD or OPEN_DEAL where the horizon began with it. */
  declare owner: Int32Array;
  /** How long it would hold, s of open time; Infinity where nobody gives up. */
  declare patience: Float64Array;
  /** Standard exponential: the lead answers once the tries' hazards add up to it. */
  declare reach: Float64Array;
  /** Uniform: returned unread when under the share returned; likewise disqualified. */
  declare returned: Float64Array;
  declare disqualified: Float64Array;

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

/**
 * Two streams as one, by time; at equal times telemarketers come before inbound, then the lower number first.
 */
export function mergedLeads(a: LeadStream, b: LeadStream): LeadStream {
  const merged = new LeadStream(Math.max(1, a.length + b.length));
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (precedes(a, i, b, j)) merged.pushFrom(a, i++);
    else merged.pushFrom(b, j++);
  }
  while (i < a.length) merged.pushFrom(a, i++);
  while (j < b.length) merged.pushFrom(b, j++);
  return merged;
}

function precedes(a: LeadStream, i: number, b: LeadStream, j: number): boolean {
  const earlier = a.time[i]! - b.time[j]!;
  if (earlier !== 0) return earlier < 0;
  return rank(a.owner[i]!) <= rank(b.owner[j]!);
}

/** Telemarketers by number, then inbound sources in their order. */
function rank(owner: number): number {
  return owner >= 0 ? owner : 2 ** 31 - owner;
}

function copied<Numbers extends Float64Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
