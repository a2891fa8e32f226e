import type { Calendar } from '../../floor/calendar.ts';
import { kinds } from '../../floor/handoff/kinds/index.ts';
import type { TelemarketerGroup, TelemarketingModel } from '../../floor/model.ts';
import type { Distribution } from '../../random/distributions/types.ts';
import { upperOf } from '../inputs.ts';
import type { Draw } from '../inputs.ts';
import type { Scenario } from '../scenario.ts';
import { compileDialler } from './dialler.ts';
import { agencyOf } from '../organised.ts';
import { positionsOf } from '../positions.ts';
import { groupCalendar } from './calendar.ts';
import { compileCallersEffort, madeUpShare } from './effort.ts';
import { compileEmployment, compileFatigue } from './employment.ts';
import { flaggedFactor } from './caller-id.ts';
import { byAttempt, compileLists, listsOf } from './lists.ts';
import { hourFactors, segmentFactors, weekdayFactors } from './multipliers.ts';
import { compilePace } from './pace.ts';
import { averageLeadExtras, compileQualifying, isDescribed, qualified } from './qualifying.ts';
import { refuse } from './refuse.ts';
import { Remembered } from '../remembered.ts';
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
  const { calling, handoff, team } = scenario;
  const { reminder } = handoff;
  const { absence } = scenario.calendar;
  const drawn = draw('calling.connect_rate.value', calling.connect_rate.value);
  const pace = compilePace(scenario, calendar, draw);
  const contact = compileContact(scenario, draw);
  const connectRate =
    drawn * flaggedFactor(scenario, calendar, { ...pace, ...contact }, drawn, draw);
  const lists = compileLists(scenario, calendar, draw);
  const { groups } = team.telemarketers;
  const positions = positionsOf(scenario, 'telemarketers');
  const model: TelemarketingModel = {
    calendar,
    connectFactors: connectFactors(scenario, calendar, connectRate),
    connectRate,
    ...pace,
    ...contact,
    qualifyDiffers: team.telemarketers.differs.qualify,
    paceDiffers: team.telemarketers.differs.pace,
    absence: absence === null ? 0 : draw('calendar.absence.share', absence.share),
    // An agency bills no absence.
    absencePaid: (absence?.paid ?? false) && agencyOf(scenario) === null,
    patience: patienceOf(scenario, draw),
    described: isDescribed(scenario) || (lists !== null && lists.length > 1),
    lists,
    qualifying: compileQualifying(scenario, draw),
    staysOnLine: kinds[handoff.kind].staysOnLine,
    reminder: reminder?.by === 'telemarketers' ? draw('handoff.reminder.takes', reminder.takes) : 0,
    ...compileDialler(scenario, connectRate, draw),
    afterHandoff: draw('calling.after_handoff', calling.after_handoff),
    disqualifiedFactor: disqualifiedFactor(scenario, draw),
    madeUp: madeUpShare(scenario, draw),
    effort: compileCallersEffort(scenario, draw),
    employment:
      groups === null ? compileEmployment(scenario, 'telemarketers', positions[0]!, draw) : null,
    fatigue: compileFatigue(scenario, 'telemarketers', calendar, draw),
    fullTime: 1,
    groups: [],
  };
  if (groups === null) return model;
  return {
    ...model,
    groups: positions.map((part): TelemarketerGroup => {
      const own = groupCalendar(scenario, calendar, groups[part.group!]!);
      return {
        name: part.group!,
        people: part.count + part.hires.length,
        model: {
          ...model,
          calendar: own.calendar,
          connectFactors: groupFactors(scenario, calendar, own.calendar, connectRate),
          employment: compileEmployment(scenario, 'telemarketers', part, draw),
          lists: compileLists(scenario, own.calendar, draw),
          fullTime: own.fullTime,
        },
      };
    }),
  };
}

/** How long contacts take, and how many qualify. */
function compileContact(
  scenario: Scenario,
  draw: Draw,
): Pick<
  TelemarketingModel,
  'talk' | 'leadTalk' | 'qualifyTalk' | 'wrap' | 'qualifyRate' | 'leadExtras'
> {
  const { qualify_talk, talk, wrap } = scenario.calling;
  return {
    talk: distributionFor(talk.other, 'calling.talk.other', draw),
    leadTalk: talk.lead === null ? null : distributionFor(talk.lead, 'calling.talk.lead', draw),
    qualifyTalk:
      qualify_talk === null ? null : distributionFor(qualify_talk, 'calling.qualify_talk', draw),
    wrap: distributionFor(wrap, 'calling.wrap', draw),
    qualifyRate: qualified(scenario, draw).passing,
    leadExtras: averageLeadExtras(scenario, draw),
  };
}

/** What an agency's leads make of the share that proves disqualified. */
function disqualifiedFactor(scenario: Scenario, draw: Draw): number {
  const agency = agencyOf(scenario);
  if (agency === null) return 1;
  return draw(`organisations.${scenario.organisation!.name}.disqualified`, agency.disqualified);
}

/** How long a lead holds, open s; null where none does and where nobody gives up. */
export function patienceOf({ handoff }: Scenario, draw: Draw): Distribution | null {
  return kinds[handoff.kind].holds && handoff.patience !== null
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

function connectFactors(scenario: Scenario, calendar: Calendar, connectRate: number): Float64Array {
  const { connect_rate } = scenario.calling;
  const found = multipliers.of(calendar, connect_rate, () =>
    multipliersThatFit(scenario, calendar, calendar),
  );
  checkAttempts(scenario, upperOf(connect_rate.value) * found.highest);
  return held(found, connectRate);
}

/** A group's hours have the multipliers they would have in the floor's own shift. */
function groupFactors(
  scenario: Scenario,
  floor: Calendar,
  own: Calendar,
  connectRate: number,
): Float64Array {
  return held(multipliersThatFit(scenario, floor, own), connectRate);
}

/** Draws beyond the upper end of a range that fits are held at 100 %. */
function held({ factors, highest }: Multipliers, connectRate: number): Float64Array {
  if (highest * connectRate <= 1) return factors;
  return factors.map((factor) => (factor * connectRate > 1 ? 1 / connectRate : factor));
}

/** @param floor over whose shift they average 1 */
function multipliersThatFit(scenario: Scenario, floor: Calendar, calendar: Calendar): Multipliers {
  const { value, by_hour, by_weekday } = scenario.calling.connect_rate;
  const path = 'calling.connect_rate';
  const factors = segmentFactors(
    calendar,
    hourFactors(scenario, floor, by_hour, `${path}.by_hour`, 'staffed'),
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
