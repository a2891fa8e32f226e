import type { Calendar } from '../../floor/calendar.ts';
import { couplings } from '../../floor/coupling.ts';
import { deliveriesIn } from '../../floor/telemarketing/records.ts';
import { compileCalendar } from '../compile/calendar.ts';
import { listsOf } from '../compile/lists.ts';
import { hourFactors, weekdayFactors } from '../compile/multipliers.ts';
import { middleContactSeconds } from '../compile/pace.ts';
import { longestDelay } from '../compile/run-in.ts';
import { compileTelemarketing, compileTelesales } from '../compile/index.ts';
import { drawInputs, middleOf } from '../inputs.ts';
import type { Scenario } from '../scenario.ts';
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
    ...lists(scenario, calendar),
    {
      name: 'telemarketers run',
      text: together(scenario, calendar),
    },
  ];
}

function together(scenario: Scenario, calendar: Calendar): string {
  const clauses = couplings({
    telemarketing: compileTelemarketing(scenario, calendar, middle),
    telesales: compileTelesales(scenario, calendar, middle),
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
  return [
    { name: `paid time per ${perDay}`, text: hoursText(calendar.paidPerDay) },
    { name: `staffed time per ${perDay}`, text: hoursText(calendar.staffedPerDay) },
    { name: 'longest chain of delays', text: timeText(longestDelay(scenario)) },
    { name: 'simulated before counting begins', text: uncounted },
  ];
}

function pace(scenario: Scenario, calendar: Calendar): Derived[] {
  const model = compileTelemarketing(scenario, calendar, middle);
  const answered = model.answeredAttempt ?? model.attempt;
  const attempt = model.connectRate * answered.mean + (1 - model.connectRate) * model.attempt.mean;
  const contact = middleContactSeconds(scenario.calling);
  const dials = HOUR / (attempt + model.connectRate * contact);
  return [
    { name: 'attempt time', text: timeText(attempt) },
    { name: 'talk and wrap-up per contact', text: timeText(contact) },
    { name: 'dials per staffed hour', text: numberText(dials) },
    { name: 'contacts per staffed hour', text: numberText(dials * model.connectRate) },
    {
      name: 'leads per staffed hour',
      text: numberText(dials * model.connectRate * model.qualifyRate),
    },
  ];
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
  const { reach, firstCallCloseRate, followUps } = compileTelesales(scenario, calendar, middle);
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
  const { connectRate, lists: models } = compileTelemarketing(scenario, calendar, middle);
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

const middle = drawInputs([], '', 0, 'middle');

function hoursText(seconds: number): string {
  return `${numberText(seconds / HOUR)} h`;
}

function pair(written: number, scaled: number): string {
  return `${numberText(written)} -> ${numberText(scaled)}`;
}
