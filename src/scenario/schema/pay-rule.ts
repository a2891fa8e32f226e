import { ruleOf } from '../../pay/components/index.ts';
import type { ComponentKind, Field, NumberUnit } from '../../pay/components/index.ts';
import type { ComponentSpec, Quantity } from '../scenario.ts';
import type { Branch, Tree } from '../tree.ts';
import { readAtWord, readRule } from '../values/pay-line.ts';
import { quote } from '../values/unreadable.ts';
import { commissionKeys, commissionOf } from './commission-forms.ts';
import { complain, step } from './key.ts';
import type { Key, Keys, Taking } from './key.ts';
import * as kinds from './kinds.ts';
import { list } from './list.ts';
import { fieldKey } from './pay-field.ts';
import { record } from './record.ts';
import { section } from './section.ts';
import { drawnOnce } from './sketch.ts';
import { readLeaf, recordOrigin, shapeValue, value, writtenSchema } from './value.ts';
import type { Kind } from './value.ts';

/** What stands at a rule's key, and its texts for the plan's line; null where it is no text. */
export interface RulePart {
  readonly components: readonly ComponentSpec[];
  readonly texts: readonly string[] | null;
}

/** Short forms of a rule's section. */
interface Forms {
  /** Keys beside those of its fields, or in their place. */
  readonly keys: Keys;
  /** The rule's fields, from all that the section says. */
  fieldsOf(
    values: object,
    node: Branch,
    spot: Taking,
  ): Readonly<Record<string, unknown>> | undefined;
}

const FORMS: Partial<Readonly<Record<ComponentKind, Forms>>> = {
  commission: { keys: commissionKeys, fieldsOf: commissionOf },
};

/** How a number at a word looks to an editor. */
const NUMBERS: Readonly<Record<NumberUnit, Kind<Quantity>>> = {
  money: kinds.money,
  'money per hour': kinds.moneyPerHour,
  share: kinds.share,
};

/** The key of one rule of a plan, which may be left out. */
export function payRule(kind: ComponentKind): Key<RulePart | null> {
  const { about, example, fields, many } = ruleOf(kind);
  const part: Kind<ComponentSpec> = {
    read: (text, reading) => readRule(kind, text, reading),
    bare: (z) => z.string().meta({ examples: [example] }),
  };
  if (many !== undefined) return atWords(kind, part, NUMBERS[many.is]);
  const inText = value(part, { about, absent: null });
  const one = fields === undefined ? asText(inText) : inFields(kind, fields, asText(inText), part);
  return orSeveral(kind, one);
}

function asText(key: Key<ComponentSpec | null>): Key<RulePart | null> {
  return {
    ...key,
    take(node, spot) {
      const component = key.take(node, spot);
      return component == null ? component : { components: [component], texts: textsOf([node]) };
    },
  };
}

/** A section of fields; also a text, where the rule has a place in lines. */
function inFields(
  kind: ComponentKind,
  fields: Readonly<Record<string, Field>>,
  text: Key<RulePart | null>,
  part: Kind<ComponentSpec>,
): Key<RulePart | null> {
  const { about, alone, read } = ruleOf(kind);
  const { fieldsOf, keys }: Partial<Forms> = FORMS[kind] ?? {};
  const own = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fieldKey(field)]),
  );
  const options = {
    about,
    keys: { ...own, ...keys } as Keys,
    ...(alone !== undefined && { main: alone.field }),
    ...(read !== undefined && { alsoAccepts: [writtenSchema(part)] }),
    absent: null,
  };
  const inKeys = section(options, (values, node, spot): RulePart | undefined => {
    if (Object.values(values).includes(undefined)) return undefined;
    const found = fieldsOf === undefined ? values : fieldsOf(values, node, spot);
    if (found === undefined) return undefined;
    const ordered = Object.keys(fields).map((name) => [name, found[name]] as const);
    const component = { kind, ...Object.fromEntries(ordered) } as unknown as ComponentSpec;
    return { components: [component], texts: null };
  });
  const isText = (node: Tree): boolean =>
    read !== undefined && (node.kind === 'leaf' || isLong(node));
  return {
    ...inKeys,
    shape: (node, spot) => (isText(node) ? shapeValue(node, spot) : inKeys.shape(node, spot)),
    take: (node, spot) =>
      node !== undefined && isText(node) ? text.take(node, spot) : inKeys.take(node, spot),
  };
}

/** `{value: 7% of revenue, source: contract}`. */
function isLong(node: Tree): boolean {
  return node.kind === 'branch' && node.entries.has('value');
}

/** One, or a list of them; how many a plan may have is said where plans are held together. */
function orSeveral(kind: ComponentKind, one: Key<RulePart | null>): Key<RulePart | null> {
  const draw = drawnOnce((z) => {
    const single = one.schema(z);
    const all = z.union([single, z.array(single)]);
    return all.meta({ id: `a-plan-s-${kind}`, description: one.about });
  });
  return {
    ...one,
    schema: (z) => draw(z),
    shape(node, spot) {
      if (node.kind !== 'list') return one.shape(node, spot);
      const items = node.items.map((item, index) => one.shape(item, step(spot, String(index))));
      return items.includes(undefined) ? undefined : { ...node, items: items as Tree[] };
    },
    take(node, spot) {
      if (node?.kind !== 'list') return one.take(node, spot);
      const taken = node.items.map((item, index) => {
        return one.take(item, { ...step(spot, String(index)), place: item.place });
      });
      const parts = taken.filter((part) => part != null);
      if (parts.length < taken.length) return undefined;
      const texts = parts.map((part) => part.texts);
      return {
        components: parts.flatMap(({ components }) => components),
        texts: texts.includes(null) ? null : texts.flatMap((text) => text!),
      };
    },
  };
}

/** A list of `$4/accepted lead`, or a section of numbers by word. */
function atWords(
  kind: ComponentKind,
  part: Kind<ComponentSpec>,
  number: Kind<Quantity>,
): Key<RulePart | null> {
  const { about, per } = ruleOf(kind);
  const asList = list(part, about);
  const asRecord = record(value(number, { about: 'Money for each.' }), {
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
      node.kind === 'branch' && !isLong(node)
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
