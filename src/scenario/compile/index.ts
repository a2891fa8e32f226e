import type { Calendar } from '../../floor/calendar.ts';
import type { FloorModel } from '../../floor/model.ts';
import type { Draw } from '../inputs.ts';
import type { Scenario } from '../scenario.ts';
import { compileInbound } from './inbound.ts';
import { compileTelemarketing } from './telemarketing.ts';
import { compileTelesales } from './telesales.ts';

export { compileBooks } from './books.ts';
export { compileCalendar } from './calendar.ts';
export { compileInbound } from './inbound.ts';
export { compileTelemarketing } from './telemarketing.ts';
export { compileTelesales } from './telesales.ts';

/**
 * All that happens on a floor, in numbers, for one replication.
 *
 * @param calendar of `compileCalendar`, the same for every replication
 * @param draw the replication's inputs
 * @throws {ScenarioError} where values do not go together
 */
export function compileFloor(scenario: Scenario, calendar: Calendar, draw: Draw): FloorModel {
  return {
    telemarketing: compileTelemarketing(scenario, calendar, draw),
    inbound: compileInbound(scenario, calendar, draw),
    telesales: compileTelesales(scenario, calendar, draw),
  };
}
