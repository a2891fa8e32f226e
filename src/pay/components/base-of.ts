import { ACTIVITY } from '../../floor/activity.ts';
import type { PayContext } from '../types.ts';

/** What a commission may be a share of. */
export const BASES = ['revenue', 'margin', 'cash'] as const;

export type Base = (typeof BASES)[number];

/**
 * Currency that a commission is a share of: revenue as sold; margin, the margin rate times what is kept of it; cash, what
 * customers had paid before they could cancel.
 */
export function baseOf(base: Base, context: PayContext): number {
  if (base === 'cash') return context.cashReceived();
  const sold = context.sum(ACTIVITY.revenue);
  return base === 'revenue'
    ? sold
    : context.marginRate * (sold - context.sum(ACTIVITY.cancelled_revenue));
}
