import { describe, expect, test } from 'vitest';
import { ACTIVITY } from '../../src/floor/activity.ts';
import type { TelemarketingModel } from '../../src/floor/model.ts';
import { liveAlone } from '../../src/floor/replicate.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { meanOf } from '../../src/stats/moments.ts';
import { expectMean } from '../helpers/statistical.ts';
import { continuousHours, telemarketing, workingDays } from './models.ts';

const PEOPLE = 400;

/** One column of so many telemarketers, who are alike. */
function team(
  changes: Partial<TelemarketingModel>,
  dialByDial = false,
): (column: keyof typeof ACTIVITY) => number[] {
  const rules = new TelemarketingRules(telemarketing({ qualifyRate: 0.5, ...changes }));
  const chance = { seed: 'staying', replication: 0, dialByDial };
  const lives = Array.from(
    { length: PEOPLE },
    (_, number) => liveAlone(rules, chance, number).cells,
  );
  return (column) => lives.map((cells) => cells[ACTIVITY[column]]!);
}

/** A cycle of 40 s / .12 + 180 s + 20 s, of which every other one brings a lead. */
const LEADS_PER_HOUR = (0.5 * 3600) / (40 / 0.12 + 200);
const HOURS = 300;

describe('telemarketers who stay with a lead after handing it over', () => {
  test.each([false, true])('leads fall by that share of time, dial by dial: %s', (dialByDial) => {
    const calendar = continuousHours(HOURS, 40);
    const of = team({ calendar, afterHandoff: 0.1 }, dialByDial);
    expectMean(of('leads'), 0.9 * LEADS_PER_HOUR * HOURS, 0.01);
    expectMean(of('staying'), 0.1 * HOURS * 3600, 0.01);
    expectMean(of('dials'), (0.9 * HOURS * 3600) / (40 + 0.12 * 200), 0.01);
  });

  test('what a window has no room for is owed to the next lead', () => {
    const calendar = workingDays(40, 5);
    const of = team({ calendar, afterHandoff: 0.25 });
    const plain = team({ calendar, afterHandoff: 0 });
    // Talk that goes on past closing time makes a day a little longer on both sides.
    const worked = (columns: typeof of): number[] =>
      columns('dialling').map(
        (seconds, person) => seconds + columns('talk')[person]! + columns('wrap')[person]!,
      );
    const share = of('staying').map((stays, person) => stays / (stays + worked(of)[person]!));
    expectMean(share, 0.25, 0.01);
    expect(meanOf(of('leads')) / meanOf(plain('leads'))).toBeCloseTo(0.75, 2);
  });

  test('nobody stays where the share is 0, or without leads', () => {
    expect(meanOf(team({ afterHandoff: 0 })('staying'))).toBe(0);
    expect(meanOf(team({ afterHandoff: 0.5, qualifyRate: 0 })('staying'))).toBe(0);
  });
});
