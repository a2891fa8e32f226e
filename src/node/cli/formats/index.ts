import { extname } from 'node:path';
import { csv } from './csv.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { md } from './md.ts';
import { FORMATS, type FormatName } from './names.ts';
import { ndjson } from './ndjson.ts';
import { text } from './text.ts';
import type { Format } from './types.ts';

/** Every format, by the name that --format gives it. */
export const formats: Readonly<Record<FormatName, Format>> = { text, json, ndjson, csv, md, html };

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
