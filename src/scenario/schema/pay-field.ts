import type { Field, FieldKind } from '../../pay/components/index.ts';

import type { Holding, Tier } from '../../pay/components/types.ts';
import type { Quantity } from '../scenario.ts';
import type { Tree } from '../tree.ts';
import { readDayRange, readDays, readMark, readMoneyPer, readTier } from '../values/pay-fields.ts';
import type { WrittenTier } from '../values/pay-fields.ts';
import { quote } from '../values/unreadable.ts';
import { complain } from './key.ts';
import type { Key, Taking } from './key.ts';
import * as kinds from './kinds.ts';
import { list } from './list.ts';
import { drawnOnce } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { value } from './value.ts';
import type { Kind } from './value.ts';

function written(pattern: RegExp, id: string, examples: string[]): Sketch {
  return drawnOnce((z) => z.string().regex(pattern).meta({ id, examples }));
}

/** `up to $40k at 11%`, `above at 14%`. */
const tier: Kind<WrittenTier> = {
  read: readTier,
  bare: written(/^(up\s+to\s+.+|above)\s+at\s+.+$/u, 'a-tier', [
    'up to $40k at 11%',
    'up to 90% of quota at 2%',
    'above at 14%',
  ]),
};

const KINDS: Readonly<Record<Exclude<FieldKind, 'word' | 'tiers'>, Kind<unknown>>> = {
  money: kinds.money,
  'money per hour': kinds.moneyPerHour,
  share: kinds.share,
  'money per': {
    read: readMoneyPer,
    bare: written(
      /^.*\d.*(\/|\bper\b|\ban?\b)\s*(week|month|quarter|year)s?(\s+(uniform|triangular))?$/u,
      'an-amount-per-span',
      ['$55k/month', '$9k..$12k/quarter'],
    ),
  },
  mark: {
    read: readMark,
    bare: drawnOnce((z) =>
      z
        .union([z.string().regex(/^[^%]*\d[\d.,_kM]*$|^.*%\s+of\s+quota$/u), z.number()])
        .meta({ id: 'an-amount-or-a-share-of-quota', examples: ['$20k', '50% of quota'] }),
    ),
  },
  days: {
    read: readDays,
    bare: kinds.exactTime.bare,
  },
  'day range': {
    read: readDayRange,
    bare: drawnOnce((z) =>
      z
        .union([z.string().regex(/^\d+(\s*\.\.\s*\d+)?$/u), z.int().min(1)])
        .meta({ id: 'working-days', examples: ['6..10'] }),
    ),
  },
  flag: kinds.yesNo,
};

/** Tiers of a rate: `[up to $40k at 11%, above at 14%]`. */
function tiers(about: string): Key<readonly Holding<Tier, Quantity>[]> {
  const base = list(tier, about);
  return {
    ...base,
    take(node, spot) {
      const taken = base.take(node, spot);
      const items = node?.kind === 'list' ? node.items : [];
      if (taken === undefined || taken.length < items.length) return undefined;
      if (taken.length === 0) {
        return complain(spot, node!.place, 'at least one tier is needed, such as above at 7%.');
      }
      return risingTiers(taken, items, spot);
    },
  };
}

/** Tiers from what each reaches up to: the first begins at 0, each other one where the one before it ends. */
export function tiersFrom(written: readonly WrittenTier[]): readonly Holding<Tier, Quantity>[] {
  return written.map(({ rate }, index) => ({
    from: written[index - 1]?.until ?? { at: 0, ofQuota: false },
    rate,
  }));
}

function risingTiers(
  taken: readonly WrittenTier[],
  items: readonly Tree[],
  spot: Taking,
): readonly Holding<Tier, Quantity>[] | undefined {
  for (const [index, { until }] of taken.entries()) {
    const fault = faultOf(until, taken[index - 1]?.until ?? null, index === taken.length - 1);
    if (fault === null) continue;
    const item = items[index]!;
    const said = item.kind === 'leaf' ? `${quote(item.text)}: ` : '';
    return complain(spot, item.place, said + fault);
  }
  return tiersFrom(taken);
}

/** What is wrong with where a tier ends, or null. */
function faultOf(
  until: WrittenTier['until'],
  before: WrittenTier['until'],
  last: boolean,
): string | null {
  if (until === null) return last ? null : 'what is above all comes last.';
  if (last) return 'the last tier has no end. Write another one after it, such as above at 14%.';
  if (before !== null && before.ofQuota !== until.ofQuota) {
    return 'tiers end at amounts of money or at shares of the quota, not at both.';
  }
  return until.at > (before?.at ?? 0)
    ? null
    : before === null
      ? 'a tier up to 0 holds nothing.'
      : 'tiers rise, and this one ends where the one before it does, or earlier.';
}

/** The key of a field in a rule's section. */
export function fieldKey(field: Field): Key<unknown> {
  const { about, is, words = [] } = field;
  if (is === 'tiers') return tiers(about);
  const kind = is === 'word' ? kinds.choice(...words) : KINDS[is];
  return value(kind, {
    about,
    ...('absent' in field && { absent: field.absent }),
    ...('none' in field && { none: field.none }),
  });
}
