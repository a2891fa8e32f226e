import { describe, expect, test } from 'vitest';
import type { ListModel, PoolModel, TelemarketingModel } from '../../src/floor/model.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { engset } from '../../src/stats/queues.ts';
import { expectMean, expectRatio } from '../helpers/statistical.ts';
import { listOf } from './lists.ts';
import {
  continuousHours,
  pool,
  replicate,
  telemarketing,
  telesales,
  workingDays,
} from './models.ts';

function months(
  count: number,
  people: number,
  changes: Partial<TelemarketingModel>,
  settings: Partial<PoolModel> | null,
): FloorResult[] {
  const calendar = changes.calendar!;
  const model = telemarketing({
    jump: false,
    wrap: constant(0),
    qualifyRate: 0,
    ...changes,
    pool: settings && pool(settings),
  });
  const floor = { telemarketing: model, inbound: [], telesales: telesales({ calendar }) };
  return Array.from({ length: count }, (_, replication) =>
    replicate(
      floor,
      { telemarketers: people, closers: 0 },
      { seed: 'pool lists', replication, dialByDial: true },
    ),
  );
}

const contacts = ({ dialler, telemarketers }: FloorResult): number =>
  telemarketers.total('contacts') + (dialler?.dropped ?? 0);

function dials(floor: FloorResult): number {
  if (floor.dialler === null) return floor.telemarketers.total('dials');
  const { badNumbers, busy, machines, unanswered } = floor.dialler;
  return contacts(floor) + badNumbers + busy + machines + unanswered;
}

test('few records that are tried again without end are an Engset system', () => {
  const [people, lines, connects, ring, talk] = [10, 15, 0.2, 20, 180];
  const most = 5_000;
  const list = listOf({
    records: 60,
    attempts: most,
    retryAfter: 0,
    contactByAttempt: new Float64Array(most).fill(1),
  });
  const rings = distributionOf('exponential', ring, 1);
  const floors = months(
    200,
    people,
    {
      calendar: continuousHours(20, 1),
      connectRate: connects,
      attempt: rings,
      answeredAttempt: rings,
      talk: distributionOf('exponential', talk, 1),
      lists: [list],
    },
    { firstLevel: lines / people, highestLevel: lines / people },
  );
  expect(floors.every(({ prospects }) => prospects!.left === 60)).toBe(true);
  const exact = engset(people, lines, (talk * connects) / ring);
  expectRatio(
    floors.map(({ dialler }) => dialler!.dropped),
    floors.map(contacts),
    exact.dropped,
    0.015,
  );
  expectRatio(
    floors.map(({ telemarketers }) => telemarketers.total('talk')),
    floors.map(({ telemarketers }) => telemarketers.total('staffed')),
    exact.occupancy,
    0.01,
  );
});

describe('a list that one line and power use up', () => {
  const connectRate = 0.1;
  const failures = {
    machines: 0.3 / (1 - connectRate),
    busy: 0.05 / (1 - connectRate),
    badNumbers: 0,
    machineRings: constant(22),
    busyRings: constant(3),
    badNumberRings: constant(4),
    machineWastes: constant(8),
  };
  const list = (changes: Partial<ListModel> = {}): ListModel =>
    listOf({
      records: 1_500,
      dealt: false,
      attempts: 4,
      retryAfter: 3_600,
      contactByAttempt: Float64Array.of(1, 0.9, 0.7, 0.5),
      badNumbers: 0.2,
      removed: 0.3,
      ...changes,
    });
  const shared: Partial<TelemarketingModel> = {
    calendar: workingDays(10),
    connectRate,
    attempt: distributionOf('exponential', 25, 1),
    answeredAttempt: constant(10),
    talk: distributionOf('lognormal', 90, 1),
    qualifyRate: 0.1,
    failures,
  };
  const oneLine = months(150, 4, { ...shared, lists: [list()] }, null);
  const settings = { firstLevel: 2.5, highestLevel: 2.5, missedMachines: 0.05, falseAlarms: 0.05 };
  const power = months(150, 4, { ...shared, lists: [list()] }, settings);

  test('is used up, by power sooner', () => {
    const left = [...oneLine, ...power].map(({ prospects }) => prospects!.left);
    expect(Math.max(...left)).toBe(0);
    power.forEach(({ prospects }, month) => {
      expect(prospects!.dryDay).toBeGreaterThan(0);
      expect(prospects!.dryDay).toBeLessThan(oneLine[month]!.prospects!.dryDay);
    });
  });

  /**
   * Exact: what comes of one record that is dialled until it is of no more use. A conversation takes it off the list with
   * chance .1 + .9 x .3; a dropped call takes nothing off.
   *
   * @param served share of contacts that are not dropped
   */
  function ofOneRecord(served: number): { dials: number; contacts: number } {
    const gone = served * (0.1 + 0.9 * 0.3);
    let there = 1;
    const sum = { dials: 0, contacts: 0 };
    [1, 0.9, 0.7, 0.5].forEach((ease, made) => {
      const connects = connectRate * ease;
      sum.dials += there;
      sum.contacts += there * connects;
      there *= 1 - connects * gone - (made === 0 ? 0.2 : 0);
    });
    return sum;
  }

  test('gives the dials and contacts of its attempts, whoever dials', () => {
    const plain = ofOneRecord(1);
    expectMean(oneLine.map(dials), 1_500 * plain.dials, 0.005);
    expectMean(oneLine.map(contacts), 1_500 * plain.contacts, 0.02);
    // A line each drops nobody but those taken for machines.
    const single = { ...settings, firstLevel: 1, highestLevel: 1 };
    const pooled = ofOneRecord(0.95);
    const floors = months(150, 4, { ...shared, lists: [list()] }, single);
    expectMean(floors.map(dials), 1_500 * pooled.dials, 0.005);
    expectMean(floors.map(contacts), 1_500 * pooled.contacts, 0.02);
  });

  test('has its bad numbers, machines and busy signals once each among the failures of a first pass', () => {
    const lists = [list({ attempts: 1, contactByAttempt: Float64Array.of(1) })];
    const floors = months(400, 4, { ...shared, lists }, settings);
    const all = floors.map(dials);
    expect(new Set(all)).toEqual(new Set([1_500]));
    expectRatio(floors.map(contacts), all, 0.1, 0.02);
    expectRatio(floors.map(({ dialler }) => dialler!.machines), all, 0.3, 0.01); // prettier-ignore
    expectRatio(floors.map(({ dialler }) => dialler!.busy), all, 0.05, 0.03); // prettier-ignore
    expectRatio(floors.map(({ dialler }) => dialler!.badNumbers), all, 0.2, 0.015); // prettier-ignore
    expectRatio(floors.map(({ dialler }) => dialler!.unanswered), all, 0.35, 0.01); // prettier-ignore
  });

  test('takes dials to bad numbers for its bad numbers first', () => {
    const lists = [list({ attempts: 1, contactByAttempt: Float64Array.of(1) })];
    const badNumbers = 0.25 / (1 - connectRate);
    const floors = months(400, 4, { ...shared, failures: { ...failures, badNumbers }, lists }, settings); // prettier-ignore
    const all = floors.map(dials);
    expectRatio(floors.map(({ dialler }) => dialler!.badNumbers), all, 0.25, 0.015); // prettier-ignore
  });
});
