import { describe, expect, test } from 'vitest';
import { forecastNotice } from '../../src/node/cli/progress/forecast.ts';
import { meterOf } from '../../src/node/cli/progress/index.ts';
import { progressLine, waitText } from '../../src/node/cli/progress/line.ts';
import type { MeterName } from '../../src/node/cli/progress/names.ts';
import type { Progress, Searched } from '../../src/study/results.ts';
import { Captured } from './captured-io.ts';

const half: Progress = {
  done: 50,
  total: 100,
  atMost: false,
  replications: 1600,
  settled: { metric: 'profit', halfWidth: 900, wanted: 500, runsNeeded: 5000, stoppedBy: 'limit' },
};

/** A meter that is told of the same progress at each of these times, ms. */
async function shown(
  name: MeterName,
  terminal: boolean,
  times: readonly number[],
): Promise<string> {
  const err = new Captured({ terminal });
  let time = 0;
  const meter = await meterOf(name, { err, currency: 'USD', terminal, now: () => time });
  for (time of times) meter.update(half);
  meter.end();
  return err.text;
}

describe('progress', () => {
  test('says how well the answer is known, how much is done and what is left', () => {
    expect(progressLine(half, 4, 'USD')).toBe(
      'profit settled to ±$900 (want ±$500)  1,600 months  50 of about 100 jobs  4 s left',
    );
  });

  test('says what is only the most there can be, and what is known exactly', () => {
    expect(progressLine({ ...half, atMost: true, settled: null }, 4, 'USD')).toBe(
      '1,600 months  50 of at most 100 jobs  at most 4 s left',
    );
    const settled = { ...half.settled!, metric: 'lost_leads', halfWidth: 0, wanted: 0 } as const;
    expect(progressLine({ ...half, settled }, 4, 'USD')).toMatch(
      /^lost before a closer settled exactly {2}1,6/u,
    );
  });

  test('of a search says how far the best may be from the best of all, and how many mixes are left', () => {
    const search = { target: 'profit', gap: 4_000, tolerance: 500, left: 1_037 } as const;
    const line = (told: Partial<Searched>): string =>
      progressLine({ ...half, settled: null, search: { ...search, ...told } }, 4, 'USD');
    expect(line({})).toBe(
      'profit within $4k of the best (want $500)  1,037 mixes left  1,600 months  50 of about 100 jobs  4 s left',
    );
    expect(line({ gap: null })).toMatch(/^1,037 mixes left {2}1,6/u);
    expect(line({ target: 'lost_leads', gap: 0.02, tolerance: 0.01, left: 1 })).toMatch(
      /^lost before a closer within 2% of the best \(want 1%\) {2}1 mix left/u,
    );
  });

  test('is a bar on a terminal, after half a second', async () => {
    expect(await shown('auto', true, [100, 499])).toBe('');
    expect(await shown('auto', true, [100, 700])).toContain('profit settled to ±$900');
  });

  test('is nothing in a pipe, however long it takes', async () => {
    expect(await shown('auto', false, [100, 700, 60_000])).toBe('');
  });

  test('plain is a line every ten seconds', async () => {
    const lines = await shown('plain', false, [5000, 10_000, 15_000, 20_000, 29_999]);
    expect(lines.match(/\n/gu)).toHaveLength(2);
  });

  test('json is an object a line', async () => {
    const lines = (await shown('json', false, [500, 1000, 2500])).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { seconds: number }).seconds)).toEqual([
      1, 2.5,
    ]);
  });

  test('none is nothing', async () => {
    expect(await shown('none', true, [1000, 20_000])).toBe('');
  });

  test.each([
    [0.2, '1 s'],
    [42, '42 s'],
    [600, '10 min'],
    [9000, '2.5 h'],
  ])('%d s is %s', (seconds, text) => {
    expect(waitText(seconds)).toBe(text);
  });
});

describe('the forecast', () => {
  /** What is said when job 1 ends at the first of these times, ms, job 2 at the second and so on. */
  function told(times: readonly number[], progress: Partial<Progress>): string[] {
    const said: string[] = [];
    let time = 0;
    const notice = forecastNotice(
      (line) => said.push(line),
      () => time,
    );
    for (const [at, next] of times.entries()) {
      time = next;
      notice({ ...half, ...progress, done: at + 1 });
    }
    return said;
  }

  test('of long work is told once, at the pace of the jobs after the first', () => {
    expect(told([3000, 3500, 4000, 4500, 5000, 5500], {})).toEqual([
      'about 100 jobs of up to 32 months each, 53 s in all; Ctrl-C keeps what is finished.',
    ]);
  });

  test('waits for the first look, which says how many months it needs, but not for ever', () => {
    const early = { settled: null, atMost: true };
    expect(told([300, 600, 900, 4999], early)).toHaveLength(0);
    expect(told([300, 600, 900, 5001], early)).toEqual([
      expect.stringMatching(/^at most 100 jobs of up to 32 months each, \d+ \w+ in all; /u),
    ]);
  });

  test('of a fixed number of months needs no look', () => {
    expect(told([3000, 3500, 4000, 4500], { settled: null })).toHaveLength(1);
  });

  test('of short work is not told', () => {
    expect(told([900, 950, 1000, 1050, 1100], {})).toEqual([]);
  });
});
