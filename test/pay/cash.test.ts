import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASH_PARTS, cashFlow, type CashMonth } from '../../src/pay/cash.ts';
import { cents, centsPerUnit } from '../../src/pay/money.ts';
import { runPayroll, type Payroll } from '../../src/pay/payroll.ts';
import type { BooksModel } from '../../src/pay/types.ts';
import { oneSpan, spansOf } from '../../src/floor/spans.ts';
import { Deals } from '../../src/floor/telesales/deals.ts';
import { floors, models } from './random-plans.ts';
import { activityIn, flat, floorOf, modelOf, planOf } from './samples.ts';

const DAY = 86_400;

/** Counted day, from 0, value, and after how many calendar days it is cancelled. */
type Sale = readonly [day: number, value: number, cancelledAfter?: number];

function dealsOn(sales: readonly Sale[]): Deals {
  const deals = new Deals();
  for (const [day, value, cancelledAfter = Number.POSITIVE_INFINITY] of sales) {
    const deal = deals.add(0, -1, day < 21 ? 0 : 1, day);
    const at = (Math.floor(day / 5) * 7 + (day % 5) + 0.5) * DAY;
    deals.at[deal] = at;
    deals.value[deal] = value;
    deals.cancelledAt[deal] = at + cancelledAfter * DAY;
  }
  return deals;
}

/** Two months of 21 working days in which one closer sells. */
function twoMonths(sales: readonly Sale[], given: Partial<BooksModel>): CashMonth[] {
  const sold = (month: number): number =>
    sales.reduce((sum, [day, value]) => (day < 21 === (month === 0) ? sum + value : sum), 0);
  const spans = spansOf(42, 21);
  const floor = floorOf({
    closers: activityIn([[{ revenue: sold(0) }, { revenue: sold(1) }]]),
    spans,
    // 42 working days are 8 weeks and 2 days.
    horizon: 58 * DAY,
    deals: dealsOn(sales),
  });
  const clawback = {
    kind: 'clawback',
    share: 1,
    within: null,
    taken_from: 'next commission',
    leavers: 'lost',
  } as const;
  const model = modelOf({ closers: planOf('ten', flat(0.1), clawback), ...given });
  return cashFlow(model, floor, runPayroll(model, floor));
}

/** What is not 0. */
function moved(month: CashMonth): Partial<CashMonth> {
  return Object.fromEntries(Object.entries(month).filter(([, amount]) => amount !== 0));
}

describe('cash beside accrual', () => {
  const sales: Sale[] = [
    [0, 1000],
    [20, 2000, 3],
    [20, 500, 20],
    [41, 3000],
  ];

  test('where customers pay after 14 days and commission waits for them', () => {
    const flows = twoMonths(sales, {
      paymentLag: 14,
      payable: { after: 14, heldBack: 0, heldFor: 0 },
    });
    expect(flows.map(moved)).toEqual([
      // The second deal is never paid for; the third is, and refunded, in month 2.
      { sold: 3500, cancelled: 2500, earned: 350, clawedBack: 250, received: 1000, paid: 100 },
      { sold: 3000, earned: 300, received: 500, refunded: 500, paid: 50, takenBack: 50, owed: 300 },
      { received: 3000, paid: 300 },
    ]);
  });

  test('on sale all moves at once, but for what is cancelled later', () => {
    const flows = twoMonths(sales, {});
    expect(flows.map(moved)).toEqual([
      {
        ...{ sold: 3500, cancelled: 2500, earned: 350, clawedBack: 250 },
        ...{ received: 3500, paid: 350, owed: -250 },
      },
      { sold: 3000, earned: 300, received: 3000, refunded: 2500, paid: 300, takenBack: 250 },
      {},
    ]);
  });

  test('a day after the last of a month is the next, and after the horizon later', () => {
    const received = (day: number): number[] =>
      twoMonths([[day, 1000]], { paymentLag: 1 }).map((month) => month.received);
    expect(received(19)).toEqual([1000, 0, 0]);
    expect(received(20)).toEqual([0, 1000, 0]);
    expect(received(41)).toEqual([0, 0, 1000]);
  });

  test('a continuous stretch is one month, on whatever day money moves in it', () => {
    const floor = floorOf({
      closers: activityIn([[{ revenue: 3000 }]]),
      spans: oneSpan(1),
      countFrom: 3.25 * DAY,
      horizon: 160 * 3600,
      deals: dealsOn([
        [3, 1000],
        [4, 2000],
      ]),
    });
    const model = modelOf({});
    const [within, later] = cashFlow(model, floor, runPayroll(model, floor));
    expect([within!.received, later!.received]).toEqual([3000, 0]);
  });

  test('what is held back comes later', () => {
    const [first, second, later] = twoMonths([[0, 1000]], {
      payable: { after: 0, heldBack: 0.2, heldFor: 35 },
    });
    expect([first!.paid, first!.owed, second!.paid, later!.paid]).toEqual([80, 20, 20, 0]);
  });

  test('adds up on any floor under any plans, to the cent', () => {
    const commission = ({ closers, telemarketers }: Payroll, kinds: readonly string[]): number =>
      [closers, telemarketers].reduce((sum, pay) => {
        pay.lines.forEach(({ kind }, line) => {
          if (!kinds.includes(kind)) return;
          for (let person = 0; person < pay.activity.people; person++) {
            sum += pay.lineSum(person, line, 0, pay.rows);
          }
        });
        return sum;
      }, 0);
    fc.assert(
      fc.property(models, floors, (model, floor) => {
        const payroll = runPayroll(model, floor);
        const flows = cashFlow(model, floor, payroll);
        expect(flows).toHaveLength(floor.spans.monthLength.length + 1);
        const whole = flows.map((flow) =>
          Object.fromEntries(CASH_PARTS.map((part) => [part, cents(flow[part], model.decimals)])),
        ) as unknown as CashMonth[];
        const all = (part: keyof CashMonth): number =>
          whole.reduce((sum, flow) => sum + flow[part], 0);
        expect(all('earned')).toBe(commission(payroll, ['commission', 'split']));
        expect(all('clawedBack')).toBe(-commission(payroll, ['clawback']) || 0);
        expect(all('paid') - all('takenBack')).toBe(all('earned') - all('clawedBack'));
        expect(all('received') - all('refunded')).toBe(all('sold') - all('cancelled'));
        expect(whole.at(-1)!.owed).toBe(0);
        let owed = 0;
        for (const flow of whole) {
          owed += flow.earned - flow.clawedBack - flow.paid + flow.takenBack;
          expect(flow.owed).toBe(owed);
        }
        const { value, length } = floor.deals;
        const unit = centsPerUnit(model.decimals);
        const sold = value.subarray(0, length).reduce((sum, amount) => sum + amount, 0);
        expect(Math.abs(all('sold') - sold * unit)).toBeLessThanOrEqual(0.5 * length + 1e-6);
      }),
    );
  });
});
