/** Answered calls that are held for a telemarketer, each until its deadline: first come, first served, and first dropped. */
export class HeldCalls {
  length = 0;
  /** Of the first; Infinity where none is held. */
  deadline = Number.POSITIVE_INFINITY;
  private readonly deadlines: Float64Array;
  private readonly outcomes: Uint8Array;
  private first = 0;

  /** @param most calls held at once */
  constructor(most: number) {
    this.deadlines = new Float64Array(most);
    this.outcomes = new Uint8Array(most);
  }

  push(deadline: number, outcome: number): void {
    const at = (this.first + this.length++) % this.deadlines.length;
    this.deadlines[at] = deadline;
    this.outcomes[at] = outcome;
    if (this.length === 1) this.deadline = deadline;
  }

  /** Removes the first and returns its outcome; there must be one. */
  pop(): number {
    const outcome = this.outcomes[this.first]!;
    this.first = (this.first + 1) % this.deadlines.length;
    this.length--;
    this.deadline = this.length > 0 ? this.deadlines[this.first]! : Number.POSITIVE_INFINITY;
    return outcome;
  }
}
