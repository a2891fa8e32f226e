import type { Pay } from '../../src/scenario/scenario.ts';
import { deviationOf } from '../../src/stats/moments.ts';
import { runJob } from '../../src/study/job.ts';
import { ReplyView } from '../../src/study/reply.ts';
import type { Job, Patch } from '../../src/study/types.ts';
import { shippedScenario } from './known-answers.ts';
import { markdownTable, type Proof } from './proof.ts';

const scenario = shippedScenario('scenarios/floor.yaml');
const MONTHS = 512;

/** The floor with so many people. */
export function sized(telemarketers: number, closers: number): Patch {
  const { team } = scenario;
  return {
    team: {
      ...team,
      telemarketers: { ...team.telemarketers, count: telemarketers },
      closers: { ...team.closers, count: closers },
    },
  };
}

const { calling, pay } = scenario;

function payOf(telemarketers: Pay['plans'][string], closers: Pay['plans'][string]): Patch {
  const plans = { ...pay.plans, telemarketers, closers };
  return { pay: { ...pay, telemarketers: 'telemarketers', closers: 'closers', plans } };
}

const HOURLY = {
  for: 'telemarketers',
  text: '$19/h',
  components: [{ kind: 'hourly', rate: 19 }],
} as const;

/** Pay that does not follow results. */
export const FIXED_PAY: Patch = payOf(HOURLY, {
  for: 'closers',
  text: '$6k/month',
  components: [{ kind: 'salary', amount: 6_000, per: 'month' }],
});

function commissionAt(rate: number): Patch {
  const { components } = pay.plans[pay.closers]!;
  return payOf(pay.plans[pay.telemarketers]!, {
    for: 'closers',
    text: `${100 * rate} %`,
    components: components.map((component) =>
      component.kind === 'commission'
        ? { ...component, tiers: component.tiers.map((tier) => ({ ...tier, rate })) }
        : component,
    ),
  });
}

/** A range moved: its two ends times so much, and so much more. */
function moved<Q>(quantity: Q, times: number, plus: number): Q {
  const { high, low } = quantity as { high: number; low: number };
  return { ...quantity, low: low * times + plus, high: high * times + plus };
}

const faster: Patch = {
  calling: { ...calling, dials_per_day: moved(calling.dials_per_day, 1.1, 0) },
};
const better: Patch = {
  calling: { ...calling, qualify_rate: moved(calling.qualify_rate, 1, 0.01) },
};

/** Profit at each point, by month. */
export function profitsAt(
  points: readonly Patch[],
  inputs: Job['inputs'],
  months: number,
  expected: boolean,
): readonly Float64Array[] {
  const view = new ReplyView(
    runJob({
      id: 'variance reduction',
      scenario,
      points,
      seed: 'variance reduction',
      first: 0,
      count: months,
      metrics: ['profit'],
      inputs,
      expected,
    }),
  );
  return points.map((_, point) =>
    Float64Array.from({ length: months }, (_, month) => view.numerator(month, point, 0)),
  );
}

type Two = readonly [Float64Array, Float64Array];

/**
 * Variance reduction factor: (variance of one + variance of the other) / variance of their difference, the former of drawn
 * months of their own.
 */
export function reduction([one, other]: Two, [before, after]: Two): number {
  const apart = deviationOf(one) ** 2 + deviationOf(other) ** 2;
  return apart / deviationOf(after.map((value, month) => value - before[month]!)) ** 2;
}

interface Change {
  readonly what: string;
  readonly from: Patch;
  readonly to: Patch;
  /** What the factor must be, inputs at their middle and drawn; 0 for nothing. */
  readonly least: readonly [number, number];
}

const CHANGES: readonly Change[] = [
  { what: '1 telemarketer more', from: {}, to: sized(11, 3), least: [8, 8] },
  { what: '1 telemarketer less', from: {}, to: sized(9, 3), least: [8, 8] },
  { what: '2 telemarketers more', from: {}, to: sized(12, 3), least: [0, 0] },
  { what: '1 closer more', from: {}, to: sized(10, 4), least: [8, 8] },
  // With inputs drawn, overloaded floors lose whole leads: that difference is no luck, and truly varies.
  { what: '1 closer less', from: {}, to: sized(10, 2), least: [8, 0] },
  { what: '2 telemarketers and 1 closer more', from: {}, to: sized(12, 4), least: [0, 0] },
  { what: '15 + 4 in place of 10 + 3', from: {}, to: sized(15, 4), least: [3, 3] },
  { what: 'dials 10 % faster', from: {}, to: faster, least: [0, 0] },
  { what: 'qualify rate 1 point higher', from: {}, to: better, least: [0, 0] },
  { what: 'commission of 8 in place of 7 %', from: {}, to: commissionAt(0.08), least: [0, 0] },
  {
    what: '1 telemarketer more, pay fixed',
    from: FIXED_PAY,
    to: { ...FIXED_PAY, ...sized(11, 3) },
    least: [20, 20],
  },
  {
    what: '1 telemarketer less, pay fixed',
    from: FIXED_PAY,
    to: { ...FIXED_PAY, ...sized(9, 3) },
    least: [20, 20],
  },
];

const times = (factor: number): string => (factor >= 1000 ? '> 1000' : factor.toFixed(1));

/** How many independent months the same months of both sides are worth, change by change. */
export function proveVarianceReduction(): Proof {
  const points = [{}, FIXED_PAY, ...CHANGES.map(({ to }) => to)];
  const rows = CHANGES.map(({ what }): string[] => [what, '1']);
  const failures: string[] = [];
  for (const [column, inputs] of (['middle', 'stratified'] as const).entries()) {
    const drawn = profitsAt(points, inputs, MONTHS, false);
    const expected = profitsAt(points, inputs, MONTHS, true);
    CHANGES.forEach(({ from, least, what }, change) => {
      const pair = (profits: readonly Float64Array[]): Two => [
        profits[from === FIXED_PAY ? 1 : 0]!,
        profits[change + 2]!,
      ];
      const found = reduction(pair(drawn), pair(expected));
      rows[change]!.push(times(reduction(pair(drawn), pair(drawn))), times(found));
      if (found >= least[column]!) return;
      failures.push(`${what}, inputs ${inputs}: expected ${least[column]}, found ${times(found)}`);
    });
  }
  const head = ['change', 'own months', 'middle, drawn', 'middle, expected'];
  return {
    title: 'Two mixes are compared over the same months',
    text: [
      'How many months of its own each side would need for one that both share, to tell profit apart as sharply: (variance of one +',
      `variance of the other) / variance of the difference, on \`scenarios/floor.yaml\`, ${MONTHS.toLocaleString('en-US')} months, inputs at their middle or`,
      'drawn; sales as drawn, or as expected of each closing call (the variance above the line is always of drawn sales). Some 10 % of',
      'each figure are chance. A common stream for all of a floor has no column: what each draw is for is part of the engine; a',
      'prototype with one stream found 0.9 to 1.3.',
      '',
      markdownTable([...head, 'drawn, drawn', 'drawn, expected'], rows),
    ].join('\n'),
    failures,
  };
}
