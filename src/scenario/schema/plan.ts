import type { ComponentKind } from '../../pay/components/index.ts';
import type { ComponentSpec, Role } from '../scenario.ts';
import { NONE } from '../tree.ts';
import type { Branch, Leaf, Place, Tree } from '../tree.ts';
import { RULES } from '../values/pay-line.ts';
import type { Key, Shaping, Taken, Taking } from './key.ts';
import { complain, lack, step } from './key.ts';
import * as kinds from './kinds.ts';
import { payRule } from './pay-rule.ts';
import type { RulePart } from './pay-rule.ts';
import { section } from './section.ts';
import type { Sketch } from './sketch.ts';
import { target } from './target.ts';
import { recordOrigin, shapeValue, sourceKeys, value } from './value.ts';

/** A plan as a file gives it: a line or a name, still to be understood, or its rules. */
export interface PlanDraft {
  readonly place: Place;
  /** Path inside the scenario. */
  readonly path: string;
  /** The line or name; null where the plan is given by its rules. */
  readonly line: Leaf | null;
  readonly role: Role | null;
  /** As written in one line; null where a rule is given by keys of its own. */
  readonly text: string | null;
  readonly components: readonly ComponentSpec[];
}

/** What a target stands for. */
const OF_TARGET = ['salary', 'commission'] as const;

const rules = {
  target,
  ...(Object.fromEntries(RULES.map((kind) => [kind, payRule(kind)])) as Readonly<
    Record<ComponentKind, Key<RulePart | null>>
  >),
};
const RULE_NAMES = `${RULES.slice(0, -1).join(', ')} or ${RULES.at(-1)!}`;
const named = {
  for: value(kinds.choice('telemarketers', 'closers'), {
    about: 'Whose plan it is; closers where not said.',
    absent: null,
  }),
  ...rules,
};

type Values = Taken<typeof rules> & { readonly for?: Role | null | undefined };

function finish(values: Values, node: Branch, spot: Taking): PlanDraft | undefined {
  const taken = [values.target, ...RULES.map((kind) => values[kind])];
  const parts = taken.filter((part) => part != null);
  if (taken.includes(undefined)) return undefined;
  const twice = OF_TARGET.find((kind) => values.target != null && values[kind] != null);
  if (twice !== undefined) {
    return complain(
      step(spot, twice),
      node.entries.get(twice)!.key,
      `a target stands for salary and commission. Leave ${twice} out, or target.`,
    );
  }
  const components = parts
    .flatMap((part) => part.components)
    .toSorted((a, b) => orderOf(a) - orderOf(b));
  if (components.length === 0) {
    return lack(spot, node, `a plan needs a rule: ${RULE_NAMES}; or write none.`);
  }
  const texts = parts.map((part) => part.texts);
  const text = texts.includes(null) ? null : texts.flatMap((lines) => lines!).join(' + ');
  return {
    place: node.place,
    path: spot.path,
    line: null,
    role: values.for ?? null,
    text,
    components,
  };
}

/** The place of a rule on the shelf. */
function orderOf({ kind }: ComponentSpec): number {
  return RULES.findIndex((rule) => rule === kind);
}

const LINE_ABOUT =
  'Pay in one line: $17/h + $4/accepted lead, $3.5k/month + 7% of revenue, or the name of a plan.';
const line: Sketch = (z) =>
  z
    .union([z.string(), z.strictObject({ value: z.string(), ...sourceKeys(z) })])
    .describe(LINE_ABOUT);

/** A plan in one line, by name, or by its rules; `none` pays nothing. */
function planKey(body: Key<PlanDraft>, about: string): Key<PlanDraft> {
  return {
    about,
    schema: (z) => z.union([line(z), body.schema(z)]).describe(about),
    keys: body.keys,
    main: null,
    below: (name) => body.below(name),
    shape: (node: Tree, spot: Shaping) =>
      node.kind === 'branch' && !node.entries.has('value')
        ? body.shape(node, spot)
        : shapeValue(node, spot),
    take(node, spot) {
      if (node?.kind !== 'leaf') return body.take(node, spot);
      recordOrigin(node, spot);
      const { place, text } = node;
      const draft = { place, path: spot.path, role: null, text, components: [] };
      return { ...draft, line: text === NONE ? null : node };
    },
  };
}

/** What one role gets. */
export const personPay: (about: string) => Key<PlanDraft> = (about) =>
  planKey(section({ about, keys: rules }, finish), about);

/** An entry of `pay.plans`. */
export const namedPlan: Key<PlanDraft> = planKey(
  section({ about: 'A pay plan.', keys: named }, finish),
  'A pay plan, in one line or by its rules.',
);
