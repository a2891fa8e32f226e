import { streamOf, type Stream } from '../../random/stream.ts';
import { firstCountedDay, type Calendar } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import type { ListModel } from '../model.ts';
import { Records } from './records.ts';
import type { TelemarketingRules } from './rules.ts';

/** Where a continuous period speaks of days, s. */
const CONTINUOUS_DAY = 8 * 3600;
/** Somebody who finds nobody to dial looks again so often while others hold records that may come back, s. */
const LOOKS_EVERY = 60;
/** -log of the chance, 1e-30, with which a day may have more dials than its bound. */
const SURE = 69.1;
/** Numbers a day takes in the diary. */
const DAY_WIDTH = 5;

/** How much of a day a list may be called in. */
const NEVER = 0;
const AT_TIMES = 1;
const ALL_DAY = 2;

/**
 * More than the dials of one day, but for a chance of 1e-30.
 *
 * @param mean of their Poisson count if nobody ever answered
 *
 * Source: Bernstein's inequality for a Poisson count.
 */
export function mostDials(mean: number): number {
  return Math.ceil(mean + SURE / 3 + Math.sqrt((SURE * SURE) / 9 + 2 * SURE * mean));
}

/** Each person's share of each dealt list, and the lists that everybody dials from, as they are. */
export function recordsOf(
  lists: readonly ListModel[],
  number: number,
  people: number,
  shared: readonly Records[] = [],
): Records[] {
  // No `map`: its arrays change their kind once V8 has compiled it, and all that reads them is compiled anew.
  const records: Records[] = [];
  for (const list of lists) {
    const common = shared[records.length];
    records.push(list.dealt || common === undefined ? new Records(list, number, people) : common);
  }
  return records;
}

/** How somebody dials: whether days may jump; whether his or her speed changes over time. */
interface Nature {
  readonly jumps: boolean;
  readonly changes: boolean;
}

/**
 * One telemarketer's way through the lists, in their order: each time the first list with a record that may be dialled
 * now gives it.
 *
 * A day jumps from contact to contact where at its opening more records are next in turn than the day can use up: every
 * dial of the day then has the chance of their number of attempts. What it used is found at its end, failed dials as
 * Poisson counts. Any other day goes dial by dial. Before counting begins, fresh records never end.
 */
export class Prospecting {
  /** Whether the present day jumps. */
  jumps = false;
  day = -1;
  /** The list in turn, from 0; factor on the contact chance of its record in turn, and its inverse. */
  list = 0;
  ease = 1;
  hardness = 1;
  /** First working day, counted from 1, on which nobody was left to dial; 0 for none. */
  dryDay = 0;
  /** Whether nobody at all was left when somebody was looked for in vain. */
  isDry = false;
  /** Dial by dial, attempts; then what becomes of records. */
  readonly dice: Stream;
  readonly records: readonly Records[];
  /** Whether one of them is everybody's. */
  readonly sharesLists: boolean;
  /** Factor on speed, set before a day opens. */
  pace: number;
  private readonly rules: TelemarketingRules;
  private readonly secondsPerDial: number;
  private readonly calendar: Calendar;
  private readonly name: string;
  private readonly nature: Nature;
  private readonly firstDay: number;
  private readonly mayJump: boolean;
  /** Working day of the last look for a record. */
  private lookedOn = -1;
  /** Attempts made on the record in turn; its list's shares of bad numbers, and of contacts who ask not to be called. */
  private made = 0;
  private badNumbers = 0;
  private removed = 0;
  /** Whether the record in turn comes off a list: not before counting begins. */
  private counted = false;
  // What a day that jumps has used so far; failed dials to expect.
  private contacts = 0;
  private stayed = 0;
  private expectedGood = 0;
  private expectedBad = 0;
  /** Of each counted day: day, list, attempts made, records taken and kept; whole where every such day jumped. */
  private readonly diary: number[] = [];
  private whole: boolean;

  constructor(
    rules: TelemarketingRules,
    { seed, replication, dialByDial }: Chance,
    name: string,
    pace: number,
    records: readonly Records[],
    nature: Nature,
  ) {
    this.rules = rules;
    this.calendar = rules.model.calendar;
    this.secondsPerDial = rules.model.attempt.mean;
    this.name = name;
    this.pace = pace;
    this.records = records;
    this.dice = streamOf(seed, replication, `${name}/lists`);
    this.firstDay = firstCountedDay(this.calendar);
    this.nature = nature;
    this.mayJump = nature.jumps && rules.listsJump && !dialByDial;
    this.whole = !nature.changes;
    this.sharesLists = records.some(({ model }) => !model.dealt);
  }

