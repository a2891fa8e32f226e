import { oddsKeepingAverage } from '../differences.ts';
import type { Calendar } from '../calendar.ts';
import { freshness } from '../fatigue.ts';
import type { ListModel, TelemarketingModel } from '../model.ts';
import { QualifyingRules } from '../qualifying/qualifier.ts';
import type { Group } from './groups.ts';
import type { Recorder } from '../recorder.ts';

/** A model with what every telemarketer of a replication shares worked out once. */
export class TelemarketingRules {
  readonly model: TelemarketingModel;
  /** Chance that an attempt connects, by segment. */
  readonly connectRates: Float64Array;
  /** At average speed: contacts per second of dialling and its inverse; failed dials per second. */
  readonly contactRates: Float64Array;
  readonly secondsPerContact: Float64Array;
  readonly failedRates: Float64Array;
  /** Factor on everybody's odds of qualifying that keeps the average. */
  readonly qualifyOdds: number;
  /** Of all segments, where there are lists; else 0. */
  readonly highestConnectRate: number;
  /** Whether a day off lists may jump: nobody else dials from them, and what was tried is due again the next day. */
  readonly listsJump: boolean;
  /** What fatigue leaves, by segment; null where nobody tires. */
  readonly fresh: Float64Array | null;
  /** Null where the qualify rate is all there is. */
  readonly qualifying: QualifyingRules | null;
  /** Those who keep hours of their own; none where all keep the same. */
  readonly groups: readonly Group[];
  /** Told what telemarketers do, where somebody wants to see it. */
  recorder: Recorder | null = null;

  constructor(model: TelemarketingModel) {
    this.model = model;
    const attempt = model.attempt.mean;
    this.connectRates = model.connectFactors.map((factor) => factor * model.connectRate);
    this.contactRates = this.connectRates.map((chance) => (chance === 0 ? 0 : chance / attempt));
    this.secondsPerContact = this.contactRates.map((rate) => 1 / rate);
    this.failedRates = this.connectRates.map((chance) =>
      chance >= 1 ? 0 : (1 - chance) / attempt,
    );
    this.highestConnectRate = model.lists === null ? 0 : highestOf(this.connectRates);
    this.listsJump = model.jump && (model.lists ?? []).every((list) => lastsADay(list, model));
    this.fresh = model.fatigue === null ? null : freshness(model.fatigue, model.calendar);
    this.qualifyOdds = oddsKeepingAverage(model.qualifyRate, model.qualifyDiffers);
    this.qualifying =
      model.qualifying === null
        ? null
        : new QualifyingRules(model.qualifying, model.qualifyDiffers);
    this.groups = model.groups.map(({ model: own, name, people }) => {
      return { name, people, rules: new TelemarketingRules(own) };
    });
  }
}

function highestOf(rates: Float64Array): number {
  let highest = 0;
  for (let segment = 0; segment < rates.length; segment++) {
    if (rates[segment]! > highest) highest = rates[segment]!;
  }
  return highest;
}

function lastsADay(
  { attempts, dealt, records, retryAfter }: ListModel,
  { calendar }: TelemarketingModel,
): boolean {
  if (records === Number.POSITIVE_INFINITY) return true;
  return dealt && (attempts === 1 || retryAfter <= shortestNight(calendar));
}

/** The shortest time from a day's end to the next one's opening, s; Infinity where there is one day only. */
function shortestNight({ days, dayWindow, windowEnd, windowStart }: Calendar): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let day = 1; day < days; day++) {
    const opening = dayWindow[day]!;
    shortest = Math.min(shortest, windowStart[opening]! - windowEnd[opening - 1]!);
  }
  return shortest;
}
