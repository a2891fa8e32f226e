/**
 * Where each lead stands while closers work it: parallel arrays by lead, in which one replication after another works. What
 * a lead does not need yet is not set.
 */
export class LeadBook {
  /** Vain tries so far; HOLDS for a lead that is on the line and is not rung. */
  tries = new Int32Array(0);
  /** Follow-ups done. */
  followUps = new Int32Array(0);
  /** Clock time at which it stops holding; Infinity where it does not hold. */
  giveUp = new Float64Array(0);
  /** When its wait for a closer ended; Infinity while it waits. */
  waitEnd = new Float64Array(0);
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
    const room = this.tries.length;
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

export const HOLDS = -1;
