import { exp, log } from '../../random/elementary.ts';
import { bookAttendance } from '../attendance.ts';
import { firstCountedDay } from '../calendar.ts';
import { freshness } from '../fatigue.ts';
import { oddsKeepingAverage, withOdds } from '../differences.ts';
import { orders, type Order } from '../handoff/orders/index.ts';
import { FIRST_CLOSER } from '../events.ts';
import type { TelesalesModel } from '../model.ts';
import { noteDays } from '../noted-days.ts';
import { fillPosition, leavesOfAll, type Position } from '../position.ts';
import type { Recorder } from '../recorder.ts';
import type { Tally } from './tally.ts';

/** A model with what every mix of a replication shares worked out once. */
export class TelesalesRules {
  readonly model: TelesalesModel;
  readonly order: Order;
  /** How an unfaded lead answers a first and a later try. */
  readonly firstTry: Answer;
  readonly laterTry: Answer;
  /** By closer, of all whose `person` was asked for: factor on call times; days missed. */
  readonly slowness: number[] = [];
  private readonly absent: (Uint8Array | null)[] = [];
  /** What fatigue leaves, by segment of the calendar; null for all of it. */
  readonly fresh: Float64Array | null;
  /** The day; the segment of the present, and the one that chances and slowness are right for. */
  private day = 0;
  private segment = 0;
  private tiredFor = -1;
  /** Chances of a sale on a first call and on a follow-up. */
  readonly firstCall: Chances;
  readonly followUp: Chances;
  /** Told what becomes of leads, where somebody wants to see it. */
  recorder: Recorder | null = null;
  /** Whether calls book the sales that were to be expected of them, in place of those drawn. */
  readonly expected: boolean;
  /** First counted day of the calendar. */
  readonly firstDay: number;
  private readonly people: Position[] = [];
  private readonly seed: string;
  private readonly replication: number;

  constructor(model: TelesalesModel, seed: string, replication: number, expected = false) {
    this.model = model;
    this.expected = expected;
    this.seed = seed;
    this.replication = replication;
    this.order = orders[model.order];
    this.firstDay = firstCountedDay(model.calendar);
    this.fresh = model.fatigue === null ? null : freshness(model.fatigue, model.calendar);
    this.firstCall = new Chances(model.firstCallCloseRate, model);
    this.followUp = new Chances(model.followUps?.closeRate ?? 0, model);
    this.firstTry = answerOf(model.reach?.firstTry ?? 1);
    this.laterTry = answerOf(model.reach?.laterTry ?? 1);
  }

  /** Gets so many closers ready and books their attendance. */
  employ(closers: number, tally: Tally): void {
    const activity = tally.closers;
    const { absencePaid, calendar, employment } = this.model;
    const terms = { absencePaid, trainingPaid: employment?.trainingPaid ?? true, fullTime: 1 };
    for (let closer = 0; closer < closers; closer++) {
      const row = activity.row(closer, 0);
      const person = this.person(closer);
      bookAttendance(activity.cells, row, calendar, person, terms);
      if (this.recorder !== null) {
        noteDays(this.recorder, calendar, calendar, person, FIRST_CLOSER + closer);
      }
    }
    if (employment !== null) tally.closersLeave = leavesOfAll(this.people.slice(0, closers));
  }

  /** @param closer one of those employed */
  isPresent(closer: number, day: number): boolean {
    const absent = this.absent[closer] ?? null;
    return absent === null || absent[day] === 0;
  }

  /** Makes closers what they are on a day, where that changes: mixes share them, and each begins every day. */
  beginDay(day: number): void {
    if (this.fresh !== null) {
      this.day = day;
      this.segment = this.model.calendar.segmentDay.indexOf(day);
      this.tiredFor = -1;
      return; // all that follows is `tire`'s
    }
    if (this.model.employment === null && !this.model.effort?.skillByDay) return;
    this.people.forEach(({ byDay }, closer) => {
      if (byDay === null) return;
      this.firstCall.set(closer, byDay.skill[day]!);
      this.followUp.set(closer, byDay.skill[day]!);
      this.slowness[closer] = 1 / byDay.pace[day]!;
    });
  }

  /** Makes closers as tired as they are at a moment of the day. */
  tire(now: number): void {
    const { segmentStart } = this.model.calendar;
    while (this.segment + 1 < segmentStart.length && segmentStart[this.segment + 1]! <= now) {
      this.segment++;
    }
    if (this.segment === this.tiredFor) return;
    this.tiredFor = this.segment;
    const left = this.fresh![this.segment]!;
    const { of } = this.model.fatigue!;
    this.people.forEach(({ byDay, pace, skill }, closer) => {
      const fresh = byDay === null ? skill : byDay.skill[this.day]!;
      const speed = byDay === null ? pace : byDay.pace[this.day]!;
      const odds = of === 'odds' ? fresh * left : fresh;
      this.firstCall.set(closer, odds);
      this.followUp.set(closer, odds);
      this.slowness[closer] = 1 / (of === 'pace' ? speed * left : speed);
    });
  }

  /** Factors on the odds of closing, by closer, on a day; -1 for the first. */
  skillsOn(day: number, closers: number): number[] {
    return Array.from({ length: closers }, (_, closer) => {
      const { byDay, skill } = this.person(closer);
      return byDay === null || day < 0 ? skill : byDay.skill[day]!;
    });
  }

  /** Closer by number from 0: the same position in every mix. */
  person(number: number): Position {
    const { closeDiffers, paceDiffers, absence, calendar, effort, employment } = this.model;
    const differences = { skill: closeDiffers, pace: paceDiffers, absence };
    for (let next = this.people.length; next <= number; next++) {
      const name = `closer/${next + 1}`;
      const { seed, replication } = this;
      const person = fillPosition(
        differences,
        employment,
        calendar,
        next,
        seed,
        replication,
        name,
        effort,
      );
      this.people.push(person);
      this.firstCall.set(next, person.skill);
      this.followUp.set(next, person.skill);
      this.slowness.push(1 / person.pace);
      this.absent.push(person.absent);
    }
    return this.people[number]!;
  }
}

/** Everybody's chance of a sale, by closer: an average share whose odds are multiplied by skill and by how a lead faded. */
class Chances {
  private readonly share: number;
  private readonly fadeRate: number;
  /** On everybody's odds, so that the average is kept. */
  private readonly factor: number;
  private readonly factors: number[] = [];
  private readonly unfaded: number[] = [];

  constructor(share: number, { closeDiffers, closeFade }: TelesalesModel) {
    this.share = share;
    this.fadeRate = closeFade;
    this.factor = oddsKeepingAverage(share, closeDiffers);
  }

  /** @param closer one known, or the next */
  set(closer: number, skill: number): void {
    this.factors[closer] = this.factor * skill;
    this.unfaded[closer] = withOdds(this.share, this.factor * skill);
  }

  /**
   * Whether a call with such luck ends in a sale: a uniform number below its chance.
   *
   * @param fadedFor how long the lead went cold, s
   */
  wins(closer: number, luck: number, fadedFor: number): boolean {
    // Most calls need no exponential: fading takes away. Not so where a range's draw has it give.
    if (this.fadeRate <= 0 && luck >= this.unfaded[closer]!) return false;
    if (this.fadeRate === 0) return true;
    return luck < this.chanceOf(closer, fadedFor);
  }

  /** @param fadedFor how long the lead went cold, s */
  chanceOf(closer: number, fadedFor: number): number {
    if (this.fadeRate === 0) return this.unfaded[closer]!;
    return withOdds(this.share, this.factors[closer]! * exp(this.fadeRate * fadedFor));
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
