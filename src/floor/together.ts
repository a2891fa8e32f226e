import { ACTIVITY_WIDTH, Activity } from './activity.ts';
import { firstCountedDay, type Calendar } from './calendar.ts';
import type { Chance } from './chance.ts';
import { EventList } from './event-list.ts';
import { LeadStream } from './lead-stream.ts';
import type { TelemarketingModel } from './model.ts';
import type { Life } from './replicate.ts';
import { FilterFeedback } from './qualifying/feedback.ts';
import type { DiallerTotals, ProspectTotals } from './result.ts';
import { Pool } from './telemarketing/pool.ts';
import { prospectTotals } from './telemarketing/prospect-totals.ts';
import { recordsOf } from './telemarketing/prospecting.ts';
import type { Records } from './telemarketing/records.ts';
import type { TelemarketingRules } from './telemarketing/rules.ts';
import { Telemarketer } from './telemarketing/telemarketer.ts';
import { Calls } from './telesales/calls.ts';
import { LeadBook } from './telesales/lead-book.ts';
import { OwnWork } from './telesales/own-work.ts';
import type { CallLuck } from './telesales/luck.ts';
import type { TelesalesRules } from './telesales/rules.ts';
import { Tally } from './telesales/tally.ts';
import { Telesales } from './telesales/telesales.ts';

/** All that one mix of a replication is made of. */
export interface FloorParts {
  readonly callers: TelemarketingRules;
  readonly sellers: TelesalesRules;
  readonly luck: CallLuck;
  /** Leads that no telemarketer finds. */
  readonly others: LeadStream;
  readonly inboundSources: number;
  readonly team: { readonly telemarketers: number; readonly closers: number };
}

/**
 * A floor with everybody on one event list, as coupled people need it: telemarketers, then inbound, in the written order;
 * telesales follows the leads as they come. Where nothing is coupled it gives the bits that `liveAlone` and `workLeads` give.
 */
export class Together {
  private readonly activity: Activity;
  private readonly leads: LeadStream;
  private readonly tally: Tally;
  private readonly telesales: Telesales;
  private readonly people: readonly Telemarketer[];
  private readonly events: EventList;
  private readonly others: LeadStream;
  private readonly calendar: Calendar;
  private readonly model: TelemarketingModel;
  private nextOther = 0;
  private readonly pool: Pool | null;
  private readonly own: OwnWork | null;
  /** Lists that everybody dials from; shares in place of those that are dealt out. */
  private readonly shared: readonly Records[];

  constructor(
    { callers, sellers, luck, others, inboundSources, team }: FloorParts,
    chance: Chance,
  ) {
    const { calendar, lists } = callers.model;
    this.others = others;
    this.calendar = calendar;
    this.activity = new Activity(team.telemarketers, calendar.periods);
    this.leads = new LeadStream(64, callers.model.described);
    const { closersProspect } = sellers.model;
    this.tally = new Tally(
      calendar,
      this.leads,
      team.telemarketers,
      team.closers,
      inboundSources,
      closersProspect,
      lists?.length ?? 1,
    );
    const calls = new Calls(sellers, this.leads, luck, new LeadBook(), this.tally);
    const feedback = feedbackOf(callers.model, team.closers);
    calls.feedback = feedback;
    this.model = callers.model;
    const shared = lists === null ? [] : recordsOf(lists, 0, 1);
    this.shared = shared;
    const diallers = team.telemarketers + (closersProspect ? team.closers : 0);
    const { pool } = callers.model;
    // A dialler that serves all dials everybody's share as one list.
    const recordsFor = (number: number): readonly Records[] | null =>
      lists && (pool === null ? recordsOf(lists, number, diallers, shared) : shared);
    this.own = closersProspect
      ? new OwnWork(callers, calls, chance, team.closers, (closer) =>
          recordsFor(team.telemarketers + closer),
        )
      : null;
    this.telesales = new Telesales(calls, team.closers, this.own);
    this.people = Array.from({ length: team.telemarketers }, (_, number) => {
      const row = this.activity.row(number, 0);
      const { cells } = this.activity;
      return new Telemarketer(callers, chance, number, cells, row, this.leads, {
        dialsAs: null,
        feedback,
        records: recordsFor(number),
      });
    });
    this.pool = pool && new Pool(callers, pool, chance, this.people, lists && shared);
    this.events = new EventList(team.telemarketers);
    this.people.forEach((person, number) => this.events.set(number, person.time));
  }

  /** Lives the whole horizon. */
  live(): {
    readonly lives: readonly Life[];
    readonly tally: Tally;
    readonly dialler: DiallerTotals | null;
    readonly prospects: ProspectTotals | null;
  } {
    const { events, others, pool, telesales } = this;
    for (;;) {
      // One event at a time: whoever telesales lets go may come before all others.
      const other =
        this.nextOther < others.length ? others.time[this.nextOther]! : Number.POSITIVE_INFINITY;
      const { time } = events;
      const soonest = pool !== null && pool.time < time ? pool.time : time;
      const next = other < soonest ? other : soonest;
      if (telesales.isDue(next)) telesales.advance(next);
      if (this.letGo()) continue;
      if (next === Number.POSITIVE_INFINITY) {
        if (this.endHolds()) continue;
        break;
      }
      if (other < soonest) {
        // At equal times telemarketers' come first.
        this.leads.pushFrom(others, this.nextOther++);
        continue;
      }
      if (pool !== null && pool.time < time) {
        this.sync(pool.step());
        continue;
      }
      const number = events.leaf;
      const person = this.people[number]!;
      person.step();
      if (person.waits) pool!.join(number);
      events.set(number, person.time);
    }
    telesales.finish();
    const dialler = pool === null ? null : pool.finish();
    const dialling = pool === null ? [...this.people, ...(this.own?.prospectors ?? [])] : [pool];
    const lists = dialling.map((each) => each.lists);
    // Whoever is there last need not be there for the last delivery.
    const { calendar } = this.model;
    for (const list of this.shared) list.deliver(calendar.days - 1 - firstCountedDay(calendar));
    const prospects = prospectTotals(this.model, lists);
    return { lives: this.lives(), tally: this.tally, dialler, prospects };
  }

  /** The dialler gave somebody a new next decision. */
  private sync(number: number): void {
    if (number >= 0) this.events.set(number, this.people[number]!.time);
  }

  /** Telemarketers who waited with a lead go on; false where there are none. */
  private letGo(): boolean {
    const { released, releasedAt } = this.telesales.waiting;
    if (released.length === 0) return false;
    for (let at = 0; at < released.length; at++) {
      const number = released[at]!;
      const person = this.people[number]!;
      person.release(releasedAt[at]!);
      this.events.set(number, person.time);
    }
    released.length = 0;
    releasedAt.length = 0;
    return true;
  }

  /** The horizon is over: so is whatever holds; false where nothing does. */
  private endHolds(): boolean {
    let some = false;
    this.people.forEach((person, number) => {
      if (!person.isHolding) return;
      person.release(this.calendar.end);
      this.events.set(number, person.time);
      some = true;
    });
    return some;
  }

  private lives(): Life[] {
    const { cells, periods } = this.activity;
    const width = periods * ACTIVITY_WIDTH;
    return this.people.map(({ leaves }, number) => ({
      cells: cells.subarray(number * width, (number + 1) * width),
      leaves,
    }));
  }
}

/** What moves the filter's threshold; null where nothing does. */
function feedbackOf({ qualifying }: TelemarketingModel, closers: number): FilterFeedback | null {
  const filter = qualifying?.filter;
  return filter?.feedback ? new FilterFeedback(filter.threshold, filter.feedback, closers) : null;
}
