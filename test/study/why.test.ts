import { describe, expect, test } from 'vitest';
import { quantileOf } from '../../src/scenario/inputs.ts';
import type { LoadedScenario, Scenario } from '../../src/scenario/scenario.ts';
import { deviationOf, meanOf } from '../../src/stats/moments.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { runJob } from '../../src/study/job.ts';
import { ReplyView } from '../../src/study/reply.ts';
import { why, type WhyOptions } from '../../src/study/why.ts';
import type { WhyResult } from '../../src/study/why/result.ts';
import { fakeRunner } from './fake-runner.ts';
import { sampleFloor } from './sample-floor.ts';

const RATE = 'closing.close_rate';
const CHARGE = 'pay.on_costs.per_person';
const loaded = sampleFloor();
const { scenario } = loaded;

/** The scenario with every doubt at its middle, but for some sections. */
function certain(changes: Partial<Scenario> = {}): LoadedScenario {
  const middle = JSON.parse(JSON.stringify(scenario), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'shape' in value && 'low' in value
      ? quantileOf(value as Parameters<typeof quantileOf>[0], 0.5)
      : value,
  ) as Scenario;
  return { ...loaded, scenario: { ...middle, ...changes } };
}

function ask(floor: LoadedScenario, options: Partial<WhyOptions> = {}): Promise<WhyResult> {
  return why(floor, { runner: inlineRunner(), runs: 32, ...options });
}

/** Average profit of a file's months. */
function averageOf(floor: Scenario, count: number): number {
  const view = new ReplyView(
    runJob({
      id: 'file',
      scenario: floor,
      points: [{}],
      seed: floor.seed,
      first: 0,
      count,
      metrics: ['profit'],
      inputs: 'middle',
    }),
  );
  return meanOf(Array.from({ length: count }, (_, month) => view.numerator(month, 0, 0)));
}

describe('an input at either end', () => {
  test('is what a file with that value and all else at its middle gives', async () => {
    const { inputs, middle } = await ask(loaded);
    const bar = inputs.find(({ path }) => path === RATE)!;
    const at = (rate: number): number => {
      const { closing } = certain().scenario;
      return averageOf(certain({ closing: { ...closing, close_rate: rate } }).scenario, 32);
    };
    const rate = scenario.closing.close_rate!;
    expect(bar.atLow!.value).toBeCloseTo(at(quantileOf(rate, 0.05)), 8);
    expect(bar.atHigh!.value).toBeCloseTo(at(quantileOf(rate, 0.95)), 8);
    expect(middle!.value).toBeCloseTo(at(quantileOf(rate, 0.5)), 8);
    expect(bar.swing!.value).toBeCloseTo(bar.atHigh!.value - bar.atLow!.value, 8);
    expect(bar.stands).toBe(true);
  });

  test('largest swing first, and what does not stand out of its error last', async () => {
    const { inputs } = await ask(loaded);
    const sizes = inputs.map(({ stands, swing }) => (stands ? Math.abs(swing!.value) : -1));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(inputs.map(({ path }) => path)).size).toBe(inputs.length);
  });
});

test('shares where they are known by hand: a charge for each person beside luck that knows nothing of it', async () => {
  const { pay } = certain().scenario;
  const charge = { shape: 'uniform', low: 0, high: 6000 } as const;
  const floor = certain({ pay: { ...pay, on_costs: { ...pay.on_costs, per_person: charge } } });
  const result = await ask(floor, { runs: 512 });
  const months = new ReplyView(
    runJob({
      id: 'luck',
      scenario: floor.scenario,
      points: [{}],
      seed: 'another',
      first: 0,
      count: 1024,
      metrics: ['profit'],
      inputs: 'middle',
    }),
  );
  const luck = deviationOf(Array.from({ length: 1024 }, (_, at) => months.numerator(at, 0, 0)));
  const people = 6;
  const charged = (people * 6000) ** 2 / 12;
  const exact = charged / (charged + luck ** 2);
  const [input] = result.inputs;
  expect(result.inputs).toHaveLength(1);
  expect(input!.path).toBe(CHARGE);
  // 4 standard errors, and what 1,024 months leave open of the luck's variance (4 x sqrt(2 / 1024) of it).
  const open = 4 * Math.sqrt(2 / 1024) * exact * (1 - exact);
  for (const share of [input!.firstOrder!, input!.total!, result.unknown!]) {
    expect(Math.abs(share.value - exact)).toBeLessThanOrEqual(4 * share.se + open);
    expect(share.se).toBeLessThan(0.05);
  }
  expect(exact).toBeGreaterThan(0.1);
  expect(exact).toBeLessThan(0.9);
  expect(input!.swing!.value).toBeCloseTo(-people * 0.9 * 6000, 4);
});

test('nothing uncertain: all of it is luck', async () => {
  const result = await ask(certain());
  expect(result.inputs).toEqual([]);
  expect(result.luck.total!.value).toBeGreaterThan(0.5);
  expect(result.teams).toEqual([]);
  expect(result.verdict).toEqual(['Nothing is uncertain in this file: all of the spread is luck.']);
});

test('the same whatever order jobs come back in', async () => {
  const told = ({ inputs, luck, pairs }: WhyResult) => JSON.stringify([inputs, luck, pairs]);
  const options = { order: 2, runs: 32 } as const;
  const alone = await ask(loaded, options);
  const many = await ask(loaded, {
    ...options,
    runner: fakeRunner((job) => runJob(job), { width: 3, order: 'last' }),
  });
  expect(told(many)).toBe(told(alone));
  expect(alone.pairs).toHaveLength(6);
});

test('with as many months as it chose itself it finds the same again', async () => {
  const runner = inlineRunner();
  const chosen = await why(loaded, { runner, precision: 0.08 });
  expect(chosen.runs).toBeGreaterThan(64);
  const again = await why(loaded, { runner, precision: 0.08, runs: chosen.runs });
  expect(JSON.stringify(again.inputs)).toBe(JSON.stringify(chosen.inputs));
});
