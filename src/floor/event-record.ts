import { copied } from './copied.ts';
import { EVENT, EVENT_KINDS, EVENT_NAMES } from './events.ts';
import type { Recorder } from './recorder.ts';

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
for (const name of ['dial', 'wrap_up', 'waiting', 'dropped', 'no_record', 'list_dry'] as const) {
  BETWEEN_LEADS[EVENT[name]] = 1;
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
