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

/** A floor on which appointments are held. */
const BOOKED = 'handoff: {kind: appointment, lead_time: 1 day}\n';

describe('the price at which an agency stops winning', () => {
  const at = (price: string, more = ''): Promise<OrganisationsResult> =>
    compared(`{agency: {seats: 2, price: ${price}, setup: $3k}}\n${more}`, { asWritten: true });
  const profitGap = ({ differences }: OrganisationsResult): number =>
    differences[0]!.metrics.profit!.mean;

  test.each([
    ['$25/h', 0, ''],
    ['$80/lead', 0, ''],
    ['$100/accepted lead', 0, ''],
    ['$6000/month', 0, ''],
    ['$300/held appointment', 0, BOOKED],
    ['$2000..$3000/month + $40..$80/held appointment', 0, BOOKED],
    ['$2000..$3000/month + $40..$80/held appointment', 1, BOOKED],
  ])('%s, part %i: at that price the average profit is the same', async (price, part, more) => {
    const result = await at(price, more);
    const found = result.organisations[1]!.breakEven![part]!;
    const parts = price.split(' + ');
    const unit = parts[part]!.split('/')[1]!;
    expect(found).toMatchObject({ per: unit, written: true, reason: null });
    const [low, high] = found.ci95!;
    expect(low).toBeLessThan(found.price!);
    expect(high).toBeGreaterThan(found.price!);
    // Where the other part is a range, only the whole floor simulated again can tell.
    parts[part] = `$${found.price!.toFixed(6)}/${unit}`;
    expect(Math.abs(profitGap(await at(parts.join(' + '), more)))).toBeLessThan(1);
    if (parts.length > 1) return;
    const asked = Number(/\d+/u.exec(price)![0]);
    expect(profitGap(result) > 0).toBe(asked < found.price!);
  });

  test('paid by another unit, likewise; no unit that nobody could be paid by', async () => {
    const { organisations: rows, verdict } = await at('$20/h + $10/accepted lead');
    expect(rows[1]!.breakEven!.map(({ per, written }) => [per, written])).toEqual([
      ['h', true],
      ['accepted lead', true],
      ['lead', false],
      ['month', false],
    ]);
    const perLead = rows[1]!.breakEven![2]!.price!;
    expect(Math.abs(profitGap(await at(`$${perLead.toFixed(6)}/lead`)))).toBeLessThan(1);
    const text = verdict.join(' ');
    expect(text).toMatch(/agency stops winning on average above \$[\d.,]+\/h \(95% interval/u);
    expect(text).toMatch(/, the rest of its price as it is; your file asks \$20\.00\/h\./u);
    expect(text).toMatch(
      /Paid otherwise, it stops winning above \$[\d.,]+\/lead or \$[\d.,]+\/month\./u,
    );
  });

  test('there may be none', async () => {
    const { organisations: rows, verdict } = await compared(
      '{agency: {seats: 2, price: $20/h, setup: $4M}}',
      { asWritten: true },
    );
    expect(rows[1]!.breakEven![0]).toMatchObject({
      price: null,
      ci95: null,
      reason: 'it loses even where it costs nothing',
    });
    expect(verdict.join(' ')).toContain('agency wins at no price per h');
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

  test.each(['$5k/month', '$10/lead + $2k/month'])(
    'a retainer is compared with its seats: %s',
    async (price) => {
      const { organisations: rows } = await compared(`{agency: {seats: 5, price: ${price}}}`);
      expect(rows[1]!.people).toBe(5);
    },
  );

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
