import type { Distribution } from '../../random/distributions/types.ts';

/** How telemarketers tell intents apart that they cannot see. Shares from 0 to 1. */
export interface ScreeningModel {
  /** By number of the list: share of conversations with somebody really interested; merely curious. The rest is neither. */
  readonly real: readonly number[];
  readonly curious: readonly number[];
  /** Chance that an average telemarketer lets a conversation pass as a lead, by intent. */
  readonly passesReal: number;
  readonly passesCurious: number;
  readonly passesNone: number;
}

/** How recent rejections move the filter's threshold. */
export interface FeedbackModel {
  /** Share of rejections above which the threshold rises; else it falls back, down to where it began. */
  readonly keepRejectedBelow: number;
  /** Points of one move. */
  readonly step: number;
  /** Leads that closers spoke with between two moves, >= 1. */
  readonly ofLast: number;
}

/** An intent score and its threshold, in points: both kinds of lead score normally, with equal spread. */
export interface FilterModel {
  /** Average scores of real leads and of the others; infinite where a share is 0 or 1. */
  readonly realScore: number;
  readonly otherScore: number;
  /** Standard deviation, > 0. */
  readonly spread: number;
  /** Leads with a higher score pass. */
  readonly threshold: number;
  /** What it takes of the telemarketer, whether the lead passes or not. */
  readonly takes: Distribution;
  readonly feedback: FeedbackModel | null;
}

/** What leads really are, and who can tell: screening, a filter, or both. */
export interface QualifyingModel {
  /** Null: the qualify rate says how many conversations become leads. */
  readonly screening: ScreeningModel | null;
  /** Without screening: share of those leads that are not real. */
  readonly disqualified: number;
  /** Share of real ones among the leads of each inbound source, and among those that the horizon begins with. */
  readonly inboundReal: readonly number[];
  readonly openReal: number;
  readonly filter: FilterModel | null;
}
