import type { Distribution } from '../random/distributions/types.ts';
import type { Calendar } from './calendar.ts';
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
  /** What there is to dial, in the order in which it is; null where it is one list that never ends, at any hour. */
  readonly lists: readonly ListModel[] | null;
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
}

/** Everything that happens on a floor, in numbers; the teams' sizes stand apart, for a sweep varies them. */
export interface FloorModel {
  readonly telemarketing: TelemarketingModel;
  readonly inbound: readonly InboundModel[];
  readonly telesales: TelesalesModel;
}
