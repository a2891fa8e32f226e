import { plain } from '../numbers.ts';
import type { PayRule } from './types.ts';

/** Who gets how much of a commission. */
export interface CommissionSplit {
  readonly kind: 'split';
  readonly closer: number;
  readonly telemarketer: number;
}

/** Gives a share of closers' commission to the telemarketers who found the leads; leads of nobody's leave it with the closer. */
export const split: PayRule<CommissionSplit> = {
  what: 'a split',
  about:
    'How closers share their commission with who found the lead: {closer: 85%, telemarketer: 15%}.',
  example: '{closer: 85%, telemarketer: 15%}',
  variable: true,
  pays: [],
  per: [],
  only: 'closers',
  fields: {
    closer: { is: 'share', about: 'What the closer keeps.' },
    telemarketer: { is: 'share', about: 'What the telemarketer gets.' },
  },
  make: ({ telemarketer }) => ({
    does: 'split',
    kind: 'split',
    telemarketer,
    label: () => `${plain(telemarketer * 100, 0, 2)}% of the commission on telemarketers' leads`,
  }),
};
