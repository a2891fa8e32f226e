import { beforeAll, describe, expect, test } from 'vitest';
import { ACTIVITY, ACTIVITY_WIDTH, type ActivityColumn } from '../../src/floor/activity.ts';
import { Calendar } from '../../src/floor/calendar.ts';
import { liveAlone } from '../../src/floor/replicate.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { distributionOf } from '../../src/random/distributions/index.ts';
import { meanOf } from '../../src/stats/moments.ts';
import { expectRatio, expectSameDistribution } from '../helpers/statistical.ts';
import { telemarketing } from './models.ts';

const HOUR = 3600;
const REPLICATIONS = 12_000;

/** Two short days of which one is counted, with breaks inside an hour, finished calls, and rates that jump by the hour. */
const calendar = Calendar.ofShifts({
  windows: [
    { from: 9 * HOUR, to: 10.4 * HOUR, gapPaid: true },
    { from: 10.6 * HOUR, to: 12 * HOUR, gapPaid: false },
    { from: 13 * HOUR, to: 15.5 * HOUR, gapPaid: false },
  ],
  paidPerDay: 5.5 * HOUR,
  staffedPerDay: 5.3 * HOUR,
  uncountedDays: 1,
  countedDays: 2,
  workingDaysPerMonth: 1,
  finishLimit: 300,
});

const byHour: Readonly<Record<number, number>> = {
  9: 0.3,
  10: 1.6,
  12: 0,
  13: 2.5,
  14: 0,
  15: 1.2,
};

const rules = new TelemarketingRules(
  telemarketing({
    calendar,
    connectFactors: Float64Array.from(calendar.segmentHour, (hour) => byHour[hour] ?? 1),
    connectRate: 0.2,
    attempt: distributionOf('exponential', 90, 1),
    talk: distributionOf('lognormal', 240, 1.2),
    leadTalk: distributionOf('gamma', 700, 0.5),
    wrap: distributionOf('exponential', 60, 1),
    qualifyRate: 0.3,
    qualifyDiffers: 0.4,
    paceDiffers: 0.2,
    absence: 0.15,
  }),
);

const activity: readonly ActivityColumn[] = [
  'dials',
  'contacts',
  'leads',
  'talk',
  'wrap',
  'dialling',
  'overtime',
];
const hours = [9, 10, 11, 13, 14, 15];

/** Every figure of every replication, one telemarketer each. */
function figures(dialByDial: boolean): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  const note = (name: string, value: number): unknown => (found[name] ??= []).push(value);
  const seed = dialByDial ? 'dial by dial' : 'jump';
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    const { cells, run } = liveAlone(rules, { seed, replication, dialByDial }, 0);
    const { leads } = run;
    for (const column of activity) {
      // Two pay periods of a day each.
      const [first, second] = [0, 1].map((day) => cells[day * ACTIVITY_WIDTH + ACTIVITY[column]]!);
      note(column, first! + second!);
      note(`${column} of the first day`, first!);
    }
    const at = leads.time.subarray(0, leads.length).map((time) => Math.floor(time / HOUR) % 24);
    for (const hour of hours) note(`leads at ${hour}`, at.filter((when) => when === hour).length);
  }
  return found;
}

describe('jumping to the next contact equals dial by dial in distribution', () => {
  let jump: Record<string, number[]> = {};
  let dialByDial: Record<string, number[]> = {};
  beforeAll(() => {
    jump = figures(false);
    dialByDial = figures(true);
  });

  const names = activity.flatMap((column) => [column, `${column} of the first day`]);

  test.each([...names, ...hours.map((hour) => `leads at ${hour}`)])('mean of %s', (name) => {
    expect(meanOf(dialByDial[name]!)).toBeGreaterThan(0);
    expectRatio(jump[name]!, dialByDial[name]!, 1, 0.2);
  });

  test.each(['dials', 'contacts', 'talk', 'dialling'])('mean of %s, within 2 %', (name) => {
    expectRatio(jump[name]!, dialByDial[name]!, 1, 0.02);
  });

  // Variances within 20 %: standard deviations within 10 %.
  test.each(['dials', 'contacts', 'dialling', 'wrap'])('spread of %s', (name) => {
    const centre = (meanOf(jump[name]!) + meanOf(dialByDial[name]!)) / 2;
    const squares = (values: readonly number[]): number[] =>
      values.map((value) => (value - centre) ** 2);
    expectRatio(squares(jump[name]!), squares(dialByDial[name]!), 1, 0.2);
  });

  test.each(['dials', 'contacts', 'leads', 'dialling', 'talk'])('distribution of %s', (name) => {
    expectSameDistribution(jump[name]!, dialByDial[name]!);
  });
});
