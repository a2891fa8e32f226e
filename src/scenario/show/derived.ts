import type { Calendar } from '../../floor/calendar.ts';
import { couplings } from '../../floor/coupling.ts';
import { slotTimes } from '../../floor/telesales/appointments.ts';
import { clockText } from '../clock-text.ts';
import { CONTINUOUS_DAY, compileCalendar, groupCalendar } from '../compile/calendar.ts';
import type { TelemarketingModel } from '../../floor/model.ts';
import { deliveriesIn } from '../../floor/telemarketing/records.ts';
import { listsOf } from '../compile/lists.ts';
import { hourFactors, weekdayFactors } from '../compile/multipliers.ts';
import { middleContactSeconds } from '../compile/pace.ts';
import { longestDelay } from '../compile/run-in.ts';
import { compileTelemarketing, compileTelesales } from '../compile/index.ts';
import { qualified } from '../compile/qualifying.ts';
import { middleAverage } from '../compile/varying.ts';
import { drawMiddle, middleOf } from '../inputs.ts';
import type { Scenario } from '../scenario.ts';
import { qualifyingFigures } from './qualifying.ts';
import { diallerFigures } from './dialler.ts';
import { numberText, shareText, timeText } from './values.ts';

const HOUR = 3_600;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** A figure that follows from the values of a file. */
export interface Derived {
  readonly name: string;
  readonly text: string;
}

/**
 * What follows from a scenario's values, every uncertain one at its middle.
 *
 * @throws {ScenarioError} where values do not go together
 */
export function derivedFigures(scenario: Scenario): readonly Derived[] {
  const calendar = compileCalendar(scenario);
  return [
    ...days(scenario, calendar),
    ...pace(scenario, calendar),
    ...multipliers(scenario, calendar),
    ...chances(scenario, calendar),
    ...qualifyingFigures(scenario, drawMiddle),
    ...appointments(scenario, calendar),
    ...lists(scenario, calendar),
    { name: 'telemarketers run', text: howTheyRun(scenario, calendar) },
  ];
}

function appointments({ handoff, team }: Scenario, calendar: Calendar): Derived[] {
  const { lead_time, slots } = handoff;
  if (slots === null || lead_time === null) return [];
  const first = Math.max(0, slots.per_closer_day - slots.keep_free) * team.closers.count;
  const midnight = calendar.continuous ? 0 : 86_400;
  const times = slotTimes(calendar, slots.length, slots.per_closer_day, CONTINUOUS_DAY)
    .subarray(0, slots.per_closer_day)
    .map((time) => Math.round(midnight === 0 ? time : time % midnight));
  const per = calendar.continuous ? `${CONTINUOUS_DAY / HOUR} hours` : 'day';
  return [
    { name: `slots of a ${per}`, text: [...times].map(clockText).join(', ') },
    { name: `first bookings that fit into a ${per}`, text: numberText(first) },
    { name: 'average lead time, to the soonest slot', text: timeText(middleAverage(lead_time)) },
  ];
}

function howTheyRun(scenario: Scenario, calendar: Calendar): string {
  const clauses = couplings({
    telemarketing: compileTelemarketing(scenario, calendar, drawMiddle),
    telesales: compileTelesales(scenario, calendar, drawMiddle),
  });
  return clauses.length === 0
    ? 'each alone: they share no list that runs dry, no dialler, and nobody waits on the line for a closer'
    : `together, because ${clauses.join(', and ')}`;
}

function days(scenario: Scenario, calendar: Calendar): Derived[] {
  const uncountedDays = calendar.dayPeriod.filter((period) => period < 0).length;
  const uncounted = calendar.continuous
    ? hoursText(calendar.countFrom)
    : uncountedDays === 0
      ? 'none'
      : `${uncountedDays} working days`;
  const perDay = calendar.continuous ? 'period' : 'day';
  const groups = Object.entries(scenario.team.telemarketers.groups ?? {}).flatMap(
    ([name, group]) => {
      const own = groupCalendar(scenario, calendar, group).calendar;
      return [
        { name: `paid time per ${perDay} of ${name}`, text: hoursText(own.paidPerDay) },
        { name: `staffed time per ${perDay} of ${name}`, text: hoursText(own.staffedPerDay) },
      ];
    },
  );
  return [
    { name: `paid time per ${perDay}`, text: hoursText(calendar.paidPerDay) },
    { name: `staffed time per ${perDay}`, text: hoursText(calendar.staffedPerDay) },
    ...groups,
    { name: 'longest chain of delays', text: timeText(longestDelay(scenario)) },
    { name: 'simulated before counting begins', text: uncounted },
  ];
}

