import { exp } from '../../random/elementary.ts';
import { withOdds } from '../differences.ts';
import type { LeadStream } from '../lead-stream.ts';
import type { TelesalesModel } from '../model.ts';
import type { LeadBook } from './lead-book.ts';
import { LUCK, LUCK_WIDTH, VAIN, VAIN_WIDTH, type CallLuck } from './luck.ts';
import { hazard, type TelesalesRules } from './rules.ts';
import type { Loss, Tally } from './tally.ts';

/** No further try or follow-up. */
export const NEVER = Number.POSITIVE_INFINITY;

/** What comes of calls: who is reached, who was never a lead, who buys; kept in the book and counted in the tally. */
export class Outcomes {
  private readonly rules: TelesalesRules;
  private readonly model: TelesalesModel;
  private readonly leads: LeadStream;
  private readonly luck: CallLuck;
  private readonly book: LeadBook;
  private readonly tally: Tally;

  constructor(
    rules: TelesalesRules,
    leads: LeadStream,
    luck: CallLuck,
    book: LeadBook,
    tally: Tally,
  ) {
    this.rules = rules;
    this.model = rules.model;
    this.leads = leads;
    this.luck = luck;
    this.book = book;
    this.tally = tally;
  }

  /** Whether sales sends the lead back unread, when it is first looked at. */
  isReturned(lead: number, now: number): boolean {
    const { book, leads, model, tally } = this;
    if (book.tries[lead]! > 0 || leads.returned[lead]! >= model.returned) return false;
    tally.endWait(lead, now);
    tally.endLead(lead, now);
    book.close(lead);
    if (tally.counts(now)) tally.totals.returned++;
    return true;
  }

  /**
   * Whether this try reaches the lead: the hazards of its tries add up to its luck. Beside them stand those it would have
   * had with somebody free whenever it queued: gaps, nights and weekends fade a lead all the same.
   */
  reaches(lead: number, now: number): boolean {
    const { book, leads } = this;
    const age = now - leads.time[lead]!;
    book.held[lead]! += now - book.queuedAt[lead]!;
    const faded = this.tryHazard(lead, age);
    book.hazard[lead]! += faded;
    book.promptHazard[lead]! +=
      book.held[lead] === 0 ? faded : this.tryHazard(lead, age - book.held[lead]!);
    return book.hazard[lead]! >= leads.reach[lead]!;
  }

  private tryHazard(lead: number, age: number): number {
    const { book, model, rules } = this;
    const first = book.tries[lead] === 0;
    if (model.reach === null || model.reachFade === 0) {
      return first ? rules.firstHazard : rules.laterHazard;
    }
    const chance = first ? model.reach.firstTry : model.reach.laterTry;
    return hazard(withOdds(chance, exp(model.reachFade * age)));
  }

  /** The conversation begins; whether the closer will find that it was never a lead. */
  isDisqualified(lead: number, now: number): boolean {
    const { book, leads, model } = this;
    this.tally.endWait(lead, now);
    book.waiting[lead] = 0;
    const age = now - leads.time[lead]!;
    book.wait[lead] = age;
    if (model.closeFade !== 0) book.fade[lead] = exp(model.closeFade * age);
    return leads.disqualified[lead]! < model.disqualified;
  }

  /** Returns the time of the next try, or NEVER: then the lead is lost. */
  endVainTry(closer: number, period: number, lead: number, row: number, now: number): number {
    const { book, luck, model, tally } = this;
    if (tally.counts(now)) tally.credit(closer, period, lead, 'vain_calls', 1);
    if (++book.tries[lead]! < (model.reach?.tries ?? 1)) {
      return now + luck.vain.cells[row * VAIN_WIDTH + VAIN.gap]!;
    }
    this.lose(lead, now, 'unreached', book.promptHazard[lead]! >= this.leads.reach[lead]!);
    return NEVER;
  }

  endReject(closer: number, period: number, lead: number, now: number): void {
    const { tally } = this;
    this.endWorked(closer, period, lead, now);
    if (!tally.counts(now)) return;
    tally.totals.disqualified++;
    tally.credit(closer, period, lead, 'disqualified', 1);
  }

