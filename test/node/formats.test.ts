import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { envelope, problemsEnvelope } from '../../src/node/cli/formats/envelope.ts';
import { formatOfFile, formats } from '../../src/node/cli/formats/index.ts';
import type { Manner } from '../../src/node/cli/formats/types.ts';
import { samplesText } from '../../src/node/cli/row-file.ts';
import { sampleBest } from '../report/sample-best.ts';
import { sampleCompare, sampleRun, sampleSweep } from '../report/sample-results.ts';
import { parseCsv } from './parse-csv.ts';

const manner: Manner = {
  look: { width: 80, ascii: false, color: pc.createColors(false) },
  full: false,
  quiet: false,
};

type Loose = Record<string, never>;

describe('the JSON envelope', () => {
  test.each([sampleRun(), sampleCompare(), sampleSweep()])(
    'of $command has the common head',
    (result) => {
      const json = JSON.parse(JSON.stringify(envelope(result))) as Loose;
      expect(json).toMatchObject({
        format_version: '1.0',
        command: result.command,
        engine: expect.stringMatching(/^\d+\.\d+\.\d+$/u) as string,
        scenario: { name: 'Tulsa floor', digest: result.digest },
        seed: '7',
        runs: 200,
        settled: {
          metric: 'profit',
          half_width: 1800,
          wanted: 900,
          runs_needed: 1500,
          stopped_by: 'runs',
        },
        verdict: result.verdict,
      });
    },
  );

  test('of run has every estimate with its unit', () => {
    const result = sampleRun();
    const { hours, metrics, expectations } = envelope(result) as unknown as {
      hours: unknown;
      metrics: Record<string, Record<string, unknown>>;
      expectations: unknown[];
    };
    expect(hours).toEqual({ telemarketers: 1_600, closers: 470 });
    expect(Object.keys(metrics)).toEqual(Object.keys(result.metrics));
    expect(metrics['profit']).toMatchObject({
      mean: result.metrics.profit!.mean,
      ci95: result.metrics.profit!.ci95,
      p05: result.metrics.profit!.p05,
      p80: result.metrics.profit!.p80,
      unit: 'USD',
    });
    expect(metrics['closer_idle']).toMatchObject({ unit: 'share' });
    expect(expectations).toEqual([
      {
        text: 'lost_leads p90 <= 15%',
        met: 'no',
        value: 0.184,
        ci95: [0.17, 0.2],
        limit: 0.15,
        margin: -0.034,
      },
    ]);
  });

  test('of run tells apart by source beside the whole', () => {
    const run = sampleRun();
    const { profit } = run.metrics;
    const json = envelope({
      ...run,
      bySource: { profit: { web: profit! }, conversion_by_source: { web: profit! } },
    });
    expect(json).toMatchObject({
      metrics: {
        profit: { mean: profit!.mean, by: { web: { mean: profit!.mean } } },
        conversion_by_source: { by: {} },
      },
    });
  });

  test('has null with a reason, never NaN or Infinity', () => {
    const run = sampleRun();
    const profit = {
      ...run.metrics.profit!,
      mean: NaN,
      se: Infinity,
      p50: null,
      ci95: null,
      reason: 'no leads',
    };
    const text = JSON.stringify(envelope({ ...run, metrics: { profit } }));
    expect(JSON.parse(text)).toMatchObject({
      metrics: { profit: { mean: null, se: null, ci95: null, p50: null, reason: 'no leads' } },
    });
  });

  test('of sweep gives each mix its place', () => {
    const { mixes, best } = envelope(sampleSweep()) as unknown as {
      mixes: { at: Loose }[];
      best: Loose;
    };
    expect(mixes).toHaveLength(126);
    expect(mixes.map(({ at }) => at)).toEqual(sampleSweep().mixes.map(({ at }) => at));
    expect(best).toMatchObject({ telemarketers: expect.any(Number) as number });
  });

  test('of compare gives paired differences', () => {
    expect(envelope(sampleCompare({ names: { name: 'ours' } }))).toMatchObject({
      scenarios: [{ name: 'ours' }, { name: 'four-closers' }],
      differences: [
        {
          a: 'ours',
          b: 'four-closers',
          metrics: { profit: { verdict: 'leaning', better_in: expect.any(Number) as number } },
        },
      ],
    });
  });

  test('of best sets each finalist beside the best', async () => {
    const found = await sampleBest();
    const { choices } = envelope(found) as unknown as {
      choices: { best: Loose; finalists: Loose[] }[];
    };
    const [{ best, finalists }] = choices as [(typeof choices)[0]];
    const [first, second] = finalists;
    expect(first).toMatchObject({ at: best, best_minus_this: null, beaten_by_best: 0.5 });
    const { behind, labour } = found.choices[0]!.finalists[1]!;
    expect(second).toMatchObject({
      best_minus_this: { mean: behind!.mean },
      labour_cost_best_minus_this: { mean: labour!.mean },
    });
  });

  test('of a bad file lists its problems', () => {
    const problem = {
      file: 'floor.yaml',
      line: 12,
      column: 3,
      path: 'closing',
      message: 'unknown key',
    };
    expect(problemsEnvelope('check', [problem])).toMatchObject({
      command: 'check',
      problems: [problem],
    });
  });
});

