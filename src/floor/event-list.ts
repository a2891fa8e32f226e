/**
 * The next event of everybody: a winner tree with one leaf for each source of events.
 *
 * Order: earliest time, then the lowest leaf. Leaves are laid out by kind, then person, so this is the written order of
 * simultaneous events; it is total, so equal seeds give equal replications.
 */
export class EventList {
  private readonly leaves: number;
  private readonly times: Float64Array;
  /** Winner of each inner node; node 1 is the root, the children of n are 2n and 2n + 1. */
  private readonly winners: Int32Array;

  /** @param sources number of leaves, >= 1 */
  constructor(sources: number) {
    let leaves = 1;
    while (leaves < sources) leaves *= 2;
    this.leaves = leaves;
    this.times = new Float64Array(leaves).fill(Number.POSITIVE_INFINITY);
    this.winners = new Int32Array(2 * leaves);
    for (let leaf = 0; leaf < leaves; leaf++) this.winners[leaves + leaf] = leaf;
    for (let node = leaves - 1; node > 0; node--) this.winners[node] = this.winners[2 * node]!;
  }

  /** Gives a leaf its next event; Infinity for none. */
  set(leaf: number, time: number): void {
    const { times, winners } = this;
    times[leaf] = time;
    for (let node = (this.leaves + leaf) >> 1; node > 0; node >>= 1) {
      const left = winners[2 * node]!;
      const right = winners[2 * node + 1]!;
      winners[node] = times[right]! < times[left]! ? right : left;
    }
  }

  /** Leaf of the next event. */
  get leaf(): number {
    return this.winners[1]!;
  }

  /** Time of the next event; Infinity when there is none. */
  get time(): number {
    return this.times[this.winners[1]!]!;
  }
}
