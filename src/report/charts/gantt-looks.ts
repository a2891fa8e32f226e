import type { EventName } from '../../floor/events.ts';
import type { TraceEvent } from '../../study/trace.ts';
import { capital } from '../../study/words.ts';
import { widthOf } from './text.ts';
import {
  BLUE,
  FAINT,
  GREEN,
  GREY,
  ORANGE,
  PALE_GREEN,
  PALE_GREY,
  PURPLE,
  SKY,
  VERMILLION,
  YELLOW,
} from './theme.ts';
import type { Panel } from './types.ts';

/** What a bar says: its colour, and how much of the row's height it takes. */
interface Look {
  readonly name: string;
  readonly color: string;
  readonly height: number;
}

/** How what people do looks. Height tells apart what stands in one row, without colour. */
export const LOOKS: Partial<Record<EventName, Look>> = {
  dialling: { name: 'dialling', color: FAINT, height: 0.16 },
  dialled: { name: 'dialling', color: FAINT, height: 0.16 },
  own_dialling: { name: 'dialling', color: FAINT, height: 0.16 },
  talk: { name: 'talk', color: BLUE, height: 1 },
  own_talk: { name: 'talk', color: BLUE, height: 1 },
  hold: { name: 'on the line with a lead', color: YELLOW, height: 0.74 },
  wrap_up: { name: 'wrap-up', color: SKY, height: 0.5 },
  own_wrap_up: { name: 'wrap-up', color: SKY, height: 0.5 },
  on_machine: { name: 'on a machine', color: GREY, height: 0.3 },
  staying: { name: 'with a lead handed over', color: YELLOW, height: 0.3 },
  first_call: { name: 'first call', color: GREEN, height: 1 },
  follow_up: { name: 'follow-up', color: ORANGE, height: 0.74 },
  reject: { name: 'never a lead', color: VERMILLION, height: 0.5 },
  vain_try: { name: 'try in vain', color: PURPLE, height: 0.3 },
  no_show: { name: 'nobody comes', color: PURPLE, height: 0.3 },
  no_record: { name: 'nobody to call', color: VERMILLION, height: 0.12 },
  list_dry: { name: 'nobody to call', color: VERMILLION, height: 0.12 },
  in_training: { name: 'in training', color: PALE_GREEN, height: 0.74 },
  absent: { name: 'not at work', color: PALE_GREY, height: 1 },
  day_off: { name: 'not at work', color: PALE_GREY, height: 1 },
};

/** Kinds of bar that the day has, in the order of the legend. */
export function looksIn(events: readonly TraceEvent[]): EventName[] {
  const there = new Set(events.map(({ event }) => event));
  return (Object.keys(LOOKS) as EventName[]).filter((event) => there.has(event));
}

/** One event for each name that bars have. */
export function namesIn(events: readonly TraceEvent[]): EventName[] {
  const looks = looksIn(events);
  return looks.filter((event, at) => {
    const { name } = LOOKS[event]!;
    return looks.findIndex((other) => LOOKS[other]!.name === name) === at;
  });
}

/** What the bars mean, each as high as in its row. */
export function legend(events: readonly EventName[], width: number): Panel {
  const high = 14;
  const entries: { name: string; color: string; x: number; y: number; half: number }[] = [];
  let [x, line] = [0, 0];
  for (const event of events) {
    const { name, color, height } = LOOKS[event]!;
    const room = 22 + widthOf(capital(name)) + 16;
    if (x + room > width && x > 0) [x, line] = [0, line + 1];
    entries.push({ name, color, x, y: line * 20 + 10, half: (height * high) / 2 });
    x += room;
  }
  const place = { type: 'quantitative', scale: null } as const;
  return {
    width,
    height: (line + 1) * 20,
    layer: [
      {
        data: {
          values: entries.map((entry) => ({
            ...entry,
            x2: entry.x + 16,
            top: entry.y - entry.half,
            bottom: entry.y + entry.half,
          })),
        },
        mark: { type: 'rect' },
        encoding: {
          x: { field: 'x', ...place, axis: null },
          x2: { field: 'x2' },
          y: { field: 'top', ...place, axis: null },
          y2: { field: 'bottom' },
          color: { field: 'color', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: entries.map((entry) => ({ ...entry, at: entry.x + 22 })) },
        mark: { type: 'text', align: 'left', baseline: 'middle' },
        encoding: {
          x: { field: 'at', ...place, axis: null },
          y: { field: 'y', ...place, axis: null },
          text: { field: 'name', type: 'nominal' },
        },
      },
    ],
  };
}
