import type { ByHour, Quantity } from './quantity.ts';

/** Shares of conversations, or of leads that come in, with somebody really interested or merely curious; the rest is neither. */
export interface Intent {
  readonly real: Quantity;
  readonly curious: Quantity;
}

/** A list of prospects to dial. */
export interface ListSource {
  /** When counting begins. An unlimited list is dialled once: of the rest only its time zone plays a part. */
  readonly records: number | 'unlimited';
  /** Whether each telemarketer has an equal share; else all dial from one. */
  readonly dealt: boolean;
  /** Records a week. */
  readonly refresh: number;
  /** Currency per record. */
  readonly cost: Quantity;
  /** Share of records; found out on the first dial. */
  readonly bad_numbers: Quantity;
  /** Share of those who answer; null: all of them. Plays a part with screening only. */
  readonly right_person: Quantity | null;
  /** Most attempts on one record, >= 1, and the clock seconds from one to the next at least. */
  readonly attempts: number;
  readonly retry_after: number;
  /** Factors by attempt, from `2`; one not named has that of the attempt before it. */
  readonly contact_by_attempt: Readonly<Record<string, number>>;
  /** Share of contacts, leads aside, who ask not to be called again. */
  readonly removed_per_contact: Quantity;
  /** `America/Chicago` or `UTC-6`; null: the floor's. */
  readonly time_zone: string | null;
  /** Only with screening. */
  readonly intent?: Intent;
}

/** Where leads come from: prospects to dial, or leads that come in by themselves. */
export type Source =
  | ListSource
  | {
      /** Leads per `per`. */
      readonly inbound: Quantity;
      readonly per: 'day' | 'h';
      /** Coefficient of variation of the day's factor. */
      readonly varies: number;
      readonly by_hour: ByHour;
      /** Only with screening. */
      readonly intent?: Intent;
    };
