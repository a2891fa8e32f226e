import type { FeedbackModel } from './model.ts';
import { MOST_POINTS } from './scores.ts';

const NOTHING = 0;
const ACCEPTED = 1;
const REJECTED = 2;

/**
 * Recent rejections move a filter's threshold: after every so many leads of telemarketers that closers spoke with, it rises
 * one step where too many were rejected, else it falls one, never below where it began. A verdict is known when the call
 * ends. One object for the floor: it joins telemarketers with closers, so they run together.
 */
export class FilterFeedback {
  /** Points that a lead must exceed now. */
  threshold: number;
  private readonly least: number;
  private readonly step: number;
  private readonly ofLast: number;
  private readonly limit: number;
  private judged = 0;
  private rejected = 0;
  /** By closer, what the call in progress will show. */
  private readonly verdicts: Uint8Array;

  /** @param threshold where it begins, in points */
  constructor(
    threshold: number,
    { keepRejectedBelow, ofLast, step }: FeedbackModel,
    closers: number,
  ) {
    this.threshold = threshold;
    this.least = threshold;
    this.step = step;
    this.ofLast = ofLast;
    this.limit = keepRejectedBelow * ofLast;
    this.verdicts = new Uint8Array(closers);
  }

  /** A closer begins to speak with a telemarketer's lead. */
  begin(closer: number, rejected: boolean): void {
    this.verdicts[closer] = rejected ? REJECTED : ACCEPTED;
  }

  /** A closer's call ends, of whatever kind. */
  end(closer: number): void {
    const verdict = this.verdicts[closer]!;
    if (verdict === NOTHING) return;
    this.verdicts[closer] = NOTHING;
    this.judged++;
    if (verdict === REJECTED) this.rejected++;
    if (this.judged < this.ofLast) return;
    const moved = this.threshold + (this.rejected > this.limit ? this.step : -this.step);
    this.threshold = Math.min(Math.max(this.least, moved), Math.max(this.least, MOST_POINTS));
    this.judged = 0;
    this.rejected = 0;
  }
}
