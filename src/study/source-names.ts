import type { Scenario } from '../scenario/scenario.ts';

/** Where a scenario's leads come from, in the order in which results tell them: telemarketers, then inbound sources. */
export function sourceNames({ prospects }: Scenario): readonly string[] {
  const inbound = Object.entries(prospects).filter(([, source]) => 'inbound' in source);
  return ['telemarketers', ...inbound.map(([name]) => name)];
}
