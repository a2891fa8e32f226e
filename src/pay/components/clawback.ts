import { cents } from '../money.ts';
import { plain } from '../numbers.ts';
import type { PayRule } from './types.ts';

const FROM = ['next commission', 'any pay'] as const;

/** What a cancelled deal takes back. */
export interface Clawback {
  readonly kind: 'clawback';
  readonly share: number;
  /** Calendar days from the sale; null for as long as customers may cancel. */
  readonly within: number | null;
  readonly taken_from: (typeof FROM)[number];
  readonly leavers: 'lost';
}

/**
 * Takes back what pay by results would have been less without deals that are cancelled, the tier of the month of sale worked out
 * anew. It belongs to the month of sale; what pay of that time does not yield is taken from later pay, never from the legal
 * minimum. Whoever leaves owes nothing.
 */
export const clawback: PayRule<Clawback> = {
  what: 'a clawback',
  about: 'Takes pay for cancelled deals back: {share: 100%, within: 14 days}.',
  example: '{share: 100%, within: 14 days}',
  variable: true,
  pays: [],
  per: [],
  alone: { field: 'share', is: 'share' },
  fields: {
    share: { is: 'share', absent: 1, about: 'How much of it is taken back.' },
    within: { is: 'days', absent: null, none: null, about: 'How long after a sale.' },
    taken_from: {
      is: 'word',
      words: FROM,
      absent: 'next commission',
      about: 'What it is taken from: pay by results alone, or any pay.',
    },
    leavers: {
      is: 'word',
      words: ['lost'],
      absent: 'lost',
      about: 'What leavers owe is lost to the company.',
    },
  },
  make: ({ share, taken_from, within }) => ({
    does: 'settle',
    kind: 'clawback',
    part: 'clawedBack',
    when: 'before the minimum',
    per: 'month',
    within: within ?? Number.POSITIVE_INFINITY,
    label: () => `clawback of ${plain(share * 100, 0, 2)}% for cancelled deals`,
    open() {
      let owed = 0;
      return ({ available, availableOfAll, revoked }) => {
        owed += cents(share * revoked, 0);
        const taken = Math.min(owed, taken_from === 'any pay' ? availableOfAll : available);
        owed -= taken;
        return 0 - taken;
      };
    },
  }),
};
