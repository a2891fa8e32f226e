import { longestDelay } from '../../scenario/compile/run-in.ts';
import { headCount } from '../../scenario/positions.ts';
import type { LoadedScenario } from '../../scenario/scenario.ts';
import type { StudyOptions } from '../options.ts';
import { AgesMaker, type AgeBin } from './ages.ts';
import { AheadMaker, type Series } from './ahead.ts';
import { dayOf, headOf, type TraceDay } from './day.ts';
import { countedDays, middleDay, workingDay } from './days.ts';
import { MonthRecorder } from './record.ts';
import { TimelineMaker, type Timeline } from './timeline.ts';

/** Fewest and most months that are traced, and about how many person-days all of them come to. */
const FEWEST = 20;
const MOST = 120;
const PERSON_DAYS = 150_000;

/** What recording some of a run's months shows. */
export interface SeenResult {
  readonly loaded: LoadedScenario;
  readonly seed: string;
  /** Possible months that were recorded: the first so many of the run. */
  readonly months: number;
  readonly timeline: Timeline;
  /** The timeline's day in the first of them. */
  readonly day: TraceDay;
  /** By month; none where there is one only. */
  readonly ahead: readonly Series[];
  readonly ages: readonly AgeBin[];
}

/** How much is to be recorded, and of which months. */
type SeenOptions = Pick<StudyOptions, 'seed' | 'runs' | 'dialByDial' | 'together' | 'signal'>;

/**
 * Records the first months of a run, one after another on this thread, and sums up what is to be seen.
 *
 * @param options.runs the most months, >= 1; fewer are taken where the floor is large
 * @returns null where it was interrupted
 * @throws {ScenarioError} if the scenario cannot be simulated
 */
export async function seenIn(
  loaded: LoadedScenario,
  options: SeenOptions,
): Promise<SeenResult | null> {
  const { scenario } = loaded;
  const recorder = new MonthRecorder(scenario, options.seed ?? scenario.seed, options);
  const { calendar, seed } = recorder;
  const people = headCount(scenario, 'telemarketers') + headCount(scenario, 'closers');
  const size = Math.max(1, people * calendar.days);
  const affordable = Math.max(FEWEST, Math.min(MOST, Math.floor(PERSON_DAYS / size)));
  const months = Math.min(options.runs ?? MOST, affordable);

  const day = workingDay(calendar, middleDay(calendar));
  const { midnight: from, until } = day;
  const timeline = new TimelineMaker(day);
  const ages = new AgesMaker(longestDelay(scenario));
  const ahead = new AheadMaker();
  for (let month = 0; month < months; month++) {
    // Between months the event loop gets its turn, so that a key press is seen.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (options.signal?.aborted === true) return null;
    const recorded = recorder.month(month, { from, until, dialling: false });
    timeline.add(recorded);
    ages.add(recorded);
    ahead.add(recorded);
  }
  const first = recorder.month(0, { from, until, dialling: true });
  return {
    loaded,
    seed,
    months,
    timeline: timeline.made(),
    day: {
      ...headOf(recorder, 0),
      day,
      days: countedDays(calendar),
      ...dayOf(first, day, seed, 0),
    },
    ahead: ahead.made(),
    ages: ages.made(),
  };
}
