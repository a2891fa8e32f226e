import { ACTIVITY_WIDTH } from './activity.ts';
import type { Chance } from './chance.ts';
import { inboundLeads, openAtStart } from './inbound.ts';
import { LeadStream, mergedLeads, runOf, type LeadRun } from './lead-stream.ts';
import type { FloorModel, TelesalesModel } from './model.ts';
import { leavesOfAll } from './position.ts';
import { judgedLeads } from './qualifying/judged.ts';
import type { DiallerTotals, FloorResult, ProspectTotals } from './result.ts';
import { streamOf } from '../random/stream.ts';
import { recordsOf, type Prospecting } from './telemarketing/prospecting.ts';
import type { TelemarketingRules } from './telemarketing/rules.ts';
import { Telemarketer } from './telemarketing/telemarketer.ts';
import { Calls } from './telesales/calls.ts';
import { Deals } from './telesales/deals.ts';
import { goesInTurn, InTurn } from './telesales/in-turn.ts';
import { LeadBook } from './telesales/lead-book.ts';
import type { CallLuck } from './telesales/luck.ts';
import type { TelesalesRules } from './telesales/rules.ts';
import { Tally } from './telesales/tally.ts';
import { Telesales } from './telesales/telesales.ts';

/** What one telemarketer's horizon leaves behind. */
export interface Life {
  /** Activity rows, one a span. */
  readonly cells: Float64Array;
  /** Clock times at which holders of the position are gone; null where all stay. */
  readonly leaves: Float64Array | null;
}

/** The same, lived alone. */
export interface TelemarketerLife extends Life {
  readonly run: LeadRun;
  /** The way through the lists; null where there is one that never ends. */
  readonly lists: Prospecting | null;
}

/**
 * @param number telemarketer, from 0
 * @param leads  where his or her leads go, behind those that are there
 * @param people telemarketers who share the lists
 */
export function liveAlone(
  rules: TelemarketingRules,
  chance: Chance,
  number: number,
  leads = new LeadStream(64, rules.model.described),
  people = 1,
): TelemarketerLife {
  const cells = new Float64Array(rules.model.calendar.periods * ACTIVITY_WIDTH);
  const from = leads.length;
  const { lists } = rules.model;
  const records = lists && recordsOf(lists, number, people);
  const person = new Telemarketer(rules, chance, number, cells, 0, leads, {
    dialsAs: null,
    feedback: null,
    records,
  });
  person.live();
  const run = { leads, from, until: leads.length };
  return { cells, leaves: person.leaves, run, lists: person.lists };
}

/**
 * A life in a team of another size: the same where nothing in it hung on how many records there were.
 *
 * @returns null where the life must be lived anew
 */
export function inTeamOf(
  people: number,
  life: TelemarketerLife,
  { model }: TelemarketingRules,
  chance: Chance,
  number: number,
): TelemarketerLife | null {
  if (model.lists === null || life.lists === null) return life;
  const lists = life.lists.withShare(recordsOf(model.lists, number, people), chance);
  return lists && { ...life, lists };
}

/** The leads that do not come from telemarketers: by time; at equal times inbound first. */
export function otherLeads(
  { inbound, telemarketing, telesales }: FloorModel,
  { seed, replication }: Chance,
): LeadStream {
  const { described, qualifying } = telemarketing;
  const sources = inbound.map((source, number) => inboundLeads(source, seed, replication, number));
  const open = openAtStart(telesales, seed, replication);
  if (qualifying === null) {
    // Described by a stream without leads, where nobody else says anything of them.
    const undescribed = described ? [new LeadStream(0, true)] : [];
    return mergedLeads([...sources, open, ...undescribed].map(runOf));
  }
  const { filter, inboundReal, openReal } = qualifying;
  const judge = (leads: LeadStream, real: number, name: string, filtered: boolean): LeadStream => {
    const scores = () => streamOf(seed, replication, `${name}/score`);
    return judgedLeads(leads, real, { described, filter, filtered, scores });
  };
  const judged = sources.map((leads, number) =>
    judge(leads, inboundReal[number]!, `inbound/${inbound[number]!.name}`, false),
  );
  return mergedLeads([...judged, judge(open, openReal, 'start', true)].map(runOf));
}

/** Handoff and telesales of one mix over leads that are all known. */
export function workLeads(
  rules: TelesalesRules,
  luck: CallLuck,
  leads: LeadStream,
  team: { readonly telemarketers: number; readonly closers: number },
  inboundSources: number,
  book = new LeadBook(),
  lists = 1,
  deals = new Deals(),
): Tally {
  const tally = new Tally(
    rules.model.calendar,
    leads,
    team.telemarketers,
    team.closers,
    inboundSources,
    false,
    lists,
    deals,
  );
  const calls = new Calls(rules, leads, luck, book, tally);
  if (goesInTurn(rules.model)) new InTurn(calls, team.closers).work();
  else {
    const telesales = new Telesales(calls, team.closers);
    telesales.advance(Number.POSITIVE_INFINITY);
    telesales.finish();
  }
  return tally;
}

/** Puts a telemarketer's own activity beside what became of his or her leads, in person order. */
export function floorResult(
  model: TelesalesModel,
  telemarketers: readonly Life[],
  tally: Tally,
  inboundNames: readonly string[],
  listNames: readonly string[] = [],
  prospects: ProspectTotals | null = null,
  dialler: DiallerTotals | null = null,
): FloorResult {
  const { cells } = tally.credits;
  telemarketers.forEach(({ cells: own }, person) => {
    const row = person * own.length;
    for (let i = 0; i < own.length; i++) cells[row + i]! += own[i]!;
  });
  const { calendar } = model;
  const telemarketed = tally.telemarketed();
  return {
    telemarketers: tally.credits,
    closers: tally.closers,
    totals: tally.totals(),
    sources: tally.sourceTotals(telemarketed, listNames, inboundNames),
    waits: tally.waits,
    countFrom: calendar.countFrom,
    horizon: calendar.end - calendar.countFrom,
    spans: calendar.spans,
    deals: tally.deals,
    leaves: {
      telemarketers: leavesOfAll(telemarketers),
      closers: tally.closersLeave,
    },
    dialler,
    telemarketed,
    prospects,
  };
}
