import { equal } from '../scenario/equal.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Patch } from './types.ts';

/**
 * Several patches of one scenario as one. Where they touch the same section, each contributes what it changes, so that
 * a patch of the telemarketers' count and one of the closers' count go together.
 *
 * @param patches later ones win where two change the same value
 */
export function mergePatches(base: Scenario, patches: readonly Patch[]): Patch {
  const merged: Record<string, unknown> = {};
  for (const patch of patches) {
    for (const [section, value] of Object.entries(patch)) {
      const before = base[section as keyof Scenario];
      merged[section] = changed(before, merged[section] ?? before, value);
    }
  }
  return merged;
}

/** Every combination of one patch of each axis, the last axis varying fastest. */
export function gridOf(base: Scenario, axes: readonly (readonly Patch[])[]): readonly Patch[] {
  let combinations: readonly (readonly Patch[])[] = [[]];
  for (const patches of axes) {
    combinations = combinations.flatMap((row) => patches.map((patch) => [...row, patch]));
  }
  return combinations.map((row) => mergePatches(base, row));
}

/** `current` with all that differs between `before` and `after`. */
function changed(before: unknown, current: unknown, after: unknown): unknown {
  if (!isMap(before) || !isMap(current) || !isMap(after)) {
    return equal(before, after) ? current : after;
  }
  const kept = Object.entries(current).filter(([key]) => key in after || !(key in before));
  const merged: Record<string, unknown> = Object.fromEntries(kept);
  for (const [key, value] of Object.entries(after)) {
    merged[key] = changed(before[key], merged[key], value);
  }
  return merged;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
