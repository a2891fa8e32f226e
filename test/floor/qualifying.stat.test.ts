import { describe, expect, test } from 'vitest';
import { ACTIVITY } from '../../src/floor/activity.ts';
import { couplings } from '../../src/floor/coupling.ts';
import type { TelemarketingModel } from '../../src/floor/model.ts';
import { FilterFeedback } from '../../src/floor/qualifying/feedback.ts';
import type { FilterModel } from '../../src/floor/qualifying/model.ts';
import { Qualifier, QualifyingRules } from '../../src/floor/qualifying/qualifier.ts';
import { liveAlone } from '../../src/floor/replicate.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { expectMean, expectRatio, expectShare } from '../helpers/statistical.ts';
import { continuousHours, observe, replicate, telemarketing, telesales } from './models.ts';
import { FILTER, SCREENING, qualifying } from './qualifying-models.ts';

const busy = {
  calendar: continuousHours(100),
  connectRate: 0.5,
  attempt: distributionOf('exponential', 20, 1),
  talk: constant(30),
  wrap: constant(10),
};

/** What became of so many telemarketers' contacts, one number each. */
function lives(changes: Partial<TelemarketingModel>, people: number) {
  const rules = new TelemarketingRules(telemarketing({ ...busy, ...changes }));
  const chance = { seed: 'qualifying', replication: 0, dialByDial: false };
  return Array.from({ length: people }, (_, number) => {
    const { cells, run } = liveAlone(rules, chance, number);
    const real = run.leads.disqualified.subarray(run.from, run.until);
    return {
      leads: cells[ACTIVITY.leads]!,
      contacts: cells[ACTIVITY.contacts]!,
      wrap: cells[ACTIVITY.wrap]!,
      filteredOut: cells[ACTIVITY.filtered_out]!,
      real: real.reduce((sum, one) => sum + one, 0),
      times: [...run.leads.time.subarray(run.from, run.until)],
    };
  });
}

type Life = ReturnType<typeof lives>[number];
const column = (all: readonly Life[], name: Exclude<keyof Life, 'times'>): number[] =>
  all.map((life) => life[name]);

describe('screening by hidden intent', () => {
  // 20 % x 80 %, 25 % x 30 %, 55 % x 2 %
  const PASSING = 0.16 + 0.075 + 0.011;

  test('passes each intent with its own chance', () => {
    const all = lives({ qualifying: qualifying({ screening: SCREENING }) }, 200);
    expectRatio(column(all, 'leads'), column(all, 'contacts'), PASSING, 0.01);
    expectRatio(column(all, 'real'), column(all, 'leads'), 0.16 / PASSING, 0.01);
  });

  test('differs by person, and the averages are kept', () => {
    const differing = { qualifyDiffers: 0.8, calendar: continuousHours(4) };
    const model = { ...differing, qualifying: qualifying({ screening: SCREENING }) };
    const all = lives(model, 12_000);
    expectRatio(column(all, 'real'), column(all, 'contacts'), 0.16, 0.025);
    const others = all.map(({ leads, real }) => leads - real);
    expectRatio(others, column(all, 'contacts'), 0.086, 0.04);
  });

  test('the better tell intents apart better: more of the real pass, fewer of the others', () => {
    const rules = new QualifyingRules(qualifying({ screening: SCREENING }), 0);
    const chance = { seed: 'skill', replication: 0, dialByDial: false };
    const passed = (skill: number): { real: number; others: number } => {
      const qualifier = new Qualifier(rules, chance, 'telemarketer/1', skill, null);
      const found = { real: 0, others: 0 };
      for (let contact = 0; contact < 20_000; contact++) {
        // The chances of passing are compared with an even spread of luck.
        if (!qualifier.meet(0, ((contact * 7919) % 20_000) / 20_000, 0)) continue;
        if (qualifier.settle(0) === 1) found.real++;
        else found.others++;
      }
      return found;
    };
    const [worse, average, better] = [0.5, 1, 2].map(passed) as [
      ReturnType<typeof passed>,
      ReturnType<typeof passed>,
      ReturnType<typeof passed>,
    ];
    expect(worse.real).toBeLessThan(average.real);
    expect(average.real).toBeLessThan(better.real);
    expect(worse.others).toBeGreaterThan(average.others);
    expect(average.others).toBeGreaterThan(better.others);
    // Odds of 4 doubled: 8 in 9 of the 20 % who are real.
    expectShare(better.real, 20_000, (0.2 * 8) / 9);
  });
});

