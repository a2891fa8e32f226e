import type { Calendar } from './calendar.ts';
import { EVENT } from './events.ts';
import { AWAY, type Position } from './position.ts';
import type { Recorder } from './recorder.ts';

const AWAY_EVENTS: Readonly<Record<number, number>> = {
  [AWAY.absent]: EVENT.absent,
  [AWAY.inTraining]: EVENT.in_training,
  [AWAY.nobody]: EVENT.vacant,
};

/**
 * Tells a recorder who comes and goes in a position, and of each day on which nobody works there, or somebody who still
 * learns: from opening to closing time.
 *
 * @param floor calendar of the whole floor; `own` the one that the position keeps
 * @param who   number among agents
 */
export function noteDays(
  recorder: Recorder,
  floor: Calendar,
  own: Calendar,
  position: Position,
  who: number,
): void {
  const { absent, byDay } = position;
  for (let day = 0; day < floor.days; day++) {
    const works = own.isOpen(day);
    if (!works && !floor.isOpen(day)) continue;
    const { dayWindow, windowStart } = works ? own : floor;
    const window = dayWindow[day]!;
    const from = windowStart[window]!;
    const until = (works ? own : floor).closingTime(window);
    const away = absent === null ? 0 : absent[day]!;
    if (away === 0 && works) {
      const full = byDay === null || byDay.ramping[day] === 0;
      if (!full) recorder.note(EVENT.on_ramp, from, from, who, -1, byDay.ramp[day]!);
    } else {
      // A place that nobody holds is vacant on a day off too.
      const event = works || away === AWAY.nobody ? AWAY_EVENTS[away]! : EVENT.day_off;
      recorder.note(event, from, until, who, -1, 0);
    }
  }
  noteComings(recorder, floor, position, who);
}

/** At the first opening on which it shows. */
function noteComings(
  recorder: Recorder,
  { dayWindow, days, windowStart }: Calendar,
  { spells }: Position,
  who: number,
): void {
  for (const { from, hired, to } of spells ?? []) {
    const joined = windowStart[dayWindow[from]!];
    if (hired && joined !== undefined) recorder.note(EVENT.joined, joined, joined, who, -1, 0);
    const left = to < days ? windowStart[dayWindow[to]!] : undefined;
    if (left !== undefined) recorder.note(EVENT.left, left, left, who, -1, 0);
  }
}
