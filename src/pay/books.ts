import { CLOSER_TASKS, type ActivityColumn } from '../floor/activity.ts';
import type { FloorResult } from '../floor/result.ts';
import { headsIn, personMonths } from './heads.ts';
import { cents, centsPerUnit } from './money.ts';
import { runPayroll } from './payroll.ts';
import { isPlain, plainTotals, totalsOf, type RoleTotals } from './role-totals.ts';
import { blocksCost } from './seating.ts';
import type { Books, BooksModel, OnCostParts, Role, RoleBooks } from './types.ts';

/** What a role does on the telephone, by column of its activity. */
const ON_THE_LINE = {
  telemarketers: ['dialling', 'talk', 'hold', 'machine_time'],
  closers: [...CLOSER_TASKS, 'dialling', 'talk'],
} as const satisfies Record<Role, readonly ActivityColumn[]>;

/**
 * Closes the books of one replication. No random number is drawn here: another pay plan on the same floor is another call.
 *
 * Every statement line, every kind of cost of each role, revenue and margin are rounded to cents once; all else is sums of
 * these, so that each table made from the books adds up to the cent. Definitions that leave a choice:
 * - on-costs = `onAllPay` x pay + `perPerson` x months that positions were filled + `paidLeave` x hourly and salaried pay:
 *   leave is so many paid hours on top of those worked;
 * - seats are paid for every paid hour of telemarketers and closers, blocks beyond the first places whole; a manager for
 *   `managedPeople` people, begun, costs a salary without on-costs or seat. People are those employed in a month on
 *   average. Blocks and managers belong to the roles in proportion to their months employed;
 * - who joins costs `hireCost` once;
 * - an agency's price stands for pay, on-costs, seats, hiring and management of its people, but not for telephony; the managers
 *   of one's own that it takes belong to telemarketing;
 * - telephony runs while telemarketers (or a dialler's lines) dial, talk and stay on the line with a lead, and while closers do, or
 *   handle a lead, a vain try or a follow-up.
 *
 * @param pay what both roles are paid, where it is known already
 * @returns money in currency, whole cents
 */
export function closeBooks(
  model: BooksModel,
  floor: FloorResult,
  pay: RolesPaid = paidOn(model, floor),
): Books {
  const { decimals } = model;
  let months = 0;
  for (const length of floor.spans.monthLength) months += length;
  const shares = sharesOf(model, floor, months);
  const telemarketers = roleCents(model, floor, pay, 'telemarketers', shares);
  const closers = roleCents(model, floor, pay, 'closers', shares);
  const revenue = cents(floor.totals.revenue, decimals);
  const cancelledRevenue = cents(floor.totals.cancelledRevenue, decimals);
  const keptRevenue = revenue - cancelledRevenue;
  const margin = cents(model.marginRate * keptRevenue, 0);
  const fixed = cents(model.fixed * months, decimals);
  const agencyFees = cents(feesOf(model, floor, months), decimals);
  const prospects = cents(model.prospects, decimals);
  const telemarketingCost = costOf(telemarketers) + agencyFees + prospects;
  const totalCost = telemarketingCost + costOf(closers) + fixed;
  const payroll = payOf(telemarketers) + payOf(closers);
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
    labourCost: (payroll + onCosts + agencyFees) / unit,
    telemarketingCost: telemarketingCost / unit,
    totalCost: totalCost / unit,
    profit: (margin - totalCost) / unit,
    lifetimeFactor: model.lifetimeFactor,
    agencyFees: agencyFees / unit,
    prospects: prospects / unit,
  };
}

/** What each role is paid. */
type RolesPaid = Readonly<Record<Role, RoleTotals>>;

function paidOn(model: BooksModel, floor: FloorResult): RolesPaid {
  if (isPlain(model, floor)) {
    return {
      telemarketers: plainTotals(model, floor, 'telemarketers'),
      closers: plainTotals(model, floor, 'closers'),
    };
  }
  const { closers, telemarketers } = runPayroll(model, floor);
  return {
    telemarketers: totalsOf(telemarketers, floor.spans, model.decimals),
    closers: totalsOf(closers, floor.spans, model.decimals),
  };
}

/** What a role gets of what is worked out for the whole floor: months employed, cents. */
interface RoleShare {
  readonly employed: number;
  readonly management: number;
  readonly blocks: number;
}

/** Splits management and blocks between the roles by months employed, to the cent. */
function sharesOf(
  model: BooksModel,
  floor: FloorResult,
  months: number,
): Readonly<Record<Role, RoleShare>> {
  const { agency, decimals, managerSalary, seating } = model;
  // An agency's people are not employed here.
  const telemarketing = agency === null ? personMonths(floor.telemarketers, floor.spans) : 0;
  const closing = personMonths(floor.closers, floor.spans);
  const all = telemarketing + closing;
  const share = all > 0 ? telemarketing / all : 0;
  const management = cents(managementCost(model, floor), decimals);
  const agencysManagement =
    agency === null ? 0 : cents(agency.ownManagers * managerSalary * months, decimals);
  const blocks =
    seating === null ? 0 : cents(blocksCost(seating, floor, agency === null), decimals);
  const telemarketersManagement = cents(management * share, 0);
  const telemarketersBlocks = cents(blocks * share, 0);
  return {
    telemarketers: {
      employed: telemarketing,
      management: telemarketersManagement + agencysManagement,
      blocks: telemarketersBlocks,
    },
    closers: {
      employed: closing,
      management: management - telemarketersManagement,
      blocks: blocks - telemarketersBlocks,
    },
  };
}