  /** Opens a day on which the telemarketer works; the one before is closed. */
  openDay(day: number): void {
    this.day = day;
    this.deliver(day, true);
    this.jumps = this.mayJump && this.findForDay();
    if (!this.jumps && this.calendar.dayPeriod[day]! >= 0) this.whole = false;
  }

  /** Whether one kind of record lasts all day, which is then in turn. */
  private findForDay(): boolean {
    const { calendar, day, records, rules } = this;
    const closing = calendar.windowEnd[calendar.dayWindow[day + 1]! - 1]!;
    const runIn = closing <= calendar.countFrom;
    const straddles =
      !runIn && calendar.windowStart[calendar.dayWindow[day]!]! < calendar.countFrom;
    for (let number = 0; number < records.length; number++) {
      const list = records[number]!;
      const open = this.opening(list.model);
      if (open === NEVER) continue;
      const made = runIn ? 0 : list.turn();
      if (made < 0 && !straddles) continue;
      if (open === AT_TIMES || made < 0 || (straddles && made > 0)) return false;
      this.turnTo(number, made);
      if (this.ease * rules.highestConnectRate > 1) return false;
      return runIn || list.count(made) >= this.mostToday();
    }
    return false;
  }

  private mostToday(): number {
    const { calendar, day } = this;
    let seconds = 0;
    for (let w = calendar.dayWindow[day]!; w < calendar.dayWindow[day + 1]!; w++) {
      seconds += calendar.windowEnd[w]! - calendar.windowStart[w]!;
    }
    return mostDials((seconds * this.pace) / this.secondsPerDial);
  }

  private opening({ legal }: ListModel): number {
    if (legal === null) return ALL_DAY;
    const { segmentDay } = this.calendar;
    let some = false;
    let all = true;
    const first = segmentDay.indexOf(this.day);
    for (let segment = first; segmentDay[segment] === this.day; segment++) {
      if (legal[segment] === 1) some = true;
      else all = false;
    }
    return some ? (all ? ALL_DAY : AT_TIMES) : NEVER;
  }

  private turnTo(list: number, made: number): void {
    this.list = list;
    this.made = made;
    const { badNumbers, contactByAttempt, removed } = this.records[list]!.model;
    this.badNumbers = badNumbers;
    this.removed = removed;
    this.ease = contactByAttempt[made]!;
    this.hardness = 1 / this.ease;
  }

  /**
   * Dialling on a day that jumps.
   *
   * @param seconds counted ones, times the person's pace
   * @returns failed dials to expect
   */
  dialled(seconds: number, segment: number): number {
    const chance = this.rules.connectRates[segment]! * this.ease;
    const bad = this.made === 0 ? Math.min(this.badNumbers, 1 - chance) : 0;
    const dials = seconds / this.secondsPerDial;
    this.expectedBad += dials * bad;
    this.expectedGood += dials * (1 - chance - bad);
    return dials * (1 - chance);
  }

  /** A contact on a day that jumps. */
  reached(time: number): void {
    this.counted = time >= this.calendar.countFrom;
    if (this.counted) this.contacts++;
  }

  /**
   * Closes the day, if it jumped: its records move on.
   *
   * @returns its failed dials
   */
  closeDay(): number {
    if (!this.jumps) return 0;
    const good = this.dice.poisson(this.expectedGood);
    const bad = this.dice.poisson(this.expectedBad);
    if (this.calendar.dayPeriod[this.day]! >= 0) {
      const taken = this.contacts + good + bad;
      this.diary.push(this.day, this.list, this.made, taken, this.stayed + good);
      this.use(taken, this.stayed + good);
    }
    this.jumps = false;
    this.contacts = this.stayed = this.expectedGood = this.expectedBad = 0;
    return good + bad;
  }

  /** Counted days that jumped. */
  get daysJumped(): number {
    return this.diary.length / DAY_WIDTH;
  }

  private use(taken: number, kept: number): void {
    const { calendar, day, made } = this;
    const list = this.records[this.list]!;
    const most = Math.min(taken, list.count(made));
    list.take(made, most);
    // What was tried today is due again before the next opening, or the day would not have jumped.
    const closing = calendar.windowEnd[calendar.dayWindow[day + 1]! - 1]!;
    list.putBack(made + 1, closing, most, Math.min(kept, most));
  }

  /** Closes the horizon: what was delivered of a share since this telemarketer last worked is there. */
  close(): void {
    this.deliver(this.calendar.days - 1, true);
  }

  /** Who comes back after days away opens that day beforehand: only what is his or her own may be there by then. */
  private deliver(day: number, dealt: boolean): void {
    for (const list of this.records) {
      if (list.model.dealt === dealt) list.deliver(day - this.firstDay);
    }
  }

