import { Calendar } from '../../src/floor/calendar.ts';
import type { Chance } from '../../src/floor/chance.ts';
import { couplings } from '../../src/floor/coupling.ts';
import type {
  FloorModel,
  PoolModel,
  TelemarketingModel,
  TelesalesModel,
} from '../../src/floor/model.ts';
import { floorResult, liveAlone, otherLeads, workLeads } from '../../src/floor/replicate.ts';
import { mergedLeads, runOf } from '../../src/floor/lead-stream.ts';
import type { Recorder } from '../../src/floor/recorder.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { Together } from '../../src/floor/together.ts';
import { prospectTotals } from '../../src/floor/telemarketing/prospect-totals.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { callLuck } from '../../src/floor/telesales/luck.ts';
import { TelesalesRules } from '../../src/floor/telesales/rules.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';

const HOUR = 3600;

/** Continuous hours, counted after a warm-up. */
export function continuousHours(length: number, warmUp = 0): Calendar {
  return Calendar.continuous({
    length: length * HOUR,
    warmUp: warmUp * HOUR,
    monthSeconds: 168 * HOUR,
  });
}

/** Days of 8 h 30 with two breaks, the first unpaid. */
export function workingDays(
  counted: number,
  uncounted = 0,
  finishLimit = Infinity,
  cuts: readonly number[] = [],
): Calendar {
  return Calendar.ofShifts({
    windows: [
      { from: 9 * HOUR, to: 12 * HOUR, gapPaid: false },
      { from: 12.75 * HOUR, to: 15 * HOUR, gapPaid: true },
      { from: 15.25 * HOUR, to: 17.5 * HOUR, gapPaid: false },
    ],
    paidPerDay: 7.75 * HOUR,
    staffedPerDay: 7.5 * HOUR,
    uncountedDays: uncounted,
    countedDays: counted,
    workingDaysPerMonth: 21,
    finishLimit,
    cuts,
  });
}

/** pipeline-1's telemarketing, changed where a test says so. */
export function telemarketing(changes: Partial<TelemarketingModel> = {}): TelemarketingModel {
  const calendar = changes.calendar ?? continuousHours(160);
  return {
    calendar,
    connectFactors: new Float64Array(calendar.segmentStart.length).fill(1),
    connectRate: 0.12,
    attempt: distributionOf('exponential', 40, 1),
    answeredAttempt: null,
    jump: true,
    talk: distributionOf('lognormal', 180, 1),
    leadTalk: null,
    qualifyTalk: null,
    wrap: distributionOf('exponential', 20, 1),
    qualifyRate: 0.15,
    qualifyDiffers: 0,
    paceDiffers: 0,
    absence: 0,
    absencePaid: false,
    patience: distributionOf('exponential', 1800, 1),
    described: false,
    qualifying: null,
    staysOnLine: false,
    leadExtras: 0,
    reminder: 0,
    think: null,
    failures: null,
    pool: null,
    afterHandoff: 0,
    disqualifiedFactor: 1,
    madeUp: 0,
    effort: null,
    employment: null,
    fatigue: null,
    fullTime: 1,
    groups: [],
    lists: null,
    ...changes,
  };
}

/** Two lines each, without patience or detection, changed where a test says so. */
export function pool(changes: Partial<PoolModel> = {}): PoolModel {
  return {
    dialer: 'power',
    firstLevel: 2,
    answerWithin: 0,
    missedMachines: 0,
    falseAlarms: 0,
    dropLimit: 0.03,
    highestLevel: 2,
    intensity: 0,
    difference: 0,
    ...changes,
  };
}

