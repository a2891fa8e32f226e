import type { Calendar } from '../../floor/calendar.ts';
import type { InboundModel } from '../../floor/model.ts';
import type { Draw } from '../inputs.ts';
import type { Scenario } from '../scenario.ts';
import { CONTINUOUS_DAY } from './calendar.ts';
import { daySeconds, hourFactors, segmentFactors } from './multipliers.ts';
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
  const openDay = calendar.continuous ? CONTINUOUS_DAY : daySeconds(calendar, 'breaks too');
  const shiftHours = (calendar.continuous ? CONTINUOUS_DAY : shift.to - shift.from) / HOUR;
  return Object.entries(scenario.prospects).flatMap(([name, source]) => {
    if (!('inbound' in source)) return [];
    const path = `prospects.${name}`;
    const leads = draw(`${path}.inbound`, source.inbound);
    const hours = hourFactors(scenario, calendar, source.by_hour, `${path}.by_hour`, 'breaks too');
    return {
      name,
      calendar,
      rate: (leads * (source.per === 'day' ? 1 : shiftHours)) / openDay,
      hourFactors: segmentFactors(calendar, hours, null),
      varies: source.varies,
      patience: patienceOf(scenario, draw),
    };
  });
}
