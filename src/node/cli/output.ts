import { csvOf, type Table } from '../../report/tables.ts';
import type { RunResult, Samples, StudyResult } from '../../study/results.ts';
import { destination, writeTo, type Destination } from '../destination.ts';
import { UsageError } from './errors.ts';
import { formatOfFile, formats, knownEndings } from './formats/index.ts';
import type { FormatName } from './formats/names.ts';
import type { Manner } from './formats/types.ts';
import type { Io } from './io.ts';
import type { OutputArguments } from './options.ts';
import { lookOf } from './text/look.ts';

/** Where results will go, settled before anything is simulated. */
export interface Output {
  readonly screen: FormatName;
  readonly files: readonly { readonly to: Destination; readonly format: FormatName }[];
  readonly samples: { readonly to: Destination; readonly lines: boolean } | null;
  readonly manner: Manner;
}

/**
 * Settles what is written where: without -o standard output gets the format asked for; with -o the files get it and
 * standard output gets text.
 *
 * @throws {UsageError} when the flags contradict one another
 * @throws {FileError} when a file cannot be written or would be overwritten
 */
export function outputOf(args: OutputArguments & { readonly samples?: string }, io: Io): Output {
  const { output, force, full, quiet } = args;
  const asked = formatAsked(args);
  const files = output.map((name) => ({
    to: destination(name, io.folder, force),
    format: formatFor(name, asked),
  }));
  const samples = args.samples === undefined ? null : samplesTo(args.samples, io, force);
  const paths = [...files, ...(samples ? [samples] : [])].map(({ to }) => to.path);
  if (new Set(paths).size < paths.length)
    throw new UsageError('two outputs have the same file name.');
  return {
    screen: files.length > 0 ? 'text' : (asked ?? 'text'),
    files,
    samples,
    manner: { look: lookOf(args, io), full, quiet },
  };
}

/** Writes files, then the screen; `extra` is text for people that goes below the result. */
export async function put(
  results: readonly StudyResult[],
  { screen, files, samples, manner }: Output,
  io: Io,
  extra: readonly string[] = [],
): Promise<void> {
  for (const { to, format } of files) {
    writeTo(to, await formats[format].write(results, manner));
  }
  if (samples) writeTo(samples.to, samplesText((results[0] as RunResult).samples, samples.lines));
  io.out.write(await formats[screen].write(results, manner));
  if (screen === 'text' && !manner.quiet && extra.length > 0)
    io.out.write(`\n${extra.join('\n')}\n`);
  for (const { to } of [...files, ...(samples ? [samples] : [])]) {
    io.err.write(`callmix: wrote ${to.name}\n`);
  }
}

function formatAsked({ json, format }: OutputArguments): FormatName | undefined {
  if (json && format !== undefined && format !== 'json') {
    throw new UsageError(`--json and --format ${format} contradict each other.`);
  }
  return json ? 'json' : format;
}

function formatFor(name: string, asked: FormatName | undefined): FormatName {
  const meant = formatOfFile(name);
  if (meant !== undefined && asked !== undefined && meant !== asked) {
    throw new UsageError(`--format ${asked} and the ending of ${name} contradict each other.`);
  }
  const format = meant ?? asked;
  if (format === undefined) {
    throw new UsageError(`${name}: expected a file ending in ${knownEndings()}, or --format.`);
  }
  return format;
}

function samplesTo(name: string, io: Io, force: boolean): Output['samples'] {
  const format = formatOfFile(name);
  if (format !== 'csv' && format !== 'ndjson') {
    throw new UsageError(`--samples: expected a file ending in .csv or .ndjson, got "${name}".`);
  }
  return { to: destination(name, io.folder, force), lines: format === 'ndjson' };
}

/** One row for each possible month; a month without a value has an empty field, or null. */
export function samplesText({ names, columns }: Samples, lines: boolean): string {
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, month) =>
    columns.map((column) => (Number.isFinite(column[month]) ? column[month]! : null)),
  );
  if (!lines) {
    const table: Table = { columns: names.map((name) => ({ name, unit: 'text' })), rows };
    return csvOf(table);
  }
  return rows
    .map(
      (row) => `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, row[at]])))}\n`,
    )
    .join('');
}
