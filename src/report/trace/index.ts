import type { LeadLife, TraceDay } from '../../study/trace.ts';

/** One way to write a trace; what writes it is loaded when it is wanted. */
export interface TraceFormat {
  /** How names of its files end. */
  readonly endings: readonly string[];
  day(day: TraceDay): Promise<string>;
  /** Null where one lead alone makes no picture. */
  readonly life: ((life: LeadLife) => Promise<string>) | null;
}

/** Every way to write a trace, by its name. A new one is a new file and a line here. */
export const traceFormats = {
  jsonl: {
    endings: ['.jsonl', '.ndjson'],
    day: async (day) => (await import('./jsonl.ts')).dayAsJsonLines(day),
    life: async (life) => (await import('./jsonl.ts')).lifeAsJsonLines(life),
  },
  chrome: {
    endings: ['.json'],
    day: async (day) => (await import('./chrome.ts')).dayAsChromeTrace(day),
    life: null,
  },
  text: {
    endings: ['.txt'],
    day: async (day) => (await import('./text.ts')).dayAsText(day),
    life: async (life) => (await import('./text.ts')).lifeAsText(life),
  },
} as const satisfies Readonly<Record<string, TraceFormat>>;

export type TraceFormatName = keyof typeof traceFormats;

/** Names of all formats. */
export const TRACE_FORMATS = Object.keys(traceFormats) as TraceFormatName[];

/** The format that a file's name asks for; null where its ending says nothing. */
export function traceFormatOfFile(name: string): TraceFormatName | null {
  const lower = name.toLowerCase();
  const found = TRACE_FORMATS.find((format) =>
    traceFormats[format].endings.some((ending) => lower.endsWith(ending)),
  );
  return found ?? null;
}
