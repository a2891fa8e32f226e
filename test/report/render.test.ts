import { expect, test } from 'vitest';
import type { TopLevelSpec } from 'vega-lite';
import { chartNames, drawingOf } from '../../src/report/charts/index.ts';
import { leanSvg } from '../../src/report/lean-svg.ts';
import { renderDrawing, renderSvg } from '../../src/report/render.ts';
import { everyResult } from './every-result.ts';

test.each(chartNames)(
  '%s is the same text twice, and stands alone with its headline',
  async (name) => {
    const drawing = drawingOf(name, everyResult);
    if (drawing.missing !== null) throw new Error(drawing.missing);
    const once = await renderSvg(drawing.spec('wide'), { id: name, alt: drawing.alt });
    expect(await renderSvg(drawing.spec('wide'), { id: name, alt: drawing.alt })).toBe(once);
    const alone = await renderDrawing(drawing);
    const text = alone.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
    const word = drawing.headline.split(' ')[0]!;
    expect(text).toContain(word);
    expect(alone.length).toBeGreaterThan(once.length);
  },
);

const clipped: TopLevelSpec = {
  data: { values: [{ x: 1, t: `<b a="1">&'` }] },
  layer: [
    { mark: { type: 'line', clip: true }, encoding: { x: { field: 'x', type: 'quantitative' } } },
    { mark: 'text', encoding: { text: { field: 't', type: 'nominal' } } },
  ],
};

test('ids carry the drawing’s name, so that several may stand on one page', async () => {
  const svg = await renderSvg(clipped, { id: 'first', alt: '' });
  const ids = [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(id).toMatch(/^first-/u);
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/gu)) expect(ids).toContain(id);
});

test('text of the data and of the description is escaped', async () => {
  const svg = await renderSvg(clipped, { id: 'x', alt: `"><script>` });
  expect(svg).toContain('aria-label="&quot;&gt;&lt;script&gt;"');
  expect(svg).toContain('&lt;b a=');
  expect(svg).not.toMatch(/<b |<script/u);
});

test('hidden text, empty parts and repeated looks go; places keep one decimal', () => {
  const svg =
    '<svg class="marks" width="10"><g class="a"><path class="background" d=""/></g>' +
    '<text transform="translate(1.2345,2)" opacity="0" fill="#000">gone</text>' +
    '<g aria-hidden="true"><line transform="translate(1.2345,2)" x2="5" stroke="#000"/>' +
    '<line transform="translate(3,2)" x2="5" stroke="#000"/></g></svg>';
  expect(leanSvg(svg, 'x')).toBe(
    '<svg width="10"><g stroke="#000"><path d="M1.2,2l5,0M3,2l5,0"/></g></svg>',
  );
});

test('a path of straight parts keeps its corners, and loses what lies on the way', () => {
  const path = (d: string): string => leanSvg(`<svg><path d="${d}" fill="#000"/></svg>`, 'x');
  const told = (d: string): string => / d="([^"]*)"/.exec(path(d))![1]!;
  // Steps: along, up, along.
  expect(told('M0,9L5,9L5,9L8,9L8,4L8,2L12,2Z')).toBe('M0,9H8V2H12Z');
  // There and back again is no way onward.
  expect(told('M0,0L5,0L3,0L3,7L3,5')).toBe('M0,0H5H3V7V5');
  // A new part, and what follows its end, begin afresh.
  expect(told('M0,0L4,0ZL0,3M4,3L6,3L7,4')).toBe('M0,0H4ZV3M4,3H6L7,4');
  // Curves are left alone.
  expect(told('M0,0L4,0L8,0C1,1,2,2,3,3')).toBe('M0,0L4,0L8,0C1,1,2,2,3,3');
});
