import { countText, rateText } from '../numbers.ts';
import { DAYS_PER_WEEK, MONTHS_PER_YEAR } from '../time.ts';
import type { PayContext } from '../types.ts';
import { splitPer } from './per.ts';
import type { PayRule } from './types.ts';

const SPANS = ['week', 'month', 'year'] as const;

/** Currency per week, month or year. */
export interface Salary {
  readonly kind: 'salary';
  readonly amount: number;
  readonly per: (typeof SPANS)[number];
}

/** Pays for time employed, in proportion to scheduled days. */
export const salary: PayRule<Salary> = {
  what: 'a salary',
  about: 'Per week, month or year.',
  example: '$3.5k/month',
  variable: false,
  pays: ['amount'],
  per: SPANS,
  read(part) {
    const { amount, unit } = splitPer(part) ?? {};
    const per = SPANS.find((span) => span === unit);
    if (amount === undefined || per === undefined) return null;
    return { spec: { kind: 'salary', per }, numbers: { amount: { text: amount, is: 'money' } } };
  },
  make: ({ amount, per }) => ({
    does: 'earn',
    kind: 'salary',
    per: null,
    spread: null,
    label: (decimals) => `${rateText(amount, decimals)} per ${per}`,
    amount: (context) => amount * spans(per, context),
    basis: (context, decimals) => {
      const count = countText(spans(per, context), amount, 0, decimals);
      return `${count} ${count === '1' ? per : `${per}s`}`;
    },
  }),
};

function spans(per: Salary['per'], { months, workingDays }: PayContext): number {
  if (per === 'week') return (months * workingDays) / DAYS_PER_WEEK;
  return per === 'year' ? months / MONTHS_PER_YEAR : months;
}
