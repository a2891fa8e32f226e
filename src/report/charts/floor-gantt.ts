import type { TopLevelSpec } from 'vega-lite';
import { clockText } from '../../scenario/clock-text.ts';
import type { SeenResult } from '../../study/trace/seen.ts';
import type { EventName } from '../../floor/events.ts';
import type { TraceEvent } from '../../study/trace.ts';
import { personName } from '../../study/trace/events.ts';
import { count, listed, people, threeDigits } from '../../study/words.ts';
import { breakLayers, hourAxis } from './hours.ts';
import { legend, LOOKS, looksIn, namesIn } from './gantt-looks.ts';
import { frame, INK, MUTED, PAPER } from './theme.ts';
import type { Chart, Layer, Panel } from './types.ts';

const SIZE = { wide: 1000, narrow: 345 } as const;
const HOUR = 3_600;
/** Rows there is room for; of them, at most so many closers. */
const MOST_ROWS = 40;
const MOST_CLOSERS = 16;
/** Of a day that is longer, its beginning. */
const MOST_HOURS = 14;

interface Bar {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly event: EventName;
}

/** One possible day, a row for each person. */
export const floorGantt: Chart<'trace'> = {
  title: 'One possible day, person by person',
  question: () => 'What does a day on this floor look like?',
  needs: 'trace',
  missing: ({ day }) =>
    day.people.telemarketers + day.people.closers === 0 ? 'Nobody works on this floor.' : null,
  headline({ day }) {
    const counted = (event: EventName, one: string): string =>
      times(numberOf(day.events, event), one);
    const [callers, closers] = [atWork(day, 'T'), atWork(day, 'C')];
    const found = numberOf(day.events, 'own_lead');
    const parts = [
      ...(callers > 0
        ? [
            `${people(callers, 'telemarketer')} ${callers === 1 ? 'talks' : 'talk'} to ${counted('talk', 'contact')} and ${callers === 1 ? 'finds' : 'find'} ${counted('qualified', 'lead')}`,
          ]
        : []),
      ...(closers > 0
        ? [
            `${people(closers, 'closer')} ${closers === 1 ? 'has' : 'have'} ${counted('first_call', 'first call')}${found > 0 ? `, ${closers === 1 ? 'finds' : 'find'} ${times(found, 'lead')}` : ''} and ${closers === 1 ? 'makes' : 'make'} ${counted('sale', 'sale')}`,
          ]
        : []),
    ];
    return parts.length === 0
      ? 'On this day nobody is at work.'
      : `On this day ${parts.join('; ')}.`;
  },
  caption(result) {
    const { day } = result;
    const { shown, all } = rowsOf(result);
    const rest =
      all > shown.length
        ? ` ${shown.length} of ${all} people are shown: the first of each role.`
        : '';
    const part =
      spanOf(result)[1] - spanOf(result)[0] === MOST_HOURS * HOUR
        ? ` The first ${MOST_HOURS} hours are shown.`
        : '';
    return `Day ${day.day.day} (${day.day.weekday}) of the first possible ${day.span}: one day, neither typical nor chosen. A dot is a lead found, a diamond a sale; white is nothing to do; grey stretches are breaks.${rest}${part}`;
  },
  alt(result) {
    const { day } = result;
    const spent = (event: EventName): number =>
      day.events
        .filter((other) => LOOKS[other.event]?.name === LOOKS[event]!.name)
        .reduce((sum, { from, until }) => sum + until - from, 0);
    const parts = namesIn(day.events)
      .filter((event) => LOOKS[event]!.name !== LOOKS.absent!.name)
      .map((event) => `${LOOKS[event]!.name} ${threeDigits(spent(event) / HOUR)} h`);
    return `Rows of ${people(day.people.closers, 'closer')} and ${people(day.people.telemarketers, 'telemarketer')} from ${clockText(spanOf(result)[0])} to ${clockText(spanOf(result)[1])}. Time spent by all: ${listed(parts)}.`;
  },
  spec(result, width): TopLevelSpec {
    return {
      ...frame,
      spacing: 8,
      vconcat: [legend(namesIn(result.day.events), SIZE[width]), rowsPanel(result, SIZE[width])],
    };
  },
  table(result) {
    const { events, day } = result.day;
    const { shown } = rowsOf(result);
    const [, end] = spanOf(result);
    return {
      columns: [
        { name: 'who', unit: 'text' },
        { name: 'what', unit: 'text' },
        { name: 'from', unit: 'text' },
        { name: 'minutes', unit: 'minutes' },
        { name: 'lead', unit: 'text' },
      ],
      rows: events
        .filter(
          ({ event, from, who }) =>
            LOOKS[event] !== undefined &&
            // What lies between the others.
            LOOKS[event].name !== LOOKS.dialling!.name &&
            who !== null &&
            shown.includes(who) &&
            from - day.midnight < end,
        )
        .map(({ event, who, from, until, lead }) => [
          who,
          LOOKS[event]!.name,
          clockText(from - day.midnight),
          Math.round((until - from) / 0.6) / 100,
          lead === null ? '' : String(lead),
        ]),
    };
  },
};

