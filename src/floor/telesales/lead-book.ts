/** Where each lead stands while closers work it: parallel arrays by lead, grown as leads come in. */
export class LeadBook {
  /** Still in the queue or between tries; fate still open; deal open; deal open since before counting began. */
  declare waiting: Uint8Array;
  declare openLead: Uint8Array;
  declare openDeal: Uint8Array;
  declare oldDeal: Uint8Array;
  /** To be rung back, in place of holding. */
  declare callback: Uint8Array;
  /** Vain tries so far; follow-ups done. */
  declare tries: Int32Array;
  declare followUps: Int32Array;
  /** Clock time at which it stops holding; Infinity where it does not hold. */
  declare giveUp: Float64Array;
  /** When it last came into an open queue, and the seconds it has waited there for somebody to be free. */
  declare queuedAt: Float64Array;
  declare held: Float64Array;
  /** Hazards of its tries so far, as faded and as they would be had somebody been free at once. */
  declare hazard: Float64Array;
  declare promptHazard: Float64Array;
  /** Factor on the odds of closing since it went cold; its wait for the first conversation, s. */
  declare fade: Float64Array;
  declare wait: Float64Array;

  constructor(capacity: number) {
    this.allocate(Math.max(16, capacity));
  }

  /** Makes room for so many leads. */
  reach(length: number): void {
    if (length <= this.waiting.length) return;
    const old = Object.entries(this) as [keyof this, Float64Array][];
    this.allocate(Math.max(length, 2 * this.waiting.length));
    for (const [name, values] of old) (this[name] as Float64Array).set(values);
  }

  /** A lead enters the queue, to be rung back or holding. */
  enter(lead: number, callback: boolean): void {
    this.waiting[lead] = 1;
    this.openLead[lead] = 1;
    this.callback[lead] = Number(callback);
    this.giveUp[lead] = Number.POSITIVE_INFINITY;
    this.fade[lead] = 1;
  }

  /** A deal that was open before the horizon began. */
  openOldDeal(lead: number): void {
    this.openDeal[lead] = 1;
    this.oldDeal[lead] = 1;
    this.fade[lead] = 1;
  }

  /** The lead's fate is decided. */
  close(lead: number): void {
    this.waiting[lead] = 0;
    this.openLead[lead] = 0;
  }

  private allocate(capacity: number): void {
    this.waiting = new Uint8Array(capacity);
    this.openLead = new Uint8Array(capacity);
    this.openDeal = new Uint8Array(capacity);
    this.oldDeal = new Uint8Array(capacity);
    this.callback = new Uint8Array(capacity);
    this.tries = new Int32Array(capacity);
    this.followUps = new Int32Array(capacity);
    this.giveUp = new Float64Array(capacity);
    this.queuedAt = new Float64Array(capacity);
    this.held = new Float64Array(capacity);
    this.hazard = new Float64Array(capacity);
    this.promptHazard = new Float64Array(capacity);
    this.fade = new Float64Array(capacity);
    this.wait = new Float64Array(capacity);
  }
}
