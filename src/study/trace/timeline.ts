import { EVENT } from '../../floor/events.ts';
import { bandsOf, type Bands } from './bands.ts';
import type { WorkingDay } from './days.ts';
import { isCloserWork, queueSteps } from './events.ts';
import type { RecordedMonth } from './record.ts';

/** Shortest length of one step of the timeline, s; the most steps, above which they are longer. */
const STEP = 300;
const MOST_STEPS = 144;

const WAITED_IN_VAIN: readonly number[] = [EVENT.gave_up, EVENT.turned_away, EVENT.no_room];
const NOT_MET: readonly number[] = [EVENT.unreached, EVENT.no_show_lost];

/** A stretch of the day with what goes on in it, on average over the stretch. */
export interface TimelineStep {
  /** Seconds after midnight. */
  readonly from: number;
  /** Leads in the queue; closers on a call; telemarketers talking to somebody. */
  readonly queue: Bands;
  readonly busy: Bands;
  readonly talking: Bands;
  /**
   * Leads lost in it, average of the possible days: gave up, were cut off or found no room; tried in vain for the last time,
   * or not come to the last of their appointments.
   */
  readonly lost: number;
  readonly unreached: number;
}

/** One working day over many possible months. */
export interface Timeline {
  readonly day: WorkingDay;
  /** Length of each step, s. */
  readonly step: number;
  readonly steps: readonly TimelineStep[];
}

/** Takes in one possible day after another. */
export class TimelineMaker {
  private readonly day: WorkingDay;
  private readonly start: number;
  private readonly steps: number;
  private readonly step: number;
  private readonly queue: Float64Array[] = [];
  private readonly busy: Float64Array[] = [];
  private readonly talking: Float64Array[] = [];
  private readonly lost: Float64Array;
  private readonly unreached: Float64Array;

  constructor(day: WorkingDay) {
    this.day = day;
    const [first, last] = [day.windows[0], day.windows.at(-1)];
    this.start = Math.floor((first?.from ?? 0) / STEP) * STEP;
    const length = (last?.to ?? STEP) - this.start;
    this.step = STEP * Math.max(1, Math.ceil(length / STEP / MOST_STEPS));
    this.steps = Math.max(1, Math.ceil(length / this.step));
    this.lost = new Float64Array(this.steps);
    this.unreached = new Float64Array(this.steps);
  }

  /** @param month recorded with all of the day */
  add({ record }: RecordedMonth): void {
    const { midnight, until } = this.day;
    const busy = new Float64Array(this.steps);
    const talking = new Float64Array(this.steps);
    for (let at = 0; at < record.length; at++) {
      const [kind, from] = [record.kind[at]!, record.from[at]!];
      if (from < midnight || from >= until) continue;
      if (kind === EVENT.talk) this.spread(talking, from, record.until[at]!, 1);
      else if (isCloserWork(kind)) this.spread(busy, from, record.until[at]!, 1);
      else if (WAITED_IN_VAIN.includes(kind)) this.lost[this.stepAt(from)]!++;
      else if (NOT_MET.includes(kind)) this.unreached[this.stepAt(from)]!++;
    }
    const queue = new Float64Array(this.steps);
    const changes = queueSteps(record);
    changes.forEach(({ at, length }, number) => {
      this.spread(queue, at, changes[number + 1]?.at ?? Infinity, length);
    });
    this.queue.push(queue);
    this.busy.push(busy);
    this.talking.push(talking);
  }

  /** After at least one day. */
  made(): Timeline {
    const days = this.queue.length;
    const bands = (of: readonly Float64Array[], step: number): Bands =>
      bandsOf(Float64Array.from(of, (values) => values[step]!));
    return {
      day: this.day,
      step: this.step,
      steps: Array.from({ length: this.steps }, (_, step) => ({
        from: this.start + step * this.step,
        queue: bands(this.queue, step),
        busy: bands(this.busy, step),
        talking: bands(this.talking, step),
        lost: this.lost[step]! / days,
        unreached: this.unreached[step]! / days,
      })),
    };
  }

  /** What happens after closing time belongs to the last step. */
  private stepAt(moment: number): number {
    const step = Math.floor((moment - this.day.midnight - this.start) / this.step);
    return Math.max(0, Math.min(this.steps - 1, step));
  }

  /** Adds so much for a stretch of time to the averages of the steps that it touches. */
  private spread(values: Float64Array, from: number, until: number, amount: number): void {
    const begin = this.day.midnight + this.start;
    const { step: length } = this;
    const first = Math.max(0, Math.floor((from - begin) / length));
    const last = Math.min(this.steps - 1, Math.floor((until - begin) / length));
    for (let step = first; step <= last; step++) {
      const left = begin + step * length;
      const inside = Math.min(until, left + length) - Math.max(from, left);
      if (inside > 0) values[step]! += (amount * inside) / length;
    }
  }
}
