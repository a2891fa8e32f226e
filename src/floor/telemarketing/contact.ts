import { streamOf, type Stream } from '../../random/stream.ts';
import type { Chance } from '../chance.ts';
import { withOdds } from '../differences.ts';
import type { LeadStream } from '../lead-stream.ts';
import type { TelemarketingModel } from '../model.ts';
import { drawPatience } from '../patience.ts';
import type { FilterFeedback } from '../qualifying/feedback.ts';
import { Qualifier } from '../qualifying/qualifier.ts';
import type { TelemarketingRules } from './rules.ts';

/**
 * One telemarketer's next contact, and the lead it may be. Every contact takes one block of draws (outcome, talk, wrap-up),
 * every lead one block of a second stream, whether it needs them or not: two mixes, or two scenarios, stay in step.
 */
export class Contact {
  /** Talk and wrap-up, s; whether it qualifies. */
  talkTime = 0;
  wrapTime = 0;
  private reminderTime = 0;
  qualified = false;
  private patience = 0;
  private reach = 0;
  private returned = 0;
  private disqualified = 0;
  private qualifyRate: number;
  private readonly rules: TelemarketingRules;
  private readonly model: TelemarketingModel;
  private readonly stream: Stream;
  private readonly leadStream: Stream;
  private readonly qualifier: Qualifier | null;
  private readonly madeUp: number;

  /**
   * @param stream the telemarketer's own
   * @param name   of his or her streams
   * @param skill  factor on the odds of the role
   * @param madeUp share of his or her leads that never were one
   */
  constructor(
    rules: TelemarketingRules,
    chance: Chance,
    stream: Stream,
    name: string,
    skill: number,
    feedback: FilterFeedback | null,
    madeUp: number,
  ) {
    const { model, qualifying } = rules;
    this.madeUp = madeUp;
    this.rules = rules;
    this.model = model;
    this.stream = stream;
    this.leadStream = streamOf(chance.seed, chance.replication, `${name}/leads`);
    this.qualifyRate = withOdds(model.qualifyRate, rules.qualifyOdds * skill);
    this.qualifier =
      qualifying === null ? null : new Qualifier(qualifying, chance, name, skill, feedback);
  }

  /** The telemarketer has another skill from now on. */
  become(skill: number): void {
    this.qualifyRate = withOdds(this.model.qualifyRate, this.rules.qualifyOdds * skill);
    if (this.qualifier !== null) this.qualifier.become(skill);
  }

  /**
   * All that the next contact will be.
   *
   * @param list     number of the list it stands in, from 0
   * @param slowness factor on times
   */
  draw(list: number, slowness: number): void {
    const { model, qualifier, stream } = this;
    const outcome = stream.uniform();
    const talkLuck = model.talk.luck(stream);
    const wrapLuck = model.wrap.luck(stream);
    this.qualified =
      qualifier === null
        ? outcome < this.qualifyRate
        : qualifier.meet(list, outcome, this.qualifyRate);
    this.talkTime = model.talk.at(talkLuck) * slowness;
    this.wrapTime = model.wrap.at(wrapLuck) * slowness;
    if (!this.qualified) return;
    this.drawLead(slowness);
    if (qualifier === null) return;
    this.disqualified = qualifier.settle(this.disqualified);
    this.wrapTime += qualifier.filterSeconds * slowness;
  }

  /** Draws what a lead is, and talk times of its own. */
  private drawLead(slowness: number): void {
    const { leadStream, model } = this;
    const { leadTalk, qualifyTalk } = model;
    if (leadTalk !== null) this.talkTime = leadTalk.at(leadTalk.luck(leadStream)) * slowness;
    if (qualifyTalk !== null) {
      this.talkTime += qualifyTalk.at(qualifyTalk.luck(leadStream)) * slowness;
    }
    this.patience = drawPatience(model.patience, leadStream);
    this.reach = leadStream.exponential();
    this.returned = leadStream.uniform();
    // A made-up lead has luck under 0: disqualified, however few are.
    const { madeUp } = this;
    const luck = (leadStream.uniform() - madeUp) / (1 - madeUp);
    this.disqualified = luck / model.disqualifiedFactor;
    this.reminderTime = model.reminder * slowness;
  }

  /** The call is cut short: no lead comes of it. */
  cut(): void {
    this.qualified = false;
    this.wrapTime = 0;
  }

  /** Whether the filter lets the lead pass. */
  passes(): boolean {
    return this.qualifier === null || this.qualifier.keeps();
  }

  /** Hands the lead over; whoever keeps one back reminds nobody. */
  push(leads: LeadStream, time: number, owner: number, list: number): void {
    this.wrapTime += this.reminderTime;
    leads.push(time, owner, this.patience, this.reach, this.returned, this.disqualified);
    if (leads.described) leads.describe(list, this.qualifier === null ? 0 : this.qualifier.points);
  }
}
