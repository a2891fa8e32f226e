/**
 * A scenario as the program works with it: what the file says after presets, `extends` and units are resolved.
 * Plain data (it travels to workers as it is), spelled with the file's own keys, so that a path such as
 * `closing.close_rate` names the same thing in a file, on the command line and here.
 * Units: seconds, shares from 0 to 1, currency units. Optional blocks that are switched off are null.
 */

import type { AssignmentName } from '../floor/handoff/assignments/index.ts';
import type { KindName } from '../floor/handoff/kinds/index.ts';
import type { DialingMode } from '../floor/telemarketing/dialers/index.ts';
import type { OrderName } from '../floor/handoff/orders/index.ts';
import type { SpecHolding } from '../pay/components/index.ts';
import type { FamilyName } from '../random/distributions/index.ts';
import type { CallingRuleName } from './rules/index.ts';

/** What is known of one true average: a number, or the doubt about it (semantics: a range is the 5th to 95th percentile). */
export type Quantity = number | Doubt;

export type Doubt =
  /** `low..high`: logit-normal for a share, lognormal for an amount, normal for an effect. */
  | { readonly shape: 'share' | 'amount' | 'effect'; readonly low: number; readonly high: number }
  | { readonly shape: 'uniform'; readonly low: number; readonly high: number }
  | {
      readonly shape: 'triangular';
      readonly low: number;
      readonly mode: number;
      readonly high: number;
    }
  /** `18 of 150`: the Jeffreys posterior Beta(18 + 1/2, 132 + 1/2). */
  | { readonly shape: 'counts'; readonly hits: number; readonly trials: number };

/** An amount that varies from call to call. */
export type Varying =
  | { readonly average: Quantity; readonly varies: number; readonly shape: FamilyName }
  /** Real data: each draw is one of these values, in seconds or currency units. */
  | { readonly values: readonly number[] };

/** Odds multiply by `factor` every `per` seconds of clock time since qualification. */
export interface Fade {
  readonly factor: Quantity;
  readonly per: number;
}

/** Multipliers by hour of the day, 0 to 23; hours not named are 1. Written, not yet scaled. */
export type ByHour = Readonly<Record<string, number>>;
/** Multipliers by working day, `mon` to `fri`; days not named are 1. Written, not yet scaled. */
export type ByWeekday = Readonly<Record<string, number>>;

export type SpanUnit = 'h' | 'day' | 'week' | 'month' | 'year';
/** A length of time as written. */
export interface Span {
  readonly count: number;
  readonly unit: SpanUnit;
}

/** `period`: what is simulated and counted. */
export interface Period {
  readonly length: Span;
  /** Working days in a month. */
  readonly working_days: number;
  /** One shift without days or breaks; what is in progress at its end does not count. */
  readonly continuous: boolean;
  /** Uncounted start, before `length` begins: hours where continuous, else whole days or weeks; null for none. */
  readonly warm_up: Span | null;
  readonly starts:
    'running' | 'empty' | { readonly open_leads: number; readonly open_deals: number };
}

/** One break, in every shift. */
export interface Break {
  /** Seconds after midnight. */
  readonly from: number;
  readonly to: number;
  readonly paid: boolean;
}

/** `calendar`: the working day of both roles. */
export interface CalendarSpec {
  readonly shift: { readonly from: number; readonly to: number };
  readonly breaks: readonly Break[];
  /** Seconds a day, taken at the start of the shift; paid, not staffed. */
  readonly meetings: number;
  readonly absence: { readonly share: Quantity; readonly paid: boolean } | null;
  /** How long past closing a call may go on, s; null: to its end. */
  readonly finish_calls: number | null;
  readonly time_zone: string | null;
}

/** `team`: how many, and how they differ. */
export interface Team {
  readonly telemarketers: {
    readonly count: number;
    /** Coefficients of variation of a person's factor: odds of qualifying; speed. */
    readonly differs: { readonly qualify: number; readonly pace: number };
    /** People with hours of their own, by name; then `count` is their sum. Null: all keep those of the calendar. */
    readonly groups: Readonly<Record<string, Group>> | null;
  } & Staying;
  readonly closers: {
    readonly count: number;
    readonly differs: { readonly close: number; readonly pace: number };
  } & Staying;
  /** `salary` per month. */
  readonly management: { readonly one_per: number; readonly salary: Quantity } | null;
  readonly seats: {
    /** Currency per paid hour and person. */
    readonly cost: Quantity;
    /** People who have a place; null for any number. */
    readonly limit: number | null;
    /** What more places come in: `cost` per month, `setup` once. */
    readonly next_block: {
      readonly seats: number;
      readonly cost: Quantity;
      readonly setup: Quantity;
    } | null;
  } | null;
  /** People who join on a given date, beside those counted. */
  readonly hires: readonly Hire[];
}

