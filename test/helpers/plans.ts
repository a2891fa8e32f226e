import type { Commission } from '../../src/pay/components/commission.ts';
import type { Holding } from '../../src/pay/components/types.ts';
import type { EffortSpec, Pay } from '../../src/scenario/scenario.ts';

/** What a file says of pay beside plans where everything else is off. */
export const monthlyPay = {
  paid: 'monthly',
  payable: { when: 'on sale', lag: 0, holdback: null },
  overtime: null,
  minimum: null,
  effort: null,
} as const satisfies Partial<Pay>;

/** One rate on everything that is sold, `7% of revenue`. */
export function flatCommission<N>(
  rate: N,
  of: Commission['of'] = 'revenue',
): Holding<Commission, N | number> {
  return {
    kind: 'commission',
    of,
    per: 'month',
    tiers: [{ from: { at: 0, ofQuota: false }, rate }],
    retroactive: false,
    quota: null,
    ramped: false,
    threshold: null,
    cap: null,
  };
}

/** Nothing said of how people work on a plan. */
export const NO_EFFORT: EffortSpec = {
  sales: null,
  volume: null,
  elasticity: null,
  against: null,
  selection: null,
  value: null,
  audited: null,
  gaming: null,
  brought_forward: null,
};
