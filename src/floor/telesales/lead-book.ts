import { copied } from '../copied.ts';
import { Timers } from '../timers.ts';

/** In place of a number of tries: the lead is on the line and is not rung. */
export const HOLDS = -1;

/** Leads got ready at a time, where they come one by one; and room at least. */
const CHUNK = 64;
/** Seconds of a closer, nights included, to one bucket of due times. */
export const PER_BUCKET = 600;

/**
 * Where each lead stands while closers work it: parallel arrays by lead, in which one replication after another works.
 */
export class LeadBook {
  /** Vain tries so far, or HOLDS. */
  tries: Int32Array = new Int32Array(0);
  /** Follow-ups done. */
  followUps: Int32Array = new Int32Array(0);
  /** Clock time at which it stops holding; Infinity where it does not hold. */
  giveUp: Float64Array = new Float64Array(0);
  /** When its wait for a closer ended; Infinity while it waits. */
  waitEnd: Float64Array = new Float64Array(0);
  /** When it last came into an open queue, and the seconds it has waited there for somebody to be free. */
  queuedAt: Float64Array = new Float64Array(0);
  held: Float64Array = new Float64Array(0);
  /** Hazards of its tries so far, as faded and as they would be had somebody been free at once. */
  hazard: Float64Array = new Float64Array(0);
  promptHazard: Float64Array = new Float64Array(0);
  /** How long it went cold before its first call, s; 0 for a deal open at the start. */
  fadedFor: Float64Array = new Float64Array(0);

  /** When it is to be rung again, or meets a closer; when its deal is to be followed up; when it stops holding. */
  readonly retries = new Timers();
  readonly followUpsDue = new Timers();
  readonly patienceEnds = new Timers();

  private holding = false;
  /** Leads whose columns are set. */
  private ready = 0;

  /**
   * Begins another replication.
   *
   * @param holding whether leads are on the line when they come in, rather than to be rung back
   */
  begin(holding: boolean): void {
    this.holding = holding;
    this.ready = 0;
  }

  /**
   * Forgets what was due, for a new horizon.
   *
   * @param until    end of the horizon, clock s
   * @param patience whether the ends of leads' patience are events
   */
  beginTimers(until: number, closers: number, patience: boolean): void {
    const buckets = (closers * until) / PER_BUCKET;
    this.retries.begin(until, buckets);
    this.followUpsDue.begin(until, buckets);
    if (patience) this.patienceEnds.begin(until, buckets);
  }

  /** Gets so many leads ready to come in; those that are keep their place. */
  makeRoom(length: number): void {
    if (length <= this.ready) return;
    if (length > this.tries.length) this.grow(Math.max(length, 2 * this.tries.length, CHUNK));
    const from = this.ready;
    this.ready = Math.max(length, Math.min(from + CHUNK, this.tries.length));
    this.waitEnd.fill(Number.POSITIVE_INFINITY, from, this.ready);
    this.tries.fill(this.holding ? HOLDS : 0, from, this.ready);
    this.giveUp.fill(Number.POSITIVE_INFINITY, from, this.ready);
    this.held.fill(0, from, this.ready);
    this.hazard.fill(0, from, this.ready);
    this.promptHazard.fill(0, from, this.ready);
  }

  private grow(capacity: number): void {
    const counts = (from: Int32Array): Int32Array => copied(from, new Int32Array(capacity));
    const amounts = (from: Float64Array): Float64Array => copied(from, new Float64Array(capacity));
    this.retries.makeRoom(capacity);
    this.followUpsDue.makeRoom(capacity);
    this.patienceEnds.makeRoom(capacity);
    this.tries = counts(this.tries);
    this.followUps = counts(this.followUps);
    this.giveUp = amounts(this.giveUp);
    this.waitEnd = amounts(this.waitEnd);
    this.queuedAt = amounts(this.queuedAt);
    this.held = amounts(this.held);
    this.hazard = amounts(this.hazard);
    this.promptHazard = amounts(this.promptHazard);
    this.fadedFor = amounts(this.fadedFor);
  }

  /** A lead that held is rung back from now on. */
  callBack(lead: number): void {
    this.tries[lead] = 0;
    this.giveUp[lead] = Number.POSITIVE_INFINITY;
  }

  /** A first call did not decide, or the horizon began with the deal. */
  openDeal(lead: number, fadedFor: number): void {
    this.followUps[lead] = 0;
    this.fadedFor[lead] = fadedFor;
  }
}
