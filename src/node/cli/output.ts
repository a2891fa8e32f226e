import type { StudyResult } from '../../study/results.ts';
import type { StatementRow } from '../../study/statements.ts';
import {
  destination,
  fileIn,
  folderDestination,
  namesFolder,
  writeTo,
  type Destination,
} from '../destination.ts';
import { UsageError } from './errors.ts';
import { formatOfFile, formats, knownEndings } from './formats/index.ts';
import type { FormatName, TextFormat } from './formats/names.ts';
import type { Manner } from './formats/types.ts';
import type { Io } from './io.ts';
import type { OutputArguments } from './options.ts';
import { rowFile, samplesText, statementsText, type RowFile } from './row-file.ts';
import { lookOf } from './text/look.ts';

/** Where results will go, settled before anything is simulated. */
export interface Output {
  readonly screen: TextFormat;
  readonly files: readonly {
    readonly to: Destination;
    /** A folder gets a CSV file for each sheet of the workbook. */
    readonly format: FormatName | 'folder';
  }[];
  readonly samples: RowFile | null;
  readonly statements: RowFile | null;
  readonly manner: Manner;
}

/** What a command has beside its results. */
export interface Beside {
  /** Text for people that goes below the result. */
  readonly below?: readonly string[];
  /** Where a file of them was asked for. */
  readonly statements?: readonly StatementRow[];
  /** Files that the results are of, where there are several. */
  readonly files?: readonly string[];
}

/** Flags that name a file of many rows. */
interface RowArguments {
  readonly samples?: string;
  readonly statements?: string;
}

/**
 * Settles what is written where: without -o standard output gets the format asked for; with -o the files get it and
 * standard output gets text.
 *
 * @throws {UsageError} when the flags contradict one another
 * @throws {FileError} when a file cannot be written or would be overwritten
 */
export function outputOf(args: OutputArguments & RowArguments, io: Io): Output {
  const { output, force, full, quiet } = args;
  const asked = formatAsked(args);
  const files = output.map((name) => {
    if (namesFolder(name)) {
      if (asked !== undefined && asked !== 'csv') {
        throw new UsageError(`--format ${asked} and the folder ${name} contradict each other.`);
      }
      return { to: folderDestination(name, io.folder, force), format: 'folder' } as const;
    }
    return { to: destination(name, io.folder, force), format: formatFor(name, asked) };
  });
  const rows = (flag: keyof RowArguments): RowFile | null => {
    const name = args[flag];
    return name === undefined ? null : rowFile(flag, name, io, force);
  };
  const samples = rows('samples');
  const statements = rows('statements');
  const paths = written({ files, samples, statements }).map(({ path }) => path);
  if (new Set(paths).size < paths.length)
    throw new UsageError('two outputs have the same file name.');
  return {
    screen: files.length > 0 ? 'text' : onScreen(asked ?? 'text'),
    files,
    samples,
    statements,
    manner: { look: lookOf(args, io), full, quiet },
  };
}

/** Writes files, then the screen. */
export async function put(
  results: readonly StudyResult[],
  output: Output,
  io: Io,
  { below = [], statements: pay = [], files: named }: Beside = {},
): Promise<void> {
  const { screen, files, samples, statements, manner } = output;
  for (const { to, format } of files) {
    const filed = { ...manner, statements: pay };
    if (format === 'folder') {
      const { csvFiles } = await import('./formats/workbook.ts');
      for (const { name, text } of csvFiles(results, filed)) writeTo(fileIn(to, name), text);
    } else {
      writeTo(to, await formats[format].write(results, filed));
    }
  }
  const [first] = results;
  if (samples && first && 'samples' in first) {
    writeTo(samples.to, samplesText(first.samples, samples.lines));
  }
  if (statements) {
    const { currency } = results[0]!.loaded.scenario;
    writeTo(statements.to, statementsText(pay, currency, statements.lines));
  }
  const shown = named === undefined ? manner : { ...manner, files: named };
  io.out.write(await formats[screen].write(results, shown));
  if (screen === 'text' && !manner.quiet && below.length > 0)
    io.out.write(`\n${below.join('\n')}\n`);
  for (const { name } of written(output)) io.err.write(`callmix: wrote ${name}\n`);
}

/** Whether the sheets of a workbook will be written, as one file or as many. */
export function holdsSheets({ files }: Pick<Output, 'files'>): boolean {
  return files.some(({ format }) => format === 'xlsx' || format === 'folder');
}

/** @throws {UsageError} when a screen cannot show it */
function onScreen(format: FormatName): TextFormat {
  if (format !== 'xlsx') return format;
  throw new UsageError('--format xlsx: a workbook goes to a file; name one, such as -o book.xlsx.');
}

function written({
  files,
  samples,
  statements,
}: Pick<Output, 'files' | 'samples' | 'statements'>): Destination[] {
  return [...files, samples, statements].flatMap((file) => (file ? [file.to] : []));
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
    throw new UsageError(
      `${name}: expected a file ending in ${knownEndings()}, a folder ending in /, or --format.`,
    );
  }
  return format;
}