describe('CSV', () => {
  test('of a run parses back to the same numbers', async () => {
    const run = sampleRun({ names: { name: 'Tulsa, "June"' } });
    const rows = parseCsv(await formats.csv.write([run], manner));
    const profit = rows.find((row) => row['metric'] === 'profit')!;
    expect(profit).toMatchObject({ scenario: 'Tulsa, "June"', unit: 'USD' });
    expect(Number(profit['mean'])).toBe(run.metrics.profit!.mean);
    expect(rows).toHaveLength(Object.keys(run.metrics).length);
  });

  test('of a sweep has one row a mix, units in the names', async () => {
    const sweep = sampleSweep();
    const rows = parseCsv(await formats.csv.write([sweep], manner));
    expect(rows).toHaveLength(sweep.mixes.length);
    rows.forEach((row, at) => {
      const { at: place, metrics } = sweep.mixes[at]!;
      expect(row).toMatchObject({
        telemarketers: String(place['telemarketers']),
        closers: String(place['closers']),
      });
      expect(Number(row['profit_usd_p50'])).toBe(metrics.profit!.p50);
    });
  });

  test('of a comparison has the difference beside the second scenario', async () => {
    const compare = sampleCompare({ names: { name: 'ours' } });
    const rows = parseCsv(await formats.csv.write([compare], manner));
    const profits = rows.filter((row) => row['metric'] === 'profit');
    expect(profits.map((row) => row['against'])).toEqual(['', 'ours']);
    expect(Number(profits[1]!['difference_p50'])).toBe(compare.differences[0]!.metrics.profit!.p50);
  });

  test('of samples has one row a month; what has no value is empty', () => {
    const samples = {
      names: ['profit_usd', 'in.closing.close_rate'],
      columns: [Float64Array.of(1.5, NaN), Float64Array.of(0.2, 0.3)],
    };
    expect(parseCsv(samplesText(samples, false))).toEqual([
      { profit_usd: '1.5', 'in.closing.close_rate': '0.2' },
      { profit_usd: '', 'in.closing.close_rate': '0.3' },
    ]);
    const lines = samplesText(samples, true).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Loose)['profit_usd'])).toEqual([1.5, null]);
  });
});

describe('other formats', () => {
  test('NDJSON has one mix a line, each with its study', async () => {
    const lines = (await formats.ndjson.write([sampleSweep()], manner)).trimEnd().split('\n');
    expect(lines).toHaveLength(126);
    expect(JSON.parse(lines[5]!)).toMatchObject({
      format_version: '1.0',
      seed: '7',
      at: { telemarketers: 4 },
    });
  });

  test('Markdown escapes what a file says', async () => {
    const run = sampleRun({ names: { name: '<script>|*x*' } });
    const text = await formats.md.write([run], manner);
    expect(text).toContain(String.raw`\<script\>\|\*x\*`);
    expect(text).toMatch(/^\| dials \| [\d,]+ \| [\d,]+ \| [\d,]+ \|$/mu);
  });

  test('quiet text is the verdict alone', async () => {
    const text = await formats.text.write([sampleCompare()], { ...manner, quiet: true });
    expect(text).toBe('four-closers earns more in 74 of 100 possible months: leaning.\n');
  });

  test('a file ending names its format', () => {
    expect(['a.csv', 'b.JSON', 'c.htm', 'd.jsonl', 'e.md', 'f.txt'].map(formatOfFile)).toEqual([
      'csv',
      'json',
      'html',
      'ndjson',
      'md',
      'text',
    ]);
    expect(formatOfFile('none')).toBeUndefined();
  });
});
