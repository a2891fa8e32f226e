import { describe, expect, test } from 'vitest';
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
