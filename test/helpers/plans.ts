import type { Commission } from '../../src/pay/components/commission.ts';

type Flat<N> = Omit<Commission, 'tiers' | 'cap' | 'quota' | 'threshold'> & {
  readonly tiers: readonly { readonly from: { readonly at: 0; readonly ofQuota: false }; readonly rate: N }[];
  readonly cap: null;
  readonly quota: null;
  readonly threshold: null;
};

/** One rate on everything that is sold, `7% of revenue`. */
export function flatCommission<N>(rate: N, of: Commission['of'] = 'revenue'): Flat<N> {
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
