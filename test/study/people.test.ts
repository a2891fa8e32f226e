import { expect, test } from 'vitest';
import { People } from '../../src/study/people.ts';
import { runJob } from '../../src/study/job.ts';
import { Replies } from '../../src/study/replies.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Job } from '../../src/study/types.ts';
import { sampleFloor } from './sample-floor.ts';

const { scenario } = sampleFloor();

/** What telemarketers take home, on an hourly wage, 8 h a day, nobody ever absent. */
function paysOf(team: Partial<Scenario['team']['telemarketers']>, months: number): number[] {
  const { pay } = scenario;
  const wage = {
    for: 'telemarketers',
    text: '$10/h',
    components: [{ kind: 'hourly', rate: 10 }],
  } as const;
  const changed: Scenario = {
    ...scenario,
    period: { ...scenario.period, length: { count: months, unit: 'month' } },
    calendar: { ...scenario.calendar, absence: null, finish_calls: 0 },
    team: { ...scenario.team, telemarketers: { ...scenario.team.telemarketers, ...team } },
    pay: { ...pay, plans: { ...pay.plans, 'hourly-plus': wage } },
  };
  const job: Job = {
    id: 'people',
    scenario: changed,
    points: [{}],
    seed: 'people',
    first: 0,
    count: 4,
    metrics: [],
    inputs: 'stratified',
    detail: true,
  };
  const strips = [{ from: 0, to: 1 }];
  const replies = new Replies(strips, 4);
  replies.accept({ job, strip: 0 }, runJob(job));
  const people = new People({ replies, metrics: [], runs: 4 }, 0, changed);
  return [...people.ofRole('telemarketers').flat()];
}

const FULL = 21 * 8 * 10;

test('pay is told of trained people employed for the whole period', () => {
  const training = { off_phone: { count: 1, unit: 'week' }, paid: false } as const;
  // In the first of three months everybody is in training for a week.
  expect(paysOf({ weeks_in_job: 0, training }, 3)).toEqual(new Array(4 * 4 * 2).fill(FULL));
  const leaves = { first_90_days: 0.9, after: 0.99 };
  const left = paysOf({ leaves, count: 30 }, 3);
  expect(left.length).toBeLessThan(4 * 30 * 3);
  expect(new Set(left)).toEqual(new Set([FULL]));
});

test('where there are no others, of everybody', () => {
  const training = { off_phone: { count: 1, unit: 'week' }, paid: false } as const;
  expect(paysOf({ weeks_in_job: 0, training }, 1)).toEqual(
    new Array(4 * 4).fill(FULL - 5 * 8 * 10),
  );
});
