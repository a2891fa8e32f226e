import { ACTIVITY } from '../../floor/activity.ts';
import { plain } from '../numbers.ts';
import { BASES, baseOf, type Base } from './base-of.ts';
import { SPANS, type PayRule, type Per } from './types.ts';

const WAYS = ['equally', 'by hours', 'by output'] as const;

/** A share of what all of a role bring in, for all of them. */
export interface TeamPool {
  readonly kind: 'pool';
  readonly rate: number;
  readonly of: Base;
  readonly per: Per;
  readonly shared: (typeof WAYS)[number];
}

/** Everybody on the plan puts a share of what he or she brings into one pot, which is then shared out to the cent. */
export const pool: PayRule<TeamPool> = {
  what: 'a team pool',
  about:
    'A share of what the whole team brings, shared out: {rate: 2%, of: revenue, shared: equally}.',
  example: '{rate: 2%, of: revenue, shared: equally}',
  variable: true,
  pays: ['rate'],
  per: [],
  alone: { field: 'rate', is: 'share' },
  fields: {
    rate: { is: 'share', about: 'How much goes into the pool.' },
    of: { is: 'word', words: BASES, absent: 'revenue', about: 'What it is a share of.' },
    per: { is: 'word', words: SPANS, absent: 'month', about: 'How often it is shared out.' },
    shared: { is: 'word', words: WAYS, absent: 'equally', about: 'In proportion to what.' },
  },
  make: ({ of, per, rate, shared }) => ({
    does: 'pool',
    kind: 'pool',
    per,
    shared,
    label: () => `${plain(rate * 100, 0, 4)}% of the team's ${of}, shared ${shared}`,
    amount: (context) => rate * baseOf(of, context),
    weight: (context) => {
      if (shared === 'equally') return context.months;
      return shared === 'by hours' ? context.sum(ACTIVITY.paid) : baseOf(of, context);
    },
  }),
};
