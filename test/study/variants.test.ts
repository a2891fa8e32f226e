import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../src/scenario/scenario.ts';
import { drawInputs, quantileOf, uncertainInputs } from '../../src/scenario/inputs.ts';
import { runJob } from '../../src/study/job.ts';
import { ReplyView } from '../../src/study/reply.ts';
import type { Job, Variant } from '../../src/study/types.ts';
import { otherInputs, twinOf } from '../../src/study/variants.ts';
import { shippedScenario } from '../prove/known-answers.ts';

const scenario = shippedScenario('scenarios/floor.yaml');
const COUNT = 4;
const CLOSE_RATE = 'closing.close_rate';

function profitsOf(variants: readonly Variant[], changes: Partial<Job> = {}): number[][] {
  const view = new ReplyView(
    runJob({
      id: 'variants',
      scenario,
      points: variants.map(() => ({})),
      variants,
      seed: 'variants',
      first: 0,
      count: COUNT,
      metrics: ['profit'],
      inputs: 'stratified',
      ...changes,
    }),
  );
  return variants.map((_, point) =>
    Array.from({ length: COUNT }, (_, month) => view.numerator(month, point, 0)),
  );
}

describe('a point that differs from its replication in inputs or luck', () => {
  const [own] = profitsOf([{}]);
  const [twins] = profitsOf([{}], { first: twinOf(0) });

  test('is the twin where inputs and luck are those of the twin', () => {
    expect(profitsOf([{}, { twinInputs: 'all', twinLuck: true }])).toEqual([own, twins]);
  });

  test('with the luck of the twin alone is neither', () => {
    const [luck, inputs] = profitsOf([{ twinLuck: true }, { twinInputs: 'all' }]);
    for (const others of [luck, inputs]) {
      expect(others).not.toEqual(own);
      expect(others).not.toEqual(twins);
    }
    expect(luck).not.toEqual(inputs);
  });

  test('lives as the file with that value where one input is held', () => {
    const value = quantileOf(scenario.closing.close_rate!, 0.9);
    const point = { closing: { ...scenario.closing, close_rate: value } };
    expect(profitsOf([{ held: { [CLOSE_RATE]: 0.9 } }])).toEqual(
      profitsOf([{}], { points: [point] }),
    );
  });

  test('takes single inputs from the twin', () => {
    const drawOf = (twinInputs: Variant['twinInputs'], replication = 3) =>
      drawInputs(
        uncertainInputs(scenario),
        'variants',
        replication,
        'stratified',
        otherInputs(replication, twinInputs === undefined ? {} : { twinInputs }),
      );
    const { close_rate, deal } = scenario.closing as {
      close_rate: Quantity;
      deal: { average: Quantity };
    };
    const mixed = drawOf([CLOSE_RATE]);
    expect(mixed(CLOSE_RATE, close_rate)).toBe(drawOf([], twinOf(3))(CLOSE_RATE, close_rate));
    expect(mixed(CLOSE_RATE, close_rate)).not.toBe(drawOf([])(CLOSE_RATE, close_rate));
    const path = 'closing.deal.average';
    expect(mixed(path, deal.average)).toBe(drawOf([])(path, deal.average));
  });
});
