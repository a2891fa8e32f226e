import { ACTIVITY } from '../../floor/activity.ts';
import { plain } from '../numbers.ts';
import type { PayContext } from '../types.ts';
import type { PayRule } from './types.ts';

/** Share of what a person's deals bring. */
export interface Commission {
  readonly kind: 'commission';
  readonly rate: number;
  readonly of: 'revenue' | 'margin';
}

/**
 * Pays a share of revenue as sold, or of margin, in the month of sale. A cancelled deal keeps its commission on revenue,
 * since taking back is the business of a clawback; margin is the margin rate times kept revenue, so there it has none.
 */
export const commission: PayRule<Commission> = {
  what: 'a commission',
  about: 'A share of revenue or margin.',
  example: '7% of revenue',
  variable: true,
  numbers: { rate: 'share' },
  per: [],
  read(part) {
    if (!part.includes('%')) return null;
    const [, rate, of] = /^(.*%)\s+of\s+(revenue|margin)$/u.exec(part) ?? [];
    return rate !== undefined && (of === 'revenue' || of === 'margin')
      ? { kind: 'commission', rate, of }
      : 'a share of what? Write 7% of revenue, or 7% of margin.';
  },
  make({ rate, of }) {
    const base = of === 'revenue' ? revenueSold : marginKept;
    return {
      label: () => `${plain(rate * 100, 0, 4)}% of ${of}`,
      amount: (context) => rate * base(context),
      basis: (context) => plain(base(context), 2, 2),
    };
  },
};

function revenueSold({ activity, person, period }: PayContext): number {
  return activity.cells[activity.row(person, period) + ACTIVITY.revenue]!;
}

function marginKept(context: PayContext): number {
  const { activity, person, period, marginRate } = context;
  const cancelled = activity.cells[activity.row(person, period) + ACTIVITY.cancelled_revenue]!;
  return marginRate * (revenueSold(context) - cancelled);
}
