import { efforts } from '../efforts/index.ts';
import { withSource } from '../merge.ts';
import type { EffortKey, PublishedEffort } from '../efforts/types.ts';
import type { Quantity } from '../scenario.ts';
import { NONE, isNone } from '../tree.ts';
import type { Entry, Tree } from '../tree.ts';
import type { Key } from './key.ts';
import { complain } from './key.ts';
import * as kinds from './kinds.ts';
import { NAME_PATTERN, nameFault, record } from './record.ts';
import { plainSection } from './section.ts';
import { recordOrigin, saidOf, sourceKeys, value } from './value.ts';
import type { Kind } from './value.ts';
import { quote } from '../values/unreadable.ts';
import { withMeanings } from './words.ts';
import type { Words } from './words.ts';

const published: Readonly<Record<string, PublishedEffort>> = efforts;

/** Published effects by the word for them, those of one key or all. */
function wordsOf(key?: EffortKey): Words {
  return Object.fromEntries(
    Object.entries(published).flatMap(([word, { effects, source }]) => {
      const about = key === undefined ? effectsText(effects) : effects[key];
      return about === undefined ? [] : [[word, { about, source }]];
    }),
  );
}

/** `{volume: 20%, selection: 20%}` */
function effectsText(effects: PublishedEffort['effects']): string {
  const parts = Object.entries(effects).map(([name, text]) => `${name}: ${text}`);
  return `{${parts.join(', ')}}`;
}

/** A number, or the word for one that somebody published. */
function effect(
  name: EffortKey,
  kind: Kind<Quantity>,
  about: string,
  check: (value: Quantity) => string | null = () => null,
): Key<Quantity | null> {
  const words = wordsOf(name);
  const key = value(kind, { about, none: null, absent: null, check });
  const told = withMeanings(about, words);
  return {
    ...key,
    words,
    schema: (z) =>
      z.union([key.schema(z), ...Object.keys(words).map((word) => z.literal(word))]).describe(told),
    shape(node, spot) {
      const shaped = key.shape(node, spot);
      if (shaped?.kind !== 'leaf' || !Object.hasOwn(published, shaped.text)) return shaped;
      const { effects, source } = published[shaped.text]!;
      const text = effects[name];
      if (text !== undefined) return { ...shaped, text, source: shaped.source ?? source };
      const others = Object.keys(words);
      const hint = others.length === 0 ? 'Give a number.' : `Words here are ${others.join(', ')}.`;
      return complain(spot, shaped.place, `${quote(shaped.text)} says nothing of ${name}. ${hint}`);
    },
  };
}

/** A word in place of all keys of what somebody published. */
function publishedWhole(node: Tree): Tree {
  if (node.kind !== 'leaf' || !Object.hasOwn(published, node.text)) return node;
  const { effects, source } = published[node.text]!;
  const entries = Object.entries(effects).map(([name, text]): [string, Entry] => [
    name,
    { key: node.place, node: { ...node, text, source } },
  ]);
  return { kind: 'branch', place: node.place, layer: node.layer, entries: new Map(entries) };
}

const notAll = (share: Quantity): string | null =>
  share === 1 ? 'nothing would be left; write 99%.' : null;

const ofPlan = plainSection({
  about: 'What changes while a role is on the plan, or the word for what somebody published.',
  keys: {
    sales: effect('sales', kinds.effect, 'Change of sold / accepted, such as 0%..10%; of closers.'),
    volume: effect(
      'volume',
      kinds.effect,
      'Change of what a person does in an hour, such as 5%..35%: on speed.',
    ),
    elasticity: effect(
      'elasticity',
      kinds.elasticity,
      'In place of volume: how many percent faster with 1 % more pay for each unit.',
    ),
    against: value(kinds.text, {
      about: "With elasticity: the plan that the file's numbers were measured under.",
      none: null,
      absent: null,
    }),
    selection: effect(
      'selection',
      kinds.effect,
      'Change by whoever joins under the plan: speed of telemarketers, sold / accepted of closers.',
    ),
    value: effect(
      'value',
      kinds.share,
      'What a lead loses of its value where pay is on the raw count: so many are made up; of telemarketers.',
      notAll,
    ),
    audited: effect('audited', kinds.share, 'Share of leads checked, of which none is made up.'),
    gaming: effect(
      'gaming',
      kinds.share,
      'Under cliffs, what closers give away of deals in the last tenth of the span.',
      notAll,
    ),
    brought_forward: effect(
      'brought_forward',
      kinds.share,
      'Under cliffs, share of the sales of the first tenth of a span that are made in the last tenth before it.',
      notAll,
    ),
  },
  reshape: publishedWhole,
  words: wordsOf(),
});

const byPlan = record(ofPlan, {
  about:
    'What people do otherwise on a plan than on the floor that the numbers describe, by plan; none: nothing.',
  faultOf: nameFault,
  namePattern: NAME_PATTERN,
  removable: true,
});

type Drafts = Exclude<ReturnType<typeof byPlan.take>, undefined>;

/** `pay.effort`; null for `none`. */
export const effort: Key<Drafts | null> = {
  ...byPlan,
  schema: (z) =>
    z
      .union([
        z.object(sourceKeys(z)).catchall(z.union([ofPlan.schema(z), z.literal(NONE)])),
        z.literal(NONE),
        z.null(),
      ])
      .describe(byPlan.about),
  shape(node, spot) {
    if (node.kind !== 'branch') return isNone(node) ? node : byPlan.shape(node, spot);
    const { source, by } = saidOf(node, spot);
    const plans = [...node.entries].filter(([name]) => name !== 'source' && name !== 'by');
    const shaped = byPlan.shape({ ...node, entries: new Map(plans) }, spot);
    return shaped && withSource(shaped, source, by);
  },
  take(node, spot) {
    if (node?.kind !== 'leaf' || !isNone(node)) return byPlan.take(node, spot);
    recordOrigin(node, spot);
    return null;
  },
};
