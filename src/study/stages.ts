import type { Chance } from '../floor/chance.ts';
import { couplings } from '../floor/coupling.ts';
import { LeadStream, mergedLeads, runOf } from '../floor/lead-stream.ts';
import type { FloorModel } from '../floor/model.ts';
import type { Recorder } from '../floor/recorder.ts';
import {
  floorResult,
  inTeamOf,
  liveAlone,
  otherLeads,
  workLeads,
  type TelemarketerLife,
} from '../floor/replicate.ts';
import type { FloorResult, ProspectTotals } from '../floor/result.ts';
import { Together } from '../floor/together.ts';
import { prospectTotals } from '../floor/telemarketing/prospect-totals.ts';
import { noteDeliveries } from '../floor/telemarketing/records.ts';
import { TelemarketingRules } from '../floor/telemarketing/rules.ts';
import { DealMemory, Deals } from '../floor/telesales/deals.ts';
import { LeadBook } from '../floor/telesales/lead-book.ts';
import { callLuck, type CallLuck } from '../floor/telesales/luck.ts';
import { TelesalesRules } from '../floor/telesales/rules.ts';
import { closeBooks } from '../pay/books.ts';
import { cashFlow, type CashMonth } from '../pay/cash.ts';
import { runPayroll } from '../pay/payroll.ts';
import type { BooksModel } from '../pay/types.ts';
import {
  compileBooks,
  compileInbound,
  compileTelemarketing,
  compileTelesales,
} from '../scenario/compile/index.ts';
import type { Draw } from '../scenario/inputs.ts';
import type { Month } from '../metrics/types.ts';
import { headCount } from '../scenario/positions.ts';
import { listNames } from './source-names.ts';
import type { StagedPoint } from './staging.ts';

/** How often each stage did work: what a sweep saves. */
export interface StageCalls {
  telemarketers: number;
  telesales: number;
  books: number;
}

/** Of a piece of memory for deals. */
const DEAL_BYTES = 1 << 17;

/**
 * Memory that is lent to one replication after another: where telemarketers' leads go, how leads stand with closers, and deals.
 * For one `Stages` at a time: a new one takes it over.
 */
export class Scratch {
  readonly leads = new LeadStream(1024);
  readonly describedLeads = new LeadStream(1024, true);
  readonly book = new LeadBook();
  readonly deals = new DealMemory(DEAL_BYTES);
}

/**
 * The stages of one replication, each asked only on a new key. Vary closers, and the leads are already there; vary pay,
 * and the months are; the team of 8 is the team of 7 and one more telemarketer.
 */
export class Stages {
  private readonly chance: Chance;
  private readonly draw: Draw;
  private readonly together: boolean;
  private readonly calls: StageCalls;
  private readonly scratch: Scratch;
  private readonly callers: Callers[] = [];
  private readonly others: Others[] = [];
  private readonly sellers: Sellers[] = [];
  private readonly floors: FloorResult[] = [];
  private readonly bookModels: BooksModel[] = [];
  private readonly months: Month[] = [];
  private readonly recorder: Recorder | null;

  /** @param recorder told what happens, where one point is asked for and somebody wants to see it */
  constructor(
    chance: Chance,
    draw: Draw,
    together: boolean,
    calls: StageCalls,
    scratch = new Scratch(),
    recorder: Recorder | null = null,
  ) {
    this.recorder = recorder;
    scratch.leads.length = 0;
    scratch.describedLeads.length = 0;
    scratch.deals.reset();
    this.scratch = scratch;
    this.chance = chance;
    this.draw = draw;
    this.together = together;
    this.calls = calls;
  }

  /** One possible month of one point. */
  month(point: StagedPoint): Month {
    return (this.months[point.month] ??= this.booked(point));
  }

  /** What happens on the floor in that month, whatever it pays. */
  floorOf(point: StagedPoint): FloorResult {
    return (this.floors[point.floor] ??= this.floor(point));
  }

  /** The same month as money moves. */
  cashOf(point: StagedPoint): readonly CashMonth[] {
    const floor = this.floorOf(point);
    const model = this.booksOf(point);
    return cashFlow(model, floor, runPayroll(model, floor));
  }

  private booksOf(point: StagedPoint): BooksModel {
    return (this.bookModels[point.bookModel] ??= compileBooks(point.scenario, this.draw));
  }

  private booked(point: StagedPoint): Month {
    const floor = this.floorOf(point);
    const model = this.booksOf(point);
    this.calls.books++;
    return { floor, books: closeBooks(model, floor) };
  }

