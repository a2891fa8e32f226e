import { mostAtOnce } from '../pay/seating.ts';
import { SINGULAR } from './positions.ts';
import type { CalendarSpec, Team } from './scenario.ts';

/** Most positions that may be filled at one time of the day, those filled later included. */
export function placesNeeded(
  { closers, hires, telemarketers }: Team,
  shift: CalendarSpec['shift'],
): number {
  const joining = (role: string): number =>
    hires.reduce((sum, hire) => sum + (hire.role === role ? hire.count : 0), 0);
  const parts = [{ ...shift, people: closers.count + joining(SINGULAR.closers) }];
  if (telemarketers.groups === null) {
    parts.push({ ...shift, people: telemarketers.count + joining(SINGULAR.telemarketers) });
  }
  for (const [name, group] of Object.entries(telemarketers.groups ?? {})) {
    const people = group.count + joining(`telemarketers.${name}`);
    parts.push({ ...(group.shift ?? shift), people });
  }
  return mostAtOnce(parts);
}

/** Whether a team takes places beyond the limit of its seats. */
export function isBeyondSeats(team: Team, shift: CalendarSpec['shift']): boolean {
  const limit = team.seats?.limit ?? null;
  return limit !== null && placesNeeded(team, shift) > limit;
}
