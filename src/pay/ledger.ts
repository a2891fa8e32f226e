import type { Books, RoleBooks } from './types.ts';

/** One line of the profit-and-loss table. */
export interface LedgerEntry {
  readonly id: string;
  readonly label: string;
  /** A `total` restates the lines above it and is not added again. */
  readonly kind: 'line' | 'total';
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
  line('closer_base', "closers' base pay", (books) => -books.closers.base),
  line('closer_variable', "closers' commission", (books) => -books.closers.variable),
  line('on_costs', 'on-costs', (books) => -books.onCosts),
  line('agency_fees', 'agency fees', (books) => -books.agencyFees),
  line('seats', 'seats', (books) => -bothRoles(books, 'seats')),
  line('management', 'management', (books) => -bothRoles(books, 'management')),
  line('hiring', 'hiring', (books) => -bothRoles(books, 'hiring')),
  line('telephony', 'telephony', (books) => -books.telephony),
  line('prospects', 'prospects', (books) => -books.prospects),
  line('fixed', 'fixed cost', (books) => -books.fixed),
  total('total_cost', 'total cost', (books) => -books.totalCost),
  total('profit', 'profit', (books) => books.profit),
];

function line(id: string, label: string, of: (books: Books) => number): LedgerEntry {
  return { id, label, kind: 'line', of: (books) => of(books) || 0 };
}

function total(id: string, label: string, of: (books: Books) => number): LedgerEntry {
  return { id, label, kind: 'total', of: (books) => of(books) || 0 };
}

function bothRoles(books: Books, part: Exclude<keyof RoleBooks, 'takeHome'>): number {
  return books.telemarketers[part] + books.closers[part];
}
