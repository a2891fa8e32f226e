import type { Chance } from '../chance.ts';
import type { LeadQueue } from '../handoff/orders/index.ts';
import { FOUND_BY_CLOSER, type LeadStream } from '../lead-stream.ts';
import { Ring } from '../ring.ts';
import { Prospector } from '../telemarketing/prospector.ts';
import { Telemarketer, type TelemarketingRules } from '../telemarketing/telemarketer.ts';
import { Timers } from '../timers.ts';
import type { Calls } from './calls.ts';

/**
 * What closers who prospect have beside the common queue: their own dialling, and the leads and follow-ups it brings, which
 * are their finder's. A day on which the finder is away they are everybody's.
 */
export class OwnWork {
  readonly prospectors: readonly Prospector[];
  /** By closer: leads that wait for their finder; follow-ups that are due, first due first. */
  readonly queues: readonly LeadQueue[];
  readonly followUps: readonly Ring[];
  /** Whether each closer's last own call was a follow-up. */
  readonly lastWasFollowUp: Uint8Array;
  /** When follow-ups with closers' own leads fall due. */
  readonly due = new Timers();
  private readonly leads: LeadStream;

  /** @param calls of the closers, whose rows their dialling is booked in */
  constructor(callers: TelemarketingRules, calls: Calls, chance: Chance, closers: number) {
    const { leads, rules, tally } = calls;
    const everybody = Array.from({ length: closers }, (_, closer) => closer);
    this.leads = leads;
    this.prospectors = everybody.map((closer) => {
      const { cells } = tally.closers;
      const row = tally.closers.row(closer, 0);
      const owner = FOUND_BY_CLOSER - closer;
      const as = { name: `closer/${closer + 1}/dialling` };
      const caller = new Telemarketer(callers, chance, owner, cells, row, leads, as);
      return new Prospector(caller, rules.model.kind === 'cold transfer');
    });
    this.queues = everybody.map(() => rules.order.queue());
    this.followUps = everybody.map(() => new Ring());
    this.lastWasFollowUp = new Uint8Array(closers);
  }

  /** The closer whose own lead this is; -1 for none. */
  finder(lead: number): number {
    const owner = this.leads.owner[lead]!;
    return owner <= FOUND_BY_CLOSER ? FOUND_BY_CLOSER - owner : -1;
  }

  /** Makes room for leads up to a number. */
  makeRoom(leads: number): void {
    // In steps, since leads come one by one.
    if (leads > this.room) this.due.makeRoom((this.room = 2 * leads));
  }
  private room = 0;

  /** What a closer who is away today has waiting is everybody's. */
  handOver(closer: number, now: number, queue: LeadQueue, followUps: Timers): void {
    const mine = this.queues[closer]!;
    while (mine.length > 0) queue.push(mine.pop());
    const due = this.followUps[closer]!;
    while (due.length > 0) followUps.push(now, due.pop(), closer);
  }

  /** When the horizon is over: counts closers' dials. */
  finish(): void {
    for (const prospector of this.prospectors) prospector.finish();
  }
}
