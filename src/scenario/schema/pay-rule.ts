import { ruleOf } from '../../pay/components/index.ts';
import type { AnyRule, ComponentKind, NumberUnit } from '../../pay/components/index.ts';
import type { ComponentSpec, Quantity } from '../scenario.ts';
import type { Tree } from '../tree.ts';
import { readAtWord, readRule } from '../values/pay-line.ts';
import { quote } from '../values/unreadable.ts';
import { complain, step } from './key.ts';
import type { Key, Taking } from './key.ts';
import * as kinds from './kinds.ts';
import { list } from './list.ts';
import { record } from './record.ts';
import { readLeaf, recordOrigin, value } from './value.ts';
import type { Kind } from './value.ts';

/** What stands at a rule's key, and its texts for the plan's line. */
export interface RulePart {
  readonly components: readonly ComponentSpec[];
  readonly texts: readonly string[];
}

/** How a number at a word looks to an editor. */
const NUMBERS: Readonly<Record<NumberUnit, Kind<Quantity>>> = {
  money: kinds.money,
  'money per hour': kinds.moneyPerHour,
  share: kinds.share,
};

/** The key of one rule of a plan, which may be left out. */
export function payRule(kind: ComponentKind): Key<RulePart | null> {
  const rule = ruleOf(kind);
  const part: Kind<ComponentSpec> = {
    read: (text, reading) => readRule(kind, text, reading),
    bare: (z) => z.string().meta({ examples: [rule.example] }),
  };
  return rule.many === undefined
    ? once(part, rule.about)
    : several(kind, part, rule, rule.numbers[rule.many.number]!);
}

function once(part: Kind<ComponentSpec>, about: string): Key<RulePart | null> {
  const key = value(part, { about, absent: null });
  return {
    ...key,
    take(node, spot) {
      const component = key.take(node, spot);
      if (component == null) return component;
      return { components: [component], texts: textsOf([node]) };
    },
  };
}

/** A list of `$4/accepted lead`, or a section of numbers by word. */
function several(
  kind: ComponentKind,
  part: Kind<ComponentSpec>,
  { about, per }: AnyRule,
  unit: NumberUnit,
): Key<RulePart | null> {
  const asList = list(part, about);
  const asRecord = record(value(NUMBERS[unit], { about: 'Money for each.' }), {
    about,
    faultOf: (name) =>
      per.includes(name) ? null : `${quote(name)} is not paid for. Units are ${per.join(', ')}.`,
    namePattern: `^(${per.join('|')})$`,
    removable: false,
  });
  return {
    about,
    schema: (z) => z.union([asList.schema(z), asRecord.schema(z)]).describe(about),
    keys: null,
    main: null,
    below: asRecord.below,
    shape: (node, spot) =>
      node.kind === 'branch' && !node.entries.has('value')
        ? asRecord.shape(node, spot)
        : asList.shape(node, spot),
    take(node, spot) {
      if (node === undefined) return null;
      if (node.kind !== 'branch') {
        const components = asList.take(node, spot);
        const items = node.kind === 'list' ? node.items : [];
        if (components === undefined || components.length < items.length) return undefined;
        return { components, texts: textsOf(items) };
      }
      if (node.damaged === true) return undefined;
      const found = [...node.entries]
        .map(([word, entry]) => takeWord(kind, word, entry.node, spot))
        .filter((entry) => entry !== undefined);
      if (found.length < node.entries.size) return undefined;
      return {
        components: found.map(({ component }) => component),
        texts: found.map(({ text }) => text),
      };
    },
  };
}

function takeWord(
  kind: ComponentKind,
  word: string,
  node: Tree,
  spot: Taking,
): { component: ComponentSpec; text: string } | undefined {
  const below = step(spot, word);
  if (node.kind !== 'leaf') return complain(below, node.place, 'one value is expected.');
  recordOrigin(node, below);
  const component = readLeaf(node, below, {
    read: (text, reading) => readAtWord(kind, word, text, reading),
  });
  const text = node.text.includes('/') ? node.text : `${node.text}/${word}`;
  return component && { component, text };
}

function textsOf(nodes: readonly (Tree | undefined)[]): readonly string[] {
  return nodes.map((node) => (node?.kind === 'leaf' ? node.text : ''));
}
