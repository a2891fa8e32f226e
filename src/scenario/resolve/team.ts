import { placesNeeded } from '../places.ts';
import { SINGULAR, joinsOn } from '../positions.ts';
import type { Employment, Fatigue, Group, Hire, Role, Team } from '../scenario.ts';
import { spanText } from '../show/values.ts';
import { workingDaysOf } from '../span.ts';
import { whole } from './draft.ts';
import type { Draft } from './draft.ts';

const ROLES: readonly Role[] = ['telemarketers', 'closers'];
const BEGINNINGS = ['training', 'ramp', 'learning'] as const;
const EMPLOYMENT_KEYS = [...BEGINNINGS, 'leaves', 'backfill', 'weeks_in_job', 'fatigue'] as const;
/** Everybody is there from the start, trained, and stays. */
const FOR_GOOD: Employment = {
  training: null,
  ramp: null,
  learning: null,
  leaves: null,
  backfill: null,
  weeks_in_job: null,
};

/** The team; what plays no part without people who come and go is refused, or left out if inherited. */
export function resolveTeam(draft: Draft): Team | undefined {
  const groups = resolveGroups(draft);
  const team = whole(draft.values.team);
  if (team === undefined || groups === undefined) return undefined;
  const continuous = draft.values.period?.continuous === true;
  if (continuous) leaveOutDays(draft);
  const hires = continuous ? [] : hiresInside(draft, team.hires);
  for (const hire of hires) checkHire(draft, hire, groups);
  const employment = (role: Role): Employment =>
    continuous ? FOR_GOOD : resolveEmployment(draft, role, team[role], hires);
  const fatigue = (role: Role): Fatigue | null =>
    continuous ? null : resolveFatigue(draft, role, team[role].fatigue);
  const telemarketers: Team['telemarketers'] = {
    ...team.telemarketers,
    ...employment('telemarketers'),
    fatigue: fatigue('telemarketers'),
    count: groups === null ? team.telemarketers.count : sumOf(groups),
    groups,
  };
  const closers: Team['closers'] = {
    ...team.closers,
    ...employment('closers'),
    fatigue: fatigue('closers'),
  };
  const seats = resolveSeats(draft, { ...team, telemarketers, closers, hires });
  return { ...team, telemarketers, closers, seats, hires };
}

/** All who ever telemarket, those hired later included; 0 where the team could not be read. */
export function telemarketersOf({ values }: Draft): number {
  const { hires = [], telemarketers } = values.team ?? {};
  const groups = whole(telemarketers?.groups ?? null);
  const there = groups ? sumOf(groups) : (telemarketers?.count ?? 0);
  return hires
    .filter(({ role }) => role !== SINGULAR.closers)
    .reduce((sum, { count }) => sum + count, there);
}

function sumOf(groups: Readonly<Record<string, Group>>): number {
  return Object.values(groups).reduce((sum, { count }) => sum + count, 0);
}

/** Groups, where there are any: they say how many there are. */
function resolveGroups(draft: Draft): Readonly<Record<string, Group>> | null | undefined {
  const groups = whole(draft.values.team?.telemarketers?.groups ?? null);
  if (groups === null || groups === undefined) return groups;
  const names = Object.keys(groups);
  if (names.length === 0) return null;
  draft.leaveOut(
    'team.telemarketers.count',
    'team.telemarketers.groups',
    `the groups ${names.join(', ')} say how many telemarketers there are. Write telemarketers.${names[0]!}.`,
  );
  const whenever = (days: readonly string[] | null): boolean => days === null || days.length === 0;
  return Object.fromEntries(
    Object.entries(groups).map(([name, { count, days, shift }]) => {
      return [name, { count, shift, days: whenever(days) ? null : [...new Set(days)] }];
    }),
  );
}

function leaveOutDays(draft: Draft): void {
  const paths = ROLES.flatMap((role) => EMPLOYMENT_KEYS.map((key) => `team.${role}.${key}`));
  const names = Object.keys(draft.values.team?.telemarketers?.groups ?? {});
  const ofGroups = names.flatMap((name) =>
    ['shift', 'days'].map((key) => `team.telemarketers.groups.${name}.${key}`),
  );
  for (const path of [...paths, ...ofGroups, 'team.hires']) {
    draft.leaveOut(
      path,
      'period.continuous',
      `${path.split('.').at(-1)!} plays no part in a continuous period, which has no days.`,
    );
  }
}

