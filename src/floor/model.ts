import type { Distribution } from '../random/distributions/types.ts';
import type { Calendar } from './calendar.ts';
import type { AssignmentName, DedicatedClosers } from './handoff/assignments/index.ts';
import type { KindName } from './handoff/kinds/index.ts';
import type { OrderName, SourceRanks } from './handoff/orders/index.ts';
import type { QualifyingModel } from './qualifying/model.ts';
import type { DialerName, PacingSettings } from './telemarketing/dialers/index.ts';
import type { EffortModel } from './effort.ts';
import type { EmploymentModel } from './employment.ts';
import type { FatigueModel } from './fatigue.ts';

/** The numbers telemarketing reads. Times in seconds, shares from 0 to 1. */
export interface TelemarketingModel {
  readonly calendar: Calendar;
  /** Multiplier on the connect rate by segment of the calendar, scaled to average 1 over the working week. */
  readonly connectFactors: Float64Array;
  readonly connectRate: number;
  /** How long an attempt takes: one distribution, or one per outcome where the file gives ring times only. */
  readonly attempt: Distribution;
  readonly answeredAttempt: Distribution | null;
  /** True where the gap to the next contact may be drawn at once: attempts exponential, whatever their outcome. */
  readonly jump: boolean;
  /** A contact's talk; a lead's own, where it has one; what qualifying adds to a lead's. */
  readonly talk: Distribution;
  readonly leadTalk: Distribution | null;
  readonly qualifyTalk: Distribution | null;
  readonly wrap: Distribution;
  readonly qualifyRate: number;
  /** What a lead takes beside talk and wrap-up on average, s: the filter, and reminding those it lets pass. */
  readonly leadExtras: number;
  /** Coefficients of variation between people: factor on the odds of qualifying; factor on speed. */
  readonly qualifyDiffers: number;
  readonly paceDiffers: number;
  /** Share of days missed; whether they are paid. */
  readonly absence: number;
  readonly absencePaid: boolean;
  /** How long its leads will hold, open s; null where nobody gives up. */
  readonly patience: Distribution | null;
  /** Whether leads have a list and a score (`LeadStream`). */
  readonly described: boolean;
  /** What leads really are; null: the qualify rate and telesales' share of disqualified leads are all there is. */
  readonly qualifying: QualifyingModel | null;
  /** Whether a telemarketer stays on the line with a lead until telesales releases him or her. */
  readonly staysOnLine: boolean;
  /** What reminding a lead of its appointment takes a telemarketer, s; 0 where closers do it. */
  readonly reminder: number;
  /** Time for thinking before each attempt; null where there is none, or the attempt contains it. */
  readonly think: Distribution | null;
  /** What becomes of attempts that reach nobody; null where all ring unanswered. */
  readonly failures: FailuresModel | null;
  /** A dialler that serves all telemarketers; null where each dials for themself. */
  readonly pool: PoolModel | null;
  /** Share of working time, under 1, spent with leads after they are handed over. */
  readonly afterHandoff: number;
  /** Factor, above 0, on the share of these leads that a closer finds were never one. */
  readonly disqualifiedFactor: number;
  /** Share of its leads, under 1, that are made up: whatever else they are, a closer finds that they were never one. */
  readonly madeUp: number;
  /** Null where pay changes nobody's work. */
  readonly effort: EffortModel | null;
  /** Null where everybody stays and was trained long ago. */
  readonly employment: EmploymentModel | null;
  /** Null where nobody tires. */
  readonly fatigue: FatigueModel | null;
  /** Hours as a share of those of the floor's full shift; 1 for full time. */
  readonly fullTime: number;
  /** Groups with hours of their own, in the order of their people; none where all keep those of `calendar`. */
  readonly groups: readonly TelemarketerGroup[];
  /** What there is to dial, in the order in which it is; null where it is one list that never ends, at any hour. */
  readonly lists: readonly ListModel[] | null;
}

/** Attempts that reach nobody, by what happens instead. Shares of these attempts; the rest rings unanswered. */
export interface FailuresModel {
  readonly machines: number;
  readonly busy: number;
  readonly badNumbers: number;
  /** How long each rings. */
  readonly machineRings: Distribution;
  readonly busyRings: Distribution;
  readonly badNumberRings: Distribution;
  /** What a machine takes of a telemarketer's time. */
  readonly machineWastes: Distribution;
}

/** Lines that serve a pool of telemarketers: `attempt` and `answeredAttempt` say how long they ring. */
export interface PoolModel extends PacingSettings {
  readonly dialer: DialerName;
  /** Lines per telemarketer at work, at first. */
  readonly firstLevel: number;
  /** How long somebody who answers is held for a telemarketer, s, >= 0. */
  readonly answerWithin: number;
  /** Share of machines that reach a telemarketer; share of live answers taken for machines. */
  readonly missedMachines: number;
  readonly falseAlarms: number;
}

/** Telemarketers who keep the same hours. */
export interface TelemarketerGroup {
  readonly name: string;
  /** Positions, those first filled later included. */
  readonly people: number;
  /** Of these people alone: without groups, its spans and start of counting those of the floor. */
  readonly model: TelemarketingModel;
}

