import { metrics } from '../../../metrics/index.ts';
import type { SheetOf } from '../types.ts';

/** What one person is paid under each plan for what he or she attains. */
export const payout: SheetOf = ({ pay }) => {
  if (!pay?.payout) return null;
  const { per, plans, role } = pay;
  const { measure, results } = pay.payout;
  const unit = metrics[measure === 'revenue' ? 'revenue' : 'accepted_leads'].unit;
  return {
    id: 'payout',
    name: 'Pay for results',
    title: `Pay of one of the ${role}, by ${measure}`,
    notes: [
      `An average ${per} whose results all grow in the same proportion, with every input at its middle. Clawbacks are not in it: ` +
        'they follow single deals.',
    ],
    columns: [
      { name: `${measure}, a ${per}`, unit },
      ...plans.map(({ name }) => ({ name: `pay, ${name}`, unit: 'cents' }) as const),
    ],
    rows: results.map((result, at) => [result, ...plans.map((plan) => plan.payout[at]!)]),
  };
};