/** Currency: an agency bills the hours its people are on shift, paid breaks included, absence not. */
function feesOf({ agency }: BooksModel, { telemarketers }: FloorResult, months: number): number {
  if (agency === null) return 0;
  const units = {
    h: telemarketers.total('paid') / 3600,
    lead: telemarketers.total('leads'),
    'accepted lead': telemarketers.total('accepted'),
    'held appointment': telemarketers.total('appointments_held'),
    month: months,
  };
  return agency.prices.reduce((fees, { per, price }) => fees + price * units[per], agency.setup);
}

/** As many managers as the people employed in each month need; currency. */
function managementCost(
  { agency, managedPeople, managerSalary }: BooksModel,
  floor: FloorResult,
): number {
  if (managedPeople === 0) return 0;
  const { closers, spans, telemarketers } = floor;
  let managers = 0;
  let months = 0;
  let before = 0;
  spans.monthLength.forEach((length, month) => {
    const own = agency === null ? headsIn(telemarketers, spans, month) : 0;
    const heads = own + headsIn(closers, spans, month);
    const needed = Math.ceil(heads / managedPeople - 1e-9);
    // Months alike are multiplied once, so that a steady floor pays whole months to the cent.
    if (needed !== managers) {
      before += managers * managerSalary * months;
      months = 0;
      managers = needed;
    }
    months += length;
  });
  return before + managers * managerSalary * months;
}

/** One role's books in whole cents, but for what each person takes home. */
interface RoleCents extends RoleBooks {
  readonly telephony: number;
}

function roleCents(
  model: BooksModel,
  floor: FloorResult,
  paidRoles: RolesPaid,
  role: Role,
  shares: Readonly<Record<Role, RoleShare>>,
): RoleCents {
  const { decimals, onCosts } = model;
  const { blocks, employed, management } = shares[role];
  const activity = floor[role];
  const unit = centsPerUnit(decimals);
  const pay = paidRoles[role];
  const { base, clawedBack, topUps, variable } = pay;
  const outside = model.agency !== null && role === 'telemarketers';
  const paid = base + variable - clawedBack + topUps;
  const parts = outside
    ? NO_ON_COSTS
    : onCostsOf(
        onCosts.onAllPay * paid,
        onCosts.perPerson * employed * unit,
        onCosts.paidLeave * base,
      );
  let onTheLine = 0;
  for (const column of ON_THE_LINE[role]) onTheLine += activity.total(column);
  if (role === 'telemarketers' && floor.dialler !== null) onTheLine += floor.dialler.ringing;
  return {
    base,
    variable,
    clawedBack,
    topUps,
    weeksWorked: pay.weeksWorked,
    weeksUnder: pay.weeksUnder,
    onCosts: parts.onPay + parts.onPeople + parts.leave,
    onCostParts: parts,
    seats: outside
      ? 0
      : cents((model.seatPerHour * activity.total('paid')) / 3600, decimals) + blocks,
    management,
    telephony: cents(model.telephony * onTheLine, decimals),
    takeHome: pay.takeHome,
    hiring: outside ? 0 : cents(model.hireCost[role] * activity.total('hires'), decimals),
  };
}

const NO_ON_COSTS: OnCostParts = { onPay: 0, onPeople: 0, leave: 0 };

/** Exact amounts in whole cents, together the whole rounded once. */
function onCostsOf(onPay: number, onPeople: number, leave: number): OnCostParts {
  const all = cents(onPay + onPeople + leave, 0);
  const wholeLeave = cents(leave, 0);
  const wholePeople = cents(onPeople + leave, 0) - wholeLeave;
  return { onPay: all - wholePeople - wholeLeave, onPeople: wholePeople, leave: wholeLeave };
}

/** What a role is paid in all. */
export function payOf({
  base,
  clawedBack,
  topUps,
  variable,
}: Pick<RoleBooks, 'base' | 'variable' | 'clawedBack' | 'topUps'>): number {
  return base + variable - clawedBack + topUps;
}

function costOf(role: RoleCents): number {
  const { hiring, management, onCosts, seats, telephony } = role;
  return payOf(role) + onCosts + seats + management + telephony + hiring;
}

function inCurrency(role: RoleCents, unit: number): RoleBooks {
  return {
    base: role.base / unit,
    variable: role.variable / unit,
    clawedBack: role.clawedBack / unit,
    topUps: role.topUps / unit,
    weeksWorked: role.weeksWorked,
    weeksUnder: role.weeksUnder,
    onCosts: role.onCosts / unit,
    onCostParts: {
      onPay: role.onCostParts.onPay / unit,
      onPeople: role.onCostParts.onPeople / unit,
      leave: role.onCostParts.leave / unit,
    },
    seats: role.seats / unit,
    management: role.management / unit,
    takeHome: role.takeHome,
    hiring: role.hiring / unit,
  };
}
