import { beforeAll, describe, expect, test } from 'vitest';
import type { PoolModel, TelemarketingModel } from '../../src/floor/model.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import type { FamilyName } from '../../src/random/distributions/index.ts';
import { engset } from '../../src/stats/queues.ts';
import { meanOf } from '../../src/stats/moments.ts';
import { expectMean, expectRatio } from '../helpers/statistical.ts';
import {
  continuousHours,
  pool,
  replicate,
  telemarketing,
  telesales,
  workingDays,
} from './models.ts';

interface Shape {
  readonly people: number;
  readonly lines: number;
  readonly connects: number;
  readonly ring: number;
  readonly talk: number;
  readonly family?: FamilyName;
  readonly varies?: number;
  readonly hours?: number;
  readonly wrap?: number;
}

function floorOf(shape: Shape, replication: number, changes: Partial<PoolModel> = {}): FloorResult {
  const { connects, family = 'exponential', hours = 20, lines, people, ring, talk } = shape;
  const { varies = 1, wrap = 0 } = shape;
  const calendar = continuousHours(hours, 1);
  const rings = distributionOf(family, ring, varies);
  const model = telemarketing({
    calendar,
    connectRate: connects,
    attempt: rings,
    answeredAttempt: rings,
    jump: false,
    talk: distributionOf(family, talk, varies),
    wrap: constant(wrap),
    qualifyRate: 0,
    pool: pool({ firstLevel: lines / people, highestLevel: lines / people, ...changes }),
  });
  const floor = { telemarketing: model, inbound: [], telesales: telesales({ calendar }) };
  const chance = { seed: 'pool', replication, dialByDial: false };
  return replicate(floor, { telemarketers: people, closers: 0 }, chance);
}

const dropped = ({ dialler }: FloorResult): number => dialler!.dropped;
const answers = (floor: FloorResult): number =>
  dropped(floor) + floor.telemarketers.total('contacts');
const busy = ({ telemarketers }: FloorResult): number =>
  telemarketers.total('talk') + telemarketers.total('wrap');
const staffed = ({ telemarketers }: FloorResult): number => telemarketers.total('staffed');

function months(shape: Shape, count: number, changes: Partial<PoolModel> = {}): FloorResult[] {
  return Array.from({ length: count }, (_, replication) => floorOf(shape, replication, changes));
}

/** Enough that drops wrong by 1.5 % of themselves, or an occupancy wrong by 1 %, would be seen. */
function expectEngset(shape: Shape, floors: readonly FloorResult[]): void {
  const { connects, lines, people, ring, talk, wrap = 0 } = shape;
  const exact = engset(people, lines, ((talk + wrap) * connects) / ring);
  expectRatio(floors.map(dropped), floors.map(answers), exact.dropped, 0.015);
  expectRatio(floors.map(busy), floors.map(staffed), exact.occupancy, 0.01);
}

describe('a fixed number of lines is an Engset system', () => {
  const usual = { connects: 0.2, ring: 20, talk: 180 };

  test.each([
    { people: 1, lines: 2, count: 300 },
    { people: 5, lines: 7, count: 250 },
    { people: 10, lines: 15, count: 200 },
    { people: 30, lines: 45, count: 150 },
  ])('$people telemarketers, $lines lines', ({ people, lines, count }) => {
    const shape = { ...usual, people, lines };
    expectEngset(shape, months(shape, count));
  });

  test.each([
    { family: 'gamma', varies: 0.4 },
    { family: 'lognormal', varies: 1.8 },
  ] as const)('whatever the shape of ring and talk: $family', (changes) => {
    const shape = { ...usual, people: 10, lines: 15, ...changes };
    expectEngset(shape, months(shape, 300));
  });

  test('wrap-up holds a line as talk does', () => {
    const shape = { ...usual, talk: 120, wrap: 60, people: 10, lines: 15 };
    expectEngset(shape, months(shape, 160));
  });
});

describe('one line each', () => {
  test('drops nobody and is the renewal formula', () => {
    // oracles: p .2, f 25 s, s 10 s, T 180 s, w 60 s: cycle 350 s.
    const calendar = continuousHours(40);
    const model = telemarketing({
      calendar,
      connectRate: 0.2,
      attempt: distributionOf('gamma', 25, 0.5),
      answeredAttempt: constant(10),
      jump: false,
      talk: distributionOf('lognormal', 180, 1),
      wrap: distributionOf('gamma', 60, 0.5),
      pool: pool({ firstLevel: 1, highestLevel: 1 }),
    });
    const floor = { telemarketing: model, inbound: [], telesales: telesales({ calendar }) };
    const lives = Array.from({ length: 100 }, (_, replication) =>
      replicate(
        floor,
        { telemarketers: 6, closers: 0 },
        { seed: 'one', replication, dialByDial: false },
      ),
    );
    expect(lives.every((life) => dropped(life) === 0)).toBe(true);
    expectMean(
      lives.map((life) => life.telemarketers.total('contacts') / 240),
      10.2857,
      0.01,
    );
    expectRatio(lives.map(busy), lives.map(staffed), 0.6857, 0.01);
  });
});

