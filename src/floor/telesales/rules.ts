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
  readonly firstCallOdds: number;
  readonly followUpOdds: number;
  /** Hazards of an unfaded first and later try: -ln(1 - chance). */
  readonly firstHazard: number;
  readonly laterHazard: number;
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
    this.firstHazard =
      model.reach === null ? Number.POSITIVE_INFINITY : hazard(model.reach.firstTry);
    this.laterHazard =
      model.reach === null ? Number.POSITIVE_INFINITY : hazard(model.reach.laterTry);
  }

  /** Closer by number from 0: the same person in every mix. */
  person(number: number): Person {
    const { closeDiffers, paceDiffers, absence, calendar } = this.model;
    const differences = { skill: closeDiffers, pace: paceDiffers, absence };
    for (let next = this.people.length; next <= number; next++) {
      this.people.push(
        drawPerson(differences, calendar.days, this.seed, this.replication, `closer/${next + 1}`),
      );
    }
    return this.people[number]!;
  }
}

/** -ln(1 - chance): hazards of tries add up. */
export function hazard(chance: number): number {
  return chance >= 1 ? Number.POSITIVE_INFINITY : -log(1 - chance);
}
