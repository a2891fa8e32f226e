import type { Chance } from '../chance.ts';
import { kinds } from '../handoff/kinds/index.ts';
import { FOUND_BY_CLOSER, type LeadStream } from '../lead-stream.ts';
import type { TelesalesModel } from '../model.ts';
import { noteArrival } from '../recorder.ts';
import { Ring } from '../ring.ts';
import type { Records } from '../telemarketing/records.ts';
import { DIALLING, Prospector, RESTING, TALKING } from '../telemarketing/prospector.ts';
import type { TelemarketingRules } from '../telemarketing/rules.ts';
import { Telemarketer } from '../telemarketing/telemarketer.ts';
import { Timers } from '../timers.ts';
import type { Calls } from './calls.ts';
import { PER_BUCKET } from './lead-book.ts';
import { ownDialling } from './own-dialling.ts';
import type { Telesales } from './telesales.ts';
import { Waiting } from './waiting.ts';

/**
 * What closers who prospect have beside the common queue: their own dialling, and the leads and follow-ups it brings, which
 * are their finder's. A day on which the finder is away they are everybody's.
 */
export class OwnWork {
  /** By closer: leads that wait for their finder. */
  readonly queues: readonly Waiting[];
  /** When follow-ups with closers' own leads fall due. */
  readonly due = new Timers();
  readonly prospectors: readonly Prospector[];
  /** By closer: follow-ups that are due, first due first; whether the last own call was one. */
  private readonly followUps: readonly Ring[];
  private readonly lastWasFollowUp: Uint8Array;
  private readonly leads: LeadStream;
  private readonly followUpsGo: TelesalesModel['followUpsGo'];
  private readonly closers: number;
  private room = 0;
  /** Whose dial has just ended with nobody: nothing changed for anybody else. -1 where more has happened. */
  private dialled = -1;

  /**
   * @param calls      of the closers, whose rows their dialling is booked in
   * @param recordsFor what there is to dial of each list, by closer; null where there is one that never ends
   */
  constructor(
    callers: TelemarketingRules,
    calls: Calls,
    chance: Chance,
    closers: number,
    recordsFor: (closer: number) => readonly Records[] | null,
  ) {
    const { leads, rules, tally } = calls;
    const dialling = ownDialling(callers, rules.model.prospecting);
    const everybody = Array.from({ length: closers }, (_, closer) => closer);
    this.closers = closers;
    this.leads = leads;
    this.followUpsGo = rules.model.followUpsGo;
    this.prospectors = everybody.map((closer) => {
      const { cells } = tally.closers;
      const row = tally.closers.row(closer, 0);
      const owner = FOUND_BY_CLOSER - closer;
      const beside = {
        dialsAs: `closer/${closer + 1}/dialling`,
        feedback: calls.feedback,
        records: recordsFor(closer),
      };
      const caller = new Telemarketer(dialling, chance, owner, cells, row, leads, beside);
      return new Prospector(caller, kinds[rules.model.kind].holds);
    });
    this.queues = everybody.map(() => new Waiting(calls));
    this.followUps = everybody.map(() => new Ring());
    this.lastWasFollowUp = new Uint8Array(closers);
    const { end } = rules.model.calendar;
    this.due.begin(end, (closers * end) / PER_BUCKET);
  }

  /** Makes room for leads up to a number. */
  makeRoom(leads: number): void {
    // In steps, since leads come one by one.
    if (leads > this.room) this.due.makeRoom((this.room = 2 * leads));
  }

  /** Where a lead waits for the closer who found it, if he or she is at work; null where it is everybody's. */
  queueOf(lead: number, sales: Telesales): Waiting | null {
    const closer = this.finder(lead);
    if (closer < 0 || (!sales.dayOver && !sales.isPresent(closer))) return null;
    return this.queues[closer]!;
  }

  /** Where the follow-up of a lead that its closer found falls due; null for any other. */
  dueOf(lead: number): Timers | null {
    return this.finder(lead) < 0 ? null : this.due;
  }

