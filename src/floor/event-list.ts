/**
 * Whose turn is next: a winner tree with a leaf for each person.
 *
 * Order: earliest time, then the lowest leaf; it is total, so equal seeds give equal replications.
 */
export class EventList {
  private readonly leaves: number;
  /** Earliest time below each node, and its leaf; node 1 is the root, the children of n are 2n and 2n + 1. */
  private readonly times: Float64Array;
  private readonly winners: Int32Array;

  /** @param people number of leaves */
  constructor(people: number) {
    let leaves = 1;
    while (leaves < people) leaves *= 2;
    this.leaves = leaves;
    this.times = new Float64Array(2 * leaves).fill(Number.POSITIVE_INFINITY);
    this.winners = new Int32Array(2 * leaves);
    for (let leaf = 0; leaf < leaves; leaf++) this.winners[leaves + leaf] = leaf;
    for (let node = leaves - 1; node > 0; node--) this.winners[node] = this.winners[2 * node]!;
  }

  /** Gives a leaf its next event; Infinity for none. In two halves, so that no time is boxed for a call. */
  set(leaf: number, time: number): void {
    this.times[this.leaves + leaf] = time;
    this.update(this.leaves + leaf);
  }

  private update(leafNode: number): void {
    const { times, winners } = this;
    let node = leafNode;
    let earliest = times[node]!;
    while (node > 1) {
      // No branch: who is earlier cannot be foreseen. At equal times the left of two siblings wins, the even one.
      const other = times[node ^ 1]!;
      const lost = Number(other < earliest) | (node & Number(other === earliest));
      const winner = node ^ lost;
      earliest = times[winner]!;
      node >>= 1;
      times[node] = earliest;
      winners[node] = winners[winner]!;
    }
  }

  /** Leaf of the next event. */
  get leaf(): number {
    return this.winners[1]!;
  }

  /** Time of the next event; Infinity when there is none. */
  get time(): number {
    return this.times[1]!;
  }
}
