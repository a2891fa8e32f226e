import { compile } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import { chartNames, drawingOf, type Drawing } from '../../src/report/charts/index.ts';
import type { Results } from '../../src/report/charts/types.ts';
import { everyResult } from './every-result.ts';
import { sampleSweep, type SampleOptions } from './sample-results.ts';
import { sampleTrace } from './sample-trace.ts';

/** Sweeps of every shape: three axes, plans alone, one number, more mixes than there is room for. */
const SHAPES: Record<string, SampleOptions> = {
  'three axes': {},
  'one plan': { plans: ['base-plus'] },
  'plans alone': { telemarketers: [10], closers: [3] },
  'closers alone': { telemarketers: [10], plans: ['base-plus'] },
  'one mix': { telemarketers: [10], closers: [3], plans: ['base-plus'] },
  'more plans than colours': { closers: [2, 3], plans: ['a', 'b', 'c', 'd', 'e', 'f'] },
  'too many for a range each': {
    telemarketers: Array.from({ length: 20 }, (_, i) => i + 1),
    closers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  },
};
const results: [string, Results][] = Object.entries(SHAPES).map(([shape, options]) => [
  shape,
  { ...everyResult, sweep: sampleSweep(options), trace: sampleTrace(options) },
]);
const { run } = everyResult;
/** Words that readers hear in another sense, or that promise too much. */
const UNWANTED = /confidence|optimal|guarantee|p-value|significan/i;

function drawn(
  name: (typeof chartNames)[number],
  of: Results,
): Extract<Drawing, { missing: null }> {
  const drawing = drawingOf(name, of);
  if (drawing.missing !== null) throw new Error(`${name}: ${drawing.missing}`);
  return drawing;
}

describe.each(chartNames)('%s', (name) => {
  test.each(results)('compiles without a warning at both widths: %s', (_, of) => {
    const drawing = drawingOf(name, of);
    if (drawing.missing !== null) {
      expect(drawing.missing).toMatch(/\.$/u);
      return;
    }
    const warnings: string[] = [];
    const take = (...messages: unknown[]) => {
      warnings.push(messages.join(' '));
      return logger;
    };
    const logger = {
      level: () => logger,
      error: take,
      warn: take,
      info: () => logger,
      debug: () => logger,
    };
    for (const width of ['wide', 'narrow'] as const) {
      compile(drawing.spec(width), { logger });
    }
    expect(warnings).toEqual([]);
  });

  test.each(results)('says its answer in plain words: %s', (_, of) => {
    const drawing = drawingOf(name, of);
    if (drawing.missing !== null) return;
    for (const text of [drawing.headline, drawing.caption, drawing.alt, drawing.question]) {
      expect(text).toMatch(/\S.*[.?]$/u);
      expect(text).not.toMatch(UNWANTED);
      expect(text).not.toMatch(/undefined|null|NaN|Infinity/u);
    }
  });

  test('has a table with as many cells as columns', () => {
    const { table } = drawn(name, results[0]![1]);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  test('says why there is nothing to draw', () => {
    expect(drawingOf(name, {}).missing).toMatch(
      /^It needs the result of a (run|sweep|trace|pay|best|solve|why|next-hire)\.$/u,
    );
  });
});

describe('what charts say agrees with the data', () => {
  const { sweep } = results[0]![1];
  const best = sweep!.mixes[sweep!.best]!;

  test('dots: counted losing months', () => {
    const losing = run.profitDots.filter((profit) => profit < 0).length;
    expect(losing).toBeGreaterThan(0);
    const { headline, alt } = drawn('profit-dots', { run });
    expect(headline).toContain(`${losing} of 20 equally likely months`);
    expect(alt).toContain(`20 dots`);
    expect(alt).toContain(`${losing} below zero`);
  });

  test('mix: the best team on each plan where plans pay differently', () => {
    const { headline } = drawn('mix', { sweep: sweep! });
    for (const plan of sweep!.axes[2]!.values) expect(headline).toContain(String(plan));
    expect(headline).toContain(`${best.at['telemarketers']} telemarketers`);
  });

  test('mix: one best mix where there is one plan', () => {
    const one = sampleSweep({ plans: ['base-plus'] });
    const { at } = one.mixes[one.best]!;
    expect(drawn('mix', { sweep: one }).headline).toContain(
      `${at['telemarketers']} telemarketers + ${at['closers']} closers`,
    );
  });

  test('maps: each plan’s toss-up region is counted without its best', () => {
    const { headline } = drawn('mix-maps', { sweep: sweep! });
    for (const plan of sweep!.axes[2]!.values) {
      const mixes = sweep!.mixes.filter(({ at }) => at['pay.closers'] === plan);
      const mean = ({ metrics }: (typeof mixes)[number]) => metrics.profit!.mean!;
      const leader = mixes.reduce((a, b) => (mean(b) > mean(a) ? b : a));
      const rivals = mixes.filter((other) => other !== leader && other.tossUp).length;
      expect(headline).toContain(`${plan}: ${rivals === 0 ? 'none' : rivals} of 41 other mixes`);
    }
    expect(headline).not.toContain('best of those tried');
  });

  test('nothing is said of plans or filled marks where there are none', () => {
    const one = drawn('mix', { sweep: sampleSweep({ plans: ['base-plus'] }) });
    expect(one.caption).not.toContain('Filled marks');
    expect(drawn('mix', { sweep: sweep! }).caption).toContain('Filled marks');
  });

  test('profit and loss: the largest cost is a part of the total cost', () => {
    const { headline } = drawn('profit-and-loss', { run });
    expect(headline).toContain('the largest part of the total cost');
    expect(headline).not.toContain('cost of goods');
  });

  test('maps need two axes of numbers', () => {
    const sweepOfOne = sampleSweep({ telemarketers: [10] });
    expect(drawingOf('mix-maps', { sweep: sweepOfOne }).missing).toContain('two axes of numbers');
  });

  test('frontier: no joined mix is beaten by another', () => {
    const { table, spec } = drawn('frontier', { sweep: sweep! });
    const { values } = (spec('wide') as unknown as { data: { values: { leads: number; cost: number; beaten: boolean }[] } }).data; // prettier-ignore
    const ahead = values.filter(({ beaten }) => !beaten);
    expect(ahead.length).toBeGreaterThan(1);
    expect(values.length).toBeLessThanOrEqual(table.rows.length);
    for (const one of ahead) {
      expect(values.some((other) => other.leads > one.leads && other.cost <= one.cost)).toBe(false);
    }
    for (const one of values.filter(({ beaten }) => beaten)) {
      expect(values.some((other) => other.leads >= one.leads && other.cost <= one.cost && other !== one)).toBe(true); // prettier-ignore
    }
  });

  test('a metric without a value is left out, not drawn as zero', () => {
    const reason = 'no leads';
    const none = { ...best.metrics.cost_per_lead!, mean: null, p50: null, p05: null, p95: null, reason }; // prettier-ignore
    const mixes = sweep!.mixes.map((mix) => ({
      ...mix,
      metrics: { ...mix.metrics, cost_per_lead: none },
    }));
    const drawing = drawn('mix', { sweep: { ...sweep!, mixes } });
    expect(drawing.alt).not.toContain('ost per lead');
  });
});
