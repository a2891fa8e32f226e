import type { DedicatedClosers } from '../../floor/handoff/assignments/index.ts';
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

/** Closers who take some source's leads first, in the file's order; of sources that are there. */
export function compileDedicated({ handoff, prospects }: Scenario): readonly DedicatedClosers[] {
  const { by_source } = handoff.assignment;
  const names = Object.entries(prospects);
  return Object.entries(by_source).flatMap(([wanted, closers]) => {
    const source = prospects[wanted];
    if (source === undefined) return [];
    const inbound = 'inbound' in source;
    const alike = names.filter(([, other]) => 'inbound' in other === inbound);
    return { inbound, number: alike.findIndex(([name]) => name === wanted), closers };
  });
}