/** How people of a role begin, and how long they stay. */
export interface Staying {
  readonly training: { readonly off_phone: Span; readonly paid: boolean } | null;
  /** A factor on the odds of a rate, or on speed, that rises from `from` to 1. */
  readonly ramp: { readonly of: RampOf; readonly weeks: Quantity; readonly from: Quantity } | null;
  /** Shares who leave within 90 days of joining; within a year after that. */
  readonly leaves: { readonly first_90_days: Quantity; readonly after: Quantity } | null;
  /** Seconds until the next one joins, currency a hire; null: nobody follows. */
  readonly backfill: { readonly after: Varying; readonly cost_to_hire: Quantity } | null;
  /** Of those who are there when counting begins; null: trained long ago. */
  readonly weeks_in_job: Quantity | null;
}

export type RampOf = 'qualify_rate' | 'dials_per_day' | 'close_rate';

/** Telemarketers who keep the same hours. */
export interface Group {
  readonly count: number;
  /** Seconds after midnight; null: the calendar's. */
  readonly shift: { readonly from: number; readonly to: number } | null;
  /** Weekdays worked, Monday first; null: all five. */
  readonly days: readonly string[] | null;
}

/** People of a role or group who join together. */
export interface Hire {
  /** `telemarketer`, `closer`, or `telemarketers.NAME` for a group. */
  readonly role: string;
  readonly count: number;
  readonly start: Start;
}

/** The beginning of a day, week or month of the counted period, each numbered from 1. */
export interface Start {
  readonly unit: 'day' | 'week' | 'month';
  readonly number: number;
}

/** Shares of conversations, or of leads that come in, with somebody really interested or merely curious; the rest is neither. */
export interface Intent {
  readonly real: Quantity;
  readonly curious: Quantity;
}

/** A list of prospects to dial. */
export interface ListSource {
  /** When counting begins. An unlimited list is dialled once: of the rest only its time zone plays a part. */
  readonly records: number | 'unlimited';
  readonly dealt: boolean;
  /** Records a week. */
  readonly refresh: number;
  /** Currency per record. */
  readonly cost: Quantity;
  readonly bad_numbers: Quantity;
  readonly right_person: Quantity | null;
  readonly attempts: number;
  readonly retry_after: number;
  /** Factors by attempt, from `2`; one not named has that of the attempt before it. */
  readonly contact_by_attempt: Readonly<Record<string, number>>;
  readonly removed_per_contact: Quantity;
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
    readonly catches: Quantity;
    readonly passes_wrongly: Quantity;
    readonly takes: Varying | null;
    /** Score at which the two shares hold. */
    readonly measured_at: number;
    /** Standard deviation. */
    readonly spread: number;
    readonly feedback: {
      readonly keep_rejected_below: number;
      readonly step: number;
      readonly of_last: number;
    } | null;
  } | null;
  /** Before each attempt; null where it plays no part. */
  readonly think: Varying | null;
  /** Shares of all dials; 0 where they play no part. */
  readonly busy: Quantity;
  readonly bad_numbers: Quantity;
  readonly machines: {
    /** Of all dials. */
    readonly share: Quantity;
    /** Null: every machine reaches a telemarketer. */
    readonly detection: { readonly misses: Quantity; readonly false_alarms: Quantity } | null;
    readonly wastes: Varying;
  } | null;
  /** Seconds, and a share of live answers; null where each telemarketer dials for themself. */
  readonly answer_within: number | null;
  readonly drop_limit: number | null;
  /** Null unless the dialler adapts. */
  readonly pacing: {
    readonly highest: number;
    readonly intensity: number;
    readonly difference: number;
  } | null;
  /** Share of telemarketers' working time spent with leads after they are handed over: taken from dialling. */
  readonly after_handoff: Quantity;
  /** Dials a day per number beyond which the connect rate has the factor. */
  readonly caller_id: {
    readonly numbers: number;
    readonly flagged_after: Quantity;
    readonly connect_rate: Quantity;
  } | null;
  readonly rules: readonly CallingRuleName[];
}

