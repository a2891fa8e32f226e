import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/report/page.ts';
import { breakable } from '../../src/report/page/html.ts';
import { version } from '../../src/study/version.ts';
import { errorOf } from '../../src/study/words.ts';
import { amountText } from '../../src/report/amounts.ts';
import { sampleCompare, sampleRun, sampleSweep } from './sample-results.ts';

const HOSTILE = `</svg></script><script>alert(1)</script><img src=x onerror=alert(2)>"'&=cmd`;
/** What matches, rather than the whole page in a failure. */
const found = (text: string, what: RegExp): string[] => text.match(what) ?? [];

const page = await pageOf({ run: sampleRun(), sweep: sampleSweep(), compare: sampleCompare() });

describe('the page', () => {
  test('holds verdict, numbers, questions, budget, charts, assumptions, method and what repeats it, in this order', () => {
    const parts = [...page.matchAll(/<h2 id="([a-z]+)"/gu)].map(([, id]) => id);
    expect(parts).toEqual([
      'verdict',
      'numbers',
      'questions',
      'budget',
      'charts',
      'comparison',
      'expectations',
      'assumptions',
      'method',
      'scenario',
    ]);
    const { verdict, digest, runs } = sampleRun();
    for (const text of [...verdict, digest, `${runs} possible months`, version]) {
      expect(page.includes(text.replaceAll("'", '&#39;'))).toBe(true);
    }
    expect(page.includes('close_rate: 17%..28%')).toBe(true);
    expect(page.includes('<span class="guess">guess</span>')).toBe(true);
  });

  test('shows what to budget for as the tiles show numbers', () => {
    const { payroll, labour_cost: labour } = sampleRun().metrics;
    const [, table] = /<h2 id="budget">(.*?)<\/table>/su.exec(page)!;
    for (const estimate of [payroll, labour]) {
      if (!estimate) continue;
      for (const value of [estimate.p50, estimate.p80, estimate.p95]) {
        expect(table).toContain(amountText(value, 'currency', 'USD', errorOf(estimate)));
      }
    }
    expect(labour ?? payroll).toBeDefined();
    expect(table).toContain('19 in 20 under P95');
  });

  test('is one file under 600 kB that names no address to load from', () => {
    expect(page.length).toBeLessThan(600_000);
    expect(found(page, /https?:|@import|[\s:"]url\((?!#)|(?:src|href)="(?!#)/giu)).toEqual([]);
    expect(found(page, /<(?:link|img|iframe|object|embed|base)\b/giu)).toEqual([]);
    expect(page.match(/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;/gu)).toHaveLength(1); // prettier-ignore
  });

  test('allows exactly its own script and style', async () => {
    for (const [element, rule] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ] as const) {
      const inline = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'u').exec(page)![1]!;
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inline));
      const hash = Buffer.from(digest).toString('base64');
      expect(page.includes(`${rule} &#39;sha256-${hash}&#39;`)).toBe(true);
    }
    expect(found(page, /<[^>]* (?:style|on[a-z]+)=/gu)).toEqual([]);
  });

  test('headings go down one step at a time', () => {
    const levels = [...page.matchAll(/<h([1-6])[ >]/gu)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels
      .slice(1)
      .forEach((level, index) => expect(level).toBeLessThanOrEqual(levels[index]! + 1));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test('every picture says what it shows, and no two parts share an id', () => {
    const pictures = page.match(/<svg [^>]*>/gu)!;
    expect(pictures).toHaveLength(18);
    for (const picture of pictures) expect(picture).toMatch(/role="img" aria-label="[^"]{20,}"/u);
    const ids = [...page.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/url\(#([^)]+)\)/gu)) expect(ids).toContain(id);
  });

  test('keeps to plain words', () => {
    const text = page.replace(/<(style|script)[\s\S]*?<\/\1>/gu, '').replace(/<[^>]*>/gu, ' ');
    expect(found(text, /confidence|optimal|guarantee|p-value|significan/giu)).toEqual([]);
    expect(found(text, /undefined|NaN|\[object/gu)).toEqual([]);
  });

  test('is the same text again', async () => {
    expect(await pageOf({ run: sampleRun(), sweep: sampleSweep(), compare: sampleCompare() })).toBe(
      page,
    );
  });
});

describe('user text stays text', () => {
  const names = { name: HOSTILE, source: HOSTILE, plan: HOSTILE, text: HOSTILE };
  const sweepOptions = { names, plans: [HOSTILE, 'hourly', 'commission-only'] };

  test('in names, sources, values, plans and axes, in HTML, SVG and JSON', async () => {
    const hostile = await pageOf({
      run: sampleRun({ names }),
      sweep: sampleSweep(sweepOptions),
      compare: sampleCompare({ names }),
    });
    expect(hostile.includes('<script>alert')).toBe(false);
    expect(hostile.includes('<img')).toBe(false);
    expect(hostile.match(/<script>/gu)).toHaveLength(1);
    expect(hostile.match(/<\/svg>/gu)).toHaveLength(hostile.match(/<svg /gu)!.length);
    expect(hostile.includes('&lt;script&gt;alert(1)')).toBe(true);
    const saved = hostile.matchAll(/<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/gu);
    for (const [, json] of saved) {
      expect(json!.includes('<')).toBe(false);
      expect(JSON.parse(json!)).toMatch(/^[^\r]+\r\n[^]+\r\n$/u);
    }
  });

  test('a plan named like an expression is not evaluated', async () => {
    const plan = `" + datum.x + "`;
    const hostile = await pageOf({
      sweep: sampleSweep({ plans: [plan, 'hourly'], names: { plan } }),
    });
    expect(hostile.includes('&quot; + datum.x + &quot;')).toBe(true);
  });
});

describe('parts that are missing', () => {
  test('a sweep alone gives the numbers of its best mix', async () => {
    const alone = await pageOf({ sweep: sampleSweep() });
    expect(alone.includes('The numbers at the best of those tried')).toBe(true);
    expect(alone.includes('id="comparison"')).toBe(false);
  });

  test('a chart that does not suit says why', async () => {
    const alone = await pageOf({ sweep: sampleSweep({ telemarketers: [10] }) });
    expect(alone.includes('not drawn. A map needs two axes of numbers')).toBe(true);
  });

  test('a comparison alone has no heading for charts, and says whom the odds are for', async () => {
    const compare = sampleCompare();
    const [pair] = compare.differences;
    const profit = {
      ...pair!.metrics.profit!,
      betterIn: 0,
      verdict: 'clear',
      favours: 'a',
    } as const;
    const still = { ...profit, p05: 0, p50: 0, p95: 0 };
    const differences = [{ ...pair!, metrics: { profit, revenue: still } }];
    const alone = await pageOf({ compare: { ...compare, differences } });
    expect(alone.includes('#charts')).toBe(false);
    expect(alone.includes('id="charts"')).toBe(false);
    expect(alone.includes('0 of 100: clearly worse')).toBe(true);
    expect(found(alone, />same</gu)).toHaveLength(3);
  });

  test('no result at all is an error', async () => {
    await expect(pageOf({})).rejects.toThrow('page: expected at least one result, got none');
  });
});

test('keys break after dots and underscores only', () => {
  expect(breakable('team.closers.call_time').text).toBe(
    'team.<wbr />closers.<wbr />call_<wbr />time',
  );
});