/** One list of prospects. */
export interface ListModel {
  /** Records when counting begins, and new ones at the start of each later working week; Infinity: it never ends. */
  readonly records: number;
  readonly refresh: number;
  /** Whether each telemarketer has an equal share to himself or herself; else all dial from one. */
  readonly dealt: boolean;
  /** Most attempts on one record, and the clock seconds from one to the next at least. */
  readonly attempts: number;
  readonly retryAfter: number;
  /** Factor on the contact chance, by attempts made. */
  readonly contactByAttempt: Float64Array;
  /** Share of records that are found to be bad on the first dial; share of contacts, leads aside, who ask not to be called. */
  readonly badNumbers: number;
  readonly removed: number;
  /** By segment, 1 where the law lets these people be called; null: always. */
  readonly legal: Uint8Array | null;
}

/** One inbound source. */
export interface InboundModel {
  readonly name: string;
  readonly calendar: Calendar;
  /** Leads per second of shift by hour segment: `rate` times the segment's factor. */
  readonly rate: number;
  readonly hourFactors: Float64Array;
  /** Coefficient of variation of the day's factor. */
  readonly varies: number;
  readonly patience: Distribution | null;
}

/** How hard a lead is to reach by telephone. */
export interface ReachModel {
  /** Chance of the first try, and of each later one, before fading. */
  readonly firstTry: number;
  readonly laterTry: number;
  readonly tries: number;
  readonly gap: Distribution;
  readonly takes: Distribution;
}

/** What happens to a deal that the first call did not decide. */
export interface FollowUpModel {
  /** Chance of one follow-up for an average closer, before fading. */
  readonly closeRate: number;
  readonly perOpenDeal: number;
  readonly after: Distribution;
  readonly takes: Distribution;
}

/** Leads booked into slots of closers' days. */
export interface AppointmentModel {
  /** When each slot of the horizon begins, in order; each has room for one lead a closer employed. */
  readonly slots: Float64Array;
  /** Slots in a day, and to how many of them a closer's first bookings are held; the others are for rebookings. */
  readonly perDay: number;
  readonly firstPerDay: number;
  /** The soonest after booking, clock s; the latest that anybody is booked ahead, Infinity for any time. */
  readonly leadTime: Distribution;
  readonly latest: number;
  /** Chance of a show at the average lead time; what it loses with each second more, and what it never falls below. */
  readonly showRate: number;
  readonly fallsPerSecond: number;
  readonly leastShow: number;
  /** What reminding takes a closer at each appointment, s; 0 where telemarketers do it. */
  readonly reminder: number;
  /** What a no-show takes a closer; the share of them that is booked again. */
  readonly noShowTakes: Distribution;
  readonly rebook: number;
}

/** The numbers handoff and telesales read. */
export interface TelesalesModel {
  readonly calendar: Calendar;
  readonly absence: number;
  readonly absencePaid: boolean;
  readonly closeDiffers: number;
  readonly paceDiffers: number;
  readonly kind: KindName;
  /** Whether leads on the line that cannot hold any longer (closing time, a full queue) are rung back, or lost. */
  readonly overflow: boolean;
  readonly order: OrderName;
  readonly followUpsGo: 'before' | 'after' | 'in turn';
  /** Null: everybody is reached at the first try, which takes no time of its own. */
  readonly reach: ReachModel | null;
  /** Natural logarithm of the odds lost per second since qualification: <= 0, unless a range's draw passes 1. */
  readonly reachFade: number;
  readonly closeFade: number;
  readonly returned: number;
  readonly disqualified: number;
  readonly rejectTakes: Distribution;
  /** Chance of the first call for an average closer, before fading. */
  readonly firstCallCloseRate: number;
  readonly followUps: FollowUpModel | null;
  readonly call: Distribution;
  readonly wrap: Distribution;
  readonly deal: Distribution;
  /** Share of sales undone; within how many clock seconds of the sale. */
  readonly cancels: number;
  readonly cancelsWithin: number;
  /** Leads and deals open when the horizon begins, where the file gives them. */
  readonly openLeads: number;
  readonly openDeals: number;
  /** Smallest coins in a currency unit, 100, 1 or 1,000: a deal's value is rounded to them when won. */
  readonly coins: number;
  readonly patience: Distribution | null;
  /** Which of the free closers gets a lead; by source, who takes which first. */
  readonly assignment: AssignmentName;
  readonly dedicated: readonly DedicatedClosers[];
  /** Most leads that may wait; Infinity for no limit. */
  readonly queueLimit: number;
  /** Of sources, for the order that asks for them. */
  readonly ranks: SourceRanks;
  /** How long telemarketer and closer speak when a lead is taken over; null where nobody stays on the line. */
  readonly briefing: Distribution | null;
  /** Null where leads are not booked into slots. */
  readonly appointments: AppointmentModel | null;
  /** A second deal with a sale. */
  readonly upsell: { readonly chance: number; readonly deal: Distribution } | null;
  /** Whether closers with nothing to work on dial for leads. */
  readonly closersProspect: boolean;
  /** How they dial beside telemarketers: factors, above 0, on dials in the same time and on the share that qualifies. */
  readonly prospecting: { readonly dials: number; readonly qualify: number };
  /** Null where pay changes nobody's work. */
  readonly effort: EffortModel | null;
  /** Factor on the value of deals, by day of the calendar: what is given away for a sale in time; null for nothing. */
  readonly discounts: Float64Array | null;
  /** Null where everybody stays and was trained long ago. */
  readonly employment: EmploymentModel | null;
  /** Null where nobody tires. */
  readonly fatigue: FatigueModel | null;
}

/** Everything that happens on a floor, in numbers; the teams' sizes stand apart, for a sweep varies them. */
export interface FloorModel {
  readonly telemarketing: TelemarketingModel;
  readonly inbound: readonly InboundModel[];
  readonly telesales: TelesalesModel;
}
