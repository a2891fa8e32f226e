/** Closers who take the leads of one source first: so many, numbered on from those of the sources before it. */
export interface DedicatedClosers {
  /** Whether the source comes in by itself; its number among those, or among the lists. */
  readonly inbound: boolean;
  readonly number: number;
  readonly closers: number;
}

/** Where a closer stands for the leads of one source. */
export interface Standing {
  /** Factor on the odds of closing. */
  readonly skill: number;
  /** Whether this closer takes the leads of this source first; those of another one. */
  readonly ownSource: boolean;
  readonly otherSource: boolean;
}

/** One rule on the shelf: which of the free closers gets the lead whose turn it is. */
export interface Assignment {
  /** One sentence. */
  readonly about: string;
  /** Whoever ranks lowest, and of those who has been idle longest; null where only that counts. */
  readonly rank: ((standing: Standing) => number) | null;
}
