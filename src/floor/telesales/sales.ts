import { ACTIVITY } from '../activity.ts';
import { EVENT } from '../events.ts';
import type { LeadStream } from '../lead-stream.ts';
import type { TelesalesModel } from '../model.ts';
import type { Recorder } from '../recorder.ts';
import type { Credits } from './credits.ts';
import { LUCK, saleValue } from './luck.ts';
import type { TelesalesRules } from './rules.ts';
import type { Tally } from './tally.ts';

/**
 * Books what counted calls sell: as drawn or, in place of that, as was to be expected of each call when it began.
 *
 * Expected sales: every counted call that may end in a sale, a first call or a follow-up, books its chance of one in place of
 * 0 or 1, and that times the mean of what a deal brings. What was drawn goes on to decide what happens next: whether there is a
 * follow-up, who is free when. Nothing is biased by that. Call k's chance is the expectation of its sale given all that happened
 * before it, its luck of winning is used for nothing else, and so each term has the same mean, whatever later calls make of it;
 * how many calls there are may hang on earlier ones (a sum of martingale differences has mean 0). Left out is only that deals are
 * rounded to cents when they are won: up to half a cent a deal, less than 1e-4 of deals of $50 and more.
 *
 * Cancellations count by their chance, too. The table of deals then holds, by their chance, those alone which the luck of their
 * call has cancelled: that is all a clawback reads, and luck of cancelling has nothing to do with luck of winning.
 */
export class Sales {
  /** The present: the day; its span, -1 before counting begins; when the call ends. */
  day = 0;
  dayPeriod = -1;
  end = 0;
  private readonly expected: boolean;
  private readonly model: TelesalesModel;
  private readonly firstDay: number;
  private readonly leads: LeadStream;
  private readonly credits: Credits;
  private readonly tally: Tally;
  private readonly recorder: Recorder | null;
  /** What a deal brings on average on a day without a discount, a second one included, currency. */
  private readonly meanValue: number;

  constructor(rules: TelesalesRules, leads: LeadStream, credits: Credits, tally: Tally) {
    const { deal, upsell } = rules.model;
    this.expected = rules.expected;
    this.model = rules.model;
    this.firstDay = rules.firstDay;
    this.leads = leads;
    this.credits = credits;
    this.tally = tally;
    this.recorder = rules.recorder;
    this.meanValue = deal.mean + (upsell === null ? 0 : upsell.chance * upsell.deal.mean);
    if (rules.expected) tally.expectedOnFirstCalls = { sales: 0 };
  }

  /** A call was won. A cancellation belongs to the month of its sale, whenever in its window it comes: as what is left of its luck says. */
  sell(closer: number, lead: number, cells: Float64Array, luck: number): void {
    this.tally.won++;
    if (this.expected) return;
    const { credits, model, recorder } = this;
    const value = saleValue(cells, luck, model, this.day);
    credits.add(ACTIVITY.sales, 1);
    credits.add(ACTIVITY.revenue, value);
    const deal = this.keep(closer, lead);
    const { deals } = this.tally;
    deals.value[deal] = value;
    recorder?.note(EVENT.sale, this.end, this.end, closer, lead, value);
    const left = cells[luck + LUCK.cancel]!;
    if (left >= model.cancels) return;
    deals.cancelledAt[deal] = this.end + (model.cancelsWithin * left) / model.cancels;
    credits.add(ACTIVITY.cancellations, 1);
    credits.add(ACTIVITY.cancelled_revenue, value);
    recorder?.note(EVENT.cancelled, this.end, this.end, closer, lead, value);
  }

  /** A call has such a chance of being won. */
  expect(chance: number, closer: number, lead: number, cells: Float64Array, luck: number): void {
    const { credits, model } = this;
    const { cancels, discounts } = model;
    const value = chance * this.meanValue * (discounts === null ? 1 : discounts[this.day]!);
    credits.add(ACTIVITY.sales, chance);
    credits.add(ACTIVITY.revenue, value);
    if (cancels === 0) return;
    credits.add(ACTIVITY.cancellations, cancels * chance);
    credits.add(ACTIVITY.cancelled_revenue, cancels * value);
    const left = cells[luck + LUCK.cancel]!;
    if (left >= cancels) return;
    const deal = this.keep(closer, lead);
    const { deals } = this.tally;
    deals.value[deal] = value;
    deals.chances[deal] = chance;
    deals.cancelledAt[deal] = this.end + (model.cancelsWithin * left) / cancels;
  }

  /** A deal for the table, which as yet says whose it is and when it was made. */
  private keep(closer: number, lead: number): number {
    const { deals } = this.tally;
    // As `begin` of calls has it, a night's call may end in the first counted day.
    const night = this.dayPeriod < 0;
    const day = night ? 0 : this.day - this.firstDay;
    const deal = deals.add(closer, this.leads.owner[lead]!, night ? 0 : this.dayPeriod, day);
    deals.at[deal] = this.end;
    return deal;
  }
}
