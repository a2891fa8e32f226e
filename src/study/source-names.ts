import { OWN_LEADS } from '../floor/telesales/tally.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * Where a scenario's leads come from, in the order in which results tell them: telemarketers, closers' own where they
 * prospect, then inbound sources.
 */
export function sourceNames({ closing, prospects }: Scenario): readonly string[] {
  const inbound = Object.entries(prospects).filter(([, source]) => 'inbound' in source);
  const own = closing.idle_closers === 'prospect' ? [OWN_LEADS] : [];
  return ['telemarketers', ...own, ...inbound.map(([name]) => name)];
}