function times(number: number, one: string): string {
  return number === 0 ? `no ${one}` : `${count(number)} ${one}${number === 1 ? '' : 's'}`;
}

/** People of a role who are there for some of that day, by the first letter of their names. */
function atWork({ events, people }: SeenResult['day'], letter: 'T' | 'C'): number {
  const away: readonly EventName[] = ['absent', 'in_training', 'day_off', 'vacant'];
  const gone = new Set<string | null>();
  for (const { event, who } of events) {
    if (who?.startsWith(letter) && away.includes(event)) gone.add(who);
  }
  for (const { event, who } of events) {
    if (LOOKS[event] !== undefined && !away.includes(event)) gone.delete(who);
  }
  return (letter === 'T' ? people.telemarketers : people.closers) - gone.size;
}

function numberOf(events: readonly TraceEvent[], event: EventName): number {
  return events.filter((other) => other.event === event).length;
}

/** People with a row: closers first, as leads come to them. */
function rowsOf({ day }: SeenResult): { shown: string[]; all: number } {
  // A place that nobody holds that day has no row.
  const vacant = new Set(day.events.map(({ event, who }) => (event === 'vacant' ? who : null)));
  const held = (role: 'telemarketer' | 'closer', places: number): string[] =>
    Array.from({ length: places }, (_, number) => personName(role, number)).filter(
      (who) => !vacant.has(who),
    );
  const [callers, closers] = [
    held('telemarketer', day.people.telemarketers),
    held('closer', day.people.closers),
  ];
  const all = callers.length + closers.length;
  const fewer = all > MOST_ROWS ? Math.min(closers.length, MOST_CLOSERS) : closers.length;
  const shownCallers = callers.slice(0, MOST_ROWS - fewer);
  return { shown: [...closers.slice(0, MOST_ROWS - shownCallers.length), ...shownCallers], all };
}

/** The day from its first opening to the end of its last call, in seconds after midnight. */
function spanOf({ day }: SeenResult): readonly [number, number] {
  const { midnight, windows } = day.day;
  const closing = windows.at(-1)?.to ?? HOUR;
  const last = day.events
    .filter(({ event }) => LOOKS[event] !== undefined)
    .reduce((latest, { until }) => Math.max(latest, until - midnight), closing);
  const opening = windows[0]?.from ?? 0;
  return [opening, Math.min(last, closing + 2 * HOUR, opening + MOST_HOURS * HOUR)];
}

