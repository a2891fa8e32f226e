import { OWN_LEADS } from '../floor/telesales/tally.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * Where a scenario's leads come from, in the order in which results tell them: telemarketers, or their lists where there
 * are several; closers' own where they prospect; then inbound sources.
 */
export function sourceNames(scenario: Scenario): readonly string[] {
  const lists = listNames(scenario);
  const inbound = Object.entries(scenario.prospects).filter(([, source]) => 'inbound' in source);
  const own = scenario.closing.idle_closers === 'prospect' ? [OWN_LEADS] : [];
  const telemarketed = lists.length > 1 ? lists : ['telemarketers'];
  return [...telemarketed, ...own, ...inbound.map(([name]) => name)];
}

/** The lists that telemarketers, or a dialler for them, dial from, in the order in which they do. */
export function listNames({ prospects }: Scenario): readonly string[] {
  return Object.keys(prospects).filter((name) => 'records' in prospects[name]!);
}
