import { kinds } from '../../floor/handoff/kinds/index.ts';
import type { TelesalesModel } from '../../floor/model.ts';
import { allenCunneen, erlangA, erlangCQueue, pollaczekKhinchine } from '../../stats/queues.ts';
import { cycleOf } from './dialling.ts';
import {
  generalReasons,
  isExponential,
  personReasons,
  variationOf,
  type FloorFacts,
} from './floor-facts.ts';
import type { Row, Spoken } from './types.ts';

const MINUTE = 60;

/** What a formula says of the queue for closers. */
export function closingTheory(facts: FloorFacts): Spoken {
  const { closers, floor } = facts;
  const { telesales } = floor;
  const none = (why: string): Spoken => ({ rows: [], unspoken: [`the queue for closers: ${why}`] });
  if (closers === 0) return none('there are no closers');
  if (kinds[telesales.kind].books) return none('leads are booked into slots');
  if (floor.telemarketing.qualifying !== null) {
    return none('what leads really are decides how long they take');
  }
  const arrivals = leadRate(facts);
  if (arrivals === null) return none('how many leads a dialler brings has no formula');
  if (arrivals === 0) return none('there are no leads');
  const rate = arrivals * (1 - telesales.returned) * reached(telesales);
  const handling = handlingOf(telesales);
  if (handling === 0) return none('closers spend no time on leads');
  const patience = patienceOf(telesales);
  const load = (rate * handling) / closers;
  const reasons = queueReasons(facts, queueMemory(load, handling, patience));
  if (patience !== null) return withPatience(facts, rate, handling, patience, reasons);
  if (telesales.reach !== null) {
    const value = Math.min(1, load);
    return {
      rows: [{ metric: 'closer_occupancy', formula: 'load of first calls', value, reasons }],
      unspoken: none('leads are called back, tries lie hours apart').unspoken,
    };
  }
  if (load >= 1) {
    return none('there is more work than closers, so that it grows without end');
  }
  return endless(facts, rate, handling, reasons);
}

function withPatience(
  { closers, scenario }: FloorFacts,
  rate: number,
  handling: number,
  patience: number,
  reasons: readonly string[],
): Spoken {
  const { abandon, meanWait, occupancy, queue } = erlangA(
    closers,
    rate,
    1 / handling,
    1 / patience,
  );
  const why = [
    ...reasons,
    ...(isExponential(scenario.closing.call) ? [] : ['closing calls are not exponential']),
    ...(isExponential(scenario.handoff.patience) ? [] : ['patience is not exponential']),
  ];
  const row = (metric: Row['metric'], value: number): Row => {
    return { metric, formula: 'Erlang A', value, reasons: why };
  };
  return {
    rows: [
      row('gave_up_leads', abandon),
      row('wait', meanWait / MINUTE),
      row('queue_length', queue),
      row('closer_occupancy', occupancy),
    ],
    unspoken: [],
  };
}

function endless(
  { closers, scenario }: FloorFacts,
  rate: number,
  handling: number,
  reasons: readonly string[],
): Spoken {
  const { call } = scenario.closing;
  const variation = variationOf(call);
  const exponential = isExponential(call);
  const { occupancy, meanWait } = erlangCQueue(closers, rate, 1 / handling);
  const [formula, wait, why] =
    closers === 1 && variation !== null
      ? (['Pollaczek-Khinchine', pollaczekKhinchine(rate, handling, variation), reasons] as const)
      : exponential || variation === null
        ? ([
            'Erlang C',
            meanWait,
            exponential ? reasons : [...reasons, 'closing calls are not exponential'],
          ] as const)
        : ([
            'Allen-Cunneen',
            allenCunneen(closers, rate, 1 / handling, variation),
            [...reasons, 'the formula is an approximation'],
          ] as const);
  return {
    rows: [
      { metric: 'wait', formula, value: wait / MINUTE, reasons: why },
      { metric: 'queue_length', formula, value: rate * wait, reasons: why },
      { metric: 'closer_occupancy', formula: 'load of first calls', value: occupancy, reasons },
    ],
    unspoken: [],
  };
}

/** Leads per second of work: of telemarketers who dial alone, and inbound. Null with a dialler. */
export function leadRate({ floor, telemarketers }: FloorFacts): number | null {
  const { telemarketing, inbound } = floor;
  const own = inbound.reduce((sum, { rate }) => sum + rate, 0);
  if (telemarketers === 0) return own;
  const cycle = cycleOf(telemarketing)?.cycle;
  if (cycle === undefined) return null;
  return own + (telemarketers * telemarketing.qualifyRate * (1 - telemarketing.absence)) / cycle;
}

/** Share of leads ever reached. */
function reached({ reach }: TelesalesModel): number {
  if (reach === null) return 1;
  const { firstTry, laterTry, tries } = reach;
  let missed = 1 - firstTry;
  for (let attempt = 1; attempt < tries; attempt++) missed *= 1 - laterTry;
  return 1 - missed;
}

/** How long those wait on average who may give up, s; null where everybody waits for ever. */
export function patienceOf({ kind, patience }: TelesalesModel): number | null {
  return kinds[kind].holds ? (patience?.mean ?? null) : null;
}

/**
 * Time in which a queue forgets how it began, s; without end where it grows without end.
 *
 * @param load     of each closer, erlangs
 * @param handling of a lead, s
 * @param patience s; null where everybody waits for ever
 */
export function queueMemory(load: number, handling: number, patience: number | null): number {
  if (patience !== null) return Math.max(handling, patience);
  return load < 1 ? handling / (1 - Math.sqrt(load)) ** 2 : Infinity;
}

/** What a lead takes a closer on average, follow-ups aside. */
export function handlingOf({
  briefing,
  call,
  disqualified,
  rejectTakes,
  wrap,
}: TelesalesModel): number {
  return (
    disqualified * rejectTakes.mean +
    (1 - disqualified) * (call.mean + wrap.mean) +
    (briefing?.mean ?? 0)
  );
}

function queueReasons(facts: FloorFacts, memory: number): string[] {
  const { floor, telemarketers } = facts;
  const { telemarketing, telesales, inbound } = floor;
  const { talk, leadTalk, qualifyTalk, wrap } = telemarketing;
  // A telemarketer brings a Poisson stream of leads where nothing but exponential attempts takes time.
  const busy = [talk, leadTalk, qualifyTalk, wrap].some((time) => (time?.mean ?? 0) > 0);
  const steady =
    (telemarketers === 0 || (telemarketing.jump && !busy && !telemarketing.staysOnLine)) &&
    inbound.every(({ hourFactors, varies }) => varies === 0 && hourFactors.every((f) => f === 1));
  const mixed =
    telesales.disqualified > 0 || telesales.wrap.mean > 0 || telesales.briefing !== null;
  const queued = telesales.queueLimit < Infinity || telesales.overflow;
  return [
    ...generalReasons(facts, memory),
    ...personReasons(telesales),
    ...(telemarketers > 0 && telemarketing.lists !== null ? ['lists run down'] : []),
    ...(steady ? [] : ['leads do not come as a Poisson stream']),
    ...(mixed ? ['handling is made of several parts'] : []),
    ...(telesales.followUps === null ? [] : ['follow-ups take closers too']),
    ...(telesales.reach === null ? [] : ['vain tries take closers too']),
    ...(queued ? ['not every lead may wait'] : []),
  ];
}
