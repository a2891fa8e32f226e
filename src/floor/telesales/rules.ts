import { log } from '../../random/elementary.ts';
import { oddsKeepingAverage } from '../differences.ts';
import { orders, type Order } from '../handoff/orders/index.ts';
import type { TelesalesModel } from '../model.ts';
import { drawPerson, type Person } from '../person.ts';

/** A model with what every mix of a replication shares worked out once. */
export class TelesalesRules {
  readonly model: TelesalesModel;
  readonly order: Order;
  /** Factors on everybody's odds of closing that keep the averages. */
  private readonly firstCallOdds: number;
  private readonly followUpOdds: number;
  /** How an unfaded lead answers a first and a later try. */
  readonly firstTry: Answer;
  readonly laterTry: Answer;
  /** By closer, of all whose `person` was asked for: factors on the odds of a sale, and on call times; days missed. */
  readonly firstCallFactors: number[] = [];
  readonly followUpFactors: number[] = [];
  readonly slowness: number[] = [];
  readonly absent: (Uint8Array | null)[] = [];
  private readonly people: Person[] = [];
  private readonly seed: string;
  private readonly replication: number;

  constructor(model: TelesalesModel, seed: string, replication: number) {
    this.model = model;
    this.seed = seed;
    this.replication = replication;
    this.order = orders[model.order];
    this.firstCallOdds = oddsKeepingAverage(model.firstCallCloseRate, model.closeDiffers);
    this.followUpOdds = oddsKeepingAverage(model.followUps?.closeRate ?? 0, model.closeDiffers);
    this.firstTry = answerOf(model.reach?.firstTry ?? 1);
    this.laterTry = answerOf(model.reach?.laterTry ?? 1);
  }

  /** Closer by number from 0: the same person in every mix. */
  person(number: number): Person {
    const { closeDiffers, paceDiffers, absence, calendar } = this.model;
    const differences = { skill: closeDiffers, pace: paceDiffers, absence };
    for (let next = this.people.length; next <= number; next++) {
      const name = `closer/${next + 1}`;
      const person = drawPerson(differences, calendar.days, this.seed, this.replication, name);
      this.people.push(person);
      this.firstCallFactors.push(this.firstCallOdds * person.skill);
      this.followUpFactors.push(this.followUpOdds * person.skill);
      this.slowness.push(1 / person.pace);
      this.absent.push(person.absent);
    }
    return this.people[number]!;
  }
}

/** The chance of a try as odds, and as a hazard, -ln(1 - chance): hazards of tries add up. Infinity for certain. */
export interface Answer {
  readonly odds: number;
  readonly hazard: number;
}

function answerOf(chance: number): Answer {
  const odds = chance / (1 - chance);
  return { odds, hazard: fadedHazard(odds, 1) };
}

/** @param fade factor on the odds, 0 to 1 */
export function fadedHazard(odds: number, fade: number): number {
  return odds === Number.POSITIVE_INFINITY ? odds : log(1 + odds * fade);
}
