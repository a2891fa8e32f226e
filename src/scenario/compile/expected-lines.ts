import type { PoolModel } from '../../floor/model.ts';
import { offeredLoad, type LoadModel } from '../../floor/telemarketing/offered-load.ts';
import { dialers } from '../../floor/telemarketing/dialers/index.ts';
import { engset, mostLines } from '../../stats/queues.ts';

/** What the lines of a dialler do on average while everybody is at work. */
export interface ExpectedLines {
  /** The most that keep drops within the limit, and those there are: as many, where the dialler chooses. */
  readonly within: number;
  readonly lines: number;
  readonly fixed: boolean;
  /** Share dropped of live answers that detection lets through; share of time in which somebody is served. */
  readonly dropped: number;
  readonly occupancy: number;
  /** A second: attempts, and contacts put through. */
  readonly dials: number;
  readonly served: number;
}

/**
 * By the exact loss formula, calls that are held and people who differ aside.
 *
 * @param people   who share the lines, at least 1
 * @param connects chance that an attempt connects
 */
export function expectedLines(
  people: number,
  model: LoadModel,
  pool: PoolModel,
  connects: number,
): ExpectedLines {
  const { answers, offered, rings } = offeredLoad(model, pool, connects);
  const most = Math.floor(pool.highestLevel * people);
  const near = Math.floor(people + people / Math.max(offered, 1 / most));
  const within = mostLines(people, offered, pool.dropLimit, near, most);
  const pacing = dialers[pool.dialer].pacing;
  const fixed = pacing !== null && pacing.adjust === null;
  const lines = fixed ? Math.round(pool.firstLevel * people) : within;
  const { dropped, occupancy } = engset(people, lines, offered);
  const ringing = lines - occupancy * people;
  return {
    within,
    lines,
    fixed,
    dropped,
    occupancy,
    dials: rings > 0 ? ringing / rings : 0,
    served: ringing * answers * (1 - dropped),
  };
}