function rowsPanel(result: SeenResult, width: number): Panel {
  const { day } = result;
  const { midnight } = day.day;
  const { shown } = rowsOf(result);
  const [from, to] = spanOf(result);
  const row = new Map(shown.map((who, number) => [who, number]));
  const size = shown.length > 24 ? 13 : 18;
  const bars = day.events.flatMap((event): Bar[] => {
    const at = event.who === null ? undefined : row.get(event.who);
    if (LOOKS[event.event] === undefined || at === undefined) return [];
    const begin = event.from - midnight;
    if (begin >= to) return [];
    return [{ row: at, from: begin, to: Math.min(to, event.until - midnight), event: event.event }];
  });
  const found = day.events.filter(({ event }) => event === 'qualified' || event === 'own_lead');
  const sales = day.events.filter(({ event }) => event === 'sale');
  const pixel = (to - from) / HOUR / width;
  const layers = looksIn(day.events).map((event) => barLayer(event, bars, size, pixel));
  const closers = shown.filter((who) => who.startsWith('C')).length;
  return {
    width,
    height: size * shown.length,
    layer: [
      ...breakLayers(day.day, null),
      ...layers,
      marks(found, row, midnight, to, 'circle'),
      marks(sales, row, midnight, to, 'diamond'),
      ...(closers > 0 && closers < shown.length ? [between(closers)] : []),
    ],
    encoding: {
      x: {
        type: 'quantitative',
        scale: { domain: [from / HOUR, to / HOUR], nice: false },
        axis: hourAxis(from, to, width, true),
      },
      y: {
        type: 'quantitative',
        scale: { domain: [shown.length, 0], nice: false },
        axis: {
          title: null,
          values: shown.map((_, number) => number + 0.5),
          labelExpr: `${JSON.stringify(shown)}[floor(datum.value)]`,
          grid: false,
          ticks: false,
          domain: false,
          labelFontSize: shown.length > 24 ? 9 : 10,
        },
      },
    },
  };
}

/**
 * All bars of one kind as one broken line: a path for each would make the page several times as long. Between two that meet
 * is a sliver of white.
 *
 * @param pixel hours to a pixel
 */
function barLayer(event: EventName, bars: readonly Bar[], size: number, pixel: number): Layer {
  const { color, height } = LOOKS[event]!;
  const round = (hours: number): number => Math.round(hours * 1e4) / 1e4;
  const points = bars
    .filter((bar) => bar.event === event)
    .flatMap(({ from, to, row }) => {
      const apart = height > 0.2 && (to - from) / HOUR > 3 * pixel ? pixel : 0;
      return [
        { x: round(from / HOUR), y: row + 0.5 },
        { x: round(to / HOUR - apart), y: row + 0.5 },
        { x: round(to / HOUR), y: null },
      ];
    });
  return {
    data: { values: points.map((point, order) => ({ ...point, order })) },
    mark: {
      type: 'line',
      color,
      strokeWidth: Math.round(height * 0.78 * size * 10) / 10,
      strokeCap: 'butt',
      invalid: 'break-paths-filter-domains',
    },
    encoding: {
      x: { field: 'x', type: 'quantitative' },
      y: { field: 'y', type: 'quantitative' },
      order: { field: 'order', type: 'quantitative' },
    },
  };
}

function marks(
  events: readonly TraceEvent[],
  row: ReadonlyMap<string, number>,
  midnight: number,
  end: number,
  shape: 'circle' | 'diamond',
): Layer {
  return {
    data: {
      values: events.flatMap(({ who, until }) => {
        const at = who === null ? undefined : row.get(who);
        const seconds = until - midnight;
        return at !== undefined && seconds < end ? [{ at: seconds / HOUR, row: at + 0.5 }] : [];
      }),
    },
    mark: {
      type: 'point',
      shape,
      filled: true,
      opacity: 1,
      color: INK,
      size: shape === 'circle' ? 34 : 60,
      stroke: PAPER,
      strokeWidth: 1,
    },
    encoding: {
      x: { field: 'at', type: 'quantitative' },
      y: { field: 'row', type: 'quantitative' },
    },
  };
}

/** A line between closers and telemarketers. */
function between(row: number): Layer {
  return {
    data: { values: [{ row }] },
    mark: { type: 'rule', color: MUTED, strokeWidth: 1 },
    encoding: { y: { field: 'row', type: 'quantitative' } },
  };
}
