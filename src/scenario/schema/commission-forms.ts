import type { Holding, Mark, MoneyPer, Per, Tier } from '../../pay/components/types.ts';
import type { Quantity } from '../scenario.ts';
import type { Branch } from '../tree.ts';
import { readTier } from '../values/pay-fields.ts';
import type { WrittenTier } from '../values/pay-fields.ts';
import { Unreadable, quote } from '../values/unreadable.ts';
import { complain, lack, step } from './key.ts';
import type { Key, Taking } from './key.ts';
import * as kinds from './kinds.ts';
import { fieldKey, tiersFrom } from './pay-field.ts';
import { isSet } from './section.ts';
import { drawnOnce } from './sketch.ts';
import { value } from './value.ts';
import type { Kind } from './value.ts';

type Tiers = readonly Holding<Tier, Quantity>[];

/** What a section of a commission reads to, its short forms included. */
interface Written {
  readonly per: Per;
  readonly tiers: Tiers | null;
  readonly retroactive: boolean;
  readonly quota: Holding<MoneyPer, Quantity> | null;
  readonly cap: Holding<MoneyPer, Quantity> | null;
  readonly ramped: boolean;
  readonly threshold: Mark | null;
  readonly at: Quantity | null;
  readonly above_quota: Quantity | null;
  readonly first: WrittenTier | null;
  readonly above: Quantity | null;
}

const QUOTA: Mark = { at: 1, ofQuota: true };

/** `$40k at 11%`. */
const firstTier: Kind<WrittenTier> = {
  read(text, reading) {
    if (!/\sat\s/u.test(text)) {
      throw new Unreadable(`${quote(text)} is not a first tier. Write it like $40k at 11%.`);
    }
    return readTier(/^up\s/u.test(text) ? text : `up to ${text}`, reading);
  },
  bare: drawnOnce((z) =>
    z
      .string()
      .regex(/^.+\s+at\s+.+$/u)
      .meta({ id: 'a-first-tier', examples: ['$40k at 11%'] }),
  ),
};

const tiersKey = fieldKey({
  is: 'tiers',
  about: 'Rates by what is sold: [up to $40k at 11%, above at 14%].',
});

/** The keys of a commission's short forms beside those of its fields. */
export const commissionKeys: Readonly<Record<string, Key<unknown>>> = {
  at: value(kinds.share, { about: 'The rate; up to the quota with above_quota.', absent: null }),
  above_quota: value(kinds.share, { about: 'The rate beyond the quota.', absent: null }),
  first: value(firstTier, { about: 'What comes first, and its rate: $40k at 11%.', absent: null }),
  above: value(kinds.share, { about: 'The rate beyond the first.', absent: null }),
  tiers: {
    ...tiersKey,
    take: (node, spot) => (node === undefined ? null : tiersKey.take(node, spot)),
  },
};

/**
 * The fields of a commission among all that its section says, short forms written out as tiers.
 *
 * @returns undefined where a problem was found
 */
export function commissionOf(
  values: object,
  node: Branch,
  spot: Taking,
): Readonly<Record<string, unknown>> | undefined {
  const written = values as Written;
  const say = (key: string, message: string): undefined =>
    complain(step(spot, key), node.entries.get(key)?.key ?? node.place, message);
  const tiers = tiersOf(written, node, spot, say);
  if (tiers === undefined) return undefined;
  const { cap, per, quota, ramped, retroactive, threshold } = written;
  if (quota !== null && isSet(node, 'per') && per !== quota.per) {
    return say('per', `the quota is that of a ${quota.per}, and so tiers are. Leave per out.`);
  }
  if (quota === null) {
    if (ramped) return say('ramped', 'there is no quota to be ramped. Write quota: $55k/month.');
    if (threshold?.ofQuota === true) return say('threshold', NO_QUOTA);
    if (tiers.some(({ from }) => from.ofQuota)) return say('tiers', NO_QUOTA);
  } else if (quota.amount === 0) return say('quota', 'a quota above 0 is needed.');
  if (retroactive && tiers.length === 1) {
    return say('retroactive', 'one rate holds for all there is. Leave retroactive out.');
  }
  const span = quota?.per ?? per;
  const plain = tiers.length === 1 && threshold === null && quota === null && !isSet(node, 'per');
  if (cap !== null && !plain && cap.per !== span) {
    return say(
      'cap',
      `a cap per ${cap.per}, where the rates look at a ${span}? Give both the same.`,
    );
  }
  return { ...written, per: plain ? (cap?.per ?? span) : span, tiers };
}

const NO_QUOTA = 'a share of which quota? Write quota: $55k/month.';

function tiersOf(
  { above, above_quota, at, first, quota, tiers }: Written,
  node: Branch,
  spot: Taking,
  say: (key: string, message: string) => undefined,
): Tiers | undefined {
  const ways = Object.entries({ at, first, tiers }).filter(([, said]) => said !== null);
  if (ways.length > 1) {
    return say(ways[1]![0], `give ${ways.map(([key]) => key).join(' or ')}, not both.`);
  }
  if (above !== null && first === null)
    return say('above', 'above what? Write first: $40k at 11%.');
  if (above_quota !== null && (at === null || quota === null)) {
    return say('above_quota', 'it goes with at and quota, such as at: 6%, quota: $55k/month.');
  }
  if (tiers !== null) return tiers;
  if (first !== null) {
    if (above === null) return say('first', 'and what comes after it? Write above: 14%.');
    return tiersFrom([first, { until: null, rate: above }]);
  }
  if (at === null) {
    return lack(spot, node, 'a commission needs a rate: at: 6%, or tiers, or first and above.');
  }
  return above_quota === null
    ? tiersFrom([{ until: null, rate: at }])
    : tiersFrom([
        { until: QUOTA, rate: at },
        { until: null, rate: above_quota },
      ]);
}
