import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cividis, contrast, faded, textOn } from '../../src/report/charts/cividis.ts';
import { flowLayout } from '../../src/report/charts/flow-layout.ts';
import { hatchingOf } from '../../src/report/charts/hatching.ts';
import { placedLabels } from '../../src/report/charts/label-places.ts';
import { levelLine, outlineOf, roundLevels, toEdges } from '../../src/report/charts/map-lines.ts';
import { MUTED, INK, PAPER, PLAN_COLOURS } from '../../src/report/charts/theme.ts';
import { spread, wrapped } from '../../src/report/charts/text.ts';

describe('colours', () => {
  test('cividis runs from dark blue to yellow (published ends)', () => {
    expect(cividis(0)).toBe('#002051');
    expect(cividis(1)).toBe('#fdea45');
    expect(cividis(2)).toBe(cividis(1));
  });

  test('numbers in cells keep 4.5:1 on every colour, full or pale', () => {
    for (let step = 0; step <= 100; step++) {
      for (const fill of [cividis(step / 100), faded(cividis(step / 100), 0.45)]) {
        expect(contrast(textOn(fill), fill)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('plans’ marks keep 3:1 and text 4.5:1 on paper', () => {
    for (const colour of PLAN_COLOURS) expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(3);
    for (const colour of [INK, MUTED]) expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(4.5);
  });

  test('contrast of black and white is 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  });
});

describe('maps', () => {
  test('the outline of one cell has four sides, of two neighbours six', () => {
    expect(outlineOf([[true]])).toHaveLength(4);
    expect(outlineOf([[true, true]])).toHaveLength(6);
    expect(outlineOf([[false]])).toEqual([]);
  });

  test('a level runs straight between the middles of cells', () => {
    // value = 10 x + 20 y: level 15 crosses the lower row at 1.5 and the left column at 0.75.
    const values = [0, 1].map((y) => [0, 1, 2].map((x) => 10 * x + 20 * y));
    expect(levelLine(values, 15)).toEqual([
      { x: 0, y: 0.75 },
      { x: 1, y: 0.25 },
      { x: 1.5, y: 0 },
    ]);
    expect(levelLine(values, 99)).toEqual([]);
  });

  test('a line is drawn on to the edges of its map', () => {
    const line = [
      { x: 0, y: 1 },
      { x: 1, y: 0 },
    ];
    expect(toEdges(line, { right: 1.5, top: 1.5 })).toEqual([
      { x: -0.5, y: 1.5 },
      ...line,
      { x: 1.5, y: -0.5 },
    ]);
    expect(toEdges([], { right: 1.5, top: 1.5 })).toEqual([]);
  });

  test('hatching stays inside its cell, at 45 degrees, and fills it', () => {
    const [width, height] = [60, 27];
    const lines = hatchingOf({ x: 3, y: 2 }, width, height);
    for (const { x, x2, y, y2 } of lines) {
      for (const value of [x, x2]) expect(Math.abs(value - 3)).toBeLessThanOrEqual(0.5 + 1e-9);
      for (const value of [y, y2]) expect(Math.abs(value - 2)).toBeLessThanOrEqual(0.5 + 1e-9);
      expect((x2 - x) * width).toBeCloseTo((y2 - y) * height, 9);
    }
    // Lines 7 px apart along the lower side and the left one.
    expect(lines).toHaveLength(Math.round((width + height) / 7));
  });

  test('levels are few, round and inside', () => {
    expect(roundLevels([30_000, 110_000], 3)).toEqual([40_000, 60_000, 80_000]);
    expect(roundLevels([5, 5], 3)).toEqual([]);
  });
});

test('a flow keeps its counts: what leaves and what goes on make up the bar', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 5 }), (keeps) => {
      let count = 1000;
      const stages = keeps.map((keep) => {
        const stage = { count, leaving: [count * (1 - keep)] };
        count *= keep;
        return stage;
      });
      const size = { width: 500, bar: 20, gap: 40, branch: 40, aside: 30 };
      const layout = flowLayout([...stages, { count, leaving: [] }], size);
      layout.stages.slice(0, -1).forEach(({ bar, onward, branches }) => {
        const width = (step: { x: number; x2: number }) => step.x2 - step.x;
        const sum = width(onward[0]!) + width(branches[0]!.ribbon[0]!);
        expect(sum).toBeCloseTo(width(bar), 6);
        expect(width(branches[0]!.end)).toBeCloseTo(width(branches[0]!.ribbon[0]!), 6);
      });
    }),
  );
});

describe('text', () => {
  test('a few of many keep the ends and what must be there', () => {
    const values = Array.from({ length: 20 }, (_, i) => i + 1);
    const few = spread(values, 6, 13);
    expect(few).toHaveLength(6);
    expect(few).toContain(13);
    expect([few[0], few.at(-1)]).toEqual([1, 20]);
    expect(spread([1, 2], 6, 1)).toEqual([1, 2]);
  });

  test('lines break at words', () => {
    expect(wrapped('one two three', 60)).toEqual(['one two', 'three']);
  });
});

test('labels of one place stand apart, and inside', () => {
  const plot = { x: [0, 1], y: [0, 1], width: 300, height: 200 } as const;
  const labels = ['first', 'second', 'third'].map((text) => ({ x: 1, y: 1, text }));
  const layers = placedLabels(labels, [], plot, { x: 'x', y: 'y' });
  const marks = layers.map(
    (layer) =>
      (layer as unknown as { mark: unknown }).mark as {
        type: string;
        dx: number;
        dy: number;
        align: string;
      },
  );
  // A rule ties a label far away to its place.
  const places = marks.filter(({ type }) => type === 'text');
  const distinct = new Set(places.map(({ dx, dy, align }) => `${dx} ${dy} ${align}`));
  expect(distinct.size).toBe(3);
  for (const { align, dy } of places) {
    expect(align).toBe('right');
    expect(dy).toBeGreaterThan(0);
  }
});
