import { CLOSER_TASKS, type ActivityColumn } from '../floor/activity.ts';
import type { FloorResult } from '../floor/result.ts';
import { cents, centsPerUnit } from './money.ts';
import { PayPeriods } from './pay-periods.ts';
import type { Books, BooksModel, RoleBooks } from './types.ts';

/** What a role does on the telephone, by column of its activity. */
const ON_THE_LINE = {
  telemarketers: ['dialling', 'talk'],
  closers: CLOSER_TASKS,
} as const satisfies Record<string, readonly ActivityColumn[]>;

type Role = keyof typeof ON_THE_LINE;

/**
 * Closes the books of one replication. No random number is drawn here: another pay plan on the same floor is another call.
 *
 * Every statement line, every kind of cost of each role, revenue and margin are rounded to cents once; all else is sums of
 * these, so that each table made from the books adds up to the cent. Definitions that leave a choice:
 * - on-costs = `onAllPay` x pay + `perPerson` x people x months + `paidLeave` x hourly and salaried pay: leave is so many
 *   paid hours on top of those worked;
 * - seats are paid for every paid hour of telemarketers and closers; a manager for `managedPeople` people, begun, costs a
 *   salary without on-costs or seat and belongs to the roles in proportion to heads;
 * - telephony runs while telemarketers dial and talk, and while closers handle a lead, a vain try or a follow-up.
 *
 * @returns money in currency, whole cents
 */
export function closeBooks(model: BooksModel, floor: FloorResult): Books {
  const { decimals } = model;
  let months = 0;
  for (const share of floor.periodMonths) months += share;
  const heads = floor.telemarketers.people + floor.closers.people;
  const managers = model.managedPeople > 0 ? Math.ceil(heads / model.managedPeople) : 0;
  const management = cents(managers * model.managerSalary * months, decimals);
  const telemarketersShare = heads > 0 ? floor.telemarketers.people / heads : 0;
  const telemarketersManagement = cents(management * telemarketersShare, 0);

  const telemarketers = roleCents(model, floor, 'telemarketers', months, telemarketersManagement);
  const closers = roleCents(model, floor, 'closers', months, management - telemarketersManagement);
  const revenue = cents(floor.totals.revenue, decimals);
  const cancelledRevenue = cents(floor.totals.cancelledRevenue, decimals);
  const keptRevenue = revenue - cancelledRevenue;
  const margin = cents(model.marginRate * keptRevenue, 0);
  const fixed = cents(model.fixed * months, decimals);
  const prospects = cents(model.prospects, decimals);
  const telemarketingCost = costOf(telemarketers) + prospects;
  const totalCost = telemarketingCost + costOf(closers) + fixed;
  const payroll = payIn(telemarketers) + payIn(closers);
  const onCosts = telemarketers.onCosts + closers.onCosts;

  const unit = centsPerUnit(decimals);
  return {
    revenue: revenue / unit,
    cancelledRevenue: cancelledRevenue / unit,
    keptRevenue: keptRevenue / unit,
    margin: margin / unit,
    telemarketers: inCurrency(telemarketers, unit),
    closers: inCurrency(closers, unit),
    payroll: payroll / unit,
    onCosts: onCosts / unit,
    telephony: (telemarketers.telephony + closers.telephony) / unit,
    fixed: fixed / unit,
    labourCost: (payroll + onCosts) / unit,
    telemarketingCost: telemarketingCost / unit,
    totalCost: totalCost / unit,
    profit: (margin - totalCost) / unit,
    prospects: prospects / unit,
  };
}

/** One role's books in whole cents, but for what each person takes home. */
interface RoleCents extends RoleBooks {
  readonly telephony: number;
}

function roleCents(
  model: BooksModel,
  floor: FloorResult,
  role: Role,
  months: number,
  management: number,
): RoleCents {
  const { decimals, onCosts } = model;
  const { components } = model[role];
  const activity = floor[role];
  const unit = centsPerUnit(decimals);
  const takeHome = roomFor(activity.people * activity.periods);
  let base = 0;
  let variable = 0;
  const each = new PayPeriods(model, floor, activity);
  while (each.next()) {
    let pay = 0;
    for (const component of components) {
      const part = cents(component.amount(each), decimals);
      pay += part;
      if (component.variable) variable += part;
      else base += part;
    }
    takeHome[each.row] = pay / unit;
  }

  const onPay = onCosts.onAllPay * (base + variable) + onCosts.paidLeave * base;
  const onPeople = onCosts.perPerson * activity.people * months;
  let onTheLine = 0;
  for (const column of ON_THE_LINE[role]) onTheLine += activity.total(column);
  return {
    base,
    variable,
    onCosts: cents(onPay / unit + onPeople, decimals),
    seats: cents((model.seatPerHour * activity.total('paid')) / 3600, decimals),
    management,
    telephony: cents(model.telephony * onTheLine, decimals),
    takeHome,
  };
}

function payIn({ base, variable }: RoleCents): number {
  return base + variable;
}

function costOf(role: RoleCents): number {
  return payIn(role) + role.onCosts + role.seats + role.management + role.telephony;
}

function inCurrency(role: RoleCents, unit: number): RoleBooks {
  return {
    base: role.base / unit,
    variable: role.variable / unit,
    onCosts: role.onCosts / unit,
    seats: role.seats / unit,
    management: role.management / unit,
    takeHome: role.takeHome,
  };
}

/** Take-home pay is kept in pieces of long arrays: to make a short one for each month takes longer than to fill it. */
const ROOM = 2048;
let room = new Float64Array(0);
let taken = 0;

function roomFor(numbers: number): Float64Array {
  if (taken + numbers > room.length) {
    room = new Float64Array(Math.max(ROOM, numbers));
    taken = 0;
  }
  taken += numbers;
  return room.subarray(taken - numbers, taken);
}