describe('a filter', () => {
  const filtered = (changes: Partial<FilterModel> = {}) => ({
    qualifyRate: 0.5,
    qualifying: qualifying({ filter: { ...FILTER, ...changes } }),
  });

  test.each([
    { threshold: 60, catches: 0.9, passesWrongly: 0.3 },
    // Ten of fifteen points further: Phi(1.28155 - 2/3) and Phi(-0.52440 - 2/3).
    { threshold: 70, catches: 0.7306846318, passesWrongly: 0.1168136066 },
    { threshold: 50, catches: 0.9743055719, passesWrongly: 0.5565651101 },
  ])('above $threshold it passes $catches of the real', ({ threshold, catches, passesWrongly }) => {
    const all = lives(filtered({ threshold }), 300);
    const passing = all.map(({ leads, filteredOut }) => leads + filteredOut);
    expectRatio(column(all, 'real'), passing, catches / 3, 0.01);
    const others = all.map(({ leads, real }) => leads - real);
    expectRatio(others, passing, (2 * passesWrongly) / 3, 0.03);
  });

  test('takes leads away and changes nothing else', () => {
    const [with_, without] = [lives(filtered(), 3), lives({ qualifyRate: 0.5 }, 3)];
    with_.forEach((life, person) => {
      const before = without[person]!;
      expect(life.contacts).toBe(before.contacts);
      expect(life.leads + life.filteredOut).toBe(before.leads);
      expect(life.times.every((time) => before.times.includes(time))).toBe(true);
    });
  });

  test('occupies the telemarketer for what it takes, whether the lead passes or not', () => {
    const all = lives(filtered({ takes: constant(60) }), 3);
    // What is in progress at the end may be cut.
    for (const { contacts, filteredOut, leads, wrap } of all) {
      const exact = 10 * contacts + 60 * (leads + filteredOut);
      expect(Math.abs(wrap - exact)).toBeLessThanOrEqual(70);
    }
  });

  test('with shares of 0 and 1 it is never wrong', () => {
    const perfect = { realScore: Infinity, otherScore: -Infinity };
    for (const { leads, real } of lives(filtered(perfect), 3)) expect(leads).toBe(real);
  });
});

describe('rejections move the threshold', () => {
  const feedback = { keepRejectedBelow: 0.5, step: 4, ofLast: 2 };
  /** Thresholds after each verdict: true for a rejected lead. */
  const thresholds = (verdicts: readonly boolean[]): number[] => {
    const moving = new FilterFeedback(90, feedback, 1);
    return verdicts.map((rejected) => {
      moving.end(0); // a call that was not about a lead shows nothing
      moving.begin(0, rejected);
      moving.end(0);
      return moving.threshold;
    });
  };

  test('up a step where more than the share were rejected, else down, between its start and 100', () => {
    const [no, yes] = [false, true];
    expect(thresholds([yes, yes])).toEqual([90, 94]);
    expect(thresholds([yes, no])).toEqual([90, 90]);
    expect(thresholds([yes, yes, yes, yes, yes, yes, yes, yes])).toEqual([
      90, 94, 94, 98, 98, 100, 100, 100,
    ]);
    expect(thresholds([yes, yes, no, no, no, no])).toEqual([90, 94, 94, 90, 90, 90]);
  });

  const calendar = continuousHours(150, 150);
  const floor = (changes: Partial<FilterModel>, replication: number, together: boolean) => {
    const filter = { ...FILTER, threshold: 40, ...changes };
    const model = {
      telemarketing: telemarketing({
        ...busy,
        calendar,
        qualifyRate: 0.05,
        patience: null,
        qualifying: qualifying({ filter }),
      }),
      inbound: [],
      telesales: telesales({
        calendar,
        disqualified: 0.5,
        call: constant(600),
        rejectTakes: constant(300),
        patience: null,
      }),
    };
    const chance = { seed: 'feedback', replication, dialByDial: false };
    return {
      coupled: couplings(model),
      result: replicate(model, { telemarketers: 4, closers: 4 }, chance, together),
    };
  };

  test('couples the floor', () => {
    const moving = { keepRejectedBelow: 0.2, step: 2, ofLast: 40 };
    expect(floor({ feedback: moving }, 0, true).coupled).toEqual(['rejections move the filter']);
    expect(floor({}, 0, true).coupled).toEqual([]);
  });

  test('never moved, it gives the bits of a filter without feedback', () => {
    const never = { keepRejectedBelow: 1, step: 5, ofLast: 1 };
    const [moved, still] = [floor({ feedback: never }, 0, true).result, floor({}, 0, false).result];
    expect(moved.totals).toEqual(still.totals);
    expect(moved.telemarketers.cells).toEqual(still.telemarketers.cells);
  });

  test('brings the share rejected near the one to keep below', () => {
    const moving = { keepRejectedBelow: 0.2, step: 2, ofLast: 40 };
    const rejected = (changes: Partial<FilterModel>) =>
      observe(40, (replication) => floor(changes, replication, true).result, {
        share: ({ totals }) => totals.disqualified / totals.worked,
      }).share;
    // Above 40 points: .9957 of the real, .7907 of the others, who are two thirds.
    expectMean(rejected({}), 0.6137, 0.02);
    for (const share of rejected({ feedback: moving })) {
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.3);
    }
  });
});
