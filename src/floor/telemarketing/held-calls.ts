/** Answered calls that are held for a telemarketer, each until its deadline: first come, first served, and first dropped. */
export class HeldCalls {
  length = 0;
  /** Of the first; Infinity where none is held. */
  deadline = Number.POSITIVE_INFINITY;
  /** Of the one removed last, the record that was dialled. */
  record = 0;
  private readonly deadlines: Float64Array;
  private readonly outcomes: Uint8Array;
  private readonly records: Int32Array;
  private first = 0;

  /** @param most calls held at once */
  constructor(most: number) {
    this.deadlines = new Float64Array(most);
    this.outcomes = new Uint8Array(most);
    this.records = new Int32Array(most);
  }

  push(deadline: number, outcome: number, record: number): void {
    const at = (this.first + this.length++) % this.deadlines.length;
    this.deadlines[at] = deadline;
    this.outcomes[at] = outcome;
    this.records[at] = record;
    if (this.length === 1) this.deadline = deadline;
  }

  /** Removes the first and returns its outcome; there must be one. */
  pop(): number {
    const outcome = this.outcomes[this.first]!;
    this.record = this.records[this.first]!;
    this.first = (this.first + 1) % this.deadlines.length;
    this.length--;
    this.deadline = this.length > 0 ? this.deadlines[this.first]! : Number.POSITIVE_INFINITY;
    return outcome;
  }
}
