import { mostLines } from '../../../stats/queues.ts';
import type { Dialer, PoolView } from './types.ts';

/** What went wrong today is made good over the answers of so many seconds. */
const CORRECTION = 14_400;

export const predictive: Dialer = {
  about:
    'as many lines as keep dropped calls at drop_limit, by the exact loss formula, how long calls take and what was dropped today',
  thinks: false,
  number: null,
  pacing: { firstLevel: () => 1, adjust, adapts: false },
};

/**
 * The largest number of lines whose exact share of drops (Engset) stays at the target: the limit, corrected by what today
 * was dropped less or more, between 0 and twice the limit.
 */
function adjust(pool: PoolView): number {
  const { atWork, offeredPerLine, settings } = pool;
  const { dropLimit, highestLevel } = settings;
  if (atWork === 0) return pool.level;
  const owed = dropLimit * pool.answeredToday - pool.droppedToday;
  // Of each line's time, the part in which it rings.
  const ringing = (atWork * pool.level) / (1 + offeredPerLine);
  const soon = pool.answersPerLine * ringing * CORRECTION;
  const correction = soon > 0 ? owed / soon : 0;
  const target = Math.min(2 * dropLimit, Math.max(0, dropLimit + correction));
  const now = Math.round(pool.level * atWork);
  const most = Math.floor(highestLevel * atWork);
  return mostLines(atWork, offeredPerLine, target, now, most) / atWork;
}
