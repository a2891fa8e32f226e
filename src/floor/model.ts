import type { Distribution } from '../random/distributions/types.ts';
import type { Calendar } from './calendar.ts';
import type { EmploymentModel } from './employment.ts';
import type { OrderName } from './handoff/orders/index.ts';

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
  /** Null where everybody stays and was trained long ago. */
  readonly employment: EmploymentModel | null;
  /** Hours as a share of those of the floor's full shift; 1 for full time. */
  readonly fullTime: number;
  /** Groups with hours of their own, in the order of their people; none where all keep those of `calendar`. */
  readonly groups: readonly TelemarketerGroup[];
}

/** Telemarketers who keep the same hours. */
export interface TelemarketerGroup {
  readonly name: string;
  /** Positions, those first filled later included. */
  readonly people: number;
  /** Of these people alone: without groups, its pay periods and start of counting those of the floor. */
  readonly model: TelemarketingModel;
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

/** The numbers handoff and telesales read. */
export interface TelesalesModel {
  readonly calendar: Calendar;
  readonly absence: number;
  readonly absencePaid: boolean;
  readonly closeDiffers: number;
  readonly paceDiffers: number;
  /** `cold transfer`: leads hold in the queue, and those still there at closing time overflow to callback or are lost. */
  readonly kind: 'callback' | 'cold transfer';
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
  /** Share of sales undone within their window. */
  readonly cancels: number;
  /** Leads and deals open when the horizon begins, where the file gives them. */
  readonly openLeads: number;
  readonly openDeals: number;
  /** Smallest coins in a currency unit, 100, 1 or 1,000: a deal's value is rounded to them when won. */
  readonly coins: number;
  readonly patience: Distribution | null;
  /** Null where everybody stays and was trained long ago. */
  readonly employment: EmploymentModel | null;
}

/** Everything that happens on a floor, in numbers; the teams' sizes stand apart, for a sweep varies them. */
export interface FloorModel {
  readonly telemarketing: TelemarketingModel;
  readonly inbound: readonly InboundModel[];
  readonly telesales: TelesalesModel;
}
