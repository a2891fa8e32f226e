import { basename, extname } from 'node:path';
import type { Results } from '../../../report/charts/types.ts';
import type { ScenarioAxis } from '../../../scenario/axis.ts';
import type { LoadedScenario } from '../../../scenario/scenario.ts';
import type { StudyOptions } from '../../../study/options.ts';
import { destination, writeTo } from '../../destination.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { formatOfFile, formats } from '../formats/index.ts';
import { load } from '../load.ts';
import {
  once,
  screenFlags,
  studyFlags,
  type ScreenArguments,
  type StudyArguments,
} from '../options.ts';
import type { Io } from '../io.ts';
import { session } from '../session.ts';
import { lookOf } from '../text/look.ts';
import { fileFlags, type FileArguments } from '../text-file.ts';
import * as read from '../values.ts';
import { axesOf, sweepFlags, type SweepArguments } from './sweep.ts';

interface Arguments extends StudyArguments, ScreenArguments, FileArguments, SweepArguments {
  readonly file: string;
  readonly pictures?: string;
}

/** Runs a scenario, its variants and a sweep, and writes one page about all of them. */
export const report = defineCommand<Arguments>({
  usage: 'report <file>',
  about: 'One self-contained page with charts; with --over also of a sweep',
  positionals: { file: { type: 'string', describe: 'Scenario file; - is standard input' } },
  flags: {
    ...fileFlags,
    pictures: {
      ...once('pictures', read.words),
      describe: 'Also write each chart as SVG and PNG into this folder',
    },
    ...sweepFlags,
    ...studyFlags,
    ...screenFlags,
  },
  examples: [
    [
      '$0 report floor.yaml -o floor.html --over telemarketers=4..16/2 --over closers=1..6',
      'with the map of mixes',
    ],
  ],
  async run(args, io) {
    const { file, force } = args;
    const loaded = await load(file, args.set, io);
    const axes = args.over.length > 0 ? await axesOf(args.over, loaded) : [];
    if (args.output !== undefined && formatOfFile(args.output) !== 'html') {
      throw new UsageError(`report: expected a file ending in .html, got "${args.output}".`);
    }
    const name = args.output ?? `${file === '-' ? 'floor' : basename(file, extname(file))}.html`;
    const page = destination(name, io.folder, force);
    // Loaded here: charts take time, and no other command draws any.
    const { picturesIn, drawAll } = await import('../pictures.ts');
    const pictures = args.pictures === undefined ? [] : picturesIn(args.pictures, io.folder, force);

    const results = await studies(args, io, loaded, axes);
    const { pageOf } = await import('../../../report/page.ts');
    writeTo(page, await pageOf(results));
    await drawAll(pictures, results);
    const manner = { look: lookOf(args, io), full: false, quiet: args.quiet };
    for (const result of [results.run, results.compare, results.sweep]) {
      if (result) io.out.write(`${await formats.text.write([result], manner)}\n`);
    }
    io.out.write(`report: ${name}\n`);
    if (args.pictures !== undefined) io.out.write(`pictures: ${args.pictures}\n`);
    return interrupted(results) ? EXIT.interrupted : EXIT.done;
  },
});

/**
 * The run, then the comparison and the sweep if they are asked for, then some of the run's months again, recorded; none is
 * begun once Ctrl-C was pressed.
 */
async function studies(
  args: Arguments,
  io: Io,
  loaded: LoadedScenario,
  axes: readonly ScenarioAxis[],
): Promise<Results> {
  const { budget } = args;
  const ask = <Result>(study: (options: StudyOptions) => Promise<Result>): Promise<Result> =>
    session(args, io, loaded.scenario.currency, study);
  const { run } = await import('../../../study/run.ts');
  let results: Results = { run: await ask((options) => run(loaded, options)) };
  const { compare, withVariants } = await import('../../../study/compare.ts');
  const scenarios = withVariants(loaded);
  if (scenarios.length > 1 && !interrupted(results)) {
    results = { ...results, compare: await ask((options) => compare(scenarios, options)) };
  }
  if (axes.length > 0 && !interrupted(results)) {
    const { sweep } = await import('../../../study/sweep.ts');
    const found = await ask((options) =>
      sweep(loaded, axes, { ...options, ...(budget !== undefined && { budget }) }),
    );
    results = { ...results, sweep: found };
  }
  if (interrupted(results)) return results;
  const { seenIn } = await import('../../../study/trace/seen.ts');
  const { runs, seed } = results.run!;
  const seen = await ask((options) => seenIn(loaded, { ...options, seed, runs }));
  if (seen !== null) results = { ...results, trace: seen };
  return results;
}

function interrupted({ run: first, compare: second, sweep: third }: Results): boolean {
  return [first, second, third].some((result) => result?.settled.stoppedBy === 'interrupt');
}
