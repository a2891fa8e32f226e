import { engset, renewal, type CycleFigures } from '../../stats/queues.ts';
import type { TelemarketingModel } from '../../floor/model.ts';
import { generalReasons, personReasons, type FloorFacts } from './floor-facts.ts';
import type { Row, Spoken } from './types.ts';

const HOUR = 3600;
const RENEWAL = 'renewal reward';
const ENGSET = 'Engset';

/** What a formula says of dialling: everybody alone by renewal reward, a fixed number of lines by Engset. */
export function diallingTheory(facts: FloorFacts): Spoken {
  const { floor, telemarketers } = facts;
  const { pool } = floor.telemarketing;
  if (telemarketers === 0) return { rows: [], unspoken: [] };
  if (pool === null) return alone(facts);
  if (pool.dialer !== 'power') {
    return {
      rows: [],
      unspoken: [`dialling: a dialler that changes its lines as it goes has no formula`],
    };
  }
  return shared(facts, pool.firstLevel, pool);
}

/** Conversations of one telemarketer who dials alone, per second; null with a dialler. */
export function cycleOf(model: TelemarketingModel): CycleFigures | null {
  return model.pool === null ? averages(model) : null;
}

function alone(facts: FloorFacts): Spoken {
  const model = facts.floor.telemarketing;
  const { cycle, occupancy, dials } = averages(model);
  const reasons = [
    ...generalReasons(facts, cycle),
    ...personReasons(model),
    ...callingReasons(model),
  ];
  const row = (metric: Row['metric'], value: number): Row => {
    return { metric, formula: RENEWAL, value, reasons };
  };
  return {
    rows: [
      row('conversations_per_hour', HOUR / cycle),
      row('dials_per_hour', (HOUR * dials) / cycle),
      row('telemarketer_occupancy', occupancy),
    ],
    unspoken: [],
  };
}

function shared(
  facts: FloorFacts,
  level: number,
  { answerWithin, falseAlarms }: { answerWithin: number; falseAlarms: number },
): Spoken {
  const { floor, telemarketers } = facts;
  const model = floor.telemarketing;
  const { cycle, occupancy: share } = averages(model);
  const handling = share * cycle;
  const lines = Math.round(level * telemarketers);
  const { dropped, occupancy } = engset(telemarketers, lines, handling / (cycle - handling));
  const reasons = [
    ...generalReasons(facts, cycle),
    ...personReasons(model),
    ...callingReasons(model),
    ...(answerWithin > 0 ? ['who answers is held for a moment'] : []),
    ...(falseAlarms > 0 ? ['people are taken for machines'] : []),
    ...(model.failures !== null && model.failures.machines > 0
      ? ['machines reach telemarketers']
      : []),
  ];
  return {
    rows: [
      { metric: 'dropped_calls', formula: ENGSET, value: dropped, reasons },
      { metric: 'telemarketer_occupancy', formula: ENGSET, value: occupancy, reasons },
    ],
    unspoken: [],
  };
}

/** What a dial and a conversation take on average, s. */
export interface Dialled {
  /** An attempt that nobody answers, one that somebody does, and what follows that. */
  readonly failed: number;
  readonly answered: number;
  readonly handling: number;
}

/** What renewal reward reads of telemarketing. */
export function dialledBy(model: TelemarketingModel): Dialled {
  const { attempt, answeredAttempt, failures, think } = model;
  const thinks = think?.mean ?? 0;
  const rings = attempt.mean;
  const unanswered =
    failures === null
      ? rings
      : failures.machines * (failures.machineRings.mean + failures.machineWastes.mean) +
        failures.busy * failures.busyRings.mean +
        failures.badNumbers * failures.badNumberRings.mean +
        (1 - failures.machines - failures.busy - failures.badNumbers) * rings;
  return {
    failed: thinks + unanswered,
    answered: thinks + (answeredAttempt ?? attempt).mean,
    handling: handlingOf(model),
  };
}

function averages(model: TelemarketingModel): CycleFigures {
  const { failed, answered, handling } = dialledBy(model);
  return renewal(model.connectRate, failed, answered, handling);
}

/** Talk and wrap-up of a contact on average, leads' own talk by how many there are. */
function handlingOf(model: TelemarketingModel): number {
  const { leadExtras, leadTalk, qualifyRate, qualifyTalk, talk, wrap } = model;
  const lead = (leadTalk ?? talk).mean + (qualifyTalk?.mean ?? 0) + leadExtras;
  return qualifyRate * lead + (1 - qualifyRate) * talk.mean + wrap.mean;
}

function callingReasons(model: TelemarketingModel): string[] {
  const { afterHandoff, connectFactors, groups, lists, qualifying, staysOnLine } = model;
  return [
    ...(connectFactors.every((factor) => factor === connectFactors[0])
      ? []
      : ['the connect rate changes with the hour']),
    ...(lists === null ? [] : ['lists run down']),
    ...(groups.length > 0 ? ['groups keep hours of their own'] : []),
    ...(staysOnLine ? ['telemarketers stay on the line with leads'] : []),
    ...(afterHandoff > 0 ? ['they spend time with leads after the handoff'] : []),
    ...(qualifying === null ? [] : ['what leads really are is known']),
  ];
}
