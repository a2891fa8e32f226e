import { describe, expect, test } from 'vitest';
import { organisations } from '../../src/study/organisations.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import type { OrganisationsResult } from '../../src/study/results.ts';
import { load } from '../scenario/language/helpers.ts';

const runner = inlineRunner();
const FLOOR = 'extends: two-plus-one\nname: Own\n';

function compared(
  shapes: string,
  { runs = 32, asWritten = false } = {},
): Promise<OrganisationsResult> {
  return organisations(load(`${FLOOR}organisations: ${shapes}\n`), {
    runner,
    runs,
    asWritten,
    metrics: ['profit'],
  });
}

describe('the price at which an agency stops winning', () => {
  test.each([
    ['h', 25],
    ['lead', 80],
    ['accepted lead', 100],
    ['month', 6000],
  ])('per %s: at that price the average profit is the same', async (per, price) => {
    const at = (amount: number): Promise<OrganisationsResult> =>
      compared(`{agency: {seats: 2, price: $${amount}/${per}, setup: $3k}}`, { asWritten: true });
    const { organisations: rows, differences } = await at(price);
    const { breakEven } = rows[1]!;
    expect(breakEven).toMatchObject({ per, reason: null });
    const [low, high] = breakEven!.ci95!;
    expect(low).toBeLessThan(breakEven!.price!);
    expect(high).toBeGreaterThan(breakEven!.price!);
    const wins = differences[0]!.metrics.profit!.mean > 0;
    expect(wins).toBe(price < breakEven!.price!);
    const again = await at(Number(breakEven!.price!.toFixed(6)));
    expect(Math.abs(again.differences[0]!.metrics.profit!.mean)).toBeLessThan(1);
  });

  test('there may be none', async () => {
    const { organisations: rows, verdict } = await compared(
      '{agency: {seats: 2, price: $20/h, setup: $4M}}',
      { asWritten: true },
    );
    expect(rows[1]!.breakEven).toMatchObject({
      price: null,
      ci95: null,
      reason: 'it loses even where it costs nothing',
    });
    expect(verdict.join(' ')).toContain('agency wins at no price');
  });
});

describe('equal monthly cost', () => {
  test('nobody more or less would be nearer', async () => {
    const pay = '$3k/month + 5% of revenue';
    const { organisations: rows } = await compared(`{reps: {pay: ${pay}}}`);
    const { people, costDifference, written } = rows[1]!;
    expect(written).toBeNull();
    for (const other of [people! - 1, people! + 1]) {
      const { organisations: next } = await compared(`{reps: {people: ${other}, pay: ${pay}}}`, {
        asWritten: true,
      });
      expect(next[1]!.people).toBe(other);
      expect(Math.abs(next[1]!.costDifference)).toBeGreaterThan(Math.abs(costDifference));
    }
  });

  test('a retainer is compared with its seats', async () => {
    const { organisations: rows } = await compared('{agency: {seats: 5, price: $5k/month}}');
    expect(rows[1]!.people).toBe(5);
  });

  test('what the file says is told where it is another number', async () => {
    const { verdict, organisations: rows } = await compared(
      '{agency: {seats: 9, price: $18/h, minimum: 3 months, setup: $3k}}',
    );
    expect(rows[1]!.written).toBe(9);
    expect(verdict.join(' ')).toMatch(/The file says 9; --as-written compares that\./u);
    expect(verdict.join(' ')).toMatch(/agency binds you for 3 months, and \$3k of setup is paid/u);
    expect(verdict.join(' ')).toMatch(/agency against Own: profit .* possible years/u);
  });
});

test('12 months of the file, whatever its period', async () => {
  const { loaded, scenarios } = await compared('{agency: {seats: 2, price: $18/h}}', {
    asWritten: true,
  });
  expect(loaded.scenario.period.length).toEqual({ count: 1, unit: 'year' });
  expect(scenarios.map(({ name }) => name)).toEqual(['Own', 'agency']);
});

test.each([
  ['', 'the file names none'],
  ['organisations: {Own: {price: $18/h}}\n', 'both called "Own"'],
  ['period: {length: 160 h, continuous: true}\norganisations: {a: {price: $18/h}}\n', 'continuous'],
])('%s is refused', async (more, message) => {
  const loaded = load(`${FLOOR}calendar: {absence: none}\n${more}`);
  await expect(organisations(loaded, { runner, runs: 32 })).rejects.toThrow(message);
});

test('numbers as written must be written', async () => {
  await expect(compared('{a: {price: $18/h}}', { asWritten: true })).rejects.toThrow(
    'organisations.a does not say how many',
  );
});
