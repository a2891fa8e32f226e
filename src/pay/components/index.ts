import type { Component } from '../types.ts';
import { commission } from './commission.ts';
import { hourly } from './hourly.ts';
import { perUnit } from './per-unit.ts';
import { salary } from './salary.ts';
import type { Holding, NumberUnit, PayRule } from './types.ts';

export type { NumberUnit } from './types.ts';

/** Every rule of a pay plan, by the key a scenario gives it, in the order of a plan. A new rule is a new file and a line here. */
export const components = { hourly, salary, per_unit: perUnit, commission } as const;

type Components = typeof components;

/** A rule's key and the `kind` of its specs. */
export type ComponentKind = keyof Components;

/** One rule of a plan, its numbers as they are held: written, not known exactly, or drawn. */
export type SpecHolding<N> = {
  [Kind in ComponentKind]: Holding<Parameters<Components[Kind]['make']>[0], N>;
}[ComponentKind];

/** One rule with its numbers drawn for one replication. */
export type DrawnComponent = SpecHolding<number>;

/** What holds for each rule of the shelf alike. */
export type AnyRule = Pick<PayRule<object>, 'what' | 'about' | 'example' | 'variable' | 'per'> & {
  readonly numbers: Readonly<Record<string, NumberUnit>>;
  readonly alone?: string;
  readonly many?: { readonly word: string; readonly number: string };
  read(part: string): SpecHolding<string> | string | null;
};

/** The rule of a kind, as all rules are. */
export function ruleOf(kind: ComponentKind): AnyRule {
  return components[kind];
}

/**
 * The same rule with other numbers.
 *
 * @param to makes the new number of a field's name and what the field holds
 */
export function withNumbers<From, To>(
  spec: SpecHolding<From>,
  to: (field: string, held: From) => To,
): SpecHolding<To> {
  const numbers: Record<string, unknown> = { ...spec };
  for (const field of Object.keys(ruleOf(spec.kind).numbers)) {
    numbers[field] = to(field, numbers[field] as From);
  }
  return numbers as unknown as SpecHolding<To>;
}

/**
 * The rule that a spec describes.
 *
 * @param spec amounts in currency, rates as shares
 * @returns a component; its `kind` says which other fields it read
 */
export function componentOf(spec: DrawnComponent): Component {
  const { make, variable } = components[spec.kind] as PayRule<DrawnComponent>;
  // One literal for all rules, so that the loop that closes books finds each field in the same place.
  const { label, amount, basis } = make(spec);
  return { variable, label, amount, basis };
}
