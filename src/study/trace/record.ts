import type { Calendar } from '../../floor/calendar.ts';
import { EventRecord, type Keep } from '../../floor/event-record.ts';
import type { Recorder } from '../../floor/recorder.ts';
import type { FloorResult } from '../../floor/result.ts';
import { compileCalendar } from '../../scenario/compile/index.ts';
import { drawInputs, uncertainInputs, type Draw } from '../../scenario/inputs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { StudyOptions } from '../options.ts';
import { questionOf } from '../question.ts';
import { Scratch, Stages } from '../stages.ts';
import { Staging, type StagedPoint } from '../staging.ts';

/** One possible month with all that was recorded of it. */
export interface RecordedMonth {
  readonly calendar: Calendar;
  readonly record: EventRecord;
  readonly floor: FloorResult;
}

/** What of a study's options changes which months there are. */
export type TraceOptions = Pick<StudyOptions, 'dialByDial' | 'together'>;

/**
 * Records possible months of one scenario, one after another: the very months that `run` reports under the same seed.
 */
export class MonthRecorder {
  readonly scenario: Scenario;
  readonly calendar: Calendar;
  readonly seed: string;
  private readonly point: StagedPoint;
  private readonly inputs: ReturnType<typeof uncertainInputs>;
  private readonly options: TraceOptions;

  constructor(scenario: Scenario, seed: string, options: TraceOptions) {
    const { runIn } = questionOf(scenario, [{}]);
    this.scenario = scenario;
    this.seed = seed;
    this.options = options;
    this.calendar = compileCalendar(scenario, runIn);
    this.point = new Staging().staged(scenario, this.calendar);
    this.inputs = uncertainInputs(scenario);
  }

  /**
   * @param replication number of the month, from 0
   * @param keep        what to keep; null for everything
   */
  month(replication: number, keep: Keep | null): RecordedMonth {
    const record = new EventRecord(keep);
    return { calendar: this.calendar, record, floor: this.live(replication, record) };
  }

  /**
   * Lives one month and tells of it.
   *
   * @param replication number of the month, from 0
   * @param draw        what is not known; drawn as in every study where nobody says
   */
  live(
    replication: number,
    recorder: Recorder,
    draw: Draw = drawInputs(this.inputs, this.seed, replication, 'stratified'),
  ): FloorResult {
    const { options, point, seed } = this;
    const chance = { seed, replication, dialByDial: options.dialByDial === true };
    const calls = { telemarketers: 0, telesales: 0, books: 0 };
    // Of its own: what was lent to one month is gone with the next.
    const scratch = new Scratch();
    const stages = new Stages(chance, draw, options.together === true, calls, scratch, recorder);
    return stages.floorOf(point);
  }
}
