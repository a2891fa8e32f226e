import fc from 'fast-check';
import { Calendar } from '../../src/floor/calendar.ts';
import type { EmploymentModel } from '../../src/floor/employment.ts';
import type { FatigueModel } from '../../src/floor/fatigue.ts';
import type { FloorModel, TelemarketingModel } from '../../src/floor/model.ts';
import { dialerNames, dialers } from '../../src/floor/telemarketing/dialers/index.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { qualifying } from './random-qualifying.ts';
import { slotTimes } from '../../src/floor/telesales/appointments.ts';
import { continuousHours, telemarketing, telesales, workingDays, type Team } from './models.ts';

export interface RandomFloor {
  readonly model: FloorModel;
  readonly team: Team;
  readonly seed: string;
  readonly dialByDial: boolean;
}

/** Of a thousand, both ends included: doubles would nearly all be next to nothing. */
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const family = fc.constantFrom('exponential', 'lognormal', 'gamma', 'constant' as const);

/** Any time: some families with ties (constants of whole minutes), some without. */
const time = (longest: number) =>
  fc
    .record({ mean: fc.integer({ min: 0, max: longest }), family })
    .map(({ mean, family: name }) =>
      name === 'constant' || mean === 0
        ? constant(60 * Math.round(mean / 60))
        : distributionOf(name, mean, name === 'exponential' ? 1 : 0.7),
    );

/** How long work may go on past the end of a day that nearly meets the next, s. */
export const NIGHT = 36_000;

/** A calendar, its pay periods cut at some days. */
type Cutting = (cuts: readonly number[]) => Calendar;

/** Days that nearly meet, so that calls run into the next; months of two days. */
const longDays: fc.Arbitrary<Cutting> = fc
  .record({ days: fc.integer({ min: 2, max: 5 }), early: fc.integer({ min: 0, max: 2 }) })
  .map(
    ({ days, early }) =>
      (cuts) =>
        Calendar.ofShifts({
          windows: [
            { from: 0, to: 12 * 3600, gapPaid: false },
            { from: 12.5 * 3600, to: 23.75 * 3600, gapPaid: true },
          ],
          paidPerDay: 23.25 * 3600,
          staffedPerDay: 23.25 * 3600,
          uncountedDays: early,
          countedDays: days,
          workingDaysPerMonth: 2,
          finishLimit: NIGHT,
          cuts,
        }),
  );

const cutting = fc.oneof(
  longDays,
  fc.record({ hours: fc.integer({ min: 1, max: 12 }), warmUp: fc.integer({ min: 0, max: 3 }) }).map(
    ({ hours, warmUp }) =>
      () =>
        continuousHours(hours, warmUp),
  ),
  fc
    .record({
      days: fc.integer({ min: 1, max: 3 }),
      early: fc.integer({ min: 0, max: 2 }),
      limit: fc.constantFrom(0, 600, Infinity),
    })
    .map(
      ({ days, early, limit }): Cutting =>
        (cuts) =>
          workingDays(days, early, limit, cuts),
    ),
);

/** Some with ties; never 0 on average. */
const ringing = fc.oneof(
  fc.constant(constant(60)),
  fc.integer({ min: 2, max: 20 }).map((mean) => distributionOf('exponential', mean, 1)),
);
const pools = dialerNames.filter((name) => dialers[name].pacing !== null);

/** People who come and go within days, so that short horizons see all of it. */
const comings: fc.Arbitrary<Omit<EmploymentModel, 'firstHire'>> = fc.record({
  earlyHazard: fc.constantFrom(0, 0.2),
  laterHazard: fc.constantFrom(0, 0.4),
  vacancy: fc.constantFrom(null, constant(0), distributionOf('exponential', 86_400, 1)),
  trainingDays: fc.constantFrom(0, 1),
  trainingPaid: fc.boolean(),
  rampDays: fc.constantFrom(0, 2.5),
  rampFrom: fc.constantFrom(0.1, 0.5),
  rampOf: fc.constantFrom('odds', 'pace' as const),
  learning: fc.option(
    fc.record({
      of: fc.constantFrom('odds', 'pace' as const),
      gain: fc.constantFrom(0.1, 1),
      days: fc.constantFrom(0.5, 3),
    }),
  ),
  daysInJob: fc.constantFrom(null, 0, 1.5, 30),
  hires: fc.constantFrom([], [0], [1, 40]),
});

/** People who tire fast. */
const tiring: fc.Arbitrary<FatigueModel | null> = fc.option(
  fc.record({
    of: fc.constantFrom('odds', 'pace' as const),
    falls: fc.constantFrom(0.1, 0.8),
    over: fc.constantFrom(5_000, 30_000),
  }),
);

