/**
 * What agents did, per span of days: one row of numbers per person and span. Times in seconds, money in currency units.
 * A column means the same for both roles; what a role never does stays 0.
 */
export const ACTIVITY = {
  /** Days present. */
  days: 0,
  /** Paid, staffed and overtime seconds; overtime is inside both of the others. */
  paid: 1,
  staffed: 2,
  overtime: 3,
  /** Between calls, dialling; for closers, up to `leads`, what they do where they prospect. */
  dialling: 4,
  dials: 5,
  contacts: 6,
  talk: 7,
  wrap: 8,
  leads: 9,
  /** For a telemarketer: what became of his or her leads. For a closer: of those he or she worked. */
  worked: 10,
  disqualified: 11,
  accepted: 12,
  sales: 13,
  revenue: 14,
  cancellations: 15,
  cancelled_revenue: 16,
  /** Closers: time on first calls (talk and wrap-up), rejected leads, vain tries and follow-ups. */
  call_time: 17,
  reject_time: 18,
  vain_calls: 19,
  vain_time: 20,
  follow_ups: 21,
  follow_up_time: 22,
  /** Telemarketers: leads that the filter kept back. */
  filtered_out: 23,
  /** Telemarketers: on the line with a lead after the conversation, until a closer has been briefed or the lead is gone. */
  hold: 24,
  /** For a telemarketer: bookings of his or her leads, each one. For either: appointments that took place. */
  appointments_set: 25,
  appointments_held: 26,
  /** Telemarketers whom a dialler serves: time waiting for it; time lost to machines that it put through. */
  waiting: 27,
  machine_time: 28,
  /** Telemarketers: time spent with leads after they were handed over. */
  staying: 29,
  /** Share of the period's scheduled days on which nobody held the position; share for which no full salary is due. */
  vacant: 30,
  unsalaried: 31,
  /** Seconds off the phone in training, paid or not; days in training or on the ramp. */
  training: 32,
  ramping: 33,
  /** People who joined and who left while it was counted. */
  hires: 34,
  leavers: 35,
  /** Days on which the position has working time, whoever is there: what `vacant` is a share of. */
  scheduled: 36,
  /** Paid seconds of whole days missed. */
  absent_paid: 37,
  /** Scheduled days, each times what the ramp lacks of its end: 1 in training, 0 where nobody holds the position. */
  ramp_gap: 38,
} as const;

export type ActivityColumn = keyof typeof ACTIVITY;

/** What occupies a closer: first calls, rejected leads, vain tries, follow-ups. */
export const CLOSER_TASKS = [
  'call_time',
  'reject_time',
  'vain_time',
  'follow_up_time',
] as const satisfies readonly ActivityColumn[];

export const ACTIVITY_WIDTH = Object.keys(ACTIVITY).length;

/** The activity of one role's people. */
export class Activity {
  readonly people: number;
  readonly periods: number;
  /** Row-major: person, then period, then column. */
  readonly cells: Float64Array;

  constructor(people: number, periods: number) {
    this.people = people;
    this.periods = periods;
    this.cells = new Float64Array(people * periods * ACTIVITY_WIDTH);
  }

  /** Index of a row's first cell. */
  row(person: number, period: number): number {
    return (person * this.periods + period) * ACTIVITY_WIDTH;
  }

  get(person: number, period: number, column: ActivityColumn): number {
    return this.cells[this.row(person, period) + ACTIVITY[column]]!;
  }

  /** Sum of one column over everybody and all periods, added in person order. */
  total(column: ActivityColumn): number {
    let sum = 0;
    for (let at = ACTIVITY[column]; at < this.cells.length; at += ACTIVITY_WIDTH) {
      sum += this.cells[at]!;
    }
    return sum;
  }
}
