import type { DialingMode } from '../../floor/telemarketing/dialers/index.ts';
import type { CallingRuleName } from '../rules/index.ts';
import type { ByHour, ByWeekday, Quantity, Varying } from './quantity.ts';

/** `calling`: dials, contacts and what becomes of them. */
export interface Calling {
  readonly mode: DialingMode;
  /** What a present, average telemarketer reaches; null where attempt or ring gives the pace. */
  readonly dials_per_day: Quantity | null;
  /** Time of one attempt, ring included. */
  readonly attempt: Varying | null;
  /** Gives the attempt time by outcome where neither of the two above does. */
  readonly ring: {
    readonly answered: Varying;
    readonly unanswered: Varying;
    /** Null: as long as unanswered. */
    readonly busy: Varying | null;
    readonly bad_number: Varying | null;
    readonly machine: Varying | null;
  } | null;
  readonly connect_rate: {
    readonly value: Quantity;
    readonly by_hour: ByHour;
    readonly by_weekday: ByWeekday;
  };
  /** Whole talk times by outcome. `lead: null`: a lead talks like any contact, plus `qualify_talk` if there is one. */
  readonly talk: { readonly other: Varying; readonly lead: Varying | null };
  readonly qualify_talk: Varying | null;
  readonly wrap: Varying;
  /** Leads / conversations; null where screening says who passes. */
  readonly qualify_rate: Quantity | null;
  /** Chance to pass as a lead, by intent. */
  readonly screening: {
    readonly real: Quantity;
    readonly curious: Quantity;
    readonly none: Quantity;
  } | null;
  /** An intent score between telemarketer and handoff; scores in points from 0 to 100. */
  readonly filter: {
    readonly score_above: number;
    /** Shares of real leads, and of the others, that pass. */
    readonly catches: Quantity;
    readonly passes_wrongly: Quantity;
    /** Seconds of the telemarketer. */
    readonly takes: Varying | null;
    /** Score at which the two shares hold. */
    readonly measured_at: number;
    /** Standard deviation. */
    readonly spread: number;
    /** The threshold rises by `step` points where more than this share of the last so many leads was rejected. */
    readonly feedback: {
      readonly keep_rejected_below: number;
      readonly step: number;
      readonly of_last: number;
    } | null;
  } | null;
  /** Seconds before each attempt; null where it plays no part. */
  readonly think: Varying | null;
  /** Shares of all dials; 0 where they play no part. */
  readonly busy: Quantity;
  readonly bad_numbers: Quantity;
  readonly machines: {
    /** Of all dials. */
    readonly share: Quantity;
    /** Null: every machine reaches a telemarketer. */
    readonly detection: { readonly misses: Quantity; readonly false_alarms: Quantity } | null;
    /** Seconds of a telemarketer. */
    readonly wastes: Varying;
  } | null;
  /** Seconds, and a share of live answers; null where each telemarketer dials for themself. */
  readonly answer_within: number | null;
  readonly drop_limit: number | null;
  /** Null unless the dialler adapts. */
  readonly pacing: {
    /** Most lines per telemarketer, from 1. */
    readonly highest: number;
    /** -1 to 1: above 0 quicker up and slower down, below 0 the other way round. */
    readonly intensity: number;
    /** Telemarketers who may wait before lines are added, below 0; so many fewer, above 0. */
    readonly difference: number;
  } | null;
  /** Share of telemarketers' working time spent with leads after they are handed over: taken from dialling. */
  readonly after_handoff: Quantity;
  /** Numbers called from; dials a day from each beyond which the connect rate has the factor. */
  readonly caller_id: {
    readonly numbers: number;
    readonly flagged_after: Quantity;
    readonly connect_rate: Quantity;
  } | null;
  /** Laws and codes whose hours and caps hold. */
  readonly rules: readonly CallingRuleName[];
}
