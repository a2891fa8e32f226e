import { streamOf, type Stream } from '../../random/stream.ts';
import type { Chance } from '../chance.ts';
import { oddsKeepingAverage, withOdds } from '../differences.ts';
import type { FilterFeedback } from './feedback.ts';
import type { FilterModel, QualifyingModel } from './model.ts';
import { shownScore } from './scores.ts';

/** A qualifying model with what all telemarketers of a replication share worked out once. */
export class QualifyingRules {
  readonly model: QualifyingModel;
  /** On everybody's odds of judging an intent right, so that averages are kept. */
  readonly realOdds: number;
  readonly curiousOdds: number;
  readonly noneOdds: number;

  /** @param differs coefficient of variation of a person's skill */
  constructor(model: QualifyingModel, differs: number) {
    const { screening } = model;
    this.model = model;
    this.realOdds = oddsKeepingAverage(screening?.passesReal ?? 0, differs);
    this.curiousOdds = oddsKeepingAverage(1 - (screening?.passesCurious ?? 0), differs);
    this.noneOdds = oddsKeepingAverage(1 - (screening?.passesNone ?? 0), differs);
  }
}

/**
 * What one telemarketer's contacts really are, whom he or she lets pass as a lead, and what the filter makes of that.
 *
 * Skill multiplies the odds of judging right: of passing somebody real, of stopping anybody else. Intent and score have
 * streams of their own, a draw a contact, so that neither changes the luck of the rest.
 */
export class Qualifier {
  /** Of the contact met last: seconds that the filter will take, at average speed. */
  filterSeconds = 0;
  private real = false;
  private scoreLuck = 0;
  private score = 0;
  private readonly rules: QualifyingRules;
  private readonly model: QualifyingModel;
  private readonly filter: FilterModel | null;
  private readonly feedback: FilterFeedback | null;
  private readonly intents: Stream | null;
  private readonly scores: Stream | null;
  private readonly times: Stream | null;
  private passesReal = 0;
  private passesCurious = 0;
  private passesNone = 0;

  /**
   * @param name  of the telemarketer's streams
   * @param skill factor on the odds of judging right, mean 1
   */
  constructor(
    rules: QualifyingRules,
    { seed, replication }: Chance,
    name: string,
    skill: number,
    feedback: FilterFeedback | null,
  ) {
    const { model } = rules;
    const { filter, screening } = model;
    this.rules = rules;
    this.model = model;
    this.filter = filter;
    this.feedback = feedback;
    this.intents = screening === null ? null : streamOf(seed, replication, `${name}/intent`);
    this.scores = filter === null ? null : streamOf(seed, replication, `${name}/score`);
    this.times = filter === null ? null : streamOf(seed, replication, `${name}/filter`);
    this.become(skill);
  }

  /** Judges with a skill from now on. */
  become(skill: number): void {
    const { curiousOdds, model, noneOdds, realOdds } = this.rules;
    const { screening } = model;
    this.passesReal = withOdds(screening?.passesReal ?? 0, realOdds * skill);
    this.passesCurious = 1 - withOdds(1 - (screening?.passesCurious ?? 0), curiousOdds * skill);
    this.passesNone = 1 - withOdds(1 - (screening?.passesNone ?? 0), noneOdds * skill);
  }

  /**
   * Meets a contact.
   *
   * @param list        number of the list that the contact stands in
   * @param luck        uniform: the contact passes as a lead when under its chance
   * @param qualifyRate that chance where nobody screens
   * @returns whether the contact passes as a lead
   */
  meet(list: number, luck: number, qualifyRate: number): boolean {
    const { filter, intents, model, scores, times } = this;
    if (filter !== null) {
      this.scoreLuck = scores!.normal();
      this.filterSeconds = filter.takes.at(filter.takes.luck(times!));
    }
    const { screening } = model;
    if (screening === null) return luck < qualifyRate;
    const intent = intents!.uniform();
    const real = screening.real[list]!;
    this.real = intent < real;
    if (this.real) return luck < this.passesReal;
    return luck < (intent < real + screening.curious[list]! ? this.passesCurious : this.passesNone);
  }

  /**
   * Finds out what a contact that passed is, unseen by all on the floor.
   *
   * @param luck uniform: without screening, the lead is not real when under the share of those; under 0 it was made up
   * @returns 1 for a real lead, else 0
   */
  settle(luck: number): number {
    const { filter, model } = this;
    if (model.screening === null) this.real = luck >= model.disqualified;
    else if (luck < 0) this.real = false;
    if (filter !== null) {
      this.score =
        (this.real ? filter.realScore : filter.otherScore) + filter.spread * this.scoreLuck;
    }
    return this.real ? 1 : 0;
  }

  /** Whether the filter lets the lead settled last pass, as its threshold stands now. */
  keeps(): boolean {
    const { feedback, filter } = this;
    return (
      filter === null || this.score > (feedback === null ? filter.threshold : feedback.threshold)
    );
  }

  /** The score of the lead settled last, 0 to 100; 0 where there is no filter. */
  get points(): number {
    return shownScore(this.score);
  }
}
