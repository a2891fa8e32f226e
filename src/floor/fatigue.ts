import type { Calendar } from './calendar.ts';

/** How people of a role tire within a day. */
export interface FatigueModel {
  /** What tires: the odds of the role's rate, or speed. */
  readonly of: 'odds' | 'pace';
  /** What is lost after `over` seconds of work without a long break: a share, 0 to 1, below 1 of speed. */
  readonly falls: number;
  readonly over: number;
}

/** A break so long, s, makes fresh again. */
const LONG_BREAK = 1_800;

/**
 * What fatigue leaves: a factor by segment of the calendar, 1 for fresh. It falls in a straight line with the working time
 * since the day began or the last break of 30 minutes or more ended, until `over`; a segment, an hour at most, has the
 * value of its middle, so that rates change at edges only.
 */
export function freshness({ falls, over }: FatigueModel, calendar: Calendar): Float64Array {
  const { segmentEnd, segmentStart, segmentWindow, windowDay, windowEnd, windowStart } = calendar;
  let worked = 0;
  return segmentStart.map((start, segment) => {
    const window = segmentWindow[segment]!;
    if (start === windowStart[window]!) {
      const before = window - 1;
      const rested = before < 0 || windowDay[before] !== windowDay[window];
      if (rested || start - windowEnd[before]! >= LONG_BREAK) worked = 0;
    }
    const length = segmentEnd[segment]! - start;
    const middle = worked + length / 2;
    worked += length;
    return 1 - falls * Math.min(1, middle / over);
  });
}
