import type { Calendar } from '../floor/calendar.ts';
import { mergedLeads, type LeadStream } from '../floor/lead-stream.ts';
import type { FloorModel } from '../floor/model.ts';
import {
  floorResult,
  liveAlone,
  liveTogether,
  otherLeads,
  workLeads,
  type Chance,
  type TelemarketerLife,
} from '../floor/replicate.ts';
import type { FloorResult } from '../floor/result.ts';
import { TelemarketingRules } from '../floor/telemarketing/telemarketer.ts';
import { callLuck, type CallLuck } from '../floor/telesales/luck.ts';
import { TelesalesRules } from '../floor/telesales/rules.ts';
import { closeBooks } from '../pay/books.ts';
import type { Books, BooksModel } from '../pay/types.ts';
import {
  compileBooks,
  compileInbound,
  compileTelemarketing,
  compileTelesales,
} from '../scenario/compile/index.ts';
import type { Draw } from '../scenario/inputs.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Month } from '../metrics/types.ts';

/** One point of a study with the keys of its stages: equal numbers where all that a stage reads is equal. */
export interface StagedPoint {
  readonly scenario: Scenario;
  readonly calendar: Calendar;
  readonly telemarketing: number;
  readonly others: number;
  readonly telesales: number;
  readonly books: number;
}

/**
 * @param calendar the scenario's, with the run-in of the study
 * @param numbers  texts numbered so far; shared by the points that may reuse each other's stages
 */
export function stagedPoint(
  scenario: Scenario,
  calendar: Calendar,
  numbers: Map<string, number>,
): StagedPoint {
  const number = (reads: readonly unknown[]): number =>
    kept(numbers, JSON.stringify(reads), () => numbers.size);
  const { calling, closing, costs, handoff, pay, period, prospects, team, currency } = scenario;
  const { management, seats, telemarketers, closers } = team;
  const shifts = [calendar, scenario.calendar, period];
  const holds = [handoff.kind, handoff.patience];
  const callers = [shifts, telemarketers.differs, calling, holds];
  const sellers = [shifts, closers.differs, handoff, closing, currency];
  return {
    scenario,
    calendar,
    telemarketing: number(['telemarketing', callers]),
    others: number(['others', shifts, prospects, holds]),
    telesales: number(['telesales', sellers]),
    books: number([
      'books',
      pay,
      costs,
      management,
      seats,
      closing.margin,
      currency,
      period.working_days,
    ]),
  };
}

/** How often each stage did work: what a sweep saves. */
export interface StageCalls {
  telemarketers: number;
  telesales: number;
  books: number;
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
  private readonly callers = new Map<number, Callers>();
  private readonly others = new Map<number, Others>();
  private readonly sellers = new Map<number, Sellers>();
  private readonly floors = new Map<string, FloorResult>();
  private readonly bookModels = new Map<number, BooksModel>();
  private readonly books = new Map<string, Books>();

  constructor(chance: Chance, draw: Draw, together: boolean, calls: StageCalls) {
    this.chance = chance;
    this.draw = draw;
    this.together = together;
    this.calls = calls;
  }

  /** One possible month of one point. */
  month(point: StagedPoint): Month {
    const { telemarketers, closers } = point.scenario.team;
    const key = `${point.telemarketing}/${point.others}/${point.telesales}/${telemarketers.count}/${closers.count}`;
    const floor = kept(this.floors, key, () => this.floor(point));
    const model = kept(this.bookModels, point.books, () => compileBooks(point.scenario, this.draw));
    const books = kept(this.books, `${key}/${point.books}`, () => {
      this.calls.books++;
      return closeBooks(model, floor);
    });
    return { floor, books };
  }

  private floor(point: StagedPoint): FloorResult {
    const { scenario, calendar } = point;
    const { chance, draw } = this;
    const callers = kept(
      this.callers,
      point.telemarketing,
      () => new Callers(compileTelemarketing(scenario, calendar, draw), chance, this.calls),
    );
    const sellers = kept(
      this.sellers,
      point.telesales,
      () => new Sellers(compileTelesales(scenario, calendar, draw), chance),
    );
    const telesales = sellers.rules.model;
    const others = kept(this.others, point.others, () => {
      const inbound = compileInbound(scenario, calendar, draw);
      const leads = otherLeads({ inbound, telesales }, chance);
      return { leads, names: inbound.map(({ name }) => name) };
    });
    const team = {
      telemarketers: scenario.team.telemarketers.count,
      closers: scenario.team.closers.count,
    };
    this.calls.telesales++;
    if (this.together) {
      this.calls.telemarketers += team.telemarketers;
      const { lives, tally } = liveTogether(
        callers.rules,
        sellers.rules,
        sellers.luck,
        others.leads,
        team,
        others.names.length,
        chance,
      );
      return floorResult(telesales, lives, tally, others.names);
    }
    const leads = callers.leadsWith(others.leads, point.others, team.telemarketers);
    const tally = workLeads(sellers.rules, sellers.luck, leads, team, others.names.length);
    return floorResult(telesales, callers.cells(team.telemarketers), tally, others.names);
  }
}

/** Leads that no telemarketer found, and the names of their sources. */
interface Others {
  readonly leads: LeadStream;
  readonly names: readonly string[];
}

/** Telemarketers of one model, in person order, each lived once. */
class Callers {
  readonly rules: TelemarketingRules;
  private readonly chance: Chance;
  private readonly calls: StageCalls;
  private readonly lives: TelemarketerLife[] = [];
  /** By key of the other leads: those leads, then with one telemarketer more each. */
  private readonly merged = new Map<number, LeadStream[]>();

  constructor(model: FloorModel['telemarketing'], chance: Chance, calls: StageCalls) {
    this.rules = new TelemarketingRules(model);
    this.chance = chance;
    this.calls = calls;
  }

  leadsWith(others: LeadStream, key: number, count: number): LeadStream {
    const streams = kept(this.merged, key, () => [others]);
    for (let people = streams.length; people <= count; people++) {
      streams.push(mergedLeads(this.life(people - 1).leads, streams[people - 1]!));
    }
    return streams[count]!;
  }

  cells(count: number): Float64Array[] {
    return Array.from({ length: count }, (_, number) => this.life(number).cells);
  }

  private life(number: number): TelemarketerLife {
    for (let next = this.lives.length; next <= number; next++) {
      this.calls.telemarketers++;
      this.lives.push(liveAlone(this.rules, this.chance, next));
    }
    return this.lives[number]!;
  }
}

/** Closers of one model, and the luck that all mixes share. */
class Sellers {
  readonly rules: TelesalesRules;
  readonly luck: CallLuck;

  constructor(model: FloorModel['telesales'], { seed, replication }: Chance) {
    this.rules = new TelesalesRules(model, seed, replication);
    this.luck = callLuck(model, seed, replication);
  }
}

/** The value under a key, made on first use. */
function kept<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = values.get(key);
  if (value === undefined) {
    value = make();
    values.set(key, value);
  }
  return value;
}