/** pipeline-1's telesales, changed where a test says so. */
export function telesales(changes: Partial<TelesalesModel> = {}): TelesalesModel {
  return {
    calendar: changes.calendar ?? continuousHours(160),
    absence: 0,
    absencePaid: false,
    closeDiffers: 0,
    paceDiffers: 0,
    kind: 'cold transfer',
    overflow: false,
    order: 'first come',
    followUpsGo: 'after',
    reach: null,
    reachFade: 0,
    closeFade: 0,
    returned: 0,
    disqualified: 0,
    rejectTakes: constant(240),
    firstCallCloseRate: 0.25,
    followUps: null,
    call: distributionOf('lognormal', 1500, 0.8),
    wrap: constant(0),
    deal: distributionOf('lognormal', 1500, 0.6),
    cancels: 0,
    cancelsWithin: 0,
    openLeads: 0,
    openDeals: 0,
    coins: 100,
    patience: distributionOf('exponential', 1800, 1),
    assignment: 'longest idle',
    dedicated: [],
    queueLimit: Infinity,
    ranks: { lists: [], inbound: [], last: 0 },
    briefing: null,
    appointments: null,
    upsell: null,
    closersProspect: false,
    prospecting: { dials: 1, qualify: 1 },
    effort: null,
    discounts: null,
    employment: null,
    fatigue: null,
    ...changes,
  };
}

export interface Team {
  readonly telemarketers: number;
  readonly closers: number;
}

/** The same floor where leads hold, are called once, and are worked lead by lead. */
export function inTurnOnly({
  telemarketing: callers,
  telesales: sellers,
  ...rest
}: FloorModel): FloorModel {
  const offTheLine = (model: TelemarketingModel): TelemarketingModel => ({
    ...model,
    staysOnLine: false,
    groups: model.groups.map((group) => ({ ...group, model: offTheLine(group.model) })),
  });
  return {
    ...rest,
    telemarketing: offTheLine(callers),
    telesales: {
      ...sellers,
      kind: 'cold transfer',
      briefing: null,
      appointments: null,
      queueLimit: Infinity,
      order: 'first come',
      assignment: 'longest idle',
      overflow: false,
      followUps: null,
      openDeals: 0,
      closersProspect: false,
      prospecting: { dials: 1, qualify: 1 },
      call: sellers.call.mean > 0 ? sellers.call : constant(600),
      rejectTakes: constant(240),
    },
  };
}

/** One replication, everybody alone or on one event list. */
export function replicate(
  model: FloorModel,
  team: Team,
  chance: Chance,
  together = false,
  recorder: Recorder | null = null,
): FloorResult {
  const callers = new TelemarketingRules(model.telemarketing);
  const sellers = new TelesalesRules(model.telesales, chance.seed, chance.replication);
  callers.recorder = recorder;
  sellers.recorder = recorder;
  const luck = callLuck(model.telesales, chance.seed, chance.replication);
  const others = otherLeads(model, chance);
  const names = model.inbound.map(({ name }) => name);
  const listNames = (model.telemarketing.lists ?? []).map((_, number) => `list ${number}`);
  if (together || couplings(model).length > 0) {
    const parts = { callers, sellers, luck, others, inboundSources: names.length, team };
    const { dialler, lives, prospects, tally } = new Together(parts, chance).live();
    return floorResult(model.telesales, lives, tally, names, listNames, prospects, dialler);
  }
  const lives = Array.from({ length: team.telemarketers }, (_, number) =>
    liveAlone(callers, chance, number, undefined, team.telemarketers),
  );
  const leads = mergedLeads([...lives.map(({ run }) => run), runOf(others)]);
  const lists = model.telemarketing.lists?.length ?? 1;
  const tally = workLeads(sellers, luck, leads, team, names.length, undefined, lists);
  const prospects = prospectTotals(
    model.telemarketing,
    lives.map((life) => life.lists),
  );
  return floorResult(model.telesales, lives, tally, names, listNames, prospects);
}

/** What replications 0 to n - 1 give, by name of the figure. */
export function observe<Name extends string>(
  replications: number,
  result: (replication: number) => FloorResult,
  figures: Readonly<Record<Name, (floor: FloorResult) => number>>,
): Record<Name, number[]> {
  const names = Object.keys(figures) as Name[];
  const columns = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let replication = 0; replication < replications; replication++) {
    const floor = result(replication);
    for (const name of names) columns[name].push(figures[name](floor));
  }
  return columns;
}