function pace(scenario: Scenario, calendar: Calendar): Derived[] {
  const model = compileTelemarketing(scenario, calendar, drawMiddle);
  const attempt = meanAttempt(model);
  const contact = middleContactSeconds(scenario);
  const { kept, passing } = qualified(scenario, drawMiddle);
  const handedOver = passing * kept;
  if (model.pool !== null) {
    return [
      { name: 'ring of an attempt', text: timeText(attempt) },
      { name: 'talk and wrap-up per contact', text: timeText(contact) },
      ...diallerFigures(scenario, model),
    ];
  }
  const dials = HOUR / (attempt + model.connectRate * contact);
  return [
    { name: 'attempt time', text: timeText(attempt) },
    { name: 'talk and wrap-up per contact', text: timeText(contact) },
    { name: 'dials per staffed hour', text: numberText(dials) },
    { name: 'contacts per staffed hour', text: numberText(dials * model.connectRate) },
    {
      name: 'leads per staffed hour',
      text: numberText(dials * model.connectRate * handedOver),
    },
  ];
}

/** Of one attempt, whatever becomes of it, with what a telemarketer loses to machines and thinking. */
function meanAttempt(model: TelemarketingModel): number {
  const { answeredAttempt, attempt, connectRate, failures, pool, think } = model;
  const answered = (answeredAttempt ?? attempt).mean;
  let failing = attempt.mean;
  if (failures !== null) {
    const { badNumberRings, badNumbers, busy, busyRings, machineRings, machines } = failures;
    const wasted = pool === null ? failures.machineWastes.mean : 0;
    failing += machines * (machineRings.mean + wasted - attempt.mean);
    failing += busy * (busyRings.mean - attempt.mean);
    failing += badNumbers * (badNumberRings.mean - attempt.mean);
  }
  return connectRate * answered + (1 - connectRate) * failing + (think === null ? 0 : think.mean);
}

function multipliers(scenario: Scenario, calendar: Calendar): Derived[] {
  const { by_hour, by_weekday } = scenario.calling.connect_rate;
  const path = 'calling.connect_rate';
  const lines = [];
  if (Object.keys(by_hour).length > 0) {
    const scaled = hourFactors(scenario, calendar, by_hour, `${path}.by_hour`, 'staffed');
    const hours = [...new Set(calendar.segmentHour)];
    const text = hours.map((hour) => `${hour}h ${pair(by_hour[hour] ?? 1, scaled[hour]!)}`);
    lines.push({ name: 'connect rate by hour, written -> scaled', text: text.join(', ') });
  }
  if (Object.keys(by_weekday).length > 0) {
    const scaled = weekdayFactors(scenario, calendar, by_weekday, `${path}.by_weekday`);
    const text = WEEKDAYS.map((day, i) => `${day} ${pair(by_weekday[day] ?? 1, scaled[i]!)}`);
    lines.push({ name: 'connect rate by weekday, written -> scaled', text: text.join(', ') });
  }
  for (const [name, source] of Object.entries(scenario.prospects)) {
    if (!('inbound' in source) || Object.keys(source.by_hour).length === 0) continue;
    const where = `prospects.${name}.by_hour`;
    const scaled = hourFactors(scenario, calendar, source.by_hour, where, 'breaks too');
    const hours = [...new Set(calendar.segmentHour)];
    const text = hours.map((hour) => `${hour}h ${pair(source.by_hour[hour] ?? 1, scaled[hour]!)}`);
    lines.push({ name: `${name} by hour, written -> scaled`, text: text.join(', ') });
  }
  return lines;
}

function chances(scenario: Scenario, calendar: Calendar): Derived[] {
  const { reach, firstCallCloseRate, followUps } = compileTelesales(scenario, calendar, drawMiddle);
  const { close_rate } = scenario.closing;
  const lines = [];
  if (reach) {
    lines.push({ name: 'chance of the first try', text: shareText(reach.firstTry) });
    lines.push({ name: 'chance of each later try', text: shareText(reach.laterTry) });
  }
  lines.push({ name: 'chance of the first call', text: shareText(firstCallCloseRate) });
  if (followUps) {
    lines.push({ name: 'chance of each follow-up', text: shareText(followUps.closeRate) });
  }
  if (close_rate !== null) {
    lines.push({ name: 'close rate before fading', text: shareText(middleOf(close_rate)) });
  }
  return lines;
}

function lists(scenario: Scenario, calendar: Calendar): Derived[] {
  const { connectRate, lists: models } = compileTelemarketing(scenario, calendar, drawMiddle);
  return listsOf(scenario).flatMap(([name, { records }], number): Derived[] => {
    const model = models?.[number];
    if (model === undefined || records === 'unlimited') return [];
    const bought = records + model.refresh * deliveriesIn(calendar);
    const people = scenario.team.telemarketers.count;
    const each = model.dealt && people > 0 ? `, ${numberText(bought / people)} a telemarketer` : '';
    const rates = Array.from(model.contactByAttempt, (factor) => shareText(connectRate * factor));
    return [
      { name: `${name}, records in the period`, text: numberText(bought) + each },
      { name: `${name}, connect rate by attempt`, text: rates.join(', ') },
      { name: `${name}, least time between attempts`, text: timeText(model.retryAfter) },
    ];
  });
}

function hoursText(seconds: number): string {
  return `${numberText(seconds / HOUR)} h`;
}

function pair(written: number, scaled: number): string {
  return `${numberText(written)} -> ${numberText(scaled)}`;
}
