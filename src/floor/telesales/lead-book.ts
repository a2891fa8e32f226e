/** Bits of a lead's status. */
export const STATUS = {
  /** In the queue or between tries. */
  waiting: 1,
  /** Its fate is open. */
  open: 2,
  /** To be rung back, in place of holding. */
  callback: 4,
  /** Tried in vain. */
  tried: 8,
  /** A deal that is open; open since before counting began. */
  deal: 16,
  oldDeal: 32,
} as const;

/**
 * Where each lead stands while closers work it: parallel arrays by lead, in which one replication after another works. What
 * a lead does not need yet is not set.
 */
export class LeadBook {
  status = new Uint8Array(0);
  /** Vain tries so far; follow-ups done. */
  tries = new Int32Array(0);
  followUps = new Int32Array(0);
  /** Clock time at which it stops holding; Infinity where it does not hold. */
  giveUp = new Float64Array(0);
  /** When it last came into an open queue, and the seconds it has waited there for somebody to be free. */
  queuedAt = new Float64Array(0);
  held = new Float64Array(0);
  /** Hazards of its tries so far, as faded and as they would be had somebody been free at once. */
  hazard = new Float64Array(0);
  promptHazard = new Float64Array(0);
  /** Factor on the odds of closing since it went cold. */
  fade = new Float64Array(0);

  /** Makes room for so many leads; those that are there keep their place. */
  reach(length: number): void {
    const room = this.status.length;
    if (length <= room) return;
    const capacity = Math.max(length, 2 * room, 64);
    for (const [name, values] of Object.entries(this) as [string, Float64Array][]) {
      const longer = new (values.constructor as Float64ArrayConstructor)(capacity);
      longer.set(values);
      Object.assign(this, { [name]: longer });
    }
  }

  /** A lead enters the queue and holds up to a moment. */
  hold(lead: number, giveUp: number): void {
    this.status[lead] = STATUS.waiting | STATUS.open;
    this.giveUp[lead] = giveUp;
  }

  /** A lead enters the queue, to be rung back; or it holds no longer. */
  callBack(lead: number): void {
    this.status[lead] = STATUS.waiting | STATUS.open | STATUS.callback;
    this.giveUp[lead] = Number.POSITIVE_INFINITY;
    this.tries[lead] = 0;
    this.held[lead] = 0;
    this.hazard[lead] = 0;
    this.promptHazard[lead] = 0;
  }

  /** @param old since before counting began */
  openDeal(lead: number, old: boolean, fade: number): void {
    this.status[lead] = old ? STATUS.deal | STATUS.oldDeal : STATUS.deal;
    this.followUps[lead] = 0;
    this.fade[lead] = fade;
  }

  is(lead: number, bit: number): boolean {
    return (this.status[lead]! & bit) !== 0;
  }

  clear(lead: number, bits: number): void {
    this.status[lead]! &= ~bits;
  }
}