/** Half of the telemarketers, for some hours of some days. */
function partTime(model: TelemarketingModel): TelemarketingModel {
  const { calendar } = model;
  if (calendar.continuous) return model;
  const uncountedDays = calendar.dayPeriod.filter((period) => period < 0).length;
  const from = calendar.countFrom % 86_400;
  const own = Calendar.ofShifts({
    windows: [{ from, to: from + 3.5 * 3600, gapPaid: false }],
    paidPerDay: 3.5 * 3600,
    staffedPerDay: 3.5 * 3600,
    uncountedDays,
    countedDays: calendar.days - uncountedDays,
    workingDaysPerMonth: calendar.spans.monthLength.length === 1 ? calendar.days : 2,
    finishLimit: calendar.finishLimit,
    weekdays: [true, false, true, true, false],
    countFrom: from,
    cuts: [...calendar.periodFirst],
  });
  const connectFactors = new Float64Array(own.segmentStart.length).fill(0.9);
  return { ...model, calendar: own, connectFactors, fullTime: 0.3 };
}

/** What a small floor is drawn from, over all that this version simulates. */
const floorParts = fc.record({
  cutting,
  seed: fc.string({ maxLength: 5 }),
  dialByDial: fc.boolean(),
  telemarketers: fc.integer({ min: 0, max: 5 }),
  closers: fc.integer({ min: 0, max: 4 }),
  attempt: fc.integer({ min: 20, max: 120 }),
  byOutcome: fc.boolean(),
  sameAttempts: fc.boolean(),
  connectRate: share.map((all) => all / 2),
  factors: fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 1, maxLength: 9 }),
  talk: time(300),
  leadTalk: fc.option(time(600)),
  wrap: time(60),
  qualifyRate: share,
  differs: fc.constantFrom(0, 0.3, 1.5),
  absence: fc.constantFrom(0, 0.3),
  inbound: fc.option(fc.double({ min: 0, max: 8, noNaN: true })),
  patience: fc.option(time(1200)),
  kind: fc.constantFrom('callback', 'cold transfer', 'appointment', 'warm transfer' as const),
  queueLimit: fc.constantFrom(Infinity, Infinity, 0, 1, 5),
  briefing: time(300),
  slots: fc.record({
    perDay: fc.integer({ min: 1, max: 8 }),
    keepFree: fc.integer({ min: 0, max: 2 }),
    leadTime: time(80_000),
    showRate: share,
    falls: fc.constantFrom(0, 1e-6, 1e-4),
    latest: fc.constantFrom(Infinity, 30_000, 200_000),
    least: fc.constantFrom(0, 0.3),
    reminder: fc.constantFrom(0, 120),
    noShowTakes: time(600),
    rebook: share,
  }),
  overflow: fc.boolean(),
  order: fc.constantFrom(
    'first come',
    'oldest',
    'newest',
    'best score',
    'source priority' as const,
  ),
  assignment: fc.constantFrom('longest idle', 'best closer', 'by source' as const),
  qualifying: fc.option(qualifying),
  followUpsGo: fc.constantFrom('before', 'after', 'in turn' as const),
  reach: fc.option(
    fc.record({
      first: share,
      later: share,
      tries: fc.integer({ min: 1, max: 4 }),
      gap: time(9000),
      takes: time(200),
    }),
  ),
  fades: fc.boolean(),
  returned: share,
  disqualified: share,
  rejectTakes: time(400),
  firstCall: share,
  followUps: fc.option(
    fc.record({
      rate: share,
      most: fc.integer({ min: 0, max: 3 }),
      after: time(90_000),
      takes: time(900),
    }),
  ),
  call: time(2400),
  cancels: share,
  open: fc.constantFrom(0, 4),
  stays: fc.constantFrom(0, 0.3),
  upsell: fc.option(share),
  closersProspect: fc.boolean(),
  prospecting: fc.constantFrom({ dials: 1, qualify: 1 }, { dials: 0.6, qualify: 1.2 }),
  think: fc.option(time(30)),
  failures: fc.option(
    fc.record({
      machines: fc.constantFrom(0, 0.3),
      busy: fc.constantFrom(0, 0.2),
      badNumbers: fc.constantFrom(0, 0.1, 0.5),
      machineRings: ringing,
      busyRings: ringing,
      badNumberRings: ringing,
      machineWastes: time(10),
    }),
  ),
  pool: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    fc.record({
      dialer: fc.constantFrom(...pools),
      firstLevel: fc.constantFrom(1, 1.5, 3),
      answerWithin: fc.constantFrom(0, 2, 60),
      missedMachines: fc.constantFrom(0, 0.5, 1),
      falseAlarms: fc.constantFrom(0, 0.1, 1),
      dropLimit: fc.constantFrom(0, 0.03, 1),
      highestLevel: fc.constantFrom(3, 5),
      intensity: fc.constantFrom(-0.5, 0, 1),
      difference: fc.constantFrom(-2, 0, 3),
    }),
  ),
  comings: fc.option(comings),
  grouped: fc.boolean(),
  callersTire: tiring,
  sellersTire: tiring,
});

type FloorParts = typeof floorParts extends fc.Arbitrary<infer Parts> ? Parts : never;

