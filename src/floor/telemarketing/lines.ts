import { EventList } from '../event-list.ts';

/** The lines of a dialler: of those that ring, until when, since when, to what end, and for which record of a list. */
export class Lines {
  /** Lines that do not ring. */
  free: number;
  private readonly ends: EventList;
  private readonly from: Float64Array;
  private readonly outcomes: Uint8Array;
  /** The record, and when it was last tried before. */
  private readonly records: Int32Array;
  private readonly lastTries: Float64Array;
  private readonly idle: Int32Array;

  /** @param most lines that ring at once */
  constructor(most: number) {
    this.free = most;
    this.ends = new EventList(most);
    this.from = new Float64Array(most);
    this.outcomes = new Uint8Array(most);
    this.records = new Int32Array(most);
    this.lastTries = new Float64Array(most);
    this.idle = Int32Array.from({ length: most }, (_, i) => most - 1 - i);
  }

  /** When the next one stops ringing; Infinity where none rings. */
  get time(): number {
    return this.ends.time;
  }

  /** The one that stops ringing next. */
  get next(): number {
    return this.ends.leaf;
  }

  /** A free line begins to ring. */
  ring(from: number, until: number, outcome: number, record: number, lastTried: number): void {
    const line = this.idle[--this.free]!;
    this.from[line] = from;
    this.outcomes[line] = outcome;
    this.records[line] = record;
    this.lastTries[line] = lastTried;
    this.ends.set(line, until);
  }

  /** Stops ringing; what it rang for is still told until it rings again. */
  hush(line: number): void {
    this.ends.set(line, Number.POSITIVE_INFINITY);
    this.idle[this.free++] = line;
  }

  rungFrom(line: number): number {
    return this.from[line]!;
  }
  outcome(line: number): number {
    return this.outcomes[line]!;
  }
  record(line: number): number {
    return this.records[line]!;
  }
  lastTried(line: number): number {
    return this.lastTries[line]!;
  }
}
