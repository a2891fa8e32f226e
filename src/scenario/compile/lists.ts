import type { Calendar } from '../../floor/calendar.ts';
import type { ListModel } from '../../floor/model.ts';
import { dialerOf } from '../../floor/telemarketing/dialers/index.ts';
import { deliveriesUpTo } from '../../floor/telemarketing/records.ts';
import type { Draw } from '../inputs.ts';
import { leastGap, legalHours } from '../rules/index.ts';
import { Remembered } from '../remembered.ts';
import type { ListSource, Scenario } from '../scenario.ts';
import { workingDaysOf } from '../span.ts';
import { offsetOf } from '../time-zones.ts';

const DAY = 86_400;

type NamedList = readonly [string, ListSource];
type Prospects = Scenario['prospects'];
const listsOfProspects = new Remembered<Prospects, Prospects, readonly NamedList[]>();

/** The lists of a scenario by name, in the order in which they are dialled. */
export function listsOf({ prospects }: Scenario): readonly NamedList[] {
  return listsOfProspects.of(prospects, prospects, () =>
    Object.entries(prospects).flatMap(([name, source]) =>
      'records' in source ? [[name, source] as const] : [],
    ),
  );
}

/**
 * What there is to dial in one replication.
 *
 * @returns null where it is one list that never ends, at any hour
 */
export function compileLists(
  scenario: Scenario,
  calendar: Calendar,
  draw: Draw,
): readonly ListModel[] | null {
  const pool = dialerOf(scenario.calling.mode).dialer.pacing !== null;
  const lists = listsOf(scenario).map(([name, list]): ListModel => {
    const path = `prospects.${name}`;
    const endless = list.records === 'unlimited';
    return {
      records: list.records === 'unlimited' ? Number.POSITIVE_INFINITY : list.records,
      refresh: list.refresh,
      // One dialler for all dials everybody's share as one list.
      dealt: endless || (list.dealt && !pool),
      attempts: list.attempts,
      retryAfter: Math.max(list.retry_after, leastGap(scenario.calling.rules)),
      contactByAttempt: byAttempt(list),
      badNumbers: draw(`${path}.bad_numbers`, list.bad_numbers),
      removed: draw(`${path}.removed_per_contact`, list.removed_per_contact),
      legal: legalSegments(scenario, calendar, list),
    };
  });
  const [first] = lists;
  const plain = first?.records === Number.POSITIVE_INFINITY && first.legal === null;
  return first === undefined || (plain && lists.length === 1) ? null : lists;
}

/** Factors on the connect rate by attempts made: one not named has that of the attempt before it. */
export function byAttempt({ attempts, contact_by_attempt }: ListSource): Float64Array {
  const factors = new Float64Array(attempts).fill(1);
  for (let made = 1; made < attempts; made++) {
    factors[made] = contact_by_attempt[made + 1] ?? factors[made - 1]!;
  }
  return factors;
}

/** Segments that lie whole inside the hours that the rules allow where the list is; null where all do. */
function legalSegments(
  { calendar: { time_zone: here }, calling }: Scenario,
  calendar: Calendar,
  { time_zone: there }: ListSource,
): Uint8Array | null {
  const hours = legalHours(calling.rules);
  if (hours === null || calendar.continuous) return null;
  const ahead = aheadBy(there, here);
  const legal = Uint8Array.from(calendar.segmentStart, (start, segment) => {
    // Before midnight or after it, on the clock of those who are called.
    const from = ((((start % DAY) + ahead) % DAY) + DAY) % DAY;
    const to = from + calendar.segmentEnd[segment]! - start;
    return from >= hours.from && to <= hours.to ? 1 : 0;
  });
  return legal.every((one) => one === 1) ? null : legal;
}

/** Seconds by which the clock there is ahead of the clock here; who says nothing of a zone is where the other is. */
function aheadBy(there: string | null, here: string | null): number {
  if (there === null || here === null) return 0;
  return (offsetOf(there) ?? 0) - (offsetOf(here) ?? 0);
}

/** What the lists cost over the counted horizon, currency: those at its start and every delivery inside it. */
export function priceOfLists(scenario: Scenario, draw: Draw): number {
  const { length, working_days } = scenario.period;
  const days = workingDaysOf(length, working_days);
  const deliveries = days === null ? 0 : deliveriesUpTo(days - 1);
  return listsOf(scenario).reduce((sum, [name, { cost, records, refresh }]) => {
    if (records === 'unlimited') return sum;
    return sum + draw(`prospects.${name}.cost`, cost) * (records + refresh * deliveries);
  }, 0);
}
