import type { SourceRanks } from '../../floor/handoff/orders/index.ts';
import type { Scenario } from '../scenario.ts';

/** Whose leads go first: sources in the order of `handoff.priority`, then all others. */
export function sourceRanks({ handoff, prospects }: Scenario): SourceRanks {
  const { priority } = handoff;
  const last = priority.length;
  const lists: number[] = [];
  const inbound: number[] = [];
  if (last === 0) return { lists, inbound, last };
  for (const [name, source] of Object.entries(prospects)) {
    const named = priority.indexOf(name);
    ('inbound' in source ? inbound : lists).push(named < 0 ? last : named);
  }
  return { lists, inbound, last };
}
