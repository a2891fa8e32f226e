import type { Books, OnCostParts } from './types.ts';

/** One line of the profit-and-loss table. */
export interface LedgerEntry {
  readonly id: string;
  readonly label: string;
  /** A `total` restates the lines above it and is not added again. */
  readonly kind: 'line' | 'total';
  /** Left out where it is 0 in every month: what the file has nothing of. */
  readonly optional: boolean;
  /** Currency; what costs is negative. */
  of(books: Books): number;
}

/**
 * The profit-and-loss table, in order. To the cent, the lines above `margin` add up to it, the lines between `margin`
 * and `total_cost` to the latter, and all lines to `profit`.
 */
export const LEDGER: readonly LedgerEntry[] = [
  line('revenue', 'revenue', (books) => books.revenue),
  line('cancelled', 'cancelled', (books) => -books.cancelledRevenue),
  line('goods', 'cost of goods', (books) => books.margin - books.keptRevenue),
  total('margin', 'margin', (books) => books.margin),
  line('telemarketer_base', "telemarketers' base pay", (books) => -books.telemarketers.base),
  line(
    'telemarketer_variable',
    "telemarketers' variable pay",
    (books) => -books.telemarketers.variable,
  ),
  optional(
    'telemarketer_clawback',
    'clawed back from telemarketers',
    (books) => books.telemarketers.clawedBack,
  ),
  optional(
    'telemarketer_top_ups',
    "telemarketers' top-ups",
    (books) => -books.telemarketers.topUps,
  ),
  line('closer_base', "closers' base pay", (books) => -books.closers.base),
  line('closer_variable', "closers' variable pay", (books) => -books.closers.variable),
  optional('closer_clawback', 'clawed back from closers', (books) => books.closers.clawedBack),
  optional('closer_top_ups', "closers' top-ups", (books) => -books.closers.topUps),
  line('on_costs_on_pay', 'on-costs on pay', (books) => -onCosts(books, 'onPay')),
  line('on_costs_per_person', 'cover per person', (books) => -onCosts(books, 'onPeople')),
  line('on_costs_paid_leave', 'paid leave', (books) => -onCosts(books, 'leave')),
  optional('agency_fees', 'agency fees', (books) => -books.agencyFees),
  line('seats', 'seats', (books) => -bothRoles(books, 'seats')),
  line('management', 'management', (books) => -bothRoles(books, 'management')),
  line('hiring', 'hiring', (books) => -bothRoles(books, 'hiring')),
  line('telephony', 'telephony', (books) => -books.telephony),
  line('prospects', 'prospects', (books) => -books.prospects),
  line('fixed', 'fixed cost', (books) => -books.fixed),
  total('total_cost', 'total cost', (books) => -books.totalCost),
  total('profit', 'profit', (books) => books.profit),
];

function line(id: string, label: string, of: LedgerEntry['of']): LedgerEntry {
  return { id, label, kind: 'line', optional: false, of: (books) => of(books) || 0 };
}

function optional(id: string, label: string, of: LedgerEntry['of']): LedgerEntry {
  return { ...line(id, label, of), optional: true };
}

function total(id: string, label: string, of: LedgerEntry['of']): LedgerEntry {
  return { ...line(id, label, of), kind: 'total' };
}

function onCosts({ closers, telemarketers }: Books, part: keyof OnCostParts): number {
  return telemarketers.onCostParts[part] + closers.onCostParts[part];
}

function bothRoles(books: Books, part: 'seats' | 'management' | 'hiring'): number {
  return books.telemarketers[part] + books.closers[part];
}
