import type { Activity } from '../floor/activity.ts';
import type { FloorResult } from '../floor/result.ts';
import type { Spans } from '../floor/spans.ts';
import { isHeld } from './heads.ts';
import type { Seating, Shift } from './types.ts';

/**
 * What the blocks beyond the first places cost over the horizon. A position has its place in every month in which
 * somebody holds it for a while; a block taken once is kept.
 *
 * @param own whether telemarketers sit here: an agency's do not
 * @returns currency, not rounded
 */
export function blocksCost(seating: Seating, floor: FloorResult, own: boolean): number {
  let blocks = 0;
  let cost = 0;
  floor.spans.monthLength.forEach((length, month) => {
    const beyond = placesTaken(seating, floor, month, own) - seating.limit;
    const needed = Math.max(0, Math.ceil(beyond / seating.block));
    if (needed > blocks) {
      cost += (needed - blocks) * seating.setup;
      blocks = needed;
    }
    cost += blocks * seating.cost * length;
  });
  return cost;
}

/** The most places taken at once in a month: shifts that do not overlap share theirs. */
function placesTaken(
  { closers, groups }: Seating,
  floor: FloorResult,
  month: number,
  own: boolean,
): number {
  let from = 0;
  const parts = groups.map((group) => {
    const people = own ? held(floor.telemarketers, floor.spans, month, from, group.people) : 0;
    from += group.people;
    return { ...group, people };
  });
  parts.push({
    ...closers,
    people: held(floor.closers, floor.spans, month, 0, floor.closers.people),
  });
  return mostAtOnce(parts);
}

/** The most people who are there at one moment; at least one shift. */
export function mostAtOnce(shifts: readonly Shift[]): number {
  return Math.max(
    ...shifts.map(({ from: moment }) => {
      const there = shifts.filter(({ from, to }) => from <= moment && moment < to);
      return there.reduce((sum, { people }) => sum + people, 0);
    }),
  );
}

function held(
  activity: Activity,
  spans: Spans,
  month: number,
  from: number,
  people: number,
): number {
  let positions = 0;
  for (let person = from; person < from + people; person++) {
    if (isHeld(activity, person, spans, month)) positions++;
  }
  return positions;
}
