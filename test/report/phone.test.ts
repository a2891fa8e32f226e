import { describe, expect, test } from 'vitest';
import { drawingOf, type ChartName, type Drawn } from '../../src/report/charts/index.ts';
import { widthOf } from '../../src/report/charts/text.ts';
import { pageOf } from '../../src/report/page.ts';
import { renderSvg } from '../../src/report/render.ts';
import { sampleNextHire } from './sample-next-hire.ts';
import { samplePay } from './sample-pay.ts';
import { sampleRun, sampleSweep } from './sample-results.ts';
import { sampleWhy } from './sample-why.ts';

/** What a phone of 390 px leaves between the page's margins, px. */
const ROOM = 362;
const SMALLEST = 10;
const results = {
  run: sampleRun(),
  sweep: sampleSweep(),
  pay: await samplePay(),
  why: await sampleWhy(),
  'next-hire': await sampleNextHire(),
};

function drawn(name: ChartName): Drawn {
  const drawing = drawingOf(name, results);
  if (drawing.missing !== null) throw new Error(`${name}: ${drawing.missing}`);
  return drawing;
}

/** The smallest text of a picture, px, once it has been shrunk into a phone. */
function smallest(svg: string): number {
  const width = Number(/ width="([\d.]+)"/u.exec(svg)![1]);
  const sizes = [...svg.matchAll(/font-size="([\d.]+)(?:px)?"/gu)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(0);
  return Math.min(...sizes) * Math.min(1, ROOM / width);
}

describe('on a phone', () => {
  test.each([
    'mix',
    'profit-dots',
    'profit-and-loss',
    'idle-against-lost',
    'frontier',
    'pay-per-person',
    'pay-cost',
    'break-even',
    'payout',
    'tornado',
    'luck-or-not',
    'hire-fan',
  ] as const)('the words of %s can be read', async (name) => {
    expect(smallest(await renderSvg(drawn(name).spec('narrow')))).toBeGreaterThanOrEqual(SMALLEST);
  });

  test('each map stands alone, and its numbers can be read', async () => {
    const parts = drawn('mix-maps').parts!();
    expect(parts).toHaveLength(6);
    for (const part of parts) {
      expect(smallest(await renderSvg(part))).toBeGreaterThanOrEqual(SMALLEST);
    }
  });

  test('the page holds each map once', async () => {
    const page = await pageOf(results);
    expect(page).toContain('<div class="picture parts">');
    expect(page.split('described with the first').length - 1).toBe(5);
  });

  test('what a mix is called beside its point is not cut', async () => {
    expect(await renderSvg(drawn('frontier').spec('narrow'))).not.toContain('…');
  });
});

test('costs above the scale stand apart, outside the plot where no triangle is', () => {
  const { sweep } = results;
  const dear = (cost: number) => ({ mean: cost, p05: cost, p25: cost, p50: cost, p75: cost, p95: cost }); // prettier-ignore
  const mixes = sweep.mixes.map((mix, index) => {
    const own = mix.metrics.cost_per_accepted_lead!;
    const cost = { ...own, ...dear(50_000 + index) };
    return index % 5 === 0
      ? { ...mix, metrics: { ...mix.metrics, cost_per_accepted_lead: cost } }
      : mix;
  });
  const drawing = drawingOf('frontier', { sweep: { ...sweep, mixes } });
  if (drawing.missing !== null) throw new Error(drawing.missing);
  const { layer, width, encoding } = drawing.spec('narrow') as unknown as {
    width: number;
    encoding: { x: { scale: { domain: [number, number] } } };
    layer: { mark: { type: string; shape?: string; dy?: number; yOffset?: number }; data?: { values: { leads: number; text: string }[] } }[]; // prettier-ignore
  };
  const at = layer.findIndex(({ mark }) => mark.shape === 'triangle-up');
  const [triangles, costs] = [layer[at]!, layer[at + 1]!];
  expect(triangles.data!.values.length).toBeGreaterThan(costs.data!.values.length);
  expect(costs.mark.type).toBe('text');
  expect(costs.mark.dy!).toBeLessThan(0);
  expect(triangles.mark.yOffset!).toBeGreaterThan(0);
  const [low, high] = encoding.x.scale.domain;
  let end = -Infinity;
  for (const { leads, text } of costs.data!.values) {
    const middle = (width * (leads - low)) / (high - low);
    const half = widthOf(text, 10) / 2;
    expect(middle - half).toBeGreaterThanOrEqual(end);
    end = middle + half;
  }
});
