import type { Calendar } from '../../floor/calendar.ts';
import { dialerOf } from '../../floor/telemarketing/dialers/index.ts';
import { distributionOf } from '../../random/distributions/index.ts';
import type { Distribution } from '../../random/distributions/types.ts';
import { drawMiddle, middleOf, upperOf } from '../inputs.ts';
import type { Draw } from '../inputs.ts';
import type { Quantity, Scenario } from '../scenario.ts';
import { CONTINUOUS_DAY } from './calendar.ts';
import { averageLeadExtras, qualified } from './qualifying.ts';
import { middleLeadSeconds } from './lead-seconds.ts';
import { refuse } from './refuse.ts';
import { Remembered } from '../remembered.ts';
import { distributionFor, middleAverage } from './varying.ts';

/** The shortest attempt there can be, s: a volume that leaves less does not fit. */
const SHORTEST_ATTEMPT = 1;

/** How long attempts take, as TelemarketingModel wants it. */
export interface Pace {
  readonly attempt: Distribution;
  readonly answeredAttempt: Distribution | null;
  readonly jump: boolean;
}

/**
 * Attempt times from whichever of `attempt`, `dials_per_day` and `ring` gives them, in this order.
 *
 * @throws {ScenarioError} where none does, or the volume does not fit into the staffed day
 */
export function compilePace(scenario: Scenario, calendar: Calendar, draw: Draw): Pace {
  const { attempt, dials_per_day, ring } = scenario.calling;
  if (dialerOf(scenario.calling.mode).dialer.pacing !== null) return paceOfRing(scenario, draw);
  if (attempt !== null) {
    return {
      attempt: distributionFor(attempt, 'calling.attempt', draw),
      answeredAttempt: null,
      jump: 'shape' in attempt && attempt.shape === 'exponential' && attempt.varies > 0,
    };
  }
  if (dials_per_day !== null) {
    const dials = draw('calling.dials_per_day', dials_per_day);
    const seconds = attemptSeconds(scenario, calendar, dials_per_day, dials);
    return {
      attempt: distributionOf('exponential', seconds, 1),
      answeredAttempt: null,
      jump: true,
    };
  }
  if (ring !== null) return paceOfRing(scenario, draw);
  return refuse(scenario, 'calling', 'nothing gives the pace: give dials_per_day, attempt or ring');
}

function paceOfRing(scenario: Scenario, draw: Draw): Pace {
  const { mode, ring } = scenario.calling;
  if (ring === null) return refuse(scenario, 'calling.ring', `${mode} needs ring times`);
  return {
    attempt: distributionFor(ring.unanswered, 'calling.ring.unanswered', draw),
    answeredAttempt: distributionFor(ring.answered, 'calling.ring.answered', draw),
    jump: false,
  };
}

/** Seconds of talk, wrap-up, filtering and reminding of a contact on average, with every input at its middle. */
export function middleContactSeconds(scenario: Scenario): number {
  const { talk, qualify_talk, wrap } = scenario.calling;
  const { passing } = qualified(scenario, drawMiddle);
  const other = middleAverage(talk.other);
  const lead =
    (talk.lead === null ? other : middleAverage(talk.lead)) +
    (qualify_talk === null ? 0 : middleAverage(qualify_talk)) +
    averageLeadExtras(scenario, drawMiddle);
  return passing * lead + (1 - passing) * other + middleAverage(wrap);
}

/** A day of dialling, with every input at its middle: seconds staffed, and seconds of talk and wrap-up to a dial. */
interface DialledDay {
  readonly staffed: number;
  readonly perDial: number;
}

const dialledDays = new Remembered<Calendar, Scenario['calling'], DialledDay>();

/**
 * Attempt time = (staffed time - expected contacts x (talk + wrap-up)) / dials, every input but dials at its middle.
 *
 * @returns seconds, at least 1: draws beyond the upper end of a range that fits are held there
 */
function attemptSeconds(
  scenario: Scenario,
  calendar: Calendar,
  perDay: Quantity,
  dials: number,
): number {
  // With screening, who is on the lists counts as well; reps who do both find time for their calls, others for reminders.
  const { calling, handoff } = scenario;
  const alone = calling.screening === null && handoff.reminder?.by !== 'telemarketers';
  const { staffed, perDial } =
    alone && !ownPace(scenario)
      ? dialledDays.of(calendar, calling, () => dayThatFits(scenario, calendar, perDay))
      : dayThatFits(scenario, calendar, perDay);
  if (dials <= 0) {
    refuse(
      scenario,
      'calling.dials_per_day',
      'nobody dials 0 times a day; give 0 telemarketers instead',
    );
  }
  return Math.max(SHORTEST_ATTEMPT, staffed / dials - perDial);
}

function dayThatFits(scenario: Scenario, calendar: Calendar, perDay: Quantity): DialledDay {
  const staffed = calendar.continuous ? CONTINUOUS_DAY : calendar.staffedPerDay;
  const { connect_rate } = scenario.calling;
  const { passing } = qualified(scenario, drawMiddle);
  const closing = ownPace(scenario) ? passing * middleLeadSeconds(scenario) : 0;
  const perDial = middleOf(connect_rate.value) * (middleContactSeconds(scenario) + closing);
  const most = upperOf(perDay);
  const short = most * (perDial + SHORTEST_ATTEMPT) - staffed;
  if (short > 0) {
    refuse(
      scenario,
      'calling.dials_per_day',
      `${Math.round(most)} dials do not fit into ${hours(staffed)} staffed hours a day: talk and wrap-up of their ` +
        `contacts alone take ${hours(most * perDial)} h, ${hours(short)} h too much with 1 s an attempt`,
    );
  }
  return { staffed, perDial };
}

/** All that the pace reads beside `calling` and who is on the lists, as plain data: part of the keys of stages; null for nothing. */
export function paceReads(scenario: Scenario): unknown {
  return ownPace(scenario) ? [scenario.closing, scenario.handoff] : null;
}

/** Whether the volume is what full-cycle reps reach beside closing: it is said of them, and not of telemarketers. */
function ownPace({ organisation }: Scenario): boolean {
  if (organisation === undefined || !('people' in organisation.shape)) return false;
  return organisation.shape.dials_per_day !== null;
}

function hours(seconds: number): string {
  return (seconds / 3_600).toFixed(1);
}
