import { copied } from './copied.ts';

/**
 * Leads in parallel arrays, in the order they were qualified. What a lead is travels with it; the luck of the calls it
 * will get does not.
 */
export class LeadStream {
  length = 0;
  /** Clock seconds at which the lead was qualified or came in. */
  time: Float64Array;
  /** Telemarketer's number from 0; inbound source k is -1 - k; closer k FOUND_BY_CLOSER - k; OPEN_LEAD or OPEN_DEAL where the horizon began with it. */
  owner: Int32Array;
  /** How long it would hold, s of open time; Infinity where nobody gives up. */
  patience: Float64Array;
  /** Standard exponential: the lead answers once the tries' hazards add up to it. */
  reach: Float64Array;
  /** Uniform: returned unread when under the share returned; likewise disqualified. */
  returned: Float64Array;
  disqualified: Float64Array;
  /** Where leads are described: number of the list that the lead's record stood in, from 0; its intent score, 0 to 100. */
  readonly described: boolean;
  list: Int32Array;
  score: Float64Array;

  /** @param described whether leads have a list and a score */
  constructor(capacity = 64, described = false) {
    this.described = described;
    this.list = new Int32Array(described ? capacity : 0);
    this.score = new Float64Array(described ? capacity : 0);
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

  /** Says of the lead just added where it came from and how it scored. */
  describe(list: number, score: number): void {
    if (!this.described) return;
    this.list[this.length - 1] = list;
    this.score[this.length - 1] = score;
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
    if (other.described) this.describe(other.list[at]!, other.score[at]!);
  }

  /** Adds a run at the end, for which there must be room, whatever its times. */
  append({ leads, from, until }: LeadRun): void {
    const theirs = leads.amounts();
    this.amounts().forEach((column, number) => {
      column.set(theirs[number]!.subarray(from, until), this.length);
    });
    this.owner.set(leads.owner.subarray(from, until), this.length);
    if (leads.described && this.described) {
      this.list.set(leads.list.subarray(from, until), this.length);
      this.score.set(leads.score.subarray(from, until), this.length);
    }
    this.length += until - from;
  }

  /** The leads at these positions, counted from `from`. */
  inOrder(from: number, positions: Int32Array): LeadStream {
    const ordered = new LeadStream(positions.length, this.described);
    const mine = this.amounts();
    ordered.amounts().forEach((column, number) => {
      gather(mine[number]!, from, positions, column);
    });
    const { owner } = this;
    for (let i = 0; i < positions.length; i++) ordered.owner[i] = owner[from + positions[i]!]!;
    if (this.described) {
      gather(this.score, from, positions, ordered.score);
      for (let i = 0; i < positions.length; i++) ordered.list[i] = this.list[from + positions[i]!]!;
    }
    ordered.length = positions.length;
    return ordered;
  }

  private amounts(): Float64Array[] {
    const { disqualified, patience, reach, returned, time } = this;
    return [time, patience, reach, returned, disqualified];
  }

  private grow(): void {
    const capacity = Math.max(64, this.time.length * 2);
    this.time = copied(this.time, new Float64Array(capacity));
    this.owner = copied(this.owner, new Int32Array(capacity));
    this.patience = copied(this.patience, new Float64Array(capacity));
    this.reach = copied(this.reach, new Float64Array(capacity));
    this.returned = copied(this.returned, new Float64Array(capacity));
    this.disqualified = copied(this.disqualified, new Float64Array(capacity));
    if (!this.described) return;
    this.list = copied(this.list, new Int32Array(capacity));
    this.score = copied(this.score, new Float64Array(capacity));
  }
}

/** Owner of a lead, or of a deal waiting for its follow-up, that the horizon begins with. */
export const OPEN_LEAD = -1_000_000;
export const OPEN_DEAL = -1_000_001;

/** Owner of a lead that closer k found by dialling is FOUND_BY_CLOSER - k. */
export const FOUND_BY_CLOSER = -2_000_000;

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
  if (runs.length === 2) return mergedPair(runs[0]!, runs[1]!);
  const { leads, from, until } = joined(runs);
  return leads.inOrder(from, orderOf(leads.time.subarray(from, until)));
}

/** Two runs, as where a sweep adds one telemarketer: merging is faster than sorting. */
function mergedPair(first: LeadRun, second: LeadRun): LeadStream {
  const room = first.until - first.from + second.until - second.from;
  const merged = new LeadStream(room, isDescribed([first, second]));
  let a = first.from;
  let b = second.from;
  while (a < first.until && b < second.until) {
    if (second.leads.time[b]! < first.leads.time[a]!) merged.pushFrom(second.leads, b++);
    else merged.pushFrom(first.leads, a++);
  }
  merged.append({ ...first, from: a });
  merged.append({ ...second, from: b });
  return merged;
}

/** Those of an undescribed run among others stand in list 0 with a score of 0. */
function isDescribed(runs: readonly LeadRun[]): boolean {
  return runs.some(({ leads }) => leads.described);
}

/** Runs one behind the other; not copied where they stand like that. */
function joined(runs: readonly LeadRun[]): LeadRun {
  const last = runs.at(-1);
  if (last === undefined) return runOf(new LeadStream(0));
  const stand = runs.every(
    ({ leads, until }, number) =>
      leads === last.leads && until === (runs[number + 1]?.from ?? last.until),
  );
  if (stand) return { leads: last.leads, from: runs[0]!.from, until: last.until };
  const room = runs.reduce((sum, { from, until }) => sum + until - from, 0);
  const copy = new LeadStream(room, isDescribed(runs));
  for (const run of runs) copy.append(run);
  return runOf(copy);
}

/**
 * Positions in rising order of their times; equal times keep theirs.
 *
 * Leads spread over the horizon, so as many buckets as leads leave little to sort; an event list of runs is slower.
 */
function orderOf(times: Float64Array): Int32Array {
  const { length } = times;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) {
    if (times[i]! < first) first = times[i]!;
    if (times[i]! > last) last = times[i]!;
  }
  const scale = last > first ? (length - 1) / (last - first) : 0;
  const ends = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) ends[1 + Math.trunc((times[i]! - first) * scale)]!++;
  for (let bucket = 1; bucket <= length; bucket++) ends[bucket]! += ends[bucket - 1]!;
  const order = new Int32Array(length);
  for (let i = 0; i < length; i++) order[ends[Math.trunc((times[i]! - first) * scale)]!++] = i;
  for (let i = 1; i < length; i++) {
    const lead = order[i]!;
    let hole = i;
    for (; hole > 0 && times[order[hole - 1]!]! > times[lead]!; hole--)
      order[hole] = order[hole - 1]!;
    order[hole] = lead;
  }
  return order;
}

function gather(column: Float64Array, from: number, positions: Int32Array, to: Float64Array): void {
  for (let i = 0; i < positions.length; i++) to[i] = column[from + positions[i]!]!;
}