  private floor(point: StagedPoint): FloorResult {
    const { scenario, calendar } = point;
    const { chance, draw } = this;
    const callers = (this.callers[point.telemarketing] ??= new Callers(
      compileTelemarketing(scenario, calendar, draw),
      chance,
      this.calls,
      this.scratch,
    ));
    const sellers = (this.sellers[point.telesales] ??= new Sellers(
      compileTelesales(scenario, calendar, draw),
      chance,
    ));
    const telesales = sellers.rules.model;
    callers.rules.recorder = this.recorder;
    sellers.rules.recorder = this.recorder;
    const others = (this.others[point.others] ??= othersOf(
      {
        inbound: compileInbound(scenario, calendar, draw),
        telemarketing: callers.rules.model,
        telesales,
      },
      chance,
    ));
    const team = {
      telemarketers: headCount(scenario, 'telemarketers'),
      closers: headCount(scenario, 'closers'),
    };
    const lists = listNames(scenario);
    this.calls.telesales++;
    if (this.recorder !== null) {
      noteDeliveries(this.recorder, calendar, callers.rules.model.lists ?? []);
    }
    const coupled = couplings({ telemarketing: callers.rules.model, telesales }).length > 0;
    if (this.together || coupled) {
      this.calls.telemarketers += team.telemarketers;
      const parts = {
        callers: callers.rules,
        sellers: sellers.rules,
        luck: sellers.luck,
        others: others.leads,
        inboundSources: others.names.length,
        team,
      };
      const { dialler, lives, prospects, tally } = new Together(parts, chance).live();
      return floorResult(telesales, lives, tally, others.names, lists, prospects, dialler);
    }
    const leads = callers.leadsWith(others.leads, point.others, team.telemarketers);
    const sources = others.names.length;
    const { book } = this.scratch;
    const deals = new Deals(this.scratch.deals);
    const { luck, rules } = sellers;
    const tally = workLeads(rules, luck, leads, team, sources, book, lists.length, deals);
    const { lives, prospects } = callers.team(team.telemarketers);
    return floorResult(telesales, lives, tally, others.names, lists, prospects);
  }
}

/** Leads that no telemarketer found, and the names of their sources. */
interface Others {
  readonly leads: LeadStream;
  readonly names: readonly string[];
}

function othersOf(model: FloorModel, chance: Chance): Others {
  return { leads: otherLeads(model, chance), names: model.inbound.map(({ name }) => name) };
}

/** A team of telemarketers: everybody's life, and their leads by time once somebody asked for them. */
interface Team {
  readonly lives: readonly TelemarketerLife[];
  leads: LeadStream | null;
}

/** Telemarketers of one model, in person order: one life each, or several where it hangs on their share of the lists. */
class Callers {
  readonly rules: TelemarketingRules;
  private readonly chance: Chance;
  private readonly calls: StageCalls;
  private readonly lives: TelemarketerLife[][] = [];
  /** Everybody's leads, one person's behind the other's. */
  private readonly pool: LeadStream;
  /** By number of telemarketers; then, by key of the other leads, their leads with those. */
  private readonly teams: Team[] = [];
  private readonly withOthers: LeadStream[][] = [];

  constructor(
    model: FloorModel['telemarketing'],
    chance: Chance,
    calls: StageCalls,
    { describedLeads, leads }: Scratch,
  ) {
    this.rules = new TelemarketingRules(model);
    this.chance = chance;
    this.calls = calls;
    this.pool = model.described ? describedLeads : leads;
  }

  leadsWith(others: LeadStream, key: number, count: number): LeadStream {
    if (others.length === 0) return this.leadsOf(count);
    const streams = (this.withOthers[key] ??= []);
    return (streams[count] ??= mergedLeads([this.leadsOf(count), others].map(runOf)));
  }

  team(count: number): { lives: readonly TelemarketerLife[]; prospects: ProspectTotals | null } {
    const { lives } = this.teamOf(count);
    return {
      lives,
      prospects: prospectTotals(
        this.rules.model,
        lives.map(({ lists }) => lists),
      ),
    };
  }

  private teamOf(count: number): Team {
    return (this.teams[count] ??= {
      lives: Array.from({ length: count }, (_, number) => this.life(number, count)),
      leads: null,
    });
  }

  /** Those of the largest team merged so far whose people live the same, and of everybody beyond it. */
  private leadsOf(count: number): LeadStream {
    const team = this.teamOf(count);
    if (team.leads !== null) return team.leads;
    let known = count;
    while (known > 0 && !this.begins(team, known)) known--;
    const runs = known > 0 ? [runOf(this.teams[known]!.leads!)] : [];
    for (let number = known; number < count; number++) runs.push(team.lives[number]!.run);
    return (team.leads = mergedLeads(runs));
  }

  /** Whether the team begins with another one, merged already. */
  private begins({ lives }: Team, size: number): boolean {
    const other = this.teams[size];
    if (!other?.leads) return false;
    return other.lives.every(({ run }, number) => run === lives[number]!.run);
  }

  private life(number: number, people: number): TelemarketerLife {
    const { chance, rules } = this;
    const lived = (this.lives[number] ??= []);
    for (const life of lived) {
      const same = inTeamOf(people, life, rules, chance, number);
      if (same !== null) return same;
    }
    this.calls.telemarketers++;
    const life = liveAlone(rules, chance, number, this.pool, people);
    lived.push(life);
    return life;
  }
}

/** Closers of one model, and the luck that all mixes share. */
class Sellers {
  readonly rules: TelesalesRules;
  readonly luck: CallLuck;

  constructor(model: FloorModel['telesales'], { expected, replication, seed }: Chance) {
    this.rules = new TelesalesRules(model, seed, replication, expected);
    this.luck = callLuck(model, seed, replication);
  }
}
