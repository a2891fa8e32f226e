/**
 * Time that a telemarketer spends with leads after they are handed over, as a share of all work: each second of dialling,
 * talk and wrap-up owes some, which is spent after the next lead, up to the end of the window; what does not fit there is
 * owed to the lead after it, so that the share of time comes out.
 */
export class Staying {
  private readonly perSecond: number;
  private owed = 0;

  /** @param share of working time, above 0 and under 1 */
  constructor(share: number) {
    this.perSecond = share / (1 - share);
  }

  /** @param seconds of other work */
  owe(seconds: number): void {
    this.owed += seconds * this.perSecond;
  }

  /**
   * Spends what is owed.
   *
   * @param room the most there is time for now, s
   * @returns seconds spent
   */
  spend(room: number): number {
    const seconds = this.owed < room ? this.owed : room;
    this.owed -= seconds;
    return seconds;
  }
}
