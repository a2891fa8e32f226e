import type { Calendar } from '../../floor/calendar.ts';
import type { TelemarketingModel } from '../../floor/model.ts';
import type { Distribution } from '../../random/distributions/types.ts';
import { upperOf } from '../inputs.ts';
import type { Draw } from '../inputs.ts';
import type { Scenario } from '../scenario.ts';
import { flaggedFactor } from './caller-id.ts';
import { byAttempt, compileLists, listsOf } from './lists.ts';
import { hourFactors, segmentFactors, weekdayFactors } from './multipliers.ts';
import { compilePace } from './pace.ts';
import { refuse } from './refuse.ts';
import { Remembered } from './remembered.ts';
import { distributionFor } from './varying.ts';

/**
 * The numbers of the telemarketing stage for one replication.
 *
 * @param calendar of `compileCalendar`
 * @param draw the replication's inputs
 * @throws {ScenarioError} where the volume does not fit or a multiplier lifts the connect rate above 100 %
 */
export function compileTelemarketing(
  scenario: Scenario,
  calendar: Calendar,
  draw: Draw,
): TelemarketingModel {
  const { calling, team } = scenario;
  const { absence } = scenario.calendar;
  const drawn = draw('calling.connect_rate.value', calling.connect_rate.value);
  const pace = compilePace(scenario, calendar, draw);
  const connectRate = drawn * flaggedFactor(scenario, calendar, pace, drawn, draw);
  const lists = compileLists(scenario, calendar, draw);
  const talk = distributionFor(calling.talk.other, 'calling.talk.other', draw);
  return {
    calendar,
    connectFactors: connectFactors(scenario, calendar, connectRate),
    connectRate,
    ...pace,
    talk,
    leadTalk:
      calling.talk.lead === null
        ? null
        : distributionFor(calling.talk.lead, 'calling.talk.lead', draw),
    qualifyTalk:
      calling.qualify_talk === null
        ? null
        : distributionFor(calling.qualify_talk, 'calling.qualify_talk', draw),
    wrap: distributionFor(calling.wrap, 'calling.wrap', draw),
    qualifyRate: draw('calling.qualify_rate', calling.qualify_rate),
    qualifyDiffers: team.telemarketers.differs.qualify,
    paceDiffers: team.telemarketers.differs.pace,
    absence: absence === null ? 0 : draw('calendar.absence.share', absence.share),
    absencePaid: absence?.paid ?? false,
    patience: patienceOf(scenario, draw),
    described: lists !== null && lists.length > 1,
    lists,
  };
}

/** How long a lead holds, open s; null for callbacks and where nobody gives up. */
export function patienceOf({ handoff }: Scenario, draw: Draw): Distribution | null {
  return handoff.kind === 'cold transfer' && handoff.patience !== null
    ? distributionFor(handoff.patience, 'handoff.patience', draw)
    : null;
}

/** Multipliers of the connect rate by segment, and the highest. */
interface Multipliers {
  readonly factors: Float64Array;
  readonly highest: number;
}

type ConnectRate = Scenario['calling']['connect_rate'];

const multipliers = new Remembered<Calendar, ConnectRate, Multipliers>();

/** Draws beyond the upper end of a range that fits are held at 100 %. */
function connectFactors(scenario: Scenario, calendar: Calendar, connectRate: number): Float64Array {
  const { connect_rate } = scenario.calling;
  const { factors, highest } = multipliers.of(calendar, connect_rate, () =>
    multipliersThatFit(scenario, calendar),
  );
  checkAttempts(scenario, upperOf(connect_rate.value) * highest);
  if (highest * connectRate <= 1) return factors;
  return factors.map((factor) => (factor * connectRate > 1 ? 1 / connectRate : factor));
}

function multipliersThatFit(scenario: Scenario, calendar: Calendar): Multipliers {
  const { value, by_hour, by_weekday } = scenario.calling.connect_rate;
  const path = 'calling.connect_rate';
  const factors = segmentFactors(
    calendar,
    hourFactors(scenario, calendar, by_hour, `${path}.by_hour`, 'staffed'),
    weekdayFactors(scenario, calendar, by_weekday, `${path}.by_weekday`),
  );
  const rate = upperOf(value);
  const highest = factors.reduce((most, factor) => Math.max(most, factor), 0);
  if (rate * highest > 1) {
    refuse(
      scenario,
      path,
      `${percent(rate)} times the highest multiplier, ${highest.toFixed(2)} as scaled, is ` +
        `${percent(rate * highest)}: more than every dial`,
    );
  }
  return { factors, highest };
}

/** @param highest connect rate of a first attempt, at its best hour and the upper end of what is known */
function checkAttempts(scenario: Scenario, highest: number): void {
  for (const [name, list] of listsOf(scenario)) {
    const most = byAttempt(list).reduce((top, factor) => Math.max(top, factor), 0);
    if (highest * most <= 1) continue;
    refuse(
      scenario,
      `prospects.${name}.contact_by_attempt`,
      `x ${most} lifts the connect rate of ${percent(highest)} at its best hour to ` +
        `${percent(highest * most)}: more than every dial`,
    );
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
