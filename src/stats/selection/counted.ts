import { binomialChances } from '../binomial.ts';
import type { Judge } from './limits.ts';
import { ENOUGH } from './rows.ts';

/** What a replication says of a limit on a quantile. */
export const COUNTED = { kept: -1, nothing: 0, beyond: 1 } as const;

/** Counts at which a limit on a quantile is decided. */
interface Bounds {
  /** No more than so many beyond it: kept. */
  readonly kept: number;
  /** So many beyond it or more: exceeded. */
  readonly over: number;
}

/**
 * How many replications of each design are beyond a limit, of those that have a value: a limit on a quantile is kept where
 * their share in the long run is at most `share`. By exact binomial tails, so that it takes about 1,000 replications to
 * know a p99.
 */
export class Counted implements Judge {
  private readonly beyond: Int32Array;
  private readonly valued: Int32Array;
  private readonly counts: Int32Array;
  private readonly share: number;
  private readonly tail: number;
  private readonly bounds = new Map<number, Bounds>();

  /**
   * @param share of replications that may be beyond the limit, above 0 and below 1
   * @param tail  chance that one decision is wrong
   */
  constructor(designs: number, share: number, tail: number) {
    this.beyond = new Int32Array(designs);
    this.valued = new Int32Array(designs);
    this.counts = new Int32Array(designs);
    this.share = share;
    this.tail = tail;
  }

  append(design: number, values: Float64Array): void {
    for (const value of values) {
      if (value === COUNTED.beyond) this.beyond[design]!++;
      if (value !== COUNTED.nothing) this.valued[design]!++;
    }
    this.counts[design]! += values.length;
  }

  /** What never has a value keeps no limit. */
  isOver(design: number): boolean {
    const valued = this.valued[design]!;
    if (valued === 0) return this.counts[design]! >= ENOUGH;
    return this.beyond[design]! >= this.boundsOf(valued).over;
  }

  isKept(design: number): boolean {
    return this.beyond[design]! <= this.boundsOf(this.valued[design]!).kept;
  }

  /** Exact whatever the shape. */
  skew(): null {
    return null;
  }

  private boundsOf(replications: number): Bounds {
    let found = this.bounds.get(replications);
    if (found === undefined) {
      found = boundsOf(replications, this.share, this.tail);
      this.bounds.set(replications, found);
    }
    return found;
  }
}

function boundsOf(replications: number, share: number, tail: number): Bounds {
  const chances = binomialChances(replications, share);
  let kept = -1;
  for (let sum = chances[0]!; sum <= tail; sum += chances[kept + 1]!) kept++;
  let over = replications + 1;
  for (let sum = chances[replications]!; sum <= tail; sum += chances[over - 1]!) over--;
  return { kept, over };
}
