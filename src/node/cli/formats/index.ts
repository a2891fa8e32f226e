import { extname } from 'node:path';
import { loadAtOnce } from '../../at-once.ts';
import { FORMATS, type FormatName, type TextFormat } from './names.ts';
import type { Format, Write, Written } from './types.ts';

/** Every format, by the name that --format gives it. */
export const formats: Readonly<Record<TextFormat, Format>> & {
  readonly xlsx: Format<Uint8Array>;
} = {
  text: format(['txt'], async () => {
    loadAtOnce('./text.ts', import.meta.url);
    return (await import('./text.ts')).text;
  }),
  json: format(['json'], async () => (await import('./json.ts')).json),
  ndjson: format(['ndjson', 'jsonl'], async () => (await import('./ndjson.ts')).ndjson),
  csv: format(['csv'], async () => (await import('./csv.ts')).csv),
  md: format(['md', 'markdown'], async () => (await import('./md.ts')).md),
  html: format(['html', 'htm'], async () => (await import('./html.ts')).html),
  xlsx: format(['xlsx'], async () => (await import('./workbook.ts')).xlsx),
};

/** What writes a format is loaded when something is written in it: a page draws charts, a table does not. */
function format<Out extends Written>(
  endings: readonly string[],
  load: () => Promise<Write<Out>>,
): Format<Out> {
  return { endings, write: async (results, manner) => (await load())(results, manner) };
}

/** The format that a file's ending means; undefined where it means none. */
export function formatOfFile(name: string): FormatName | undefined {
  const ending = extname(name).slice(1).toLowerCase();
  return FORMATS.find((format) => formats[format].endings.includes(ending));
}

/** All endings, for messages: `.txt, .json, ...` */
export function knownEndings(): string {
  return FORMATS.flatMap((format) => formats[format].endings.map((ending) => `.${ending}`)).join(
    ', ',
  );
}
