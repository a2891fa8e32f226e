import { EVENT } from '../../floor/events.ts';
import type { Recorder } from '../../floor/recorder.ts';
import { firstFrom } from '../../stats/rising.ts';

/** Where a lead stands. */
const AS_LEAD = 1;
const AS_DEAL = 2;
const OVER = 3;

/** Events after which a lead or a deal is nobody's work any more. */
const ENDS = Uint8Array.from(Object.keys(EVENT), () => 0);
for (const name of [
  'gave_up',
  'turned_away',
  'no_room',
  'no_slot',
  'returned',
  'unreached',
  'reject',
  'no_show_lost',
  'sale',
  'refused',
] as const) {
  ENDS[EVENT[name]] = 1;
}

/**
 * Counts open leads and open deals at given moments, from what is recorded of one replication. A lead becomes a deal when
 * its first call is done, and is over when it is won or lost.
 */
export class OpenWork implements Recorder {
  /** Changes up to each moment and after the one before. */
  private readonly leads: Float64Array;
  private readonly deals: Float64Array;
  private readonly moments: Float64Array;
  private readonly standing: number[] = [];

  /** @param moments clock seconds, rising; what comes after the last is not counted */
  constructor(moments: Float64Array) {
    this.moments = moments;
    this.leads = new Float64Array(moments.length + 1);
    this.deals = new Float64Array(moments.length + 1);
  }

  note(event: number, from: number, until: number, _who: number, lead: number): void {
    if (lead < 0) return;
    switch (event) {
      case EVENT.qualified:
      case EVENT.own_lead:
      case EVENT.inbound:
      case EVENT.open_lead:
        this.turn(lead, AS_LEAD, from);
        return;
      case EVENT.open_deal:
      case EVENT.first_call:
        this.turn(lead, AS_DEAL, until);
        return;
      default:
        if (ENDS[event] === 1) this.turn(lead, OVER, until);
    }
  }

  /** Adds what was open at each moment. */
  addTo(leads: Float64Array, deals: Float64Array): void {
    let openLeads = 0;
    let openDeals = 0;
    for (let at = 0; at < this.moments.length; at++) {
      leads[at]! += openLeads += this.leads[at]!;
      deals[at]! += openDeals += this.deals[at]!;
    }
  }

  private turn(lead: number, into: number, moment: number): void {
    const before = this.standing[lead];
    if (before === OVER) return;
    const at = firstFrom(this.moments, moment);
    if (before === AS_LEAD) this.leads[at]!--;
    if (before === AS_DEAL) this.deals[at]!--;
    if (into === AS_LEAD) this.leads[at]!++;
    if (into === AS_DEAL) this.deals[at]!++;
    this.standing[lead] = into;
  }
}
