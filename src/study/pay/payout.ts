import { ACTIVITY, ACTIVITY_WIDTH, type ActivityColumn } from '../../floor/activity.ts';
import type { Calendar } from '../../floor/calendar.ts';
import { LeadStream } from '../../floor/lead-stream.ts';
import type { FloorResult } from '../../floor/result.ts';
import type { Spans } from '../../floor/spans.ts';
import { Tally } from '../../floor/telesales/tally.ts';
import { closeBooks } from '../../pay/books.ts';
import { monthsIn } from '../../pay/components/marks.ts';
import { compileBooks, compileCalendar } from '../../scenario/compile/index.ts';
import { drawMiddle, middleOf } from '../../scenario/inputs.ts';
import type { Role, Scenario } from '../../scenario/scenario.ts';
import type { Table } from '../columns.ts';
import { planOf } from '../pay-in-force.ts';
import { dotsOf } from './figures.ts';
import { ATTAINED, ROLE_SUM_NAMES } from './paid-role.ts';
import type { Payout } from './result.ts';

/** Results at which pay is told: enough for a cliff to look like one. */
const POINTS = 121;
/** How far beyond the largest dot the curve goes. */
const BEYOND = 1.15;

/** What grows with a person's results; hours and dials stay. */
const RESULTS = [
  'leads',
  'worked',
  'disqualified',
  'accepted',
  'sales',
  'revenue',
  'cancellations',
  'cancelled_revenue',
  'appointments_set',
  'appointments_held',
] as const satisfies readonly ActivityColumn[];

/** What trained people of a role attained in whole months, and the average of such a month. */
export interface Attainment {
  readonly payout: Payout;
  /** A row of activity. */
  readonly average: Float64Array;
}

/** @returns null where nobody was there for a whole month, or nobody attained anything */
export function attainmentOf(table: Table, role: Role): Attainment | null {
  const average = new Float64Array(ACTIVITY_WIDTH);
  const attained: number[] = [];
  let rows = 0;
  for (const month of table.replies.rolePay(0, table.runs)) {
    const cells = month.subarray(ROLE_SUM_NAMES.length);
    rows += cells[0]!;
    for (let column = 0; column < ACTIVITY_WIDTH; column++) {
      average[column]! += cells[1 + column]!;
    }
    for (const value of cells.subarray(1 + ACTIVITY_WIDTH)) {
      if (!Number.isNaN(value)) attained.push(value);
    }
  }
  if (rows === 0) return null;
  for (let column = 0; column < ACTIVITY_WIDTH; column++) average[column]! /= rows;
  const dots = dotsOf(Float64Array.from(attained).sort());
  const top = dots.at(-1)! * BEYOND;
  if (top === 0) return null;
  return {
    payout: {
      measure: role === 'closers' ? 'revenue' : 'accepted leads',
      results: Array.from({ length: POINTS }, (_, i) => (top * i) / (POINTS - 1)),
      attained: dots,
    },
    average,
  };
}

/**
 * Pay of one person for a month at each of the curve's results: an average month in which all results are larger or smaller in
 * the same proportion, paid by the books with every input at its middle. Nothing is clawed back, and no prize of
 * single days is won: that follows single deals and days.
 *
 * @param scenario with the plan in force, wages filled in
 * @returns currency, to the cent
 */
export function payoutOf(scenario: Scenario, role: Role, attainment: Attainment): number[] {
  return payAt(scenario, role, attainment, attainment.payout.results);
}

/**
 * Pay of one person for a month in which just the quota is sold.
 *
 * @returns currency, to the cent; null where the plan in force has no quota of revenue, or it is not a closer's
 */
export function onTargetOf(scenario: Scenario, role: Role, attainment: Attainment): number | null {
  if (role !== 'closers') return null;
  for (const component of planOf(scenario, role).components) {
    if (component.kind !== 'commission' || component.of !== 'revenue') continue;
    if (component.quota === null) continue;
    const { amount, per } = component.quota;
    const quota = middleOf(amount) / monthsIn(per, scenario.period.working_days);
    return payAt(scenario, role, attainment, [quota])[0]!;
  }
  return null;
}

function payAt(
  scenario: Scenario,
  role: Role,
  { average }: Attainment,
  results: readonly number[],
): number[] {
  const model = compileBooks(scenario, drawMiddle);
  const calendar = compileCalendar(scenario);
  const usual = average[ACTIVITY[ATTAINED[role]]]!;
  return results.map((result) => {
    const row = average.slice();
    for (const column of RESULTS) row[ACTIVITY[column]]! *= result / usual;
    return closeBooks(model, floorOfOne(calendar, role, row))[role].takeHome[0]!;
  });
}

/** What the legal minimum, at its middle, comes to for the hours worked in an average month; null where none is set. */
export function floorOf(scenario: Scenario, { average }: Attainment): number | null {
  const { minimum } = compileBooks(scenario, drawMiddle);
  if (minimum === null) return null;
  const worked = average[ACTIVITY.paid]! - average[ACTIVITY.absent_paid]!;
  return (minimum.wage * worked) / HOUR;
}

const HOUR = 3600;

/** A month in which one person of the role did what the row says, and nobody else anything. */
function floorOfOne(
  { countFrom, end, spans }: Calendar,
  role: Role,
  row: Float64Array,
): FloorResult {
  const people = { telemarketers: 0, closers: 0, [role]: 1 };
  const tally = new Tally(
    { countFrom, end, periods: 1 },
    new LeadStream(0),
    people.telemarketers,
    people.closers,
    0,
  );
  const activity = role === 'closers' ? tally.closers : tally.credits;
  activity.cells.set(row);
  const month = oneMonth(spans);
  return {
    telemarketers: tally.credits,
    closers: tally.closers,
    totals: tally.totals(),
    sources: [],
    waits: tally.waits,
    countFrom,
    horizon: end - countFrom,
    spans: month,
    deals: tally.deals,
    leaves: { telemarketers: null, closers: null },
    dialler: null,
    telemarketed: tally.telemarketed(),
    prospects: null,
  };
}

/** The first whole month as one span; what there is of a month where none is whole. */
function oneMonth({ days, monthFirst, monthLength }: Spans): Spans {
  const month = Math.max(0, monthLength.indexOf(1));
  const length = monthLength[month]!;
  const inside = days.subarray(monthFirst[month], monthFirst[month + 1]);
  return {
    firstDay: Int32Array.of(0),
    days: Float64Array.of(inside.reduce((sum, number) => sum + number, 0)),
    inMonths: Float64Array.of(length),
    month: Int32Array.of(0),
    monthFirst: Int32Array.of(0, 1),
    monthLength: Float64Array.of(length),
  };
}
