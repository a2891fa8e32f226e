import type { Component } from '../types.ts';
import { clawback } from './clawback.ts';
import { commission } from './commission.ts';
import { draw } from './draw.ts';
import { guarantee } from './guarantee.ts';
import { hourly } from './hourly.ts';
import { perUnit } from './per-unit.ts';
import { pool } from './pool.ts';
import { salary } from './salary.ts';
import { spiff } from './spiff.ts';
import { split } from './split.ts';
import type { Holding, PayRule } from './types.ts';

export type { Field, FieldKind, NumberUnit } from './types.ts';

/**
 * Every rule of a pay plan, by the key a scenario gives it, in the order in which they have their say: what is earned, then what
 * balances it. A new rule is a new file and a line here.
 */
export const components = {
  hourly,
  salary,
  per_unit: perUnit,
  commission,
  spiff,
  pool,
  split,
  clawback,
  draw,
  guarantee,
} as const;

type Components = typeof components;

/** A rule's key and the `kind` of its specs. */
export type ComponentKind = keyof Components;

/** One rule of a plan, its numbers as they are held: not known exactly, or drawn. */
export type SpecHolding<N> = {
  [Kind in ComponentKind]: Holding<Parameters<Components[Kind]['make']>[0], N>;
}[ComponentKind];

/** One rule with its numbers drawn for one replication. */
export type DrawnComponent = SpecHolding<number>;

/** The rule of a kind, as all rules are. */
export function ruleOf(kind: ComponentKind): Omit<PayRule<object>, 'make'> {
  return components[kind];
}

/**
 * The rule that a spec describes.
 *
 * @param spec amounts in currency, rates as shares
 */
export function componentOf(spec: DrawnComponent): Component {
  const { make } = components[spec.kind] as PayRule<DrawnComponent>;
  return make(spec);
}
