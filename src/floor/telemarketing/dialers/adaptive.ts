import type { Dialer, PoolView } from './types.ts';

/** So many calls in a minute, of which more than so many are dropped, halve the level at once. */
const CALLS_IN_A_MINUTE = 20;
const TOO_MANY = 0.5;
/** So many calls of a day are needed before its drops are held against the limit. */
const CALLS_IN_A_DAY = 50;

/**
 * A dialler that adapts as VICIdial's do, from their description (domain: docs/PREDICTIVE.txt and help texts).
 *
 * Level x (1 + d), d = (waiting telemarketers - waiting calls + difference) / telemarketers, made stronger or weaker by the
 * intensity; then from 1 to the highest; then the rules on drops.
 *
 * @param overLimit the level where drops / answers of today are above the limit
 */
export function adaptive(
  about: string,
  overLimit: (level: number, hoursLeft: number) => number,
): Dialer {
  return {
    about: `lines follow who waits for whom; above drop_limit ${about}`,
    thinks: false,
    number: null,
    pacing: {
      firstLevel: () => 1,
      adjust: (pool) => Math.max(1, dropRules(pool, followed(pool), overLimit)),
      adapts: true,
    },
  };
}

function followed({ agents, level, settings, spare }: PoolView): number {
  const { difference, highestLevel, intensity } = settings;
  const share = agents > 0 ? (spare + difference) / agents : 0;
  const followed = share * (share < 0 ? Math.abs(intensity - 1) : intensity + 1);
  return Math.min(highestLevel, Math.max(1, level * (1 + followed)));
}

function dropRules(
  pool: PoolView,
  level: number,
  overLimit: (level: number, hoursLeft: number) => number,
): number {
  const { answeredLastMinute, droppedLastMinute, answeredToday, droppedToday } = pool;
  const burst =
    answeredLastMinute > CALLS_IN_A_MINUTE && droppedLastMinute > TOO_MANY * answeredLastMinute;
  const left = burst ? level / 2 : level;
  const over =
    answeredToday > CALLS_IN_A_DAY && droppedToday > pool.settings.dropLimit * answeredToday;
  return over ? overLimit(left, pool.hoursLeft) : left;
}