/** `handoff`: how leads get from telemarketers to closers. */
export interface Handoff {
  readonly kind: KindName;
  readonly order: OrderName;
  readonly follow_ups: 'before' | 'after' | 'in turn';
  /** Callback (and overflow); null: reached on the first try. */
  readonly reach: {
    readonly total: Quantity;
    readonly first_try: Quantity;
    readonly tries: number;
    readonly gap: Varying;
    readonly takes: Varying;
  } | null;
  readonly fades: { readonly reach: Fade | null; readonly close_rate: Fade | null };
  /** Share of leads handed over that sales sends back unread. */
  readonly returned: Quantity;
  /** Cold and warm transfer; null: waits for ever. */
  readonly patience: Varying | null;
  /** What becomes of a lead that cannot hold any longer: closing time, a full queue, a warm transfer out of patience. */
  readonly overflow: 'callback' | 'none';
  /** Which free closer gets a lead; by source, how many closers take which source first. */
  readonly assignment: {
    readonly rule: AssignmentName;
    readonly by_source: Readonly<Record<string, number>>;
  };
  /** Most leads that may wait; null for no limit. */
  readonly queue_limit: number | null;
  /** Sources whose leads go first, for the order that asks for them; else empty. */
  readonly priority: readonly string[];
  /** Warm transfer: what telemarketer and closer speak when a lead is taken over. */
  readonly briefing: Varying | null;
  // Appointments; null for other kinds.
  readonly slots: {
    readonly length: number;
    readonly per_closer_day: number;
    readonly keep_free: number;
  } | null;
  /** From booking to the soonest slot. */
  readonly lead_time: Varying | null;
  /** Share that shows up at the average lead time; what it loses a day of more. */
  readonly show_rate: { readonly total: Quantity; readonly falls: Quantity } | null;
  readonly reminder: { readonly takes: Quantity; readonly by: Role } | null;
  /** Null: no-shows are lost and cost nobody time. */
  readonly no_show: { readonly rebook: Quantity; readonly takes: Varying } | null;
  /** What pay per `appointment` is paid for. */
  readonly counts_as: 'held' | 'set' | null;
}

/** `closing`: what closers do and win. */
export interface Closing {
  /** `share: null` with screening: who is disqualified follows from intent. */
  readonly disqualified: { readonly share: Quantity | null; readonly takes: Varying } | null;
  /** Sold / accepted, follow-ups included; or null where the mechanical form is given. */
  readonly close_rate: Quantity | null;
  readonly first_call_close_rate: Quantity | null;
  readonly follow_ups: {
    /** Share of sales that needed a follow-up; goes with `close_rate`. */
    readonly share_of_sales: Quantity | null;
    /** Chance of one follow-up; goes with `first_call_close_rate`. */
    readonly close_rate: Quantity | null;
    /** Most follow-ups of one open deal. */
    readonly per_open_deal: number;
    readonly after: Varying;
    readonly takes: Varying;
  } | null;
  readonly call: Varying;
  readonly wrap: Varying;
  readonly deal: Varying;
  readonly margin: Quantity;
  readonly cancels: { readonly share: Quantity; readonly within: number } | null;
  /** Chance a year that a kept customer buys as much again; for how many years; what a year takes off the value. */
  readonly repeat: {
    readonly chance: Quantity;
    readonly for: Span;
    readonly discount: Quantity;
  } | null;
  /** Chance that a sale brings a second deal, and the value of that. */
  readonly upsell: { readonly chance: Quantity; readonly deal: Varying } | null;
  /** What closers do with nothing to work on. */
  readonly idle_closers: 'wait' | 'prospect';
}

/** One rule of a pay plan, as its file on the components shelf describes it. */
export type ComponentSpec =
  | SpecHolding<Quantity>
  /** An hourly wage with the same middle take-home as another plan of the same role. */
  | { readonly kind: 'same_pay_as'; readonly plan: string };

export type Role = 'telemarketers' | 'closers';

/** One pay plan. */
export interface PlanSpec {
  readonly for: Role;
  /** As written, for text: `$3.5k/month + 7% of revenue`. */
  readonly text: string;
  readonly components: readonly ComponentSpec[];
}

/** `pay`: plans, which are in force, and what employing people costs beside pay. */
export interface Pay {
  /** Names of the plans in force; each stands in `plans`. A plan written in one line is named by that line. */
  readonly telemarketers: string;
  readonly closers: string;
  readonly plans: Readonly<Record<string, PlanSpec>>;
  readonly on_costs: {
    readonly on_all_pay: Quantity;
    /** Currency per person and month. */
    readonly per_person: Quantity;
    /** Share of hours paid as leave, on hourly and salaried pay, never on commission. */
    readonly paid_leave: Quantity;
  };
}

