import {
  TRACE_FORMATS,
  traceFormatOfFile,
  traceFormats,
  type TraceFormatName,
} from '../../../report/trace/index.ts';
import type { LoadedScenario } from '../../../scenario/scenario.ts';
import { destination, writeTo } from '../../destination.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { load } from '../load.ts';
import { once, scenarioFlags, studyFlags, type ScenarioArguments } from '../options.ts';
import { safe } from '../text/look.ts';
import { fileFlags, type FileArguments } from '../text-file.ts';
import * as read from '../values.ts';

interface Arguments extends ScenarioArguments, FileArguments {
  readonly file: string;
  readonly month?: number;
  readonly day?: number;
  readonly lead?: number;
  readonly seed?: string;
  readonly format?: TraceFormatName;
  readonly dialByDial: boolean;
}

/** Writes one possible day as an event log, or one lead's life. */
export const trace = defineCommand<Arguments>({
  usage: 'trace <file>',
  about: 'One possible day as an event log, or one lead from the dial that found it to the end',
  positionals: { file: { type: 'string', describe: 'Scenario file; - is standard input' } },
  flags: {
    month: {
      ...once('month', (flag, text) => read.wholeNumber(flag, text, 0, 99_999)),
      describe: 'Which possible month of the run [default: 0, the first]',
    },
    day: {
      ...once('day', (flag, text) => read.wholeNumber(flag, text, 1, 99_999)),
      describe: 'Which working day [default: 1, the first that counts]',
    },
    lead: {
      ...once('lead', (flag, text) => read.wholeNumber(flag, text, 1, 99_999_999)),
      describe: 'The life of one lead, by its number in the month, from 1',
    },
    format: {
      alias: 'f',
      choices: TRACE_FORMATS,
      requiresArg: true,
      describe: 'How to write it; chrome is for Perfetto [default: jsonl; of a lead, text]',
    },
    ...fileFlags,
    ...scenarioFlags,
    seed: studyFlags['seed']!,
    'dial-by-dial': studyFlags['dial-by-dial']!,
  },
  examples: [
    ['$0 trace floor.yaml --day 12 -o day.json', 'a row for each person in ui.perfetto.dev'],
    ['$0 trace floor.yaml --lead 341', 'what became of one lead, and why'],
  ],
  async run(args, io) {
    const { output, force } = args;
    if (args.lead !== undefined && args.day !== undefined) {
      throw new UsageError('--lead follows one lead through all its days: leave --day out.');
    }
    const meant = output === undefined ? null : traceFormatOfFile(output);
    if (output !== undefined && meant === null && args.format === undefined) {
      const endings = TRACE_FORMATS.flatMap((name) => traceFormats[name].endings).join(', ');
      throw new UsageError(`${output}: expected a file ending in ${endings}, or --format.`);
    }
    if (meant !== null && args.format !== undefined && meant !== args.format) {
      throw new UsageError(
        `--format ${args.format} and the ending of ${output} contradict each other.`,
      );
    }
    const name = args.format ?? meant ?? (args.lead === undefined ? 'jsonl' : 'text');
    if (args.lead !== undefined && traceFormats[name].life === null) {
      throw new UsageError(`--lead: expected text or jsonl, got ${name}, which shows a whole day.`);
    }
    const to = output === undefined ? null : destination(output, io.folder, force);
    const loaded = await load(args.file, args.set, io);
    const text = await textOf(loaded, args, name);
    if (to === null) io.out.write(name === 'text' ? safe(text) : text);
    else {
      writeTo(to, text);
      io.err.write(`callmix: wrote ${to.name}\n`);
    }
    return EXIT.done;
  },
});

async function textOf(
  loaded: LoadedScenario,
  { day, dialByDial, lead, month, seed }: Arguments,
  name: TraceFormatName,
): Promise<string> {
  const { traceDay, traceLead } = await import('../../../study/trace.ts');
  const options = { dialByDial, ...(seed !== undefined && { seed }) };
  const ofMonth = month === undefined ? {} : { month };
  if (lead !== undefined) {
    return traceFormats[name].life!(traceLead(loaded, { ...ofMonth, lead }, options));
  }
  const wanted = { ...ofMonth, ...(day !== undefined && { day }) };
  return traceFormats[name].day(traceDay(loaded, wanted, options));
}
