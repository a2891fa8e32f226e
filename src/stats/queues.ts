import { exp } from '../random/elementary.ts';

/**
 * Erlang B: the share of calls turned away where nobody waits (M/G/n/n).
 *
 * @param agents      a whole number >= 0
 * @param offeredLoad arrival rate x mean handle time, erlangs, >= 0
 * @throws {RangeError} if an argument is outside its range
 *
 * Method: B(k) = a B(k-1) / (k + a B(k-1)); every term stays in [0, 1].
 */
export function erlangB(agents: number, offeredLoad: number): number {
  requireAgents('erlangB', agents, 0);
  requireAmount('erlangB', 'offeredLoad', offeredLoad);
  let blocked = 1;
  for (let k = 1; k <= agents; k++) blocked = (offeredLoad * blocked) / (k + offeredLoad * blocked);
  return blocked;
}

/**
 * Erlang C: the share of calls that wait where nobody gives up (M/M/n).
 *
 * @param agents      a whole number >= 1
 * @param offeredLoad arrival rate x mean handle time, erlangs, >= 0
 * @returns 0 to 1; 1 where the load reaches the agents and the queue grows without end
 * @throws {RangeError} if an argument is outside its range
 *
 * Source: R. B. Cooper, Introduction to Queueing Theory, 2nd ed. (1981), ch. 3.
 */
export function erlangC(agents: number, offeredLoad: number): number {
  requireAgents('erlangC', agents, 1);
  if (offeredLoad >= agents) return 1;
  const blocked = erlangB(agents, offeredLoad);
  return blocked / (1 - (offeredLoad / agents) * (1 - blocked));
}

/** Long-run figures of a queue. Rates are per unit of time, times in that unit. */
export interface QueueFigures {
  /** Share of arrivals that wait. */
  readonly wait: number;
  /** Average number waiting. */
  readonly queue: number;
  /** Average wait over all arrivals, those who wait 0 and those who give up included. */
  readonly meanWait: number;
  /** Share of time an agent is busy. */
  readonly occupancy: number;
}

/**
 * Waits in an M/M/n queue where nobody gives up.
 *
 * @param agents   a whole number >= 1
 * @param arrivals arrival rate, > 0
 * @param service  rate at which one busy agent finishes, > 0
 * @throws {RangeError} if an argument is outside its range, or the load reaches the agents
 */
export function erlangCQueue(
  agents: number,
  arrivals: number,
  service: number,
): QueueFigures & { within(time: number): number } {
  const load = arrivals / service;
  if (!(load < agents)) {
    throw new RangeError(`erlangCQueue: load must be below ${agents} agents, got ${load} erlangs`);
  }
  const wait = erlangC(agents, load);
  const spare = agents * service - arrivals;
  return {
    wait,
    queue: (wait * arrivals) / spare,
    meanWait: wait / spare,
    occupancy: load / agents,
    /** Service level: share of arrivals whose wait is at most `time`. */
    within: (time) => 1 - wait * exp(-spare * time),
  };
}

/**
 * Erlang A: an M/M/n queue whose callers give up after an exponential patience.
 *
 * @param agents      a whole number >= 0
 * @param arrivals    arrival rate, > 0
 * @param service     rate at which one busy agent finishes, > 0
 * @param abandonment 1 / mean patience, > 0
 * @throws {RangeError} if an argument is outside its range
 *
 * Method: the stationary birth-death chain, summed from its likeliest state outwards until terms no longer count.
 */
export function erlangA(
  agents: number,
  arrivals: number,
  service: number,
  abandonment: number,
): QueueFigures & { readonly abandon: number } {
  requireAgents('erlangA', agents, 0);
  requireAmount('erlangA', 'arrivals', arrivals, true);
  requireAmount('erlangA', 'service', service, true);
  requireAmount('erlangA', 'abandonment', abandonment, true);
  const leaving = (present: number): number =>
    Math.min(present, agents) * service + Math.max(0, present - agents) * abandonment;

  let likeliest = 0;
  while (leaving(likeliest + 1) < arrivals) likeliest++;
  let total = 0;
  let waiting = 0;
  let queue = 0;
  let busy = 0;
  const count = (present: number, weight: number): void => {
    total += weight;
    busy += weight * Math.min(present, agents);
    if (present < agents) return;
    waiting += weight;
    queue += weight * (present - agents);
  };
  for (let present = likeliest, weight = 1; weight > 0 && present >= 0; present--) {
    count(present, weight);
    weight *= leaving(present) / arrivals;
  }
  for (let present = likeliest + 1, weight = 1; ; present++) {
    weight *= arrivals / leaving(present);
    if (weight * present < 1e-18 * total) break;
    count(present, weight);
  }
  return {
    wait: waiting / total,
    abandon: (abandonment * queue) / total / arrivals,
    queue: queue / total,
    meanWait: queue / total / arrivals,
    occupancy: agents === 0 ? 0 : busy / total / agents,
  };
}

/**
 * Pollaczek-Khinchine: the average wait at one agent (M/G/1), exact for any distribution of handle times.
 *
 * @param arrivals   arrival rate, >= 0
 * @param meanHandle average handle time, > 0
 * @param variation  its coefficient of variation, >= 0
 * @throws {RangeError} if an argument is outside its range, or the load reaches 1 erlang
 */
export function pollaczekKhinchine(
  arrivals: number,
  meanHandle: number,
  variation: number,
): number {
  requireAmount('pollaczekKhinchine', 'variation', variation);
  const load = arrivals * meanHandle;
  if (!(load >= 0 && load < 1)) {
    throw new RangeError(`pollaczekKhinchine: load must be 0 to below 1 erlang, got ${load}`);
  }
  return (load * meanHandle * (1 + variation * variation)) / (2 * (1 - load));
}

