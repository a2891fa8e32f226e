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
 * @returns rates per second of open shift: `per day` is spread from the first window to closing time
 */
export function compileInbound(
  scenario: Scenario,
  calendar: Calendar,
  draw: Draw,
): readonly InboundModel[] {
  const openDay = calendar.continuous ? CONTINUOUS_DAY : daySeconds(calendar, 'breaks too');
  return Object.entries(scenario.prospects).flatMap(([name, source]) => {
    if (!('inbound' in source)) return [];
    const path = `prospects.${name}`;
    const leads = draw(`${path}.inbound`, source.inbound);
    const hours = hourFactors(scenario, calendar, source.by_hour, `${path}.by_hour`, 'breaks too');
    return {
      name,
      calendar,
      rate: leads / (source.per === 'day' ? openDay : HOUR),
      hourFactors: segmentFactors(calendar, hours, null),
      varies: source.varies,
      patience: patienceOf(scenario, draw),
    };
  });
}