function floorOf(x: FloorParts, cuts: readonly number[]): RandomFloor {
  const calendar = x.cutting(cuts);
  const patience = x.patience;
  const shape = { calendar, absence: x.absence, paceDiffers: x.differs / 3 };
  const employment = (people: number): EmploymentModel | null =>
    x.comings === null || calendar.continuous ? null : { ...x.comings, firstHire: people };
  const withHires = (people: number): number => people + (employment(people)?.hires.length ?? 0);
  const cycle = (_: number, i: number): number => x.factors[i % x.factors.length]!;
  // Attempts of whole minutes end at full hours, now and then.
  const attempt = x.sameAttempts
    ? constant(60 * Math.ceil(x.attempt / 60))
    : distributionOf('exponential', x.attempt, 1);
  const callers = telemarketing({
    ...shape,
    attempt,
    answeredAttempt: x.byOutcome ? constant(10) : null,
    jump: !x.byOutcome && !x.sameAttempts && x.pool === null,
    think: x.byOutcome && x.pool === null ? x.think : null,
    failures: x.byOutcome || x.pool !== null ? x.failures : null,
    pool: x.pool,
    connectFactors: Float64Array.from(calendar.segmentStart, cycle),
    connectRate: x.connectRate,
    talk: x.talk,
    leadTalk: x.leadTalk,
    wrap: x.wrap,
    qualifyRate: x.qualifyRate,
    qualifyDiffers: x.differs,
    patience,
    described: x.order === 'best score',
    qualifying: x.qualifying,
    staysOnLine: x.kind === 'warm transfer',
    reminder: x.kind === 'appointment' ? 120 - x.slots.reminder : 0,
    afterHandoff: x.stays,
    employment: x.grouped ? null : employment(x.telemarketers),
    fatigue: calendar.continuous ? null : x.callersTire,
  });
  const parts = [x.telemarketers, 2].map((people, part) => ({
    name: `group ${part}`,
    people: withHires(people),
    model: { ...(part === 0 ? callers : partTime(callers)), employment: employment(people) },
  }));
  return {
    seed: x.seed,
    dialByDial: x.dialByDial,
    team: {
      telemarketers: x.grouped
        ? parts.reduce((sum, { people }) => sum + people, 0)
        : withHires(x.telemarketers),
      closers: withHires(x.closers),
    },
    model: {
      telemarketing: { ...callers, groups: x.grouped ? parts : [] },
      inbound:
        x.inbound === null
          ? []
          : [
              {
                name: 'web',
                calendar,
                rate: x.inbound / 3600,
                hourFactors: Float64Array.from(calendar.segmentStart, cycle),
                varies: x.differs,
                patience,
              },
            ],
      telesales: telesales({
        ...shape,
        closeDiffers: x.differs,
        kind: x.kind,
        overflow: x.overflow,
        order: x.order,
        assignment: x.assignment,
        dedicated: [
          { inbound: true, number: 0, closers: 1 },
          { inbound: false, number: 0, closers: 2 },
        ],
        followUpsGo: x.followUpsGo,
        reach:
          x.reach === null
            ? null
            : {
                firstTry: x.reach.first,
                laterTry: x.reach.later,
                tries: x.reach.tries,
                gap: x.reach.gap,
                takes: x.reach.takes,
              },
        reachFade: x.fades ? -0.0001 : 0,
        closeFade: x.fades ? -0.00001 : 0,
        returned: x.returned,
        disqualified: x.qualifying === null ? x.disqualified : 0.5,
        rejectTakes: x.rejectTakes,
        firstCallCloseRate: x.firstCall,
        followUps:
          x.followUps === null
            ? null
            : {
                closeRate: x.followUps.rate,
                perOpenDeal: x.followUps.most,
                after: x.followUps.after,
                takes: x.followUps.takes,
              },
        call: x.call,
        cancels: x.cancels,
        cancelsWithin: 14 * 24 * 3600,
        openLeads: x.open,
        openDeals: x.followUps === null ? 0 : x.open,
        patience,
        queueLimit: x.queueLimit,
        ranks: { lists: [1], inbound: [0], last: 2 },
        briefing: x.kind === 'warm transfer' ? x.briefing : null,
        appointments:
          x.kind === 'appointment'
            ? {
                slots: slotTimes(calendar, 600, x.slots.perDay, 8 * 3600),
                perDay: x.slots.perDay,
                firstPerDay: Math.max(1, x.slots.perDay - x.slots.keepFree),
                leadTime: x.slots.leadTime,
                showRate: x.slots.showRate,
                fallsPerSecond: x.slots.falls,
                latest: x.slots.latest,
                leastShow: Math.min(x.slots.showRate, x.slots.least),
                reminder: x.slots.reminder,
                noShowTakes: x.slots.noShowTakes,
                rebook: x.slots.rebook,
              }
            : null,
        upsell: x.upsell === null ? null : { chance: x.upsell, deal: constant(600) },
        closersProspect: x.closersProspect,
        prospecting: x.prospecting,
        employment: employment(x.closers),
        fatigue: calendar.continuous ? null : x.sellersTire,
      }),
    },
  };
}

export const randomFloor = floorParts.map((parts) => floorOf(parts, []));

/** The same floor twice, with pay periods of months and of shorter ones. */
export const cutFloor = fc
  .record({ parts: floorParts, cuts: fc.subarray([1, 2, 3, 4]) })
  .map(({ parts, cuts }) => ({ plain: floorOf(parts, []), cut: floorOf(parts, cuts) }));
