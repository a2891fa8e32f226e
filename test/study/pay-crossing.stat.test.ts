import { expect, test } from 'vitest';
import { streamOf } from '../../src/random/stream.ts';
import { studentQuantile } from '../../src/stats/intervals.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { rootOf } from '../../src/study/pay/crossing.ts';
import { ALPHA, expectCoverage } from '../helpers/statistical.ts';
import { flatCommission } from '../helpers/plans.ts';
import { samplePay } from '../report/sample-pay.ts';
import { payOf, sampleFloor, teamOf } from './sample-floor.ts';

const LEADS = 60;
const DEAL = 1000;
const RATE = 0.1;
const WAGES = 1260;
/** Where commission on what is sold costs what the wages cost. */
const EXACT = WAGES / (RATE * DEAL * LEADS);
const VALUES = [0.08, 0.13, 0.18, 0.23, 0.28, 0.33];

/** Wages less commission in each month, at each close rate, with the same luck of the same leads. */
function sightsOf(study: number, months: number) {
  const lucks = Array.from({ length: months }, (_, month) => {
    const stream = streamOf(`crossing ${study}`, month, 'leads');
    return Array.from({ length: stream.poisson(LEADS) }, () => stream.uniform());
  });
  return VALUES.map((value) => ({
    value,
    differences: Float64Array.from(
      lucks,
      (leads) => WAGES - RATE * DEAL * leads.filter((luck) => luck < value).length,
    ),
  }));
}

// Power: of 1,500 studies this rejects half the time at a true coverage of 0.912 or 0.983.
const STUDIES = 1500;

test('the interval of a break-even close rate holds it in 95 of 100 studies', () => {
  let held = 0;
  for (let study = 0; study < STUDIES; study++) {
    const { ci95 } = rootOf(sightsOf(study, 64), 0.2)!;
    if (ci95![0] <= EXACT && EXACT <= ci95![1]) held++;
  }
  expectCoverage(held, STUDIES, 0.935, 0.965);
});

test('a floor on which salary and commission break even at a known close rate', async () => {
  // 4 leads a working day come in by themselves, and 6 closers take each at once: 84 accepted leads a month.
  const { pay: rules } = payOf({});
  const [salary, rate, value, accepted, closers] = [840, 0.3, 1000, 84, 6];
  const exact = (closers * salary) / (rate * value * accepted);
  const plan = (text: string, components: Scenario['pay']['plans'][string]['components']) => ({
    for: 'closers' as const,
    text,
    components,
  });
  const floor: Partial<Scenario> = {
    ...teamOf(0, closers),
    prospects: { web: { inbound: 4, per: 'day', varies: 0, by_hour: {} } },
    pay: {
      ...rules,
      closers: 'salaried',
      plans: {
        ...rules.plans,
        salaried: plan('salaried', [{ kind: 'salary', amount: salary, per: 'month' }]),
        sold: plan('sold', [flatCommission(rate)]),
      },
      on_costs: { on_all_pay: 0, per_person: 0, paid_leave: 0 },
    },
  };
  const { closing, calendar, handoff } = sampleFloor().scenario;
  const result = await samplePay(
    {
      ...floor,
      calendar: { ...calendar, absence: null },
      handoff: { ...handoff, patience: null },
      closing: { ...closing, deal: { average: value, varies: 0, shape: 'constant' } },
    },
    { plans: ['sold'], runs: 640 },
  );
  const { crossings, range } = result.breakEven!;
  const { at, ci95, cheaperBelow } = crossings[0]!;
  expect(range[0]).toBeCloseTo(0.17, 6);
  expect(cheaperBelow).toBe('sold');
  const half = (ci95![1] - ci95![0]) / 2;
  const sure = studentQuantile(ALPHA / 2, 19) / studentQuantile(0.025, 19);
  expect(Math.abs(at! - exact)).toBeLessThanOrEqual(sure * half);
  // Power: 17 sales a month over 640 months give 1 % of error, times Student's 2.1.
  expect(half).toBeLessThan(0.03 * exact);
});
