import type { FilterModel, QualifyingModel, ScreeningModel } from '../../floor/qualifying/model.ts';
import { averageScore, shareAbove } from '../../floor/qualifying/scores.ts';
import { constant } from '../../random/distributions/index.ts';
import type { Draw } from '../inputs.ts';
import type { Quantity, Scenario, Source } from '../scenario.ts';
import { distributionFor } from './varying.ts';

/** Whether a scenario knows what a lead really is before a closer finds out. */
export function knowsIntent({ calling }: Scenario): boolean {
  return calling.screening !== null || calling.filter !== null;
}

/** Whether leads have a score that somebody reads. */
export function isDescribed({ handoff }: Scenario): boolean {
  return handoff.order === 'best score';
}

/** All that qualifying reads beside `calling`, as plain data: part of the keys of stages; null where it reads nothing. */
export function qualifyingReads(scenario: Scenario): unknown {
  if (!knowsIntent(scenario)) return null;
  const { calling, closing, prospects } = scenario;
  const intents = Object.entries(prospects).map(([name, source]) => [
    name,
    'records' in source,
    source.intent ?? null,
    rightPerson(source),
  ]);
  const disqualified = calling.screening === null ? (closing.disqualified?.share ?? 0) : 0;
  return [intents, disqualified, isDescribed(scenario)];
}

/** What becomes of conversations, on average; shares from 0 to 1. */
export interface Qualified {
  /** Of conversations: those that pass as a lead, before any filter. */
  readonly passing: number;
  /** Of all that pass: real ones. */
  readonly real: number;
  /** Of those, real and not: the shares that the filter lets pass. */
  readonly catches: number;
  readonly passesWrongly: number;
  /** Of all that pass: those that the filter lets pass as well. */
  readonly kept: number;
  /** Of leads handed over: real ones. */
  readonly precision: number;
}

/** What becomes of conversations: averages over the lists, each counting alike. */
export function qualified(scenario: Scenario, draw: Draw): Qualified {
  const screening = compileScreening(scenario, draw);
  const filter = compileFilter(scenario, draw);
  const passing =
    screening === null
      ? draw('calling.qualify_rate', scenario.calling.qualify_rate ?? 0)
      : meanOver(screening, (list) => screening.real[list]! * screening.passesReal) +
        meanOver(screening, (list) => othersPassing(screening, list));
  const real =
    screening === null
      ? 1 - shareDisqualified(scenario, draw)
      : ratio(
          meanOver(screening, (list) => screening.real[list]! * screening.passesReal),
          passing,
        );
  const above = (average: number): number =>
    filter === null ? 1 : shareAbove(filter.threshold, average, filter.spread);
  const catches = above(filter?.realScore ?? 0);
  const passesWrongly = above(filter?.otherScore ?? 0);
  const kept = real * catches + (1 - real) * passesWrongly;
  return { passing, real, catches, passesWrongly, kept, precision: ratio(real * catches, kept) };
}

/** What a lead takes its telemarketer beside talk and wrap-up, s on average: the filter, and reminding those it lets pass. */
export function averageLeadExtras(scenario: Scenario, draw: Draw): number {
  const { filter } = scenario.calling;
  const { reminder } = scenario.handoff;
  const filtering = filter?.takes
    ? distributionFor(filter.takes, 'calling.filter.takes', draw).mean
    : 0;
  if (reminder?.by !== 'telemarketers') return filtering;
  return (
    filtering + qualified(scenario, draw).kept * draw('handoff.reminder.takes', reminder.takes)
  );
}

/** What leads really are; null where the qualify rate and the share of disqualified leads say all there is. */
export function compileQualifying(scenario: Scenario, draw: Draw): QualifyingModel | null {
  if (!knowsIntent(scenario)) return null;
  const screening = compileScreening(scenario, draw);
  const disqualified = screening === null ? shareDisqualified(scenario, draw) : 0;
  const inboundReal = Object.entries(scenario.prospects).flatMap(([name, source]) => {
    if (!('inbound' in source)) return [];
    return screening === null ? 1 - disqualified : intentOf(name, source, draw).real;
  });
  return {
    screening,
    disqualified,
    inboundReal,
    openReal: qualified(scenario, draw).precision,
    filter: compileFilter(scenario, draw),
  };
}

function shareDisqualified({ closing }: Scenario, draw: Draw): number {
  const share = closing.disqualified?.share ?? 0;
  return draw('closing.disqualified.share', share);
}

function compileScreening({ calling, prospects }: Scenario, draw: Draw): ScreeningModel | null {
  const { screening } = calling;
  if (screening === null) return null;
  const lists = Object.entries(prospects).flatMap(([name, source]) =>
    'records' in source ? [intentOf(name, source, draw)] : [],
  );
  // Nobody to call: one list of people without interest.
  if (lists.length === 0) lists.push({ real: 0, curious: 0 });
  return {
    real: lists.map(({ real }) => real),
    curious: lists.map(({ curious }) => curious),
    passesReal: draw('calling.screening.real', screening.real),
    passesCurious: draw('calling.screening.curious', screening.curious),
    passesNone: draw('calling.screening.none', screening.none),
  };
}

/** A wrong person is not interested. Draws of both intents that make more than everybody leave fewer curious. */
function intentOf(
  name: string,
  source: Source,
  draw: Draw,
): { readonly real: number; readonly curious: number } {
  const { intent } = source;
  if (intent === undefined) return { real: 0, curious: 0 };
  const path = `prospects.${name}`;
  const right = draw(`${path}.right_person`, rightPerson(source));
  const real = draw(`${path}.intent.real`, intent.real);
  const curious = Math.min(draw(`${path}.intent.curious`, intent.curious), 1 - real);
  return { real: right * real, curious: right * curious };
}

/** Share of those who answer that is the person wanted; everybody where the source does not say. */
function rightPerson(source: Source): Quantity {
  const { right_person } = source as { readonly right_person?: Quantity | null };
  return right_person ?? 1;
}

function othersPassing(
  { curious, passesCurious, passesNone, real }: ScreeningModel,
  list: number,
): number {
  const none = 1 - real[list]! - curious[list]!;
  return curious[list]! * passesCurious + none * passesNone;
}

function meanOver({ real }: ScreeningModel, of: (list: number) => number): number {
  let sum = 0;
  for (let list = 0; list < real.length; list++) sum += of(list);
  return ratio(sum, real.length);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function compileFilter({ calling }: Scenario, draw: Draw): FilterModel | null {
  const { filter } = calling;
  if (filter === null) return null;
  const path = 'calling.filter';
  const { feedback, measured_at, spread, takes } = filter;
  const catches = draw(`${path}.catches`, filter.catches);
  const passesWrongly = draw(`${path}.passes_wrongly`, filter.passes_wrongly);
  return {
    realScore: averageScore(catches, measured_at, spread),
    otherScore: averageScore(passesWrongly, measured_at, spread),
    spread,
    threshold: filter.score_above,
    takes: takes === null ? constant(0) : distributionFor(takes, `${path}.takes`, draw),
    feedback:
      feedback === null
        ? null
        : {
            keepRejectedBelow: feedback.keep_rejected_below,
            step: feedback.step,
            ofLast: feedback.of_last,
          },
  };
}
