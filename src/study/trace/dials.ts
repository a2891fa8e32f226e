import { ACTIVITY } from '../../floor/activity.ts';
import type { Calendar } from '../../floor/calendar.ts';
import { EVENT } from '../../floor/events.ts';
import { streamOf } from '../../random/stream.ts';
import { firstAbove } from '../../stats/rising.ts';
import type { RecordedMonth } from './record.ts';

/** When somebody's failed dials ended, clock seconds. */
export interface FilledDials {
  readonly person: number;
  /** Rising. */
  readonly times: Float64Array;
}

/** Dialling of one person in one span: when, and the failed dials to expect up to its end. */
interface Dialling {
  readonly from: number[];
  readonly until: number[];
  readonly expectedBy: number[];
  /** Failed dials that were events. */
  told: number;
}

/**
 * The failed dials of a month that jumped from contact to contact: as many as it counted, each anywhere in the time spent
 * dialling, from a stream of their own. None for the time in which every dial was an event.
 *
 * @param recorded with the dialling of the whole horizon
 */
export function filledDials(
  { calendar, floor, record }: RecordedMonth,
  seed: string,
  replication: number,
): FilledDials[] {
  const { telemarketers } = floor;
  const { periods } = telemarketers;
  const rows = diallingOf(record, (at) => periodAt(calendar, at), periods, telemarketers.people);
  return Array.from({ length: telemarketers.people }, (_, person) => {
    const stream = streamOf(seed, replication, `trace/telemarketer/${person + 1}/dials`);
    const times: number[] = [];
    for (let period = 0; period < periods; period++) {
      const { from, until, expectedBy, told } = rows[person * periods + period]!;
      const row = telemarketers.row(person, period);
      const failed =
        telemarketers.cells[row + ACTIVITY.dials]! - telemarketers.cells[row + ACTIVITY.contacts]!;
      const all = expectedBy.at(-1) ?? 0;
      if (all === 0) continue;
      for (let dial = told; dial < failed; dial++) {
        const at = stream.uniform() * all;
        const span = firstAbove(expectedBy, at);
        const before = span === 0 ? 0 : expectedBy[span - 1]!;
        const share = (at - before) / (expectedBy[span]! - before);
        times.push(from[span]! + share * (until[span]! - from[span]!));
      }
    }
    return { person, times: Float64Array.from(times).sort() };
  });
}

function diallingOf(
  record: RecordedMonth['record'],
  periodOf: (at: number) => number,
  periods: number,
  people: number,
): Dialling[] {
  const rows = Array.from({ length: people * periods }, (): Dialling => {
    return { from: [], until: [], expectedBy: [], told: 0 };
  });
  for (let at = 0; at < record.length; at++) {
    const kind = record.kind[at];
    if ((kind !== EVENT.dialling && kind !== EVENT.dialled) || !(record.amount[at]! > 0)) continue;
    const row = rows[record.who[at]! * periods + periodOf(record.from[at]!)]!;
    if (kind === EVENT.dialled) {
      row.told += record.amount[at]!;
      continue;
    }
    row.from.push(record.from[at]!);
    row.until.push(record.until[at]!);
    row.expectedBy.push((row.expectedBy.at(-1) ?? 0) + record.amount[at]!);
  }
  return rows;
}

/** Span of a counted moment. */
function periodAt({ segmentPeriod, segmentStart }: Calendar, at: number): number {
  const segment = firstAbove(segmentStart, at) - 1;
  return Math.max(0, segmentPeriod[segment] ?? 0);
}
