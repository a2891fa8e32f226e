import { expect, test } from 'vitest';
import { middleOf, quantileOf } from '../../../src/scenario/inputs.ts';
import { load, saidOf, scenarioOf, set } from './helpers.ts';

const FILES = {
  'base.yaml': 'closing: {close_rate: 20%, margin: 50%, deal: $1k..$4k}\ncosts: {fixed: $5k/month}',
};
const over = (text: string) => scenarioOf(`extends: base.yaml\n${text}`, { files: FILES });

test('a factor multiplies the value it is laid over', () => {
  expect(over('closing: {close_rate: x 0.9}').closing.close_rate).toBeCloseTo(0.18, 12);
  expect(over('costs: {fixed: x 1.2}').costs.fixed).toBeCloseTo(6_000, 9);
  expect(over('closing: {deal: x 0.5}').closing.deal).toMatchObject({
    average: { shape: 'amount', low: 500, high: 2_000 },
    varies: 0.35,
  });
  expect(over('closing: {close_rate: x 0.5..0.8}').closing.close_rate).toEqual({
    shape: 'share',
    low: 0.1,
    high: 0.16000000000000003,
  });
});

test('factors pile up over files, variants and settings', () => {
  const { scenario, variants } = load(
    'extends: base.yaml\ncompare: {slow: {closing: {margin: x 0.5}}}',
    {
      files: FILES,
      settings: set('closing.margin=x 0.8'),
    },
  );
  expect(scenario.closing.margin).toBeCloseTo(0.4, 12);
  expect(variants['slow']?.closing.margin).toBeCloseTo(0.2, 12);
});

test('a range times a range of amounts is the lognormal product', () => {
  const base = scenarioOf('closing: {deal: $1k..$4k}').closing.deal;
  const product = over('closing: {deal: x 0.5..2}').closing.deal;
  if ('values' in base || 'values' in product) throw new Error('real data');
  expect(middleOf(product.average)).toBeCloseTo(middleOf(base.average), 6);
  const spread = Math.log(quantileOf(product.average, 0.95) / middleOf(product.average));
  expect(spread).toBeCloseTo(Math.hypot(Math.log(2), Math.log(2)), 9);
});

test.each([
  ['closing: {margin: x 3}', '"x 3" lifts the value above 100 %.'],
  ['closing: {margin: x 0}', '"x 0": a factor above 0 is needed. Write 0 instead.'],
  [
    'handoff: {returned: x 0.5..0.8}',
    '"x 0.5..0.8": both the factor and the value are ranges. Write the range of the product.',
  ],
  [
    'closing: {cancels: {within: x 0.5}}',
    '"x 0.5" is a factor; a time is expected here, such as 25 min.',
  ],
])('%s', (text, message) => {
  const lines = saidOf(`extends: base.yaml\n${text}`, { files: FILES });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(message);
});

test('counts cannot be scaled', () => {
  const files = { 'base.yaml': 'calling: {qualify_rate: 18 of 150}' };
  expect(saidOf('extends: base.yaml\ncalling: {qualify_rate: x 0.9}', { files })[0]).toContain(
    '"x 0.9" cannot be taken of 18 of 150. Write a range.',
  );
});
