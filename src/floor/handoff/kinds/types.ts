/** One way in which leads get from telemarketers to closers: what the engine asks about it. */
export interface HandoffKind {
  /** One sentence. */
  readonly about: string;
  /** Whether prospects are on the line when they come, with a patience; else they are rung, or come by appointment. */
  readonly holds: boolean;
  /** Whether the telemarketer stays on the line until a closer takes over, and then briefs him or her. */
  readonly staysOnLine: boolean;
  /** Whether leads are booked into slots of closers' days. */
  readonly books: boolean;
  /** The keys of `handoff` that belong to some kinds only, and to this one. */
  readonly keys: readonly string[];
}
