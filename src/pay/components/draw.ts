import { cents } from '../money.ts';
import { rateText } from '../numbers.ts';
import { monthsIn } from './marks.ts';
import type { MoneyPer, PayRule } from './types.ts';

/** An advance on what results will bring. */
export interface PayDraw {
  readonly kind: 'draw';
  readonly amount: MoneyPer;
  readonly recoverable: boolean;
}

/**
 * Pays at least so much for results. What a recoverable draw advanced is taken from later results, as far as they go beyond the
 * draw; whoever leaves takes the balance along.
 */
export const draw: PayRule<PayDraw> = {
  what: 'a draw',
  about: 'An advance on results: {amount: $2.2k/month, recoverable: yes}.',
  example: '{amount: $2.2k/month, recoverable: yes}',
  variable: true,
  pays: ['amount.amount'],
  per: [],
  alone: { field: 'amount', is: 'money per' },
  fields: {
    amount: { is: 'money per', about: 'What results are raised to.' },
    recoverable: { is: 'flag', absent: true, about: 'Whether later results pay it back.' },
  },
  make: ({ amount: { amount, per }, recoverable }) => ({
    does: 'settle',
    kind: 'draw',
    part: recoverable ? 'variable' : 'topUps',
    per,
    when: 'before the minimum',
    within: null,
    label: (decimals) =>
      `draw of ${rateText(amount, decimals)} per ${per}${recoverable ? '' : ', not recoverable'}`,
    open() {
      let owed = 0;
      // Since the span began: what results brought, the draw due, and what was paid of both; cents.
      let earned = 0;
      let months = 0;
      let paid = 0;
      return (account) => {
        earned += account.variable;
        months += account.due;
        const due = cents(
          (amount * months * account.centsPerUnit) / monthsIn(per, account.workingDays),
          0,
        );
        const wanted = earned < due ? due : earned - Math.min(owed, earned - due);
        const line = Math.max(wanted - paid - account.variable, -account.available);
        paid += account.variable + line;
        if (account.ends) {
          owed = recoverable ? owed + paid - earned : 0;
          earned = 0;
          months = 0;
          paid = 0;
        }
        return line;
      };
    },
  }),
};
