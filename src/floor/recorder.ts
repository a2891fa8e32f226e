import type { Calendar } from './calendar.ts';
import { copied } from './copied.ts';
import { EVENT, EVENT_KINDS, EVENT_NAMES } from './events.ts';
import { OPEN_DEAL, OPEN_LEAD, type LeadStream } from './lead-stream.ts';

/** Told what happens on a floor, where somebody wants to see it. Whoever books holds one, or null: nobody records. */
export interface Recorder {
  /**
   * @param event  number of the kind, from `EVENT`
   * @param from   clock seconds; events need not come in the order of time
   * @param until  clock seconds; `from` for a moment
   * @param who    person's number in his or her role, from 0; -1 for nobody
   * @param lead   number of the lead in its stream, from 0; -1 for none
   * @param amount what the kind says its amount is; 0 where it has none
   */
  note(event: number, from: number, until: number, who: number, lead: number, amount: number): void;
}

/** Tells a recorder that a lead, or a deal that was open, came into the stream. */
export function noteArrival(recorder: Recorder, leads: LeadStream, lead: number): void {
  const owner = leads.owner[lead]!;
  const at = leads.time[lead]!;
  if (owner >= 0) recorder.note(EVENT.qualified, at, at, owner, lead, 0);
  else if (owner === OPEN_DEAL) recorder.note(EVENT.open_deal, at, at, -1, lead, 0);
  else if (owner === OPEN_LEAD) recorder.note(EVENT.open_lead, at, at, -1, lead, 0);
  else recorder.note(EVENT.inbound, at, at, -1, lead, -1 - owner);
}

/** Tells when a lead is to be followed up, or tried again, if ever. */
export function noteDue(
  recorder: Recorder,
  { dueAt, retryAt }: { readonly dueAt: number; readonly retryAt: number },
  closer: number,
  lead: number,
): void {
  if (dueAt !== Number.POSITIVE_INFINITY) {
    recorder.note(EVENT.follow_up_due, dueAt, dueAt, closer, lead, 0);
  } else if (retryAt !== Number.POSITIVE_INFINITY) {
    recorder.note(EVENT.retry_due, retryAt, retryAt, closer, lead, 0);
  }
}

/** Notes the days on which closers are not at work, from their first opening to closing time. */
export function noteAbsences(
  recorder: Recorder,
  calendar: Calendar,
  closers: number,
  isPresent: (closer: number, day: number) => boolean,
): void {
  const { dayWindow, windowStart } = calendar;
  for (let day = 0; day < calendar.days; day++) {
    const window = dayWindow[day]!;
    for (let closer = 0; closer < closers; closer++) {
      if (isPresent(closer, day)) continue;
      const until = calendar.closingTime(window);
      recorder.note(EVENT.absent, windowStart[window]!, until, closer, -1, 0);
    }
  }
}

/** What a record keeps of what telemarketers do between leads, of which there is far more than of all else. */
export interface Keep {
  /** Only what begins in `from` to `until`, clock seconds. */
  readonly from: number;
  readonly until: number;
  /** Dialling of the whole horizon all the same. */
  readonly dialling: boolean;
}

/** What telemarketers and a dialler's lines do in which no lead has a part. */
const BETWEEN_LEADS = Uint8Array.from(EVENT_NAMES, (name) =>
  Number(EVENT_KINDS[name].who === 'line'),
);
for (const event of [EVENT.dial, EVENT.wrap_up, EVENT.waiting, EVENT.dropped]) {
  BETWEEN_LEADS[event] = 1;
}

/** Events in parallel arrays, in the order in which they were told. */
export class EventRecord implements Recorder {
  length = 0;
  kind = new Uint8Array(256);
  from = new Float64Array(256);
  until = new Float64Array(256);
  who = new Int32Array(256);
  lead = new Int32Array(256);
  amount = new Float64Array(256);
  private readonly keep: Keep | null;

  /** @param keep null for all that is told */
  constructor(keep: Keep | null = null) {
    this.keep = keep;
  }

  note(
    event: number,
    from: number,
    until: number,
    who: number,
    lead: number,
    amount: number,
  ): void {
    if (!this.isKept(event, from, amount)) return;
    if (this.length === this.kind.length) this.grow();
    const at = this.length++;
    this.kind[at] = event;
    this.from[at] = from;
    this.until[at] = until;
    this.who[at] = who;
    this.lead[at] = lead;
    this.amount[at] = amount;
  }

  /** Positions of events of some kinds by time of beginning; of equal times, in the order told. */
  inOrder(wanted: (event: number) => boolean): Int32Array {
    const { from, kind } = this;
    const found: number[] = [];
    for (let at = 0; at < this.length; at++) if (wanted(kind[at]!)) found.push(at);
    return Int32Array.from(found).sort((a, b) => from[a]! - from[b]! || a - b);
  }

  private isKept(event: number, from: number, amount: number): boolean {
    const { keep } = this;
    if (keep === null || (from >= keep.from && from < keep.until)) return true;
    if (event === EVENT.dialling || event === EVENT.dialled) return keep.dialling;
    // The conversation that found a lead belongs to the lead's life.
    if (event === EVENT.talk) return amount > 0;
    return BETWEEN_LEADS[event] === 0;
  }

  private grow(): void {
    const capacity = 2 * this.kind.length;
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kind);
    this.kind = kinds;
    this.from = copied(this.from, new Float64Array(capacity));
    this.until = copied(this.until, new Float64Array(capacity));
    this.who = copied(this.who, new Int32Array(capacity));
    this.lead = copied(this.lead, new Int32Array(capacity));
    this.amount = copied(this.amount, new Float64Array(capacity));
  }
}