/** Those that join before the period is over. */
function hiresInside(draft: Draft, hires: readonly Hire[]): readonly Hire[] {
  const { length, working_days } = draft.values.period ?? {};
  const days =
    length === undefined || working_days === undefined ? null : workingDaysOf(length, working_days);
  const inside = ({ start }: Hire): boolean =>
    days === null || joinsOn(start, working_days!) < days;
  const late = hires.find((hire) => !inside(hire));
  if (late !== undefined) {
    const { number, unit } = late.start;
    const said = `${unit} ${number} begins after the period, which is ${spanText(length!)} long`;
    const known = draft.layer('team.hires') >= draft.layer('period.length');
    if (known && draft.isOwn('team.hires')) draft.complain('team.hires', `${said}.`);
    else draft.notes.push(`Nobody joins on inherited dates past the end: ${said}.`);
  }
  return hires.filter((hire) => hire.count > 0 && inside(hire));
}

function checkHire(
  draft: Draft,
  { role }: Hire,
  groups: Readonly<Record<string, Group>> | null,
): void {
  const names = Object.keys(groups ?? {}).map((name) => `telemarketers.${name}`);
  const known = [...(groups === null ? [SINGULAR.telemarketers] : names), SINGULAR.closers];
  if (known.includes(role)) return;
  draft.complain('team.hires', `nobody is a "${role}" here. Write ${known.join(' or ')}.`);
}

function resolveEmployment(
  draft: Draft,
  role: Role,
  employment: Employment,
  hires: readonly Hire[],
): Employment {
  const { backfill, leaves, learning, ramp, training, weeks_in_job } = employment;
  if (ramp?.of === 'dials_per_day' && ramp.from === 0) {
    draft.complain(`team.${role}.ramp.from`, 'a share of the dials above 0 is needed.');
  }
  const hired = hires.some((hire) => hire.role.startsWith(SINGULAR[role]));
  if (leaves !== null || weeks_in_job !== null || hired) {
    if (learning !== null && weeks_in_job === null) {
      draft.complain(
        `team.${role}.learning`,
        'learning needs weeks_in_job: how long those who are there at the start have been in the job, such as 52.',
      );
    }
    const begin = { training, ramp, learning };
    if (leaves !== null || hired) return { ...begin, leaves, backfill, weeks_in_job };
    leaveOut(draft, role, ['backfill'], 'nobody leaves');
    return { ...begin, leaves, backfill: null, weeks_in_job };
  }
  leaveOut(draft, role, [...BEGINNINGS, 'backfill'], 'nobody joins or leaves');
  return FOR_GOOD;
}

function resolveFatigue(draft: Draft, role: Role, fatigue: Fatigue | null): Fatigue | null {
  if (fatigue?.of === 'pace' && fatigue.falls === 1) {
    draft.complain(`team.${role}.fatigue.falls`, 'nobody comes to a stop; write 99% at most.');
  }
  return fatigue;
}

function leaveOut(draft: Draft, role: Role, keys: readonly string[], why: string): void {
  for (const key of keys) {
    draft.leaveOut(
      `team.${role}.${key}`,
      `team.${role}.leaves`,
      `${key} plays no part: ${why}. Write leaves, or weeks_in_job, or team.hires.`,
    );
  }
}

function resolveSeats(draft: Draft, team: Team): Team['seats'] {
  const { seats } = team;
  if (seats === null) return null;
  if (seats.limit === null) {
    draft.leaveOut(
      'team.seats.next_block',
      'team.seats.limit',
      'next_block plays no part without a limit.',
    );
    return { ...seats, next_block: null };
  }
  const { shift } = draft.values.calendar ?? {};
  const people = shift === undefined ? 0 : placesNeeded(team, shift);
  if (seats.next_block === null && people > seats.limit) {
    draft.complain(
      'team.seats.limit',
      `${people} people do not fit into ${seats.limit} seats. Raise the limit, or write next_block: {seats: 10, cost: $4k/month}.`,
    );
  }
  return seats;
}