/**
 * Allen-Cunneen: about the average wait at several agents whose handle times are not exponential (M/G/n); exact where they are.
 *
 * @param agents    a whole number >= 1
 * @param arrivals  arrival rate, > 0
 * @param service   rate at which one busy agent finishes, > 0
 * @param variation coefficient of variation of handle times, >= 0
 * @throws {RangeError} if an argument is outside its range, or the load reaches the agents
 */
export function allenCunneen(
  agents: number,
  arrivals: number,
  service: number,
  variation: number,
): number {
  requireAmount('allenCunneen', 'variation', variation);
  return (erlangCQueue(agents, arrivals, service).meanWait * (1 + variation * variation)) / 2;
}

/** Averages of one telemarketer who dials until somebody answers, talks, and begins again. */
export interface CycleFigures {
  /** Time from one conversation to the next. */
  readonly cycle: number;
  /** Share of time in talk and wrap-up. */
  readonly occupancy: number;
  /** Attempts to a conversation. */
  readonly dials: number;
}

/**
 * Renewal reward: exact in the long run for any distributions.
 *
 * @param answers   chance that an attempt is answered, above 0, at most 1
 * @param failed    average time of an attempt that nobody answers, >= 0
 * @param answered  average time of one until it is answered, >= 0
 * @param handling  average talk and wrap-up, >= 0
 * @throws {RangeError} if an argument is outside its range
 */
export function renewal(
  answers: number,
  failed: number,
  answered: number,
  handling: number,
): CycleFigures {
  requireAmount('renewal', 'answers', answers, true);
  requireAmount('renewal', 'failed', failed);
  requireAmount('renewal', 'answered', answered);
  requireAmount('renewal', 'handling', handling);
  if (answers > 1) throw new RangeError(`renewal: answers must be at most 1, got ${answers}`);
  const cycle = ((1 - answers) / answers) * failed + answered + handling;
  return { cycle, occupancy: handling / cycle, dials: 1 / answers };
}

/**
 * Cobham: average waits of two classes in one pool, the first served first, no call interrupted, equal handle times.
 *
 * @param agents  a whole number >= 1
 * @param service rate at which one busy agent finishes, > 0
 * @param high    arrival rate of those served first, >= 0
 * @param low     arrival rate of the others, >= 0
 * @returns waits by class, and what first come, first served would give both
 * @throws {RangeError} if an argument is outside its range, or the load reaches the agents
 */
export function cobham(
  agents: number,
  service: number,
  high: number,
  low: number,
): { high: number; low: number; firstCome: number } {
  const firstCome = erlangCQueue(agents, high + low, service).meanWait;
  const spare = 1 - (high + low) / (agents * service);
  const spareOfHigh = 1 - high / (agents * service);
  return {
    high: (firstCome * spare) / spareOfHigh,
    low: firstCome / spareOfHigh,
    firstCome,
  };
}

/** Long-run figures of a loss system. */
export interface LossFigures {
  /** Share of answered calls that meet nobody free. */
  readonly dropped: number;
  /** Share of time an agent is busy. */
  readonly occupancy: number;
}

/**
 * Engset: lines that ring until somebody answers serve agents; who answers while all are busy is dropped. It holds for any
 * distribution of ringing and talk.
 *
 * @param agents a whole number >= 1
 * @param lines  a whole number >= 0; each rings, or is in talk
 * @param load   average talk / average ringing to an answer, >= 0
 * @throws {RangeError} if an argument is outside its range
 *
 * Source: R. B. Cooper, Introduction to Queueing Theory, 2nd ed. (1981), ch. 3. An answering line sees the others as they
 * would be without it; the recursion over busy agents is that of Erlang B with ever fewer lines left to ring.
 */
export function engset(agents: number, lines: number, load: number): LossFigures {
  requireAgents('engset', agents, 1);
  requireAgents('engset', lines, 0, 'lines');
  requireAmount('engset', 'load', load);
  const dropped = engsetDropped(agents, lines, load);
  const offered = load * (1 - dropped);
  return { dropped, occupancy: (lines * offered) / (1 + offered) / agents };
}

function engsetDropped(agents: number, lines: number, load: number): number {
  if (lines <= agents) return 0;
  let blocked = 1;
  for (let busy = 1; busy <= agents; busy++) {
    const offered = (lines - busy) * load * blocked;
    blocked = offered / (busy + offered);
  }
  return blocked;
}

/**
 * The most lines of an Engset system that drop at most a given share.
 *
 * @param agents a whole number >= 1
 * @param load   as for `engset`
 * @param share  of answered calls that may be dropped, 0 to 1
 * @param start  where the search begins: near the answer it is short
 * @param most   of lines
 * @returns at least as many as agents
 */
export function mostLines(
  agents: number,
  load: number,
  share: number,
  start: number,
  most: number,
): number {
  let lines = Math.max(agents, Math.min(start, most));
  while (lines > agents && engsetDropped(agents, lines, load) > share) lines--;
  while (lines < most && engsetDropped(agents, lines + 1, load) <= share) lines++;
  return lines;
}

function requireAgents(name: string, agents: number, least: number, what = 'agents'): void {
  if (!Number.isInteger(agents) || agents < least) {
    throw new RangeError(
      `${name}: ${what} must be a whole number of at least ${least}, got ${agents}`,
    );
  }
}

function requireAmount(name: string, what: string, amount: number, positive = false): void {
  if (!(positive ? amount > 0 : amount >= 0) || amount === Infinity) {
    throw new RangeError(
      `${name}: ${what} must be ${positive ? 'above 0' : 'at least 0'}, got ${amount}`,
    );
  }
}
