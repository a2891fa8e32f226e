import type { Calendar } from '../floor/calendar.ts';
import { log } from '../random/elementary.ts';
import { compileCalendar } from '../scenario/compile/index.ts';
import { longestDelay } from '../scenario/compile/run-in.ts';
import { drawMiddle } from '../scenario/inputs.ts';
import type { LoadedScenario, Scenario, Span } from '../scenario/scenario.ts';
import { workingDaysOf } from '../scenario/span.ts';
import { meanOf } from '../stats/moments.ts';
import { settlingOf } from '../stats/settling.ts';
import type { StudyOptions } from './options.ts';
import { MonthRecorder } from './trace/record.ts';
import { OpenWork } from './warm-up/open-work.ts';
import type { Settling, WarmUpResult } from './warm-up/result.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const DAYS_A_WEEK = 5;

/** A single run says little: what it does by chance in its last days moves the cut. */
const PILOTS = 20;
/** Points of the first try, and of the last. */
const FEWEST = 60;
const MOST = 480;
/** A pilot lives through the longest chain of delays so many times. */
const CHAINS = 4;

/**
 * How long a floor that begins empty takes until its open leads and deals are as usual, by pilot runs
 * (stats/settling.ts). Lengthened while they do not settle.
 *
 * @param most points beyond which a pilot is not lengthened
 * @throws {ScenarioError} if the scenario cannot be simulated
 */
export function warmUp(
  loaded: LoadedScenario,
  options: Pick<StudyOptions, 'seed'>,
  most = MOST,
): WarmUpResult {
  const { scenario } = loaded;
  const { period } = scenario;
  const seed = options.seed ?? scenario.seed;
  let points = firstLength(scenario);
  let series = pilotSeries(scenario, seed, points);
  while (2 * points <= most && series.some(({ cut }) => cut === null)) {
    points *= 2;
    series = pilotSeries(scenario, seed, points);
  }
  const cuts = series.map(({ cut }) => cut);
  const running = compileCalendar(scenario);
  return {
    loaded,
    seed,
    pilots: PILOTS,
    unit: period.continuous ? 'h' : 'day',
    points,
    series,
    needed: cuts.includes(null) ? null : Math.max(0, ...cuts.map(Number)),
    waits: period.continuous
      ? running.countFrom / HOUR
      : running.dayPeriod.filter((span) => span < 0).length,
    warmUp: period.warm_up === null ? 0 : pointsOf(scenario, period.warm_up),
  };
}

/** Points of the first pilots: enough for MSER-5, for the file's own horizon and for its delays. */
function firstLength(scenario: Scenario): number {
  const delay = longestDelay(scenario);
  const delays = scenario.period.continuous ? delay / HOUR : (delay / WEEK) * DAYS_A_WEEK;
  return Math.ceil(
    Math.max(FEWEST, pointsOf(scenario, scenario.period.length), CHAINS * delays) - 1e-9,
  );
}

function pointsOf({ period }: Scenario, span: Span): number {
  return workingDaysOf(span, period.working_days) ?? span.count;
}

/** What is open at the end of each point; deals only where some stay open, nothing where no point ends with any. */
function pilotSeries(scenario: Scenario, seed: string, points: number): Settling[] {
  const { period } = scenario;
  const months = new MonthRecorder(
    {
      ...scenario,
      period: {
        ...period,
        starts: 'empty',
        warm_up: null,
        length: { count: points, unit: period.continuous ? 'h' : 'day' },
      },
    },
    seed,
    {},
  );
  const moments = ends(months.calendar, points);
  const leads: Float64Array[] = [];
  const deals: Float64Array[] = [];
  for (let pilot = 0; pilot < PILOTS; pilot++) {
    const open = new OpenWork(moments);
    months.live(pilot, open, drawMiddle);
    leads.push(new Float64Array(points));
    deals.push(new Float64Array(points));
    open.addTo(leads.at(-1)!, deals.at(-1)!);
  }
  return [
    { of: 'leads' as const, pilots: leads },
    { of: 'deals' as const, pilots: deals },
  ]
    .filter(({ pilots }) => pilots.some((open) => open.some((count) => count > 0)))
    .map(({ of, pilots }) => settled(of, pilots));
}

/** @returns when each point ends: hours on the clock, or the midnight after each working day */
function ends(calendar: Calendar, points: number): Float64Array {
  return Float64Array.from({ length: points }, (_, at) =>
    calendar.continuous ? (at + 1) * HOUR : (calendar.dayDate[at]! + 1) * DAY,
  );
}

function settled(of: Settling['of'], pilots: readonly Float64Array[]): Settling {
  // what is open grows in proportion: on a log scale a busy pilot tells no more than a quiet one
  const { series, cut } = settlingOf(pilots, (open) => log(1 + open));
  return { of, series, cut, settled: cut === null ? null : meanOf(series.subarray(cut)) };
}
