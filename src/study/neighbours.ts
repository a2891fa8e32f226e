import { isBeyondSeats } from '../scenario/places.ts';
import { SINGULAR } from '../scenario/positions.ts';
import type { Role, Scenario } from '../scenario/scenario.ts';
import type { Patch } from './types.ts';

/** A team that differs from a scenario's by one person. */
export interface Neighbour {
  readonly role: Role;
  readonly change: 1 | -1;
  /** Which group of the role changes; null where it has none. */
  readonly group: string | null;
  /** `one more closer`, `one fewer telemarketer (evening)`. */
  readonly label: string;
  /** The person is, or is not, there from the start, trained. */
  readonly patch: Patch;
}

const ROLES = ['closers', 'telemarketers'] as const satisfies readonly Role[];
const CHANGES = [1, -1] as const;

/**
 * The teams next to a scenario's: one more of each role, then one fewer; among groups with hours of their own, in the largest (the
 * first of those alike).
 *
 * @returns without those that cannot be: fewer than nobody, and more people than have a place where no further ones can be had
 */
export function neighboursOf(scenario: Scenario): readonly Neighbour[] {
  return CHANGES.flatMap((change) =>
    ROLES.flatMap((role) => {
      const group = role === 'telemarketers' ? largestGroup(scenario.team) : null;
      const team = changedTeam(scenario.team, role, group, change);
      if (team === null || !hasPlaces(team, scenario)) return [];
      return [{ role, change, group, label: labelOf(role, group, change), patch: { team } }];
    }),
  );
}

/** `one more closer`, `one fewer telemarketer (evening)`. */
function labelOf(role: Role, group: string | null, change: 1 | -1): string {
  const person = `${change === 1 ? 'one more' : 'one fewer'} ${SINGULAR[role]}`;
  return group === null ? person : `${person} (${group})`;
}

function largestGroup({ telemarketers: { groups } }: Scenario['team']): string | null {
  let largest: string | null = null;
  for (const [name, { count }] of Object.entries(groups ?? {})) {
    if (largest === null || count > groups![largest]!.count) largest = name;
  }
  return largest;
}

/** @returns null where nobody is there to go */
function changedTeam(
  team: Scenario['team'],
  role: Role,
  group: string | null,
  change: number,
): Scenario['team'] | null {
  const { closers, telemarketers } = team;
  const people = group === null ? team[role] : telemarketers.groups![group]!;
  if (people.count + change < 0) return null;
  if (role === 'closers')
    return { ...team, closers: { ...closers, count: closers.count + change } };
  const counted = { ...telemarketers, count: telemarketers.count + change };
  if (group === null) return { ...team, telemarketers: counted };
  const groups = {
    ...telemarketers.groups,
    [group]: { ...telemarketers.groups![group]!, count: people.count + change },
  };
  return { ...team, telemarketers: { ...counted, groups } };
}

/** Whether everybody has a place, or further ones can be had. */
function hasPlaces(team: Scenario['team'], { calendar }: Scenario): boolean {
  return team.seats?.next_block != null || !isBeyondSeats(team, calendar.shift);
}
