import type { Component } from '../types.ts';
import { commission } from './commission.ts';
import { hourly } from './hourly.ts';
import { perUnit } from './per-unit.ts';
import { salary } from './salary.ts';

/** Every rule of a pay plan, by the kind a scenario gives it. A new rule is a new file and a line here. */
export const components = { hourly, salary, per_unit: perUnit, commission } as const;

type Components = typeof components;

/** One rule with its numbers drawn for one replication. */
export type DrawnComponent = {
  [Kind in keyof Components]: Parameters<Components[Kind]>[0];
}[keyof Components];

/**
 * The rule that a spec describes.
 *
 * @param spec amounts in currency, rates as shares
 * @returns a component; its `kind` says which other fields it read
 */
export function componentOf(spec: DrawnComponent): Component {
  const read = components[spec.kind] as (spec: DrawnComponent) => Component;
  return read(spec);
}
