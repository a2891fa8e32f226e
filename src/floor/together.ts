import { ACTIVITY_WIDTH, Activity } from './activity.ts';
import type { Chance } from './chance.ts';
import { EventList } from './event-list.ts';
import { LeadStream } from './lead-stream.ts';
import type { ProspectTotals } from './result.ts';
import { prospectTotals } from './telemarketing/prospect-totals.ts';
import { recordsOf } from './telemarketing/prospecting.ts';
import type { TelemarketingModel } from './model.ts';
import { Telemarketer, type TelemarketingRules } from './telemarketing/telemarketer.ts';
import { Calls } from './telesales/calls.ts';
import { LeadBook } from './telesales/lead-book.ts';
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
  private readonly model: TelemarketingModel;
  private nextOther = 0;

  constructor(
    { callers, sellers, luck, others, inboundSources, team }: FloorParts,
    chance: Chance,
  ) {
    const { calendar, lists } = callers.model;
    this.others = others;
    this.activity = new Activity(team.telemarketers, calendar.periods);
    this.leads = new LeadStream(64, callers.model.described);
    this.tally = new Tally(
      calendar,
      this.leads,
      team.telemarketers,
      team.closers,
      inboundSources,
      lists?.length ?? 1,
    );
    const calls = new Calls(sellers, this.leads, luck, new LeadBook(), this.tally);
    this.telesales = new Telesales(calls, team.closers);
    this.model = callers.model;
    const shared = lists === null ? [] : recordsOf(lists, 0, 1);
    this.people = Array.from({ length: team.telemarketers }, (_, number) => {
      const row = this.activity.row(number, 0);
      const records = lists && recordsOf(lists, number, team.telemarketers, shared);
      const { cells } = this.activity;
      return new Telemarketer(callers, chance, number, cells, row, this.leads, records);
    });
    this.events = new EventList(team.telemarketers);
    this.people.forEach((person, number) => this.events.set(number, person.time));
  }

  /** Lives the whole horizon. */
  live(): {
    readonly lives: readonly Float64Array[];
    readonly tally: Tally;
    readonly prospects: ProspectTotals | null;
  } {
    const { events, telesales } = this;
    for (;;) {
      const { time } = events;
      this.letIn(time);
      if (telesales.isDue(time)) telesales.advance(time);
      if (time === Number.POSITIVE_INFINITY) break;
      const number = events.leaf;
      const person = this.people[number]!;
      person.step();
      events.set(number, person.time);
    }
    telesales.finish();
    const lists = this.people.map((person) => person.lists);
    return { lives: this.lives(), tally: this.tally, prospects: prospectTotals(this.model, lists) };
  }

  /** Leads that come in by themselves before a moment: at equal times telemarketers' come first. */
  private letIn(until: number): void {
    const { leads, others } = this;
    const { length, time } = others;
    while (
      this.nextOther < length &&
      (time[this.nextOther]! < until || until === Number.POSITIVE_INFINITY)
    ) {
      leads.pushFrom(others, this.nextOther++);
    }
  }

  private lives(): Float64Array[] {
    const { cells, periods } = this.activity;
    const width = periods * ACTIVITY_WIDTH;
    return this.people.map((_, number) => cells.subarray(number * width, (number + 1) * width));
  }
}
