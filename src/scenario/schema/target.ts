import type { Holding, MoneyPer } from '../../pay/components/types.ts';
import { MONTHS_PER_QUARTER, MONTHS_PER_YEAR } from '../../pay/time.ts';
import type { ComponentSpec, Quantity } from '../scenario.ts';
import type { Branch } from '../tree.ts';
import { complain, step } from './key.ts';
import type { Key, Taking } from './key.ts';
import * as kinds from './kinds.ts';
import { fieldKey } from './pay-field.ts';
import type { RulePart } from './pay-rule.ts';
import { section } from './section.ts';
import { drawnOnce } from './sketch.ts';
import { value } from './value.ts';

const MONTHS = { month: 1, quarter: MONTHS_PER_QUARTER, year: MONTHS_PER_YEAR } as const;

type AmountPer = Holding<MoneyPer, Quantity>;

const inKeys: Key<RulePart | null> = section(
  {
    about:
      'Earnings at the quota, and the share of them that is salary: {pay: $82k/year, base: 50%, quota: $55k/month}.',
    keys: {
      pay: fieldKey({ is: 'money per', about: 'Target earnings per month or year.' }),
      base: value(kinds.share, {
        about: 'Share of them that is salary.',
        check: (base) => (base === 1 ? 'all of it is salary. Write salary instead.' : null),
      }),
      quota: fieldKey({ is: 'money per', about: 'What is to be sold for them.' }),
    },
    absent: null,
  },
  ({ base, pay, quota }, node, spot) => {
    if (base === undefined || pay === undefined || quota === undefined) return undefined;
    return partOf(pay as AmountPer, base, quota as AmountPer, node, spot);
  },
);

const draw = drawnOnce((z) => inKeys.schema(z).meta({ id: 'a-plan-s-target' }));

/**
 * Earnings of who just meets the quota, and how much of them is sure: short for a salary and a commission at the rate that
 * pays the rest on the quota.
 */
export const target: Key<RulePart | null> = { ...inKeys, schema: (z) => draw(z) };

function partOf(
  pay: AmountPer,
  base: Quantity,
  quota: AmountPer,
  node: Branch,
  spot: Taking,
): RulePart | undefined {
  const say = (key: string, message: string): undefined =>
    complain(step(spot, key), node.entries.get(key)!.key, message);
  const ends = { pay: pay.amount, base, quota: quota.amount };
  const doubtful = Object.entries(ends).find(([, number]) => typeof number !== 'number');
  if (doubtful !== undefined) {
    return say(
      doubtful[0],
      'a target is worked out from exact numbers. With a range write salary and commission.',
    );
  }
  if (pay.per !== 'month' && pay.per !== 'year') {
    return say('pay', 'target earnings are per month or year, such as $82k/year.');
  }
  if (quota.per === 'week') {
    return say('quota', 'the quota of a target is per month, quarter or year.');
  }
  if (quota.amount === 0) return say('quota', 'a quota above 0 is needed.');
  const [sure, sum] = [base as number, pay.amount as number];
  const atQuota = ((1 - sure) * sum * MONTHS[quota.per]) / MONTHS[pay.per];
  const rate = atQuota / (quota.amount as number);
  if (rate > 1) {
    return say('quota', 'the commission on it would be more than all that is sold.');
  }
  const salary: ComponentSpec = { kind: 'salary', amount: sure * sum, per: pay.per };
  const commission: ComponentSpec = {
    kind: 'commission',
    of: 'revenue',
    per: quota.per,
    tiers: [{ from: { at: 0, ofQuota: false }, rate }],
    retroactive: false,
    quota,
    ramped: false,
    threshold: null,
    cap: null,
  };
  return { components: sure === 0 ? [commission] : [salary, commission], texts: null };
}