  /** Returns the time its first follow-up is due, or NEVER: sold or refused. */
  endFirstCall(closer: number, period: number, lead: number, row: number, now: number): number {
    const { book, model, rules, tally } = this;
    const counted = tally.counts(now);
    this.endWorked(closer, period, lead, now);
    if (counted) {
      tally.totals.accepted++;
      tally.credit(closer, period, lead, 'accepted', 1);
      tally.creditSource(lead, 'accepted', 1);
    }
    const { cells } = this.luck.firstCall;
    const luck = row * LUCK_WIDTH;
    const odds = rules.firstCallOdds * rules.person(closer).skill * book.fade[lead]!;
    if (cells[luck + LUCK.win]! < withOdds(model.firstCallCloseRate, odds)) {
      if (counted) tally.totals.firstCallSales++;
      this.sell(closer, period, lead, cells, luck, now);
      return NEVER;
    }
    if (model.followUps === null || model.followUps.perOpenDeal === 0) {
      if (counted) tally.totals.refused++;
      return NEVER;
    }
    book.openDeal[lead] = 1;
    book.oldDeal[lead] = counted ? 0 : 1;
    return now + cells[luck + LUCK.after]!;
  }

  /** Returns the time the next follow-up is due, or NEVER: sold, refused or cut off. */
  endFollowUp(
    closer: number,
    period: number,
    lead: number,
    row: number,
    cut: boolean,
    now: number,
  ): number {
    const { book, rules, tally } = this;
    const followUps = this.model.followUps!;
    const counted = tally.counts(now);
    const done = ++book.followUps[lead]!;
    if (counted) {
      tally.credit(closer, period, lead, 'follow_ups', 1);
      if (done === 1) tally.totals.followedUp++;
    }
    const { cells } = this.luck.followUp;
    const luck = row * LUCK_WIDTH;
    const odds = rules.followUpOdds * rules.person(closer).skill * book.fade[lead]!;
    const won = !cut && cells[luck + LUCK.win]! < withOdds(followUps.closeRate, odds);
    if (!won && !cut && done < followUps.perOpenDeal) return now + cells[luck + LUCK.after]!;
    book.openDeal[lead] = 0;
    if (counted && book.oldDeal[lead] === 1) tally.totals.openDealsAtStart++;
    if (won) this.sell(closer, period, lead, cells, luck, now);
    else if (counted) tally.totals.refused++;
    return NEVER;
  }

  /** The lead stopped holding before anybody was free. */
  giveUp(lead: number): void {
    this.lose(lead, this.book.giveUp[lead]!, 'gaveUp', true);
  }

  /** @param toWaiting whether a closer free at once would have reached or kept it */
  lose(lead: number, at: number, how: Loss, toWaiting: boolean): void {
    if (this.book.waiting[lead] === 1) this.tally.endWait(lead, at);
    this.tally.lose(lead, at, how, toWaiting);
    this.book.close(lead);
  }

  private endWorked(closer: number, period: number, lead: number, now: number): void {
    const { book, tally } = this;
    tally.endLead(lead, now);
    book.openLead[lead] = 0;
    if (!tally.counts(now)) return;
    tally.totals.worked++;
    tally.totals.workedWait += book.wait[lead]!;
    tally.credit(closer, period, lead, 'worked', 1);
  }

  /** Books a sale; a cancellation belongs to the month of sale, whenever in its window it comes. */
  private sell(
    closer: number,
    period: number,
    lead: number,
    cells: Float64Array,
    luck: number,
    now: number,
  ): void {
    const { tally } = this;
    if (!tally.counts(now)) return;
    const value = cells[luck + LUCK.value]!;
    tally.totals.sales++;
    tally.totals.revenue += value;
    tally.credit(closer, period, lead, 'sales', 1);
    tally.credit(closer, period, lead, 'revenue', value);
    tally.creditSource(lead, 'sales', 1);
    tally.creditSource(lead, 'revenue', value);
    if (cells[luck + LUCK.cancel]! >= this.model.cancels) return;
    tally.totals.cancellations++;
    tally.totals.cancelledRevenue += value;
    tally.credit(closer, period, lead, 'cancellations', 1);
    tally.credit(closer, period, lead, 'cancelled_revenue', value);
    tally.creditSource(lead, 'cancelledRevenue', value);
  }
}
