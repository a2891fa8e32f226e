/** Which replication of which study: streams are found under these names. */
export interface Chance {
  readonly seed: string;
  readonly replication: number;
  /** Every dial an event, in place of jumps to the next contact. */
  readonly dialByDial: boolean;
  /** Sales booked as expected of each call, in place of as drawn (telesales/sales.ts). */
  readonly expected?: boolean;
}
