import { DAYS_PER_WEEK } from '../pay/time.ts';
import { Remembered } from './remembered.ts';
import type { Hire, Role, Scenario, Start } from './scenario.ts';

/** Positions of a role or group that are there from the start, and when further ones are first filled. */
export interface Positions {
  /** Null where the role has no groups. */
  readonly group: string | null;
  readonly count: number;
  /** Working days after counting begins, one for each position. */
  readonly hires: readonly number[];
}

type ByRole = Readonly<Record<Role, readonly Positions[]>>;
const positions = new Remembered<Scenario['team'], Scenario['period'], ByRole>();

/** The positions of a role, group by group. */
export function positionsOf({ period, team }: Scenario, role: Role): readonly Positions[] {
  return positions.of(team, period, () => ({
    telemarketers: positionsIn(team, period, 'telemarketers'),
    closers: positionsIn(team, period, 'closers'),
  }))[role];
}

function positionsIn(
  team: Scenario['team'],
  period: Scenario['period'],
  role: Role,
): readonly Positions[] {
  const hiresOf = (name: string): number[] =>
    team.hires
      .filter((hire) => hire.role === name)
      .flatMap(({ count, start }) =>
        new Array<number>(count).fill(joinsOn(start, period.working_days)),
      );
  const groups = role === 'telemarketers' ? team.telemarketers.groups : null;
  if (groups === null) {
    return [{ group: null, count: team[role].count, hires: hiresOf(SINGULAR[role]) }];
  }
  return Object.entries(groups).map(([group, { count }]) => {
    return { group, count, hires: hiresOf(`${role}.${group}`) };
  });
}

/** How many positions a role has, those filled later included. */
export function headCount(scenario: Scenario, role: Role): number {
  return positionsOf(scenario, role).reduce(
    (sum, { count, hires }) => sum + count + hires.length,
    0,
  );
}

/** What one person of a role is called in `hires`. */
export const SINGULAR: Readonly<Record<Role, Hire['role']>> = {
  telemarketers: 'telemarketer',
  closers: 'closer',
};

/** Working days before a start. */
export function joinsOn({ number, unit }: Start, working_days: number): number {
  return (number - 1) * { day: 1, week: DAYS_PER_WEEK, month: working_days }[unit];
}
