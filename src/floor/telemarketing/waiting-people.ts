/** Telemarketers who wait for a call, the longest waiting first. */
export class WaitingPeople {
  length = 0;
  /** By person, the one before and after; the last entry, before the first and after the last, is nobody. */
  private readonly before: Int32Array;
  private readonly after: Int32Array;
  private readonly nobody: number;

  constructor(people: number) {
    this.nobody = people;
    this.before = new Int32Array(people + 1).fill(people);
    this.after = new Int32Array(people + 1).fill(people);
  }

  push(number: number): void {
    const { after, before, nobody } = this;
    const last = before[nobody]!;
    before[number] = last;
    after[number] = nobody;
    after[last] = number;
    before[nobody] = number;
    this.length++;
  }

  /** Removes who waits longest; there must be one. */
  pop(): number {
    const number = this.after[this.nobody]!;
    this.remove(number);
    return number;
  }

  remove(number: number): void {
    const { after, before } = this;
    after[before[number]!] = after[number]!;
    before[after[number]!] = before[number]!;
    this.length--;
  }
}
