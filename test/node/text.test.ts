import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { compareText } from '../../src/node/cli/text/compare.ts';
import { dotPlot } from '../../src/node/cli/text/dots.ts';
import { safe, wrap, type Look } from '../../src/node/cli/text/look.ts';
import { runText } from '../../src/node/cli/text/run.ts';
import { sweepText } from '../../src/node/cli/text/sweep.ts';
import { sampleCompare, sampleRun, sampleSweep } from '../report/sample-results.ts';

function look(width: number, ascii = false): Look {
  return { width, ascii, color: pc.createColors(false) };
}

const WIDTHS = [60, 80, 120];

describe.each(WIDTHS)('on %i columns', (width) => {
  test.each([
    ['run', runText(sampleRun(), look(width), true)],
    ['compare', compareText(sampleCompare(), look(width), false)],
    ['compare, long name', compareText(sampleCompare({ names: { name: 'Tulsa floor, the June plan with all that was agreed' } }), look(width, true), false)], // prettier-ignore
    ['sweep', sweepText(sampleSweep(), look(width), false)],
    ['table', sweepText(sampleSweep({ closers: [3] }), look(width), false)],
  ])('%s stays within them', (_, text) => {
    const tooLong = text.split('\n').filter((line) => line.length > width);
    expect(tooLong).toEqual([]);
  });
});

describe('a run', () => {
  test('shows metrics in three columns, the losing months and what was expected', () => {
    const text = runText(sampleRun(), look(80), false);
    expect(text).toMatch(/low 5%\s+middle\s+high 95%/u);
    expect(text).toMatch(/^ {2}dials\s+\d\d,\d00\s+\d\d,\d00\s+\d\d,\d00$/mu);
    expect(text).toContain('3 of 20 lose money');
    expect(text).toMatch(/expect\s+lost_leads p90 <= 15%\s+NOT MET\s+\(p90 18%\)/u);
  });

  test('says why a metric has no value, and never prints NaN', () => {
    const sample = sampleRun();
    const none = { mean: null, se: null, ci95: null, p05: null, p50: null, p95: null };
    const metrics = {
      ...sample.metrics,
      cost_per_lead: { ...sample.metrics.cost_per_lead!, ...none, reason: 'no leads' },
    };
    const text = runText({ ...sample, metrics }, look(80), false);
    expect(text).toContain('cost per lead has no value: no leads.');
    expect(text).not.toMatch(/NaN|Infinity|null|undefined/u);
  });

  test('with --full shows every metric it has, by group', () => {
    const sample = sampleRun();
    const text = runText(sample, look(80), true);
    for (const group of ['VOLUME', 'RATES', 'TIME', 'MONEY']) expect(text).toContain(group);
  });
});

describe('a sweep', () => {
  test('puts closers upright, telemarketers across, one grid for each pay plan', () => {
    const text = sweepText(sampleSweep(), look(80), false);
    expect(text.match(/^closers$/gmu)).toHaveLength(3);
    expect(text).toMatch(/^ +4 +6 +8 +10 +12 +14 +16$/mu);
    expect(text).toContain('* not clearly worse than the best');
    const sample = sampleSweep();
    const marked = sample.mixes.filter(({ tossUp }) => tossUp).length;
    // One more stands in the legend.
    expect(text.match(/\d\*/gu)).toHaveLength(marked);
  });

  test('prints the middle of the target in each cell', () => {
    const sample = sampleSweep({ telemarketers: [4, 6], closers: [1, 2], plans: ['hourly'] });
    const text = sweepText(sample, look(80), false);
    for (const { metrics } of sample.mixes) {
      expect(text).toContain(String(Math.round(metrics.profit!.p50! / 1000)));
    }
  });

  test('marks what costs more than the budget', () => {
    const { mixes, ...rest } = sampleSweep();
    const marked = (withinBudget: boolean): string => {
      const sample = { ...rest, mixes: mixes.map((mix) => ({ ...mix, withinBudget })), budget: 1 };
      return sweepText(sample, look(80), false);
    };
    expect(marked(false)).toMatch(/\d\.( |$)/mu);
    expect(marked(true)).not.toMatch(/\d\.( |$)/mu);
    expect(marked(true)).toMatch(/\. labour costs more than \$1.00 a month/u);
  });

  test('breaks a wide grid into blocks', () => {
    const telemarketers = Array.from({ length: 30 }, (_, at) => at + 1);
    const text = sweepText(sampleSweep({ telemarketers, plans: ['hourly'] }), look(60), false);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    for (const value of telemarketers) expect(text).toMatch(new RegExp(` ${value}( |$)`, 'mu'));
  });

  test('is a table where fewer than two numbers vary', () => {
    const plans = sampleSweep({ telemarketers: [10], closers: [3] });
    const text = sweepText({ ...plans, axes: plans.axes.slice(2) }, look(80), false);
    expect(text).toMatch(/^ +\S+ +profit +9 in 10 months +lost +idle +best is better in$/mu);
  });
});

describe('a comparison', () => {
  test('names odds, word and direction', () => {
    expect(compareText(sampleCompare(), look(120), false)).toMatch(
      /better in \d+ of 100: leaning better/u,
    );
  });
});

describe('dots', () => {
  test('all alike need no axis', () => {
    expect(dotPlot([5, 5, 5], 'USD', 'years', 0, look(60))).toContain(
      '3 equally likely years; 0 of 3 lose money: all $5.00',
    );
  });

  test('each month has its dot', () => {
    const text = dotPlot([-3000, -3000, 1000, 4000, 9000], 'USD', 'months', 0, look(60, true));
    const [, ...rows] = text.split('\n');
    expect(rows.join('').match(/x/gu)).toHaveLength(2);
    expect(rows.join('').match(/o/gu)).toHaveLength(3);
  });
});

describe('text', () => {
  test('from files cannot steer the terminal', () => {
    expect(safe('a\u001b[2Jb\u009bc\u202ed\rz')).toBe('a [2Jb c d z');
  });

  test('is plain on request', () => {
    expect(safe('±€5 Müller – 日本', true)).toBe('+/-EUR 5 Muller - ??');
  });

  test('wraps at spaces with its indent', () => {
    expect(wrap('one two three', look(9), '  ')).toBe('  one two\n  three');
  });
});