  /**
   * Dial by dial, finds whom to dial now.
   *
   * @returns false where there is nobody
   */
  find(time: number, segment: number): boolean {
    const { calendar, records } = this;
    this.counted = time >= calendar.countFrom;
    if (this.sharesLists) {
      const day = calendar.segmentDay[segment]!;
      if (day !== this.lookedOn) this.deliver(day, false);
      this.lookedOn = day;
    }
    let left = 0;
    for (let number = 0; number < records.length; number++) {
      const list = records[number]!;
      left += list.left + list.inHand;
      const { legal } = list.model;
      if (legal !== null && legal[segment] === 0) continue;
      const made = this.counted ? list.due(time) : 0;
      if (made < 0) continue;
      this.turnTo(number, made);
      return true;
    }
    this.isDry = left === 0;
    if (left === 0 && this.counted && this.dryDay === 0) this.dryDay = this.dayOf(time);
    return false;
  }

  /** Working day, counted from 1. */
  private dayOf(time: number): number {
    const { continuous, countFrom } = this.calendar;
    return continuous
      ? 1 + Math.floor((time - countFrom) / CONTINUOUS_DAY)
      : 1 + this.day - this.firstDay;
  }

  /** When there may be somebody to dial, if the hour stays legal. */
  nextLook(time: number, segment: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const list of this.records) {
      const { legal, retryAfter } = list.model;
      if (legal !== null && legal[segment] === 0) continue;
      next = Math.min(next, list.nextDue());
      if (list.inHand > 0) next = Math.min(next, time + Math.max(retryAfter, LOOKS_EVERY));
    }
    return next;
  }

  /** Takes the record found. */
  take(): void {
    if (this.counted) this.records[this.list]!.take(this.made, 1);
  }

  /**
   * The record taken did not answer. A bad number is found out on its first dial.
   *
   * @param chance that any first dial connects at this hour
   */
  missed(time: number, chance: number): void {
    const { badNumbers, made } = this;
    const draws = made === 0 && badNumbers > 0;
    this.failed(time, draws && this.dice.uniform() * (1 - chance * this.ease) < badNumbers);
  }

  /** The same, of who knows whether its number is bad. */
  failed(time: number, bad: boolean): void {
    if (this.counted) this.records[this.list]!.putBack(this.made + 1, time, 1, bad ? 0 : 1);
  }

  /**
   * The chance that the record in turn proves bad if its dial fails.
   *
   * @param connects the chance that it does not
   */
  badIfFailed(connects: number): number {
    const { badNumbers, made } = this;
    if (made > 0 || badNumbers === 0) return 0;
    return badNumbers < 1 - connects ? badNumbers / (1 - connects) : 1;
  }

  /** The record in turn as a number, of who has several in hand: `turnBackTo` takes it. */
  get inTurn(): number {
    return 2 * (this.made * this.records.length + this.list) + (this.counted ? 1 : 0);
  }

  /** To a record in hand. */
  turnBackTo(record: number): void {
    const { length } = this.records;
    const place = record >> 1;
    this.counted = (record & 1) === 1;
    this.turnTo(place % length, (place / length) | 0);
  }

  /** When the record in turn was last tried. */
  get lastTried(): number {
    return this.counted ? this.records[this.list]!.lastTried(this.made) : 0;
  }

  /** The dial of the record taken is void. @param lastTried as it was when the record was in turn */
  giveBack(lastTried: number): void {
    if (this.counted) this.records[this.list]!.giveBack(this.made, lastTried);
  }

  /**
   * The conversation is over: a lead leaves the list, and so does who asks for it; anybody else may be called again.
   *
   * @param time when the contact answered
   */
  ended(time: number, lead: boolean): void {
    const { removed } = this;
    const asked = removed > 0 && this.dice.uniform() < removed;
    if (!this.counted) return;
    const stays = !lead && !asked;
    if (!this.jumps) this.records[this.list]!.putBack(this.made + 1, time, 1, stays ? 1 : 0);
    else if (stays) this.stayed++;
  }

  /**
   * The same life with another share of the lists.
   *
   * @param records the other share, untouched
   * @returns null where the life may have been another: a day would not jump, or call other records
   */
  withShare(records: readonly Records[], chance: Chance): Prospecting | null {
    const { diary } = this;
    if (!this.whole) return null;
    const { name, nature, pace, rules } = this;
    const other = new Prospecting(rules, chance, name, pace, records, nature);
    for (let at = 0; at < diary.length; at += DAY_WIDTH) {
      other.openDay(diary[at]!);
      if (!other.jumps || other.list !== diary[at + 1] || other.made !== diary[at + 2]) return null;
      other.use(diary[at + 3]!, diary[at + 4]!);
    }
    for (let i = 0; i < diary.length; i++) other.diary.push(diary[i]!);
    other.close();
    return other;
  }
}
