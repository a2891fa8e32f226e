import type { LeadLife, TraceDay } from '../../study/trace.ts';
import { dayAsChromeTrace } from './chrome.ts';
import { dayAsJsonLines, lifeAsJsonLines } from './jsonl.ts';
import { dayAsText, lifeAsText } from './text.ts';

/** One way to write a trace. */
export interface TraceFormat {
  /** How names of its files end. */
  readonly endings: readonly string[];
  day(day: TraceDay): string;
  /** Null where one lead alone makes no picture. */
  readonly life: ((life: LeadLife) => string) | null;
}

/** Every way to write a trace, by its name. A new one is a new file and a line here. */
export const traceFormats: Readonly<Record<'jsonl' | 'chrome' | 'text', TraceFormat>> = {
  jsonl: { endings: ['.jsonl', '.ndjson'], day: dayAsJsonLines, life: lifeAsJsonLines },
  chrome: { endings: ['.json'], day: dayAsChromeTrace, life: null },
  text: { endings: ['.txt'], day: dayAsText, life: lifeAsText },
};

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