/** `costs`: what is not pay. */
export interface Costs {
  /** Currency per month. */
  readonly fixed: Quantity;
  /** Currency per minute of dialling, ringing and talk. */
  readonly telephony: Quantity;
}

/** Units of an agency's price. */
export type PriceUnit = 'h' | 'lead' | 'accepted lead' | 'month';

/** `organisations.NAME`: reps who do both, in place of telemarketers and closers. */
export interface FullCycle {
  /** Null: as many as cost the same. */
  readonly people: number | null;
  readonly pay: PlanSpec;
  /** Null: as the file's telemarketers. */
  readonly dials_per_day: Quantity | null;
  /** Factor on the close rate. */
  readonly close_rate: Quantity;
}

/** `organisations.NAME`: somebody else's telemarketers, and the file's own closers. */
export interface Agency {
  /** Null: as many as cost the same. */
  readonly seats: number | null;
  /** Per hour of a seat, lead, accepted lead or month. */
  readonly price: { readonly amount: Quantity; readonly per: PriceUnit };
  /** Currency, once. */
  readonly setup: Quantity;
  /** How long one is bound. */
  readonly minimum: Span | null;
  /** Factor on the share of its leads that prove disqualified. */
  readonly disqualified: Quantity;
  /** Managers of one's own that it takes, such as 0.25. */
  readonly own_manager: number;
  /** Null: as the file's telemarketers. */
  readonly dials_per_day: Quantity | null;
  readonly qualify_rate: Quantity | null;
}

export type Organisation = FullCycle | Agency;

/** One line of `expect`: a limit on a metric. */
export interface Expectation {
  /** As written: `lost_leads p90 <= 15%`. */
  readonly text: string;
  /** Metric id. */
  readonly metric: string;
  /** 0.9 for p90; `mean` for the long-run average. */
  readonly at: number | 'mean';
  readonly must: '<=' | '>=' | '<' | '>';
  /** In the metric's own unit (shares from 0 to 1, currency units, minutes). */
  readonly limit: number;
}

/** Everything a scenario says, resolved. */
export interface Scenario {
  readonly name: string;
  /** ISO code, such as USD. */
  readonly currency: string;
  readonly seed: string;
  /** Wanted half-width of the target's middle, as a share of its 5-to-95 spread. */
  readonly precision: number;
  readonly period: Period;
  readonly calendar: CalendarSpec;
  readonly team: Team;
  readonly prospects: Readonly<Record<string, Source>>;
  readonly calling: Calling;
  readonly handoff: Handoff;
  readonly closing: Closing;
  readonly pay: Pay;
  readonly costs: Costs;
  readonly expect: readonly Expectation[];
  /** Other shapes that `callmix organisations` sets beside this floor, by name. */
  readonly organisations: Readonly<Record<string, Organisation>>;
  /** Which of them this scenario is of: no file says so, `organised` does. */
  readonly organisation?: { readonly name: string; readonly shape: Organisation };
}

/** Where one value came from. */
export interface Origin {
  /** File as the user named it, or `preset callback-queue`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** As written. */
  readonly text: string;
  /** Where the number comes from, in words; `guess` for a preset's guess; null where nobody said. */
  readonly source: string | null;
  readonly by: string | null;
}

/** A scenario with what is needed to talk about it. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  /** By path of the leaf as the file spells it, such as `closing.close_rate` or `calling.connect_rate.value`. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** Things the reader should know, such as "the list never runs out". */
  readonly notes: readonly string[];
  /** Scenarios under `compare:`, each merged on this file, by name. */
  readonly variants: Readonly<Record<string, Scenario>>;
}

/** One thing wrong, or worth saying, at one place of a file. */
export interface Problem {
  readonly file: string;
  /** 1-based; 0 where the whole file, or a command-line setting, is meant. */
  readonly line: number;
  readonly column: number;
  /** As the file spells it, such as `closing.close_rate`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** A scenario cannot be used as it is. Lists every problem at once, for the person who wrote the file. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** `floor.yaml:12:3  unknown key ...` */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  if (line > 0) return `${file}:${line}:${column}  ${message}`;
  return path === '' ? `${file}  ${message}` : `${file}  ${path}: ${message}`;
}
