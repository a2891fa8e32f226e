import { beforeAll, describe, expect, test } from 'vitest';
import { ACTIVITY, type ActivityColumn } from '../../src/floor/activity.ts';
import { liveAlone } from '../../src/floor/replicate.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { distributionOf } from '../../src/random/distributions/index.ts';
import { meanOf } from '../../src/stats/moments.ts';
import { expectRatio, expectSameDistribution, expectShare } from '../helpers/statistical.ts';
import { listOf } from './lists.ts';
import { telemarketing, workingDays } from './models.ts';

const HOUR = 3600;
const REPLICATIONS = 3_000;

/**
 * Twelve days of some 290 dials each: a pass that jumps at first, a delivery, a second pass that jumps again, then in most
 * lives nobody left.
 */
const calendar = workingDays(12, 1, 600);
const byHour: Readonly<Record<number, number>> = { 9: 0.4, 10: 1.6, 15: 0, 16: 1.2 };
const list = listOf({
  records: 1700,
  refresh: 150,
  attempts: 2,
  badNumbers: 0.15,
  removed: 0.1,
  contactByAttempt: Float64Array.of(1, 1.4),
});
const rules = new TelemarketingRules(
  telemarketing({
    calendar,
    connectFactors: Float64Array.from(calendar.segmentHour, (hour) => byHour[hour] ?? 1),
    connectRate: 0.2,
    attempt: distributionOf('exponential', 60, 1),
    talk: distributionOf('lognormal', 120, 1.2),
    qualifyRate: 0.3,
    qualifyDiffers: 0.1,
    paceDiffers: 0.02,
    absence: 0.02,
    lists: [list],
  }),
);

const activity: readonly ActivityColumn[] = ['dials', 'contacts', 'leads', 'talk', 'dialling'];

function figures(dialByDial: boolean): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  const note = (name: string, value: number): unknown => (found[name] ??= []).push(value);
  const seed = dialByDial ? 'dial by dial' : 'jump';
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    const { cells, lists, run } = liveAlone(rules, { seed, replication, dialByDial }, 0);
    for (const column of activity) note(column, cells[ACTIVITY[column]]!);
    note('days that jumped', lists!.daysJumped);
    note('left', lists!.records[0]!.left);
    note('ran dry', lists!.dryDay > 0 ? 1 : 0);
    note('dry day', lists!.dryDay === 0 ? 13 : lists!.dryDay);
    const { leads } = run;
    const times = leads.time.subarray(0, leads.length);
    for (const day of [1, 4, 7, 9, 11]) {
      const from = calendar.windowStart[calendar.dayWindow[day]!]!;
      const during = times.filter((time) => time >= from && time < from + 10 * HOUR);
      note(`leads of day ${day}`, during.length);
    }
  }
  return found;
}

describe('days that jump through a list equal dial by dial in distribution', () => {
  let jump: Record<string, number[]> = {};
  let dialByDial: Record<string, number[]> = {};
  beforeAll(() => {
    jump = figures(false);
    dialByDial = figures(true);
  });

  test.each(['dials', 'contacts', 'talk', 'dialling', 'leads'])(
    'mean of %s, within 5 %',
    (name) => {
      expect(meanOf(dialByDial[name]!)).toBeGreaterThan(0);
      expectRatio(jump[name]!, dialByDial[name]!, 1, 0.05);
    },
  );

  test.each(['ran dry', ...[1, 4, 7, 9, 11].map((day) => `leads of day ${day}`)])(
    'mean of %s',
    (name) => {
      expect(meanOf(dialByDial[name]!)).toBeGreaterThan(0);
      expectRatio(jump[name]!, dialByDial[name]!, 1, 0.2);
    },
  );

  test('of which many jump', () => {
    expect(meanOf(jump['days that jumped']!)).toBeGreaterThan(5);
    expect(meanOf(dialByDial['days that jumped']!)).toBe(0);
  });

  test.each(['dials', 'contacts', 'leads', 'left', 'dry day', 'dialling'])(
    'distribution of %s',
    (name) => {
      expectSameDistribution(jump[name]!, dialByDial[name]!);
    },
  );
});

test('numbers prove bad on their first dial only, on days that jump too', () => {
  const [records, badNumbers] = [6_000, 0.3];
  const passes = listOf({
    records,
    attempts: 3,
    badNumbers,
    contactByAttempt: Float64Array.of(1, 1, 1),
  });
  const attempt = distributionOf('exponential', 20, 1);
  const model = telemarketing({
    calendar: workingDays(15),
    connectRate: 0,
    attempt,
    lists: [passes],
  });
  const chance = { seed: 'bad', replication: 0, dialByDial: false };
  const { cells, lists } = liveAlone(new TelemarketingRules(model), chance, 0);
  expect(lists!.daysJumped).toBeGreaterThan(6);
  expect(lists!.records[0]!.left).toBe(0);
  // Each number once, and each good one twice more.
  expectShare((cells[ACTIVITY.dials]! - records) / 2, records, 1 - badNumbers);
});