  /** A closer stops dialling, if that is what he or she does. */
  interrupt(closer: number, now: number): void {
    this.prospectors[closer]!.interrupt(now);
  }

  /** What a closer who is away today has waiting is everybody's. */
  handOver(closer: number, { calls, followUps, waiting }: Telesales): void {
    const mine = this.queues[closer]!;
    while (mine.length > 0) waiting.push(mine.pop());
    const due = this.followUps[closer]!;
    while (due.length > 0) followUps.push(calls.now, due.pop(), closer);
  }

  /** Free closers go on with leads and follow-ups of their own before any other. */
  startOwn(sales: Telesales): void {
    if (this.dialled >= 0) return;
    for (let closer = 0; closer < this.closers; closer++) {
      if (sales.busy[closer] !== 0 || !sales.isPresent(closer)) continue;
      const followUps = this.followUps[closer]!;
      const first =
        followUps.length > 0 &&
        (this.followUpsGo === 'before' ||
          (this.followUpsGo === 'in turn' && this.lastWasFollowUp[closer] === 0));
      const next = first ? -1 : this.queues[closer]!.take();
      if (next < 0 && followUps.length === 0) continue;
      this.lastWasFollowUp[closer] = next < 0 ? 1 : 0;
      sales.idle.remove(closer);
      sales.start(closer, next < 0 ? followUps.pop() : next, next < 0);
    }
  }

  /** The first follow-up due comes to its finder, or to everybody where he or she is away. */
  fallDue(sales: Telesales): void {
    const lead = this.due.pop();
    const closer = this.finder(lead);
    if (sales.dayOver || sales.isPresent(closer)) this.followUps[closer]!.push(lead);
    else sales.followUps.push(sales.calls.now, lead, closer);
  }

  /** Whoever is free, and does not dial, dials. */
  dialOn(sales: Telesales): void {
    const { calls, ends } = sales;
    const { dialled } = this;
    this.dialled = -1;
    if (!sales.open || calls.now >= calls.rules.model.calendar.windowEnd[calls.window]!) return;
    const until = dialled < 0 ? this.closers : dialled + 1;
    for (let closer = dialled < 0 ? 0 : dialled; closer < until; closer++) {
      const prospector = this.prospectors[closer]!;
      const rests = sales.busy[closer] === 0 && prospector.state === RESTING;
      if (!rests || !sales.isPresent(closer)) continue;
      prospector.resume(calls.now);
      ends.set(closer, prospector.time);
    }
  }

  /** The next step of a closer who dials or talks to prospects; false where a call of another kind has ended. */
  goOn(closer: number, sales: Telesales): boolean {
    const prospector = this.prospectors[closer]!;
    if (prospector.state === RESTING) return false;
    const { leads } = this;
    const found = leads.length;
    const dialled = prospector.state === DIALLING;
    prospector.step();
    if (prospector.state !== RESTING) sales.ends.set(closer, prospector.time);
    else if (dialled) this.dialled = closer;
    if (prospector.state === TALKING) {
      sales.busy[closer] = 1;
      sales.idle.remove(closer);
    } else if (leads.length > found) {
      const { recorder } = sales.calls;
      if (recorder !== null) noteArrival(recorder, leads, found);
      leads.returned[found] = 1; // nobody hands it over
      sales.book.makeRoom(leads.length);
      this.makeRoom(leads.length);
      sales.expectArrival();
      sales.receive(found);
    }
    return prospector.state !== RESTING || sales.busy[closer] === 0;
  }

  /** When the horizon is over: who gave up unseen until its end; closers' dials are counted. */
  finish(end: number): void {
    for (const waiting of this.queues) waiting.finish(end);
    for (const prospector of this.prospectors) prospector.finish();
  }

  /** The closer whose own lead this is; -1 for none. */
  private finder(lead: number): number {
    const owner = this.leads.owner[lead]!;
    return owner <= FOUND_BY_CLOSER ? FOUND_BY_CLOSER - owner : -1;
  }
}
