/** First in, first out: a ring of whole numbers that grows. */
export class Ring {
  length = 0;
  private items = new Int32Array(64);
  private head = 0;

  push(item: number): void {
    if (this.length === this.items.length) this.grow();
    this.items[(this.head + this.length++) & (this.items.length - 1)] = item;
  }

  /** Removes the item that came first; there must be one. */
  pop(): number {
    const item = this.items[this.head]!;
    this.head = (this.head + 1) & (this.items.length - 1);
    this.length--;
    return item;
  }

  /** The item at a place, the one that came first at 0; there must be one. */
  at(place: number): number {
    return this.items[(this.head + place) & (this.items.length - 1)]!;
  }

  /** Removes the item at a place; the others keep their order. */
  take(place: number): number {
    const item = this.at(place);
    const { head, items } = this;
    for (let at = place; at > 0; at--) {
      items[(head + at) & (items.length - 1)] = items[(head + at - 1) & (items.length - 1)]!;
    }
    this.pop();
    return item;
  }

  /** Takes one item out of turn, if it is there; the others keep their order. */
  remove(item: number): void {
    for (let left = this.length; left > 0; left--) {
      const next = this.pop();
      if (next !== item) this.push(next);
    }
  }

  clear(): void {
    this.length = 0;
  }

  private grow(): void {
    const items = new Int32Array(this.items.length * 2);
    for (let i = 0; i < this.length; i++) {
      items[i] = this.items[(this.head + i) & (this.items.length - 1)]!;
    }
    this.items = items;
    this.head = 0;
  }
}
