import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';
import type { LoadedScenario } from '../../src/scenario/scenario.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { run } from '../../src/study/run.ts';
import { statementsOfMonth, type StatementRow } from '../../src/study/statements.ts';
import { payOf, sampleFloor } from './sample-floor.ts';

const runner = inlineRunner();

function cents(rows: readonly StatementRow[], units: number): number {
  return rows.reduce((sum, { amount }) => sum + Math.round(units * amount), 0);
}

async function payrolls(loaded: LoadedScenario, seed?: string): Promise<Float64Array> {
  const { samples } = await run(loaded, { runner, runs: 34, ...(seed !== undefined && { seed }) });
  const { currency } = loaded.scenario;
  return samples.columns[samples.names.indexOf(`payroll_${currency.toLowerCase()}`)]!;
}

describe('the statements of a month', () => {
  test.each([
    ['their own plans', {}],
    ['a wage that pays the same', payOf({ closers: 'hourly' })],
  ])('add up to its payroll to the cent, on %s', async (_, pay) => {
    const loaded = sampleFloor(pay);
    const payroll = await payrolls(loaded);
    for (const month of [0, 5, 33]) {
      const rows = await statementsOfMonth(loaded, month, { runner });
      expect(cents(rows, 100)).toBe(Math.round(100 * payroll[month]!));
      expect(rows.every((row) => row.month === month)).toBe(true);
    }
  });

  test('add up to it with another seed, and where money has no cents', async () => {
    const loaded = sampleFloor({ currency: 'JPY' });
    const payroll = await payrolls(loaded, 'another');
    const rows = await statementsOfMonth(loaded, 2, { runner, seed: 'another' });
    expect(cents(rows, 1)).toBe(payroll[2]);
    expect(rows.every(({ amount }) => Number.isInteger(amount))).toBe(true);
  });

  test('have every rule of every person', async () => {
    const rows = await statementsOfMonth(sampleFloor(), 0, { runner });
    expect([...new Set(rows.map(({ person }) => person))]).toEqual([
      ...['T01', 'T02', 'T03', 'T04'],
      ...['C01', 'C02'],
    ]);
    expect(rows.filter(({ person }) => person === 'C02')).toMatchObject([
      { period: 1, plan: 'base-plus' },
      { period: 1, plan: 'base-plus' },
    ]);
  });
});

describe('where people leave and are followed', () => {
  const loaded = loadScenario(
    {
      file: 'turnover.yaml',
      text: `extends: callback-queue
period: {length: 3 months, starts: empty}
team:
  telemarketers: {count: 4}
  closers: {count: 3, leaves: {first_90_days: 80%, after: 99% per year}, backfill: {after: 1..2 weeks, cost_to_hire: 0}}
closing: {close_rate: 30%}
pay:
  plans:
    drawn: {commission: 10% of revenue, draw: {amount: $3k/month, recoverable: yes}}
  closers: drawn
`,
    },
    { readFile: () => '' },
  );

  test('each has statements of his or her own, which add up to the payroll', async () => {
    const { samples } = await run(loaded, { runner, runs: 34 });
    const payroll = samples.columns[samples.names.indexOf('payroll_usd')]!;
    let followed = 0;
    let shared = 0;
    for (let month = 0; month < 12; month++) {
      const rows = await statementsOfMonth(loaded, month, { runner });
      expect(cents(rows, 100)).toBe(Math.round(100 * payroll[month]!));
      const periods = new Map<string, number[]>();
      for (const { person, period, rule } of rows) {
        if (rule === 'draw') periods.set(person, [...(periods.get(person) ?? []), period]);
      }
      for (const [person, own] of periods) {
        const [position, number] = person.split('/');
        if (number === undefined) continue;
        followed++;
        const before = number === '2' ? position! : `${position}/${Number(number) - 1}`;
        const last = periods.get(before)!.at(-1)!;
        expect(own[0]).toBeGreaterThanOrEqual(last);
        if (own[0] !== last) continue;
        shared++;
        // Neither is paid the whole draw of a month in which both were there for a part.
        for (const one of [before, person]) {
          const { line, amount } = rows.find(
            (row) => row.person === one && row.period === last && row.rule === 'draw',
          )!;
          expect(line).toContain('draw of 3000.00 per month');
          expect(amount).toBeLessThan(3000);
        }
      }
    }
    expect(followed).toBeGreaterThan(5);
    expect(shared).toBeGreaterThan(2);
  });

  test('nobody is paid for days off that nobody holds', async () => {
    const part = loadScenario(
      {
        file: 'part.yaml',
        text: `extends: callback-queue
period: {length: 3 months}
team:
  telemarketers:
    groups: {part: {count: 4, days: [mon, tue, wed]}}
    leaves: {first_90_days: 95%, after: 99.9% per year}
    backfill: {after: 8 weeks}
pay: {telemarketers: sal, plans: {sal: {for: telemarketers, salary: $2.1k/month}}}
`,
      },
      { readFile: () => '' },
    );
    const rows = (await statementsOfMonth(part, 1, { runner })).filter(
      ({ rule, person }) => rule === 'salary' && person.startsWith('T'),
    );
    // Three days of five; who leaves in the second month has no third.
    const paid = (who: string) =>
      rows.filter(({ person }) => person === who).map(({ amount }) => amount);
    expect(paid('T04')).toEqual([1260, 1260, 1260]);
    expect(paid('T03')).toEqual([1260, 900]);
    expect(paid('T03/2')).toEqual([]);
  });
});