describe('the most lines that keep drops within 3 %', () => {
  // oracles: p .054, ring 25 s, talk and wrap-up 123 s: 2.00 lines each for 5, 2.80 for 10, 4.04 for 50.
  test.each([
    { people: 5, lines: 10, count: 60, hours: 80 },
    { people: 10, lines: 28, count: 60, hours: 80 },
  ])('$lines for $people', ({ people, lines, count, hours }) => {
    const shape = { people, connects: 0.054, ring: 25, talk: 123, hours };
    const shareOf = (all: number): number => {
      const floors = months({ ...shape, lines: all }, count);
      return meanOf(floors.map(dropped)) / meanOf(floors.map(answers));
    };
    expect(shareOf(lines)).toBeLessThan(0.03);
    expect(shareOf(lines + 1)).toBeGreaterThan(0.03);
  });
});

describe('diallers that watch their drops', () => {
  /** Days whose connect rate halves and doubles by the hour. */
  const byHour: Readonly<Record<number, number>> = { 9: 0.5, 10: 1.4, 11: 0.8, 13: 1.3, 16: 0.6 };
  const calendar = workingDays(10);
  const changes: Partial<TelemarketingModel> = {
    calendar,
    connectFactors: Float64Array.from(calendar.segmentHour, (hour) => byHour[hour] ?? 1),
    connectRate: 0.1,
    attempt: distributionOf('exponential', 25, 1),
    answeredAttempt: distributionOf('exponential', 12, 1),
    jump: false,
    talk: distributionOf('lognormal', 80, 1),
    wrap: distributionOf('lognormal', 30, 0.5),
    qualifyRate: 0.1,
  };
  const of = (settings: Partial<PoolModel>, count = 12): { drops: number; busy: number } => {
    const floor = {
      telemarketing: telemarketing({ ...changes, pool: pool({ highestLevel: 6, ...settings }) }),
      inbound: [],
      telesales: telesales({ calendar }),
    };
    const floors = Array.from({ length: count }, (_, replication) =>
      replicate(
        floor,
        { telemarketers: 25, closers: 0 },
        { seed: 'watch', replication, dialByDial: false },
      ),
    );
    return {
      drops: meanOf(floors.map(dropped)) / meanOf(floors.map(answers)),
      busy: meanOf(floors.map(busy)) / meanOf(floors.map(staffed)),
    };
  };
  let predictive = { drops: 0, busy: 0 };
  beforeAll(() => {
    predictive = of({ dialer: 'predictive', firstLevel: 1, highestLevel: 20 });
  });

  test('predictive keeps to the limit', () => {
    expect(predictive.drops).toBeGreaterThan(0.026);
    expect(predictive.drops).toBeLessThan(0.031);
  });

  test('predictive keeps telemarketers busier than a fixed level that drops as many', () => {
    const [few, many] = [1.8, 2.6].map((level) => of({ firstLevel: level, highestLevel: level }));
    expect(few!.drops).toBeLessThan(predictive.drops);
    expect(many!.drops).toBeGreaterThan(predictive.drops);
    const along = (predictive.drops - few!.drops) / (many!.drops - few!.drops);
    const power = few!.busy + along * (many!.busy - few!.busy);
    expect(predictive.busy).toBeGreaterThan(power + 0.01);
  });

  test.each(['adaptive hard limit', 'adaptive average'] as const)(
    '%s keeps to the limit',
    (dialer) => {
      const { drops } = of({ dialer, firstLevel: 1, highestLevel: 3 });
      expect(drops).toBeGreaterThan(0.02);
      expect(drops).toBeLessThan(0.033);
    },
  );

  test('tapered lets go of the limit early in the day, and keeps fewer lines later', () => {
    const tapered = of({ dialer: 'adaptive tapered', firstLevel: 1, highestLevel: 3 });
    const free = of({ dialer: 'adaptive tapered', firstLevel: 1, highestLevel: 3, dropLimit: 1 });
    expect(tapered.drops).toBeLessThan(free.drops);
    expect(tapered.drops).toBeGreaterThan(0.03);
  });
});
