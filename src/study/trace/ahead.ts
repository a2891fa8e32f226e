import type { Activity, ActivityColumn } from '../../floor/activity.ts';
import { EVENT } from '../../floor/events.ts';
import type { Spans } from '../../floor/spans.ts';
import type { MetricUnit } from '../../metrics/types.ts';
import { bandsOf, type Bands } from './bands.ts';
import type { RecordedMonth } from './record.ts';

/** One quantity by month. */
export interface Series {
  readonly id: string;
  readonly label: string;
  readonly unit: MetricUnit;
  /** One a month. */
  readonly bands: readonly Bands[];
}

/** What is worth seeing by month: each a number of one month of one possible floor. */
const SERIES: readonly {
  readonly id: string;
  readonly label: string;
  readonly unit: MetricUnit;
  /** Whether to leave it out where it never changes. */
  readonly ifItMoves: boolean;
  of(recorded: RecordedMonth, month: number): number;
}[] = [
  {
    id: 'revenue',
    label: 'revenue',
    unit: 'currency',
    ifItMoves: false,
    of: ({ floor }, month) => sumOf(floor.closers, floor.spans, month, 'revenue'),
  },
  {
    id: 'leads',
    label: 'leads that telemarketers find',
    unit: 'count',
    ifItMoves: false,
    of: ({ floor }, month) => sumOf(floor.telemarketers, floor.spans, month, 'leads'),
  },
  {
    id: 'telemarketers_at_work',
    label: 'telemarketers at work on a day',
    unit: 'count',
    ifItMoves: true,
    of: ({ floor }, month) => atWork(floor.telemarketers, floor.spans, month),
  },
  {
    id: 'closers_at_work',
    label: 'closers at work on a day',
    unit: 'count',
    ifItMoves: true,
    of: ({ floor }, month) => atWork(floor.closers, floor.spans, month),
  },
];

/**
 * Records that may still be called at the opening of the day of each month that has the fewest: what is bought on one day a
 * week would show by chance otherwise. Null where nobody tells.
 */
function recordsLeft({ calendar, record }: RecordedMonth): number[] | null {
  const { dayPeriod, dayWindow, spans, windowEnd } = calendar;
  const used = new Map<number, number>();
  const fewest = new Array<number>(spans.monthLength.length).fill(Number.POSITIVE_INFINITY);
  let bought = 0;
  let day = 0;
  const endDay = (): void => {
    const period = dayPeriod[day]!;
    day++;
    if (period < 0) return;
    const left = bought - [...used.values()].reduce((sum, number) => sum + number, 0);
    const month = spans.month[period]!;
    fewest[month] = Math.min(fewest[month]!, left);
  };
  for (const at of record.inOrder((kind) => RECORDS.includes(kind))) {
    // Told at an opening: what comes after a day's closing belongs to the next one.
    while (day < dayPeriod.length && record.from[at]! > windowEnd[dayWindow[day + 1]! - 1]!)
      endDay();
    if (record.kind[at] === EVENT.records_bought) bought += record.amount[at]!;
    else used.set(record.who[at]!, record.amount[at]!);
  }
  while (day < dayPeriod.length) endDay();
  return used.size === 0 || bought === 0 ? null : fewest;
}

const RECORDS: readonly number[] = [EVENT.records_bought, EVENT.records_used];

/** A middle that moves by less than so much of itself, or than this many people, stands still: some are always away. */
const MOVES = 0.05;
const PERSON = 0.7;

/** Takes in one possible floor after another; nothing where there is one month only. */
export class AheadMaker {
  private readonly values: number[][][] = SERIES.map(() => []);
  private readonly left: number[][] = [];

  add(recorded: RecordedMonth): void {
    const { length } = recorded.calendar.spans.monthLength;
    if (length < 2) return;
    const left = recordsLeft(recorded);
    if (left !== null) this.left.push(left);
    SERIES.forEach(({ of }, series) => {
      this.values[series]!.push(Array.from({ length }, (_, month) => of(recorded, month)));
    });
  }

  made(): Series[] {
    return [...this.ofActivity(), ...this.ofLists()];
  }

  private ofLists(): Series[] {
    if (this.left.length === 0) return [];
    const bands = this.left[0]!.map((_, month) =>
      bandsOf(Float64Array.from(this.left, (left) => left[month]!)),
    );
    return [
      {
        id: 'records_left',
        label: 'records that may still be called, fewest on a day',
        unit: 'count',
        bands,
      },
    ];
  }

  private ofActivity(): Series[] {
    return SERIES.flatMap(({ id, label, unit, ifItMoves }, series): Series[] => {
      const floors = this.values[series]!;
      const { length } = floors[0] ?? [];
      const bands = Array.from({ length }, (_, month) =>
        bandsOf(Float64Array.from(floors, (values) => values[month]!)),
      );
      const middles = bands.map(({ p50 }) => p50);
      const [low, high] = [Math.min(...middles), Math.max(...middles)];
      if (length === 0 || (ifItMoves && high - low <= Math.max(PERSON, MOVES * high))) return [];
      return [{ id, label, unit, bands }];
    });
  }
}

function sumOf(activity: Activity, spans: Spans, month: number, column: ActivityColumn): number {
  let sum = 0;
  for (let person = 0; person < activity.people; person++) {
    for (let span = spans.monthFirst[month]!; span < spans.monthFirst[month + 1]!; span++) {
      sum += activity.get(person, span, column);
    }
  }
  return sum;
}

/** Average number of people present on a working day of the month. */
function atWork(activity: Activity, spans: Spans, month: number): number {
  const days = spans.days.subarray(spans.monthFirst[month], spans.monthFirst[month + 1]);
  return sumOf(activity, spans, month, 'days') / days.reduce((sum, number) => sum + number, 0);
}
