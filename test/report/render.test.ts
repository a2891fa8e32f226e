import { expect, test } from 'vitest';
import type { TopLevelSpec } from 'vega-lite';
import { chartNames, drawingOf } from '../../src/report/charts/index.ts';
import { leanSvg } from '../../src/report/lean-svg.ts';
import { renderDrawing, renderSvg } from '../../src/report/render.ts';
import { sampleRun, sampleSweep } from './sample-results.ts';
import { sampleTrace } from './sample-trace.ts';

const results = { run: sampleRun(), sweep: sampleSweep(), trace: sampleTrace() };

test.each(chartNames)(
  '%s is the same text twice, and stands alone with its headline',
  async (name) => {
    const drawing = drawingOf(name, results);
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
    '<svg width="10"><g stroke="#000"><line transform="translate(1.2,2)" x2="5"/>' +
      '<line transform="translate(3,2)" x2="5"/></g></svg>',
  );
});
