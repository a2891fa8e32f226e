import type { Calendar } from '../../floor/calendar.ts';
import { kinds } from '../../floor/handoff/kinds/index.ts';
import type { AppointmentModel } from '../../floor/model.ts';
import { slotTimes } from '../../floor/telesales/appointments.ts';
import { constant } from '../../random/distributions/index.ts';
import { equal } from '../equal.ts';
import type { Draw } from '../inputs.ts';
import type { Handoff, Scenario } from '../scenario.ts';
import { CONTINUOUS_DAY } from './calendar.ts';
import { refuse } from './refuse.ts';
import { Remembered } from '../remembered.ts';
import { distributionFor } from './varying.ts';

const DAY = 86_400;

type Slots = NonNullable<Handoff['slots']>;
const slotsOfCalendars = new Remembered<Calendar, Slots, Float64Array>();

/**
 * Slots and shows for one replication; null for kinds without.
 *
 * @throws {ScenarioError} where appointments lack slots, a lead time or a show rate
 */
export function compileAppointments(
  scenario: Scenario,
  calendar: Calendar,
  draw: Draw,
): AppointmentModel | null {
  const { handoff } = scenario;
  if (!kinds[handoff.kind].books) return null;
  const { latest, lead_time, no_show, reminder, show_rate, slots } = handoff;
  if (slots === null || lead_time === null || show_rate === null) {
    return refuse(scenario, 'handoff', 'appointments need slots, lead_time and show_rate');
  }
  const { keep_free, length, per_closer_day } = slots;
  const showRate = draw('handoff.show_rate.total', show_rate.total);
  return {
    slots: slotsOfCalendars.of(calendar, slots, () =>
      slotTimes(calendar, length, per_closer_day, CONTINUOUS_DAY),
    ),
    perDay: per_closer_day,
    firstPerDay: Math.max(0, per_closer_day - keep_free),
    leadTime: distributionFor(lead_time, 'handoff.lead_time', draw),
    latest: latest ?? Number.POSITIVE_INFINITY,
    showRate,
    fallsPerSecond: draw('handoff.show_rate.falls', show_rate.falls) / DAY,
    // What is at least the total never falls: one quantity, drawn once.
    leastShow: equal(show_rate.total, show_rate.at_least)
      ? showRate
      : Math.min(showRate, draw('handoff.show_rate.at_least', show_rate.at_least)),
    reminder: reminder?.by === 'closers' ? draw('handoff.reminder.takes', reminder.takes) : 0,
    noShowTakes:
      no_show === null
        ? constant(0)
        : distributionFor(no_show.takes, 'handoff.no_show.takes', draw),
    rebook: no_show === null ? 0 : draw('handoff.no_show.rebook', no_show.rebook),
  };
}
