import type { Calendar } from '../../floor/calendar.ts';
import type { InboundModel } from '../../floor/model.ts';
import type { Draw } from '../inputs.ts';
import type { ByHour, Scenario } from '../scenario.ts';
import { CONTINUOUS_DAY } from './calendar.ts';
import { daySeconds, hourFactors, segmentFactors } from './multipliers.ts';
import { Remembered } from '../remembered.ts';
import { patienceOf } from './telemarketing.ts';

const HOUR = 3_600;

/**
 * The inbound sources of a scenario for one replication, in the file's order.
 *
 * @returns rates per second in which leads can come, from the first window to closing time: a day has as many leads as
 *          `per day` says, or `per h` times the hours of its shift, the meeting at its start included
 */
export function compileInbound(
  scenario: Scenario,
  calendar: Calendar,
  draw: Draw,
): readonly InboundModel[] {
  const { shift } = scenario.calendar;
  const shiftHours = (calendar.continuous ? CONTINUOUS_DAY : shift.to - shift.from) / HOUR;
  return Object.entries(scenario.prospects).flatMap(([name, source]) => {
    if (!('inbound' in source)) return [];
    const path = `prospects.${name}`;
    const leads = draw(`${path}.inbound`, source.inbound);
    const { hourFactors, openDay } = daysOfSources.of(calendar, source, () =>
      dayOf(scenario, calendar, source.by_hour, `${path}.by_hour`),
    );
    return {
      name,
      calendar,
      rate: (leads * (source.per === 'day' ? 1 : shiftHours)) / openDay,
      hourFactors,
      varies: source.varies,
      patience: patienceOf(scenario, draw),
    };
  });
}

/** Multipliers of a source's rate by segment, and the seconds of a day in which its leads can come. */
interface SourceDay {
  readonly hourFactors: Float64Array;
  readonly openDay: number;
}

const daysOfSources = new Remembered<Calendar, object, SourceDay>();

function dayOf(scenario: Scenario, calendar: Calendar, byHour: ByHour, path: string): SourceDay {
  const hours = hourFactors(scenario, calendar, byHour, path, 'breaks too');
  return {
    hourFactors: segmentFactors(calendar, hours, null),
    openDay: calendar.continuous ? CONTINUOUS_DAY : daySeconds(calendar, 'breaks too'),
  };
}
