import { countText, plain, rateText } from '../numbers.ts';
import type { PayContext } from '../types.ts';
import { BASES, baseOf, type Base } from './base-of.ts';
import { forMonths, Marks } from './marks.ts';
import { SPANS, type Mark, type MoneyPer, type PayRule, type Per, type Tier } from './types.ts';

/** Sums of deals miss a mark by less than this share of it where they are meant to meet it. */
const CLOSE = 1e-12;

/** Share of what a person's deals bring. */
export interface Commission {
  readonly kind: 'commission';
  readonly of: Base;
  /** The span that tiers, threshold and a rising rate look at. */
  readonly per: Per;
  /** At least one, the first from 0, rising. */
  readonly tiers: readonly Tier[];
  /** Whether a tier reached holds for all of the span, back to its first deal. */
  readonly retroactive: boolean;
  readonly quota: MoneyPer | null;
  /** Whether the quota grows with the ramp of whoever is new. */
  readonly ramped: boolean;
  /** Below it nothing is paid. */
  readonly threshold: Mark | null;
  readonly cap: MoneyPer | null;
}

/**
 * Pays a share of revenue as sold, of margin or of cash, in the month of sale, at a rate that may rise or fall with what is
 * sold in a span. A cancelled deal keeps its commission on revenue, since taking back is the business of a clawback.
 */
export const commission: PayRule<Commission> = {
  what: 'a commission',
  about:
    'A share of revenue, margin or cash: 7% of revenue, {per: month, first: $40k at 11%, above: 14%}, or {of: revenue, at: 6%, quota: $55k/month, above_quota: 9%, cap: $9k/month}.',
  example: '7% of revenue',
  variable: true,
  pays: ['tiers.*.rate', 'cap.amount'],
  per: [],
  fields: {
    of: { is: 'word', words: BASES, absent: 'revenue', about: 'What it is a share of.' },
    per: { is: 'word', words: SPANS, absent: 'month', about: 'The span that tiers look at.' },
    tiers: { is: 'tiers', about: 'Rates by what is sold in the span.' },
    retroactive: {
      is: 'flag',
      absent: false,
      about: 'Whether a tier reached holds back to the first deal of the span.',
    },
    quota: { is: 'money per', absent: null, none: null, about: 'What is to be sold.' },
    ramped: { is: 'flag', absent: false, about: 'Whether new people have a smaller quota.' },
    threshold: { is: 'mark', absent: null, none: null, about: 'Below it nothing is paid.' },
    cap: { is: 'money per', absent: null, none: null, about: 'The most that is paid.' },
  },
  read(part) {
    if (!part.includes('%')) return null;
    const [, rate, word] = /^(.*%)\s+of\s+([a-z]+)$/u.exec(part) ?? [];
    const of = BASES.find((base) => base === word);
    if (rate === undefined || of === undefined) {
      return 'a share of what? Write 7% of revenue, 7% of margin or 7% of cash.';
    }
    return {
      spec: {
        kind: 'commission',
        of,
        per: 'month',
        retroactive: false,
        quota: null,
        ramped: false,
        threshold: null,
        cap: null,
        tiers: [{ from: { at: 0, ofQuota: false }, rate: 0 }],
      },
      numbers: { 'tiers.0.rate': { text: rate, is: 'share' } },
    };
  },
  make(spec) {
    const { of, tiers } = spec;
    const per = spec.quota?.per ?? spec.per;
    const flat = tiers.length === 1 && spec.cap === null && spec.threshold === null;
    const { rate } = tiers[0]!;
    return {
      does: 'earn',
      kind: 'commission',
      per: flat ? null : per,
      // Without tiers it is known whenever people are paid.
      spread: flat ? 'pay period' : per,
      label: () =>
        flat ? `${rateText(rate * 100, 0)}% of ${of}` : `${ratesText(spec)} of ${of} in the ${per}`,
      amount: flat
        ? (context) => rate * baseOf(of, context)
        : (context) => amountOf(spec, per, context),
      basis: (context, decimals) => {
        const sold = baseOf(of, context);
        if (flat) return countText(sold, rate, decimals, decimals);
        const text = plain(sold, decimals, decimals);
        if (spec.quota === null) return text;
        return `${text}, quota ${plain(quotaOf(spec, context), decimals, decimals)}`;
      },
    };
  },
};

/** What is due to date on what was sold in the span to date. */
function amountOf(spec: Commission, per: Per, context: PayContext): number {
  const { cap, retroactive, threshold, tiers } = spec;
  const sold = baseOf(spec.of, context);
  const marks = new Marks(per, quotaOf(spec, context), context);
  if (threshold !== null && sold < marks.at(threshold) * (1 - CLOSE)) return 0;
  let amount = 0;
  tiers.forEach(({ from, rate }, tier) => {
    const edge = marks.at(from);
    if (tier > 0 && sold <= edge * (1 + CLOSE)) return;
    if (retroactive) {
      amount = rate * sold;
      return;
    }
    const next = tiers[tier + 1];
    const until = next === undefined ? sold : Math.min(sold, marks.at(next.from));
    amount += rate * (until - (tier === 0 ? 0 : edge));
  });
  return cap === null ? amount : Math.min(amount, forMonths(cap, context.due, context));
}

function quotaOf({ quota, ramped }: Commission, context: PayContext): number {
  return quota === null ? 0 : forMonths(quota, ramped ? context.dueRamped : context.due, context);
}

/** `2% to 90% of quota, 3% to 99% of quota, 4% above`. */
function ratesText({ retroactive, tiers }: Commission): string {
  const rates = tiers.map(({ rate }, tier) => {
    const next = tiers[tier + 1];
    const text = `${plain(rate * 100, 0, 4)}%`;
    if (next === undefined) return tier === 0 ? text : `${text} above`;
    const { at, ofQuota } = next.from;
    return `${text} to ${ofQuota ? `${plain(at * 100, 0, 2)}% of quota` : plain(at, 0, 2)}`;
  });
  return rates.join(', ') + (retroactive ? ', of all,' : '');
}
