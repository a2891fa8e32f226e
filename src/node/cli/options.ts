import type { Options } from 'yargs';
import { metrics, type MetricName } from '../../metrics/index.ts';
import type { Setting } from '../../scenario/load.ts';
import { UsageError } from './errors.ts';
import { FORMATS, type FormatName } from './formats/names.ts';
import { METERS, type MeterName } from './progress/names.ts';
import { didYouMean } from './suggest.ts';
import * as read from './values.ts';

/** What commands get that read scenario files. */
export interface ScenarioArguments {
  readonly set: readonly Setting[];
}

/** What commands get that simulate. */
export interface StudyArguments extends ScenarioArguments {
  readonly runs?: number;
  readonly precision?: number;
  /** Seconds. */
  readonly time?: number;
  readonly seed?: string;
  readonly threads?: number;
  readonly metric?: MetricName;
  readonly dialByDial: boolean;
  readonly progress: MeterName;
}

/** What commands get that write for people. */
export interface ScreenArguments {
  readonly ascii: boolean;
  readonly noColor: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** What commands get that write results in one of the formats. */
export interface OutputArguments extends ScreenArguments {
  readonly json: boolean;
  readonly format?: FormatName;
  readonly output: readonly string[];
  readonly force: boolean;
  readonly full: boolean;
}

type Flags = Readonly<Record<string, Options>>;

/** The flags behind `ScenarioArguments`. */
export const scenarioFlags: Flags = {
  set: list(
    'Change a key of the scenario: --set closers=4 --set closing.close_rate=18%..25%',
    (text) => read.setting('set', text),
  ),
};

const simulation = 'How much to simulate:';

/** The flags behind `StudyArguments`. */
export const studyFlags: Flags = {
  ...scenarioFlags,
  runs: {
    ...once('runs', (flag, text) => read.wholeNumber(flag, text, 1, 100_000)),
    describe: 'Exactly so many possible months',
    group: simulation,
  },
  precision: {
    ...once('precision', read.share),
    describe: 'Until the middle is settled to this share of the 5-to-95 spread [default: 2%]',
    group: simulation,
  },
  time: {
    ...once('time', read.seconds),
    describe: 'At most so long, such as 10s',
    group: simulation,
  },
  metric: {
    ...once('metric', metricName),
    describe: 'What to settle, and what is best [default: profit]',
    group: simulation,
  },
  seed: {
    ...once('seed', read.words),
    describe: "Another seed than the file's, any text",
    group: simulation,
  },
  threads: {
    ...once('threads', (flag, text) => read.wholeNumber(flag, text, 1, 256)),
    describe: 'Worker threads; never changes a result [default: cores - 1]',
    group: simulation,
  },
  'dial-by-dial': {
    type: 'boolean',
    default: false,
    describe: 'Make every dial an event: slower, the same distribution',
    group: simulation,
  },
  progress: {
    choices: METERS,
    default: 'auto',
    requiresArg: true,
    describe: 'How to show progress',
    group: simulation,
  },
};

/** The flags behind `ScreenArguments`. */
export const screenFlags: Flags = {
  quiet: { alias: 'q', type: 'boolean', default: false, describe: 'The verdict only' },
  verbose: { alias: 'v', type: 'boolean', default: false, describe: 'Notes on progress' },
  ascii: { type: 'boolean', default: false, describe: 'Plain characters only' },
  'no-color': { type: 'boolean', default: false, describe: 'No colour (also NO_COLOR)' },
};

const output = 'Output:';

/** The flags behind `OutputArguments`. */
export const outputFlags: Flags = {
  output: {
    ...list(
      'Write to this file; its ending gives the format (.xlsx: a workbook). FOLDER/ gets a CSV file for each sheet',
      (text) => read.words('output', text),
    ),
    alias: 'o',
    group: output,
  },
  force: { type: 'boolean', default: false, describe: 'Overwrite files', group: output },
  json: { type: 'boolean', default: false, describe: 'Short for --format json', group: output },
  format: {
    choices: FORMATS,
    requiresArg: true,
    describe: 'What standard output gets [default: text]',
    group: output,
    coerce: last,
  },
  full: {
    type: 'boolean',
    default: false,
    describe: 'Every metric; of run, profit and loss, and budget',
    group: output,
  },
  ...Object.fromEntries(
    Object.entries(screenFlags).map(([name, flag]) => [name, { ...flag, group: output }]),
  ),
};

/** A flag that may be given once and has a value. */
export function once(flag: string, of: (flag: string, text: string) => unknown): Options {
  return {
    type: 'string',
    requiresArg: true,
    coerce: (given: string | readonly string[]): unknown => {
      if (typeof given !== 'string') throw new UsageError(`--${flag} is given more than once.`);
      return of(flag, given);
    },
  };
}

/** A flag that may be given often, one value each time. */
export function list(describe: string, of: (text: string) => unknown): Options {
  return {
    type: 'string',
    array: true,
    nargs: 1,
    requiresArg: true,
    default: [],
    defaultDescription: 'none',
    describe,
    coerce: (given: readonly string[]): unknown[] => given.map((text) => of(text)),
  };
}

function last<Value>(given: Value | readonly Value[]): Value | undefined {
  return Array.isArray(given) ? (given as readonly Value[]).at(-1) : (given as Value);
}

/** @throws {UsageError} when there is no metric of that name */
export function metricName(flag: string, text: string): MetricName {
  if (Object.hasOwn(metrics, text)) return text as MetricName;
  throw new UsageError(
    `--${flag}: no metric is called "${text}".${didYouMean(text, Object.keys(metrics))} ` +
      'callmix explain lists them.',
  );
}
