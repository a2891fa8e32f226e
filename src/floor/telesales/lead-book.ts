import { copied } from '../lead-stream.ts';

/** In place of a number of tries: the lead is on the line and is not rung. */
export const HOLDS = -1;

/**
 * Where each lead stands while closers work it: parallel arrays by lead, in which one replication after another works. What
 * a lead does not need yet is not set.
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
  /** Factor on the odds of closing since it went cold. */
  fade: Float64Array = new Float64Array(0);

  /** Makes room for so many leads; those that are there keep their place. */
  makeRoom(length: number): void {
    const room = this.tries.length;
    if (length <= room) return;
    const capacity = Math.max(length, 2 * room, 64);
    const counts = (from: Int32Array): Int32Array => copied(from, new Int32Array(capacity));
    const amounts = (from: Float64Array): Float64Array => copied(from, new Float64Array(capacity));
    this.tries = counts(this.tries);
    this.followUps = counts(this.followUps);
    this.giveUp = amounts(this.giveUp);
    this.waitEnd = amounts(this.waitEnd);
    this.queuedAt = amounts(this.queuedAt);
    this.held = amounts(this.held);
    this.hazard = amounts(this.hazard);
    this.promptHazard = amounts(this.promptHazard);
    this.fade = amounts(this.fade);
  }

  /** A lead enters the queue and holds up to a moment. */
  hold(lead: number, giveUp: number): void {
    this.waitEnd[lead] = Number.POSITIVE_INFINITY;
    this.tries[lead] = HOLDS;
    this.giveUp[lead] = giveUp;
  }

  /** A lead enters the queue, to be rung back; or it holds no longer. */
  callBack(lead: number): void {
    this.waitEnd[lead] = Number.POSITIVE_INFINITY;
    this.tries[lead] = 0;
    this.giveUp[lead] = Number.POSITIVE_INFINITY;
    this.held[lead] = 0;
    this.hazard[lead] = 0;
    this.promptHazard[lead] = 0;
  }

  /** A first call did not decide, or the horizon began with the deal. */
  openDeal(lead: number, fade: number): void {
    this.followUps[lead] = 0;
    this.fade[lead] = fade;
  }
}
