import { cents } from '../money.ts';
import { rateText } from '../numbers.ts';
import { monthsIn } from './marks.ts';
import type { MoneyPer, PayRule } from './types.ts';

/** The least that a span pays. */
export interface Guarantee {
  readonly kind: 'guarantee';
  readonly amount: MoneyPer;
}

/** Raises all pay of a span to so much, when it ends. */
export const guarantee: PayRule<Guarantee> = {
  what: 'a guarantee',
  about: 'The least that a span pays in all: $3k/month.',
  example: '$3k/month',
  variable: false,
  pays: ['amount.amount'],
  per: [],
  alone: { field: 'amount', is: 'money per' },
  fields: { amount: { is: 'money per', about: 'What all pay is raised to.' } },
  make: ({ amount: { amount, per } }) => ({
    does: 'settle',
    kind: 'guarantee',
    part: 'topUps',
    per,
    when: 'after the minimum',
    within: null,
    label: (decimals) => `guarantee of ${rateText(amount, decimals)} per ${per}`,
    open() {
      let pay = 0;
      let months = 0;
      return ({ base, centsPerUnit, due, ends, variable, workingDays }) => {
        pay += base + variable;
        months += due;
        if (!ends) return 0;
        const least = cents((amount * months * centsPerUnit) / monthsIn(per, workingDays), 0);
        const short = Math.max(0, least - pay);
        pay = 0;
        months = 0;
        return short;
      };
    },
  }),
};
