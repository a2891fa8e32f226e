import type { FloorResult } from '../floor/result.ts';
import type { Deals } from '../floor/telesales/deals.ts';
import { cents, centsPerUnit } from './money.ts';
import type { Payroll } from './payroll.ts';
import type { RolePay } from './role-pay.ts';
import { sharedOut } from './shared-out.ts';
import type { BooksModel, Role } from './types.ts';

const DAY = 86_400;
const WEEK_DAYS = 7;
const WORKING_DAYS = 5;

/** One month as booked and as money moves, currency; what moves after the horizon stands in one more entry at the end. */
export interface CashMonth {
  /** By accrual, in the month of sale: revenue, what is cancelled of it, commission, what is clawed back of it. */
  readonly sold: number;
  readonly cancelled: number;
  readonly earned: number;
  readonly clawedBack: number;
  /** As money moves: customers' payments and refunds, commission paid out and taken back. */
  readonly received: number;
  readonly refunded: number;
  readonly paid: number;
  readonly takenBack: number;
  /** Commission earned, but neither paid out nor taken back, at the end of the month. */
  readonly owed: number;
}

type Flow = { -readonly [Part in keyof CashMonth]: CashMonth[Part] };

/**
 * Commission and revenue month by month, by accrual and by cash. Nothing is owed when the horizon begins: what was sold before it
 * is not seen. Commission (splits included) and its clawback belong to the deals of their row in proportion to value, to the cent.
 *
 * @returns the months of the horizon, then what moves after it, for which nothing is earned
 */
export function cashFlow(model: BooksModel, floor: FloorResult, payroll: Payroll): CashMonth[] {
  const { deals, spans } = floor;
  const months = spans.monthLength.length;
  const flows = Array.from({ length: months + 1 }, (): Flow => ({
    sold: 0,
    cancelled: 0,
    received: 0,
    refunded: 0,
    earned: 0,
    clawedBack: 0,
    paid: 0,
    takenBack: 0,
    owed: 0,
  }));
  const monthAt = clockMonths(floor);
  for (let deal = 0; deal < deals.length; deal++) {
    const value = cents(deals.value[deal]!, model.decimals);
    const cancelledAt = deals.cancelledAt[deal]!;
    const payment = deals.at[deal]! + model.paymentLag * DAY;
    const booked = flows[spans.month[deals.span[deal]!]!]!;
    booked.sold += value;
    if (cancelledAt < Number.POSITIVE_INFINITY) booked.cancelled += value;
    if (cancelledAt < payment) continue;
    flows[monthAt(payment)]!.received += value;
    if (cancelledAt < Number.POSITIVE_INFINITY) flows[monthAt(cancelledAt)]!.refunded += value;
  }
  for (const role of ['telemarketers', 'closers'] as const) {
    addCommission(flows, model, floor, payroll[role], role, monthAt);
  }
  return inCurrency(flows, centsPerUnit(model.decimals));
}

/** What is told of a month, in the order of tables. */
export const CASH_PARTS = [
  'sold',
  'cancelled',
  'received',
  'refunded',
  'earned',
  'clawedBack',
  'paid',
  'takenBack',
  'owed',
] as const satisfies readonly (keyof CashMonth)[];

/** Adds one role's commission, deal by deal. */
function addCommission(
  flows: readonly Flow[],
  model: BooksModel,
  { deals, spans }: FloorResult,
  pay: RolePay,
  role: Role,
  monthAt: (clock: number) => number,
): void {
  const { after, heldBack, heldFor } = model.payable;
  const ofRow = dealsByRow(deals, pay, role);
  for (let person = 0; person < pay.activity.people; person++) {
    for (let row = 0; row < pay.rows; row++) {
      const { clawed, earned } = commissionIn(pay, person, row);
      const month = spans.month[row]!;
      const flow = flows[month]!;
      flow.earned += earned;
      flow.clawedBack += clawed;
      const own = ofRow[person * pay.rows + row]!;
      const values = own.map((deal) => deals.value[deal]!);
      const cancelled = own.map((deal, at) =>
        deals.cancelledAt[deal]! < Number.POSITIVE_INFINITY ? values[at]! : 0,
      );
      const parts = sharedOut(earned, values);
      const claws = sharedOut(clawed, cancelled);
      // A rule that looks back may pay, or take, where nothing was sold.
      flow.paid += earned - sum(parts);
      flow.takenBack += clawed - sum(claws);
      own.forEach((deal, at) => {
        const due = deals.at[deal]! + after * DAY;
        const cancelledAt = deals.cancelledAt[deal]!;
        const part = parts[at]!;
        const claw = claws[at]!;
        // What is taken back before it was paid is never paid.
        const late = cancelledAt >= due;
        const out = late ? part : part - claw;
        const later = cents(heldBack * out, 0);
        flows[monthAt(due)]!.paid += out - later;
        flows[monthAt(due + heldFor * DAY)]!.paid += later;
        if (late && claw !== 0) flows[monthAt(cancelledAt)]!.takenBack += claw;
      });
    }
  }
}

/** Cents of commission, less what was split off, and of what is clawed back, above 0. */
function commissionIn(
  pay: RolePay,
  person: number,
  row: number,
): { earned: number; clawed: number } {
  let earned = 0;
  let clawed = 0;
  pay.lines.forEach(({ kind }, line) => {
    const amount = pay.cents[pay.at(person, row, line)]!;
    if (kind === 'commission' || kind === 'split') earned += amount;
    if (kind === 'clawback') clawed -= amount;
  });
  return { earned, clawed };
}

/** Deals of each person and row. */
function dealsByRow(deals: Deals, pay: RolePay, role: Role): readonly (readonly number[])[] {
  const rows = Array.from({ length: pay.activity.people * pay.rows }, (): number[] => []);
  const people = role === 'closers' ? deals.closer : deals.finder;
  for (let deal = 0; deal < deals.length; deal++) {
    if (people[deal]! >= 0) rows[people[deal]! * pay.rows + deals.span[deal]!]!.push(deal);
  }
  return rows;
}

/** The month of the horizon that a moment is in; the number of months behind its end. */
function clockMonths({ deals, spans }: FloorResult): (clock: number) => number {
  const months = spans.monthLength.length;
  if (deals.length === 0) return () => 0;
  const first = deals.day[0]!;
  const monday =
    Math.floor(deals.at[0]! / DAY) -
    Math.floor(first / WORKING_DAYS) * WEEK_DAYS -
    (first % WORKING_DAYS);
  // Months begin at their first working day; the weekend before it belongs to the month before.
  const begins = Array.from({ length: months }, (_, month) => {
    const day = spans.firstDay[spans.monthFirst[month]!]!;
    return monday + Math.floor(day / WORKING_DAYS) * WEEK_DAYS + (day % WORKING_DAYS);
  });
  const lastSpan = spans.firstDay.length - 1;
  const lastDay = spans.firstDay[lastSpan]! + spans.days[lastSpan]! - 1;
  const end =
    monday + Math.floor(lastDay / WORKING_DAYS) * WEEK_DAYS + (lastDay % WORKING_DAYS) + 1;
  return (clock) => {
    const day = clock / DAY;
    if (day >= end) return months;
    let month = months - 1;
    while (month > 0 && day < begins[month]!) month--;
    return month;
  };
}

function inCurrency(flows: readonly Flow[], unit: number): CashMonth[] {
  let owed = 0;
  return flows.map((flow) => {
    owed += flow.earned - flow.clawedBack - flow.paid + flow.takenBack;
    const month: Flow = { ...flow, owed };
    for (const part of CASH_PARTS) month[part] = month[part] / unit || 0;
    return month;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
