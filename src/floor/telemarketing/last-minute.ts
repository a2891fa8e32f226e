/** Quarters of a minute that are remembered. */
const QUARTERS = 4;
const SECONDS = 0;
const SPARE = 1;
const AGENTS = 2;
const ANSWERED = 3;
const DROPPED = 4;
const WIDTH = 5;

/** What a dialler remembers of the last minute of dialling, quarter by quarter. */
export class LastMinute {
  /** Until when time is accounted for. */
  since = 0;
  spare = 0;
  agents = 0;
  answered = 0;
  dropped = 0;
  private readonly quarters = new Float64Array(QUARTERS * WIDTH);
  private at = 0;

  /** Adds the time since the last call, in which so many telemarketers waited (less calls held) and were at work. */
  accrue(now: number, spare: number, agents: number): void {
    const seconds = now - this.since;
    this.since = now;
    this.quarters[this.at + SECONDS]! += seconds;
    this.quarters[this.at + SPARE]! += spare * seconds;
    this.quarters[this.at + AGENTS]! += agents * seconds;
  }

  /** One more call, dropped or not. */
  count(dropped: boolean): void {
    this.quarters[this.at + ANSWERED]!++;
    if (dropped) this.quarters[this.at + DROPPED]!++;
  }

  /** A quarter is over: sums up the last minute and begins the next one. */
  close(): void {
    const seconds = this.sum(SECONDS);
    this.spare = seconds > 0 ? this.sum(SPARE) / seconds : 0;
    this.agents = seconds > 0 ? this.sum(AGENTS) / seconds : 0;
    this.answered = this.sum(ANSWERED);
    this.dropped = this.sum(DROPPED);
    this.at = (this.at + WIDTH) % this.quarters.length;
    this.quarters.fill(0, this.at, this.at + WIDTH);
  }

  /** Dialling pauses: a minute ago is forgotten. */
  rest(): void {
    this.quarters.fill(0);
  }

  private sum(column: number): number {
    let sum = 0;
    for (let at = column; at < this.quarters.length; at += WIDTH) sum += this.quarters[at]!;
    return sum;
  }
}
